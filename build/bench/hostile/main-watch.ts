/** What watches in Electron's main process: whatever leaves the page, or would. */
import type { ElectronApplication } from 'playwright';

type Watched = { hostileMain: string[] };

/** From now on nothing leaves the app, and every attempt is written down. `own`: how other addresses begin that are no attempt. */
export async function watchMain(electron: ElectronApplication, own = 'offprint://app/'): Promise<void> {
  await electron.evaluate(({ app, session, shell, webContents, BrowserWindow }, ownStart) => {
    const seen: string[] = [];
    (globalThis as unknown as Watched).hostileMain = seen;
    const note = (what: string): void => void seen.push(what);
    // Instead of the app's own listener, which would cancel as well: there can be one only.
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      const isOwn = url.startsWith(ownStart) || /^(?:offprint:\/\/image\/|devtools:|data:|blob:)/.test(url);
      if (!isOwn) note(`request ${url}`);
      answer({ cancel: !isOwn });
    });
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
      note(`permission ${permission}`);
      answer(false);
    });
    session.defaultSession.on('will-download', (_event, item) => note(`download ${item.getURL()}`));
    shell.openExternal = async (url) => note(`opened ${url}`);
    shell.openPath = async (path) => {
      note(`opened ${path}`);
      return '';
    };
    for (const contents of webContents.getAllWebContents()) {
      for (const name of [
        'will-navigate',
        'will-frame-navigate',
        'will-redirect',
        'will-attach-webview',
        'did-create-window',
      ])
        contents.on(name as 'will-navigate', (event) => note(`${name} ${String(event?.url ?? '')}`));
      contents.on('did-start-navigation', ({ url, isSameDocument }) => {
        note(`navigation${isSameDocument ? ' within the document' : ''} ${url}`);
      });
      contents.setWindowOpenHandler(({ url }) => {
        note(`window ${url}`);
        return { action: 'deny' };
      });
      contents.on('login', () => note('a question for a password'));
      contents.on('render-process-gone', (_event, { reason }) => note(`the page is gone: ${reason}`));
    }
    app.on('browser-window-created', () => note('another window'));
    if (BrowserWindow.getAllWindows().length !== 1) note('more than one window');
  }, own);
}

/** What was attempted since the last time this was asked. */
export const attempts = (electron: ElectronApplication): Promise<string[]> =>
  electron.evaluate(() => (globalThis as unknown as Watched).hostileMain.splice(0));
