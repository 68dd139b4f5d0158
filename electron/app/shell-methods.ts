/** The methods that need a window or the operating system. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
// By its name alone an older Electron, which has no such class, would not start.
import * as electron from 'electron';
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron';
import type { CheckedInput, MethodOutput, ShellMethodName } from '../../shared/contract.ts';
import { AppError, type Result, toWireError } from '../../shared/errors.ts';
import type { LogFile } from '../core/log/log-file.ts';
import type { Redact } from '../core/log/redact.ts';
import { systemAccent } from './accent.ts';
import { writeChosenFile } from './chosen-file.ts';
import type { CoreProcess } from './core-process.ts';
import type { LanguageKeeper } from './language.ts';
import { holdMediaKeys } from './media-keys.ts';
import { showKeys } from './menu.ts';
import { readOpenedFile, takeOpened } from './opened-queue.ts';
import { loadAnew, takeFault } from './page-faults.ts';
import { openExternal } from './policy.ts';
import { printPage, savePagePdf } from './printing.ts';
import { checkShellInput } from './shell-input.ts';
import { readSystemSettings, setSystemSettings } from './system-settings.ts';
import {
  cancelUpdate,
  checkForUpdates,
  downloadUpdate,
  installUpdate,
  updateState,
} from './updates/updates.ts';
import { showFirst } from './window.ts';

export type ShellContext = {
  window: BrowserWindow;
  core: Pick<CoreProcess, 'call'>;
  logFile: LogFile;
  redact: Redact;
  language: Pick<LanguageKeeper, 'current'>;
};

type ShellHandlers = {
  [M in ShellMethodName]: (context: ShellContext, input: CheckedInput<M>) => Promise<MethodOutput<M>>;
};

const handlers: ShellHandlers = {
  'shell.showKeys': async (_context, { accelerators }) => {
    showKeys(accelerators);
    return {};
  },
  'shell.showWindow': async ({ window }) => {
    showFirst(window);
    return {};
  },
  'shell.forgetCode': async ({ window }) => {
    await window.webContents.session.clearCodeCaches({});
    return {};
  },
  'shell.language': async ({ language }) => ({ language: language.current() }),
  'shell.accent': async () => ({ accent: systemAccent() }),
  'shell.loadAnew': async ({ window }) => {
    loadAnew(window);
    return {};
  },
  'shell.info': async () => ({
    platform: process.platform,
    versions: {
      offprint: app.getVersion(),
      electron: process.versions.electron ?? '',
      chrome: process.versions.chrome ?? '',
      node: process.versions.node,
    },
    documentsFolder: join(app.getPath('documents'), 'Offprint'),
  }),
  'shell.system': async () => readSystemSettings(),
  'shell.setSystem': async (_context, wanted) => setSystemSettings(wanted),
  'shell.updates': async () => updateState(),
  'shell.checkForUpdates': checkForUpdates,
  'shell.downloadUpdate': downloadUpdate,
  'shell.cancelUpdate': async () => cancelUpdate(),
  'shell.installUpdate': async (_context, { when }) => installUpdate(when),
  'shell.holdMediaKeys': async ({ window }, { isHeld }) => {
    holdMediaKeys(window.webContents, isHeld);
    return {};
  },
  'shell.takeOpened': async () => ({ opened: takeOpened() }),
  'shell.readOpenedFile': async (_context, { fileId }) => ({ text: await readOpenedFile(fileId) }),
  'shell.licences': async () => {
    const file = join(import.meta.dirname, 'licences.json');
    const text = await readFile(file, 'utf8').catch(() => {
      throw new AppError('not-found', { what: 'file', name: file });
    });
    return JSON.parse(text) as MethodOutput<'shell.licences'>;
  },
  'shell.chooseFolder': async ({ window }, { title, startIn }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      ...(startIn === null ? {} : { defaultPath: startIn }),
      properties: ['openDirectory', 'createDirectory'],
    });
    return { folder: filePaths[0] ?? null };
  },
  'shell.chooseFile': async ({ window }, { title, suggestedName }) => {
    const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath: suggestedName });
    return { path: filePath === '' ? null : filePath };
  },
  'shell.openFile': async ({ window }, { title, extensions }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      filters: [{ name: extensions.join(', '), extensions }],
      properties: ['openFile'],
    });
    return { path: filePaths[0] ?? null };
  },
  'shell.saveText': async ({ window }, { suggestedName, text }) => {
    const { filePath } = await dialog.showSaveDialog(window, { defaultPath: suggestedName });
    if (filePath === '') return { path: null };
    await writeChosenFile(filePath, text);
    return { path: filePath };
  },
  'shell.print': async ({ window }) => {
    await printPage(window);
    return {};
  },
  'shell.savePdf': async ({ window }, { suggestedName }) => ({
    path: await savePagePdf(window, suggestedName),
  }),
  'shell.openExternal': async (_context, { url }) => {
    await openExternal(url);
    return {};
  },
  'shell.showFolder': async (_context, { folder }) => {
    await showFolder(folder);
    return {};
  },
  'shell.copyHtml': async (_context, { html, text }) => {
    if ('ClipboardItem' in electron) {
      await clipboard.write([new electron.ClipboardItem({ 'text/html': html, 'text/plain': text })]);
    } else {
      // Electron up to 44, which is what runs where no newer one can be had.
      (clipboard.write as unknown as (data: { html: string; text: string }) => void)({ html, text });
    }
    return {};
  },
  'shell.takeFault': async ({ window }) => ({ fault: takeFault(window) }),
  'shell.noteFault': async ({ logFile }, { pane, message, stack }) => {
    logFile.log('error', 'page', message, { pane, ...(stack === null ? {} : { stack }) });
    return {};
  },
  'shell.diagnostics': async ({ core, logFile, redact }) => {
    const { diagnose } = await import('./diagnose.ts');
    return { text: await diagnose(core, logFile, redact) };
  },
  'shell.showLog': async () => {
    await showFolder(app.getPath('logs'));
    return {};
  },
  'shell.copyText': async (_context, { text }) => {
    clipboard.writeText(text);
    return {};
  },
};

async function showFolder(folder: string): Promise<void> {
  const failure = await shell.openPath(folder);
  if (failure !== '') throw new AppError('not-found', { what: 'folder', folder, reason: failure });
}

export function isShellMethod(method: string): method is ShellMethodName {
  return Object.hasOwn(handlers, method);
}

export async function callShell(
  context: ShellContext,
  method: ShellMethodName,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    const checked = await checkShellInput(method, input);
    const handler = handlers[method] as (context: ShellContext, input: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(context, checked) };
  } catch (error) {
    return { ok: false, error: toWireError(error) };
  }
}
