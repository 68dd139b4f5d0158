/** A page that has ended or no longer answers: it is loaded anew, a few times, and told why. */
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { MethodOutput } from '../../shared/contract.ts';
import type { Log } from '../core/log/log.ts';
import { failingWindowQuestion, unresponsiveQuestion } from './fault-texts.ts';
import { createRestarts } from './restarts.ts';

type LoadedAnew = NonNullable<MethodOutput<'shell.takeFault'>['fault']>;

/** What a page that was loaded anew has not been told yet, by the id of its web contents. */
const untold = new Map<number, LoadedAnew>();

/** How the page of a window is loaded anew, for a reason it is told. */
const loads = new WeakMap<BrowserWindow, (fault: LoadedAnew) => void>();

export function takeFault(window: BrowserWindow): LoadedAnew | null {
  const { id } = window.webContents;
  const fault = untold.get(id) ?? null;
  untold.delete(id);
  return fault;
}

/** The page itself asks for it: it has another language than it should have. */
export function loadAnew(window: BrowserWindow): void {
  loads.get(window)?.('language');
}

/** `load`: loads the page into the window. */
export function watchPage(window: BrowserWindow, load: () => void, log: Log): void {
  const { webContents } = window;
  const restarts = createRestarts();
  let hasGivenUp = false;
  let answered: AbortController | null = null;

  function loadAgain(fault: LoadedAnew): void {
    untold.set(webContents.id, fault);
    // Not within the event that tells of the end: Chromium is still clearing up.
    setImmediate(() => {
      if (!window.isDestroyed()) load();
    });
  }
  loads.set(window, loadAgain);

  async function askWhetherToGoOn(fault: LoadedAnew): Promise<void> {
    for (;;) {
      const { response } = await dialog.showMessageBox(window, failingWindowQuestion());
      if (response === 1) {
        await shell.openPath(app.getPath('logs'));
        continue;
      }
      if (response === 2) app.quit();
      else {
        restarts.forget();
        loadAgain(fault);
      }
      return;
    }
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (window.isDestroyed() || reason === 'clean-exit') return;
    answered?.abort();
    const fault = hasGivenUp ? 'unresponsive' : reason === 'oom' ? 'memory' : 'crashed';
    hasGivenUp = false;
    const isLoadedAnew = restarts.take();
    log('error', 'crash', 'The page has ended.', { reason, exitCode, fault, isLoadedAnew });
    if (isLoadedAnew) loadAgain(fault);
    else void askWhetherToGoOn(fault);
  });

  window.on('unresponsive', async () => {
    log('warning', 'page', 'The page does not answer.');
    const asking = new AbortController();
    answered = asking;
    const { response } = await dialog.showMessageBox(window, {
      ...unresponsiveQuestion(),
      signal: asking.signal,
    });
    if (asking.signal.aborted || response !== 1 || window.isDestroyed()) return;
    hasGivenUp = true;
    webContents.forcefullyCrashRenderer();
  });
  window.on('responsive', () => {
    log('info', 'page', 'The page answers again.');
    answered?.abort();
  });
}
