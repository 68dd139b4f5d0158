/** The one window: where it was last time, shown when its page has something to show. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from '../core/log/log.ts';
import { iconFile } from './icon.ts';
import { watchPage } from './page-faults.ts';
import { tellLauncher } from './tell-launcher.ts';
import { type Box, placeOnDisplays } from './window-place.ts';

type WindowState = { bounds: Box; isMaximised: boolean };

/** The first time; the system finds it a place. */
const usual = { width: 1280, height: 800 };
const smallest = { minWidth: 480, minHeight: 400 };
/** A page that has not asked for it by then may never do so. */
const patienceMs = 4_000;

/** The window's first frame comes first. */
const iconAfterMs = 500;

/** Windows that have not been shown yet, and what shows each. */
const unshown = new WeakMap<BrowserWindow, () => void>();

/** For the first time, because its page asks for it; later on, it is the reader's. */
export function showFirst(window: BrowserWindow): void {
  unshown.get(window)?.();
}

/** `pageUrl` is asked for at each loading: the page says its language in its address. */
export function openWindow(pageUrl: () => string, preloadFile: string, log: Log): BrowserWindow {
  const state = readState();
  const bounds = state?.bounds ?? usual;
  const window = new BrowserWindow({
    ...bounds,
    height: bounds.height - 1,
    ...smallest,
    title: 'Offprint',
    show: false,
    // As for a window in sight, Chromium would first wait for the process that draws, with an empty page in hand: the page itself
    // would be read and run after that. So `ready-to-show` never comes; the page says when it is ready.
    paintWhenInitiallyHidden: false,
    autoHideMenuBar: process.platform !== 'darwin',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181c' : '#f8f7f4',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // What is compiled of the page is kept from the first start on, not from the second: see renderer/kept-code.ts.
      v8CacheOptions: 'bypassHeatCheck',
      // The page never opens a window or a frame that could need more.
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    },
  });
  const show = (): void => {
    clearTimeout(patience);
    if (!unshown.delete(window) || window.isDestroyed()) return;
    if (state?.isMaximised) window.maximize();
    window.show();
    tellLauncher();
    // The other systems take it from the program's file. Drawing it in all its sizes takes longer than a frame.
    if (process.platform === 'linux') setTimeout(setIcon, iconAfterMs, window);
  };
  // A window that was never in sight lays out what is in it at a change of its size only, and until then its page is 0 × 0: it would
  // be drawn once for that and all over again when the window is shown.
  window.setSize(bounds.width, bounds.height);
  unshown.set(window, show);
  const patience = setTimeout(show, patienceMs);
  window.webContents.once('did-fail-load', show);
  window.webContents.once('render-process-gone', show);
  window.on('close', () =>
    writeState({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }),
  );
  window.on('page-title-updated', (event) => event.preventDefault());
  const load = (): void => {
    window.loadURL(pageUrl()).catch((error: unknown) => {
      // A window closed while loading is no failure.
      if (!window.isDestroyed()) throw error;
    });
  };
  watchPage(window, load, log);
  load();
  return window;
}

function setIcon(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.setIcon(iconFile(256));
}

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

/** null: never saved, or unreadable. */
function readState(): WindowState | null {
  try {
    const { bounds, isMaximised } = JSON.parse(readFileSync(stateFile(), 'utf8')) as WindowState;
    if (![bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isFinite)) return null;
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    const areas = [main, ...others].map(({ workArea }) => workArea);
    return { bounds: placeOnDisplays(bounds, areas), isMaximised };
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
