/** The one window: where it was last time, shown when it has something to show. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import type { Log } from '../core/log/log.ts';
import { watchPage } from './page-faults.ts';

type WindowState = { bounds: Rectangle; isMaximised: boolean };

const smallest = { minWidth: 480, minHeight: 400 };

export function openWindow(pageUrl: string, preloadFile: string, log: Log): BrowserWindow {
  const state = readState();
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(state === null ? {} : state.bounds),
    ...smallest,
    title: 'Offprint',
    show: false,
    autoHideMenuBar: process.platform !== 'darwin',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181c' : '#f8f7f4',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // The page never opens a window or a frame that could need more.
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    },
  });
  if (state?.isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeState({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }),
  );
  window.on('page-title-updated', (event) => event.preventDefault());
  const load = (): void => {
    window.loadURL(pageUrl).catch((error: unknown) => {
      // A window closed while loading is no failure.
      if (!window.isDestroyed()) throw error;
    });
  };
  watchPage(window, load, log);
  load();
  return window;
}

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

/** null: never saved, or it lies outside every display that is there now. */
function readState(): WindowState | null {
  try {
    const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as WindowState;
    const display = screen.getDisplayMatching(state.bounds).workArea;
    const { x, y, width, height } = state.bounds;
    const isVisible =
      x < display.x + display.width &&
      y < display.y + display.height &&
      x + width > display.x &&
      y + height > display.y;
    return isVisible ? state : null;
  } catch {
    return null;
  }
}

function writeState(state: WindowState): void {
  try {
    writeFileSync(stateFile(), JSON.stringify(state));
  } catch {
    // The place of a window is not worth an error.
  }
}
