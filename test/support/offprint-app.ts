/** The real app in a real Electron, as a person meets it: one window, its own library. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { sandboxArguments } from '../../build/runtime/chromium-sandbox.ts';
import type { Result } from '../../shared/errors.ts';
import { waitLimitMs } from './wait.ts';

export type OffprintApp = {
  electron: ElectronApplication;
  page: Page;
  /** Errors and warnings of the page and what main wrote to stderr beyond Chromium's own lines. */
  complaints: string[];
  /** Puts a folder where the system's dialog would ask for one. */
  answerFolderDialog(folder: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** The window's content in px of the screen; `zoom` 2 leaves the page half of them. Resolves once the page has that room. */
  setSize(width: number, height: number, zoom?: number): Promise<void>;
  setTheme(theme: 'light' | 'dark' | 'sepia'): Promise<void>;
  /** Findings of axe that are serious or worse, one line each. */
  seriousFindings(): Promise<string[]>;
  close(): Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

export type LaunchOptions = {
  library: string;
  executable?: string;
  args?: string[];
  /** Beside the environment of the tests. */
  env?: Record<string, string>;
  /** Without the page's content policy: then what both cleaners let through does run. */
  bypassCSP?: boolean;
};

/** Resolves when the window shows its first screen. */
export async function launchOffprint(options: LaunchOptions): Promise<OffprintApp> {
  const executable = options.executable ?? process.env.OFFPRINT_TEST_ELECTRON;
  if (executable === undefined)
    throw new Error('OFFPRINT_TEST_ELECTRON is not set: run the tests with npm test');
  const electron = await _electron.launch({
    executablePath: executable,
    args: [
      ...(options.args ?? [join(root, 'dist', 'app')]),
      ...sandboxArguments(executable),
      // Sound takes its time without being heard, with a sound card and without.
      '--disable-audio-output',
      '--library',
      options.library,
    ],
    // Whatever language the machine of the tests speaks.
    env: { ...definedOf(process.env), LANGUAGE: 'en', ...options.env },
    ...(options.bypassCSP === undefined ? {} : { bypassCSP: options.bypassCSP }),
    timeout: waitLimitMs,
  });
  electron.context().setDefaultTimeout(waitLimitMs);
  const complaints: string[] = [];
  // Whole lines: a library may write one in pieces.
  const { stderr } = electron.process();
  if (stderr !== null)
    createInterface({ input: stderr }).on('line', (line) => {
      if (isOurs(line)) complaints.push(line);
    });
  const page = await electron.firstWindow();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`page: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  // A note that fades in is half transparent for a moment: what is looked at stands still.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // It counts from the next document on, and the first may have been there already.
  if (options.bypassCSP === true) await page.reload();
  await page.getByRole('main').first().waitFor();
  return {
    electron,
    page,
    complaints,
    answerFolderDialog: (folder) =>
      electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
      }, folder),
    async screenshot(name) {
      const folder = join(root, 'test', 'results', 'screenshots');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    async setSize(width, height, zoom = 1) {
      await electron.evaluate(
        ({ BrowserWindow }, asked) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(asked.width, asked.height);
          window?.webContents.setZoomFactor(asked.zoom);
        },
        { width, height, zoom },
      );
      await page.waitForFunction(
        (room) =>
          Math.abs(window.innerWidth - room.width) <= 1 && Math.abs(window.innerHeight - room.height) <= 1,
        { width: width / zoom, height: height / zoom },
      );
    },
    async setTheme(theme) {
      await page.evaluate(`window.offprint.call('settings.update', { theme: '${theme}' })`);
      await page.locator(`html[data-theme="${theme}"]`).waitFor();
    },
    async seriousFindings() {
      // Electron opens no second page for axe's own frame work. What is in order is not described: that takes as long again.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'] })
        .analyze();
      return violations
        .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
        .map(
          (violation) =>
            `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
        );
    },
    close: () => electron.close(),
  };
}

/** Chromium's own lines about GPU, D-Bus and the debugger say nothing about Offprint. */
function isOurs(line: string): boolean {
  return (
    line.trim() !== '' &&
    !/^\[\d+:\d+\/|^Debugger |^For help, see|^DevTools listening|^\s+at |libva|MESA|dconf|Gtk-/i.test(line)
  );
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** As the page calls core. */
export async function callCore(page: Page, method: string, input: unknown): Promise<Result<unknown>> {
  const text = await page.evaluate(([name, given]) => window.offprint.call(name as string, given), [
    method,
    input,
  ] as const);
  return JSON.parse(text) as Result<unknown>;
}
