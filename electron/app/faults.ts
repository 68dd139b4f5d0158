/** Faults of the main process, and of processes Chromium starts by itself: written down, and gone on from where that is sound. */
import { app, BrowserWindow, dialog } from 'electron';
import { appTexts } from '../../shared/texts/app-catalogue.ts';
import { errorFacts, type Log } from '../core/log/log.ts';
import { createRestarts } from './restarts.ts';

/** More than that within a minute is no slip any more. */
const bearable = { most: 5, withinMs: 60_000 };

/** `onFault`: one that the program goes on from. */
export function watchFaults(log: Log, onFault: () => void): void {
  const slips = createRestarts(Date.now, bearable);
  let isEnding = false;

  process.on('uncaughtException', (error) => {
    log('error', 'crash', 'The main process met a fault.', errorFacts(error));
    // A terminal that was closed is told nothing, and that is no fault.
    if (isEnding || ('code' in error && error.code === 'EPIPE')) return;
    if (app.isReady() && slips.take()) {
      onFault();
      return;
    }
    isEnding = true;
    const { title, detail } = appTexts().failingMainTexts;
    dialog.showErrorBox(title, detail(app.getPath('logs')));
    // By way of will-quit, which closes the library; before there is one, at once.
    if (app.isReady()) app.quit();
    else app.exit(1);
  });
  process.on('unhandledRejection', (error) =>
    log('error', 'crash', 'A rejection was not handled.', errorFacts(error)),
  );
  // Where thumbnails are made: its own file begins another one. The window's page is page-faults.ts's.
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit' && BrowserWindow.fromWebContents(contents) === null)
      log('warning', 'crash', 'A helper page has ended.', { reason, exitCode });
  });
  // Chromium starts them again by itself, without a GPU where it fails too often.
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit')
      log('warning', 'crash', 'A helper process has ended.', { type, reason, exitCode, name: name ?? null });
  });
}
