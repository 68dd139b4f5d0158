/** The main process: windows, menu, scheme and policy. It forwards every call to the core thread and does no work itself. */
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, powerMonitor, session } from 'electron';
import { defaultLibraryFolder } from '../core/library/connection/default-folder.ts';
import { createLogFile } from '../core/log/log-file.ts';
import { createRedact } from '../core/log/redact.ts';
import { watchAccent } from './accent.ts';
import { haveChromiumSpeak } from './chromium-language.ts';
import { commandLineWords, ownWords, readArguments } from './command-line.ts';
import { startCore } from './core-process.ts';
import { createDesktop } from './desktop.ts';
import { watchFaults } from './faults.ts';
import { connectPages } from './ipc.ts';
import { createLanguageKeeper } from './language.ts';
import { haveNoMenuYet, installMenu, installMenuSoon } from './menu.ts';
import { readOpened } from './opened.ts';
import { offerOpened } from './opened-queue.ts';
import { sendToPages } from './pages.ts';
import { applyPolicy, quietChromium } from './policy.ts';
import { runCommandLine } from './run-command-line.ts';
import { appOrigin, registerSchemes, serveSchemes } from './scheme.ts';
import { answerWith } from './system.ts';
import { tellLauncher } from './tell-launcher.ts';
import { createThumbnailMaker } from './thumbnail-maker.ts';
import { openWindow } from './window.ts';

const appFolder = dirname(fileURLToPath(import.meta.url));
/** What a second start hands to the first: its own words, which Chromium reorders and mixes with its switches otherwise. */
type Handed = { words: string[]; folder: string };
const handed: Handed = { words: ownWords(process.argv, appFolder), folder: process.cwd() };
const words = commandLineWords(handed.words, app.isPackaged, existsSync);
if (words !== null) await runCommandLine(words, appFolder);

const { libraryFolder, isHidden } = readArguments(handed.words, process.env);
const devServer = app.isPackaged ? null : (process.env.OFFPRINT_DEV_SERVER ?? null);

app.setName('Offprint');
// Windows shows notifications only of programs it knows by the id their shortcut has.
if (process.platform === 'win32') app.setAppUserModelId('org.offprint.Offprint');
// A library named on the command line keeps its window's state with it, so that two libraries can be open at once.
app.setPath(
  'userData',
  libraryFolder === null ? join(app.getPath('appData'), 'Offprint') : windowFolder(libraryFolder),
);
// On macOS they have a place of their own, for the library that everybody has.
if (libraryFolder === null && process.platform === 'darwin') app.setAppLogsPath();
else app.setAppLogsPath(join(app.getPath('userData'), 'logs'));
const redact = createRedact(app.getPath('home'));
const logFile = createLogFile({ folder: app.getPath('logs'), name: 'offprint', redact });
const { log } = logFile;
watchFaults(log, () => sendToPages({ name: 'main.fault', payload: {} }));
registerSchemes();
haveNoMenuYet();
quietChromium();
// The voices of a Linux desktop are behind it; without the switch there are none.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
// Root cannot have Chromium's sandbox: whoever starts it so says --no-sandbox, and would get no window otherwise.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock(handed)) run();
else app.quit();

/** Where nothing can be written, the window still opens and says so: then its state lasts as long as it does. */
function windowFolder(library: string): string {
  const folder = join(library, 'window');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'offprint-window-'));
  }
}

function run(): void {
  const data = {
    libraryFolder: libraryFolder ?? defaultLibraryFolder(),
    version: app.getVersion(),
    sampleFolder: unpacked(join(appFolder, 'sample')),
    systemLanguages: app.getPreferredSystemLanguages(),
    poolWorkerFile: join(appFolder, 'pool-worker.js'),
  };
  log('info', 'app', 'start', {
    version: data.version,
    electron: process.versions.electron ?? '',
    platform: process.platform,
  });
  const answerQuestion = answerWith(createThumbnailMaker(join(appFolder, 'thumbnail-preload.cjs')));
  const core = startCore(new URL('core-thread.js', import.meta.url), data, {
    answerQuestion,
    log,
  });
  const language = createLanguageKeeper({
    file: join(app.getPath('userData'), 'language.json'),
    systemTags: () => app.getPreferredSystemLanguages(),
    log,
    onChange(next) {
      installMenu();
      desktop.speakAnew();
      sendToPages({ name: 'language.changed', payload: { language: next } });
    },
  });
  haveChromiumSpeak(language.current());
  const pageUrl = (): string => {
    const page = new URL('index.html', devServer ?? `${appOrigin}/`);
    page.searchParams.set('language', language.current());
    return page.href;
  };
  const show = (): BrowserWindow => openWindow(pageUrl, join(appFolder, 'preload.cjs'), log);

  function bringToFront(): BrowserWindow {
    const window = BrowserWindow.getAllWindows()[0] ?? show();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  }

  const desktop = createDesktop({
    core,
    open: bringToFront,
    openFeed(feedId) {
      const window = bringToFront();
      const tell = (): void => sendToPages({ name: 'feed.open', payload: { feedId } });
      if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell);
      else tell();
    },
    runCommand(commandId) {
      offerOpened([{ kind: 'command', commandId }]);
      bringToFront();
    },
    chooseLanguage: (choice) => void language.choose(choice),
  });

  /** What the system asks for waits for the page; before the app is ready there is none yet, and it opens by itself. */
  const open = (words: readonly string[], folder: string): void => {
    offerOpened(readOpened(words, folder));
    if (app.isReady()) bringToFront();
  };
  open(handed.words, handed.folder);
  app.on('second-instance', (_event, _argv, _folder, other) => {
    // One of another version may hand over nothing: then it is a start like any other.
    const { words = [], folder = '/' } = (other ?? {}) as Partial<Handed>;
    open(words, folder);
  });
  // macOS hands over links and files by these, before the app is ready as well.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    open([url], '/');
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path], '/');
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !desktop.isKeptRunning()) app.quit();
  });
  app.on('activate', () => {
    bringToFront();
  });

  let isStopped = false;
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    core.stop().finally(() => {
      log('info', 'app', 'end');
      isStopped = true;
      // Not before this event is over: where there was nothing to stop, Electron would take it for the same attempt.
      setImmediate(() => app.quit());
    });
  });

  app.whenReady().then(() => {
    applyPolicy(session.defaultSession, devServer);
    watchAccent((accent) => sendToPages({ name: 'accent.changed', payload: { accent } }));
    powerMonitor.on('suspend', () => core.notePower('suspend'));
    powerMonitor.on('resume', () => core.notePower('resume'));
    serveSchemes(session.defaultSession, join(appFolder, 'renderer'), core);
    connectPages(core, devServer === null ? [appOrigin] : [appOrigin, new URL(devServer).origin], {
      core,
      logFile,
      redact,
      language,
    });
    const spoken = language.start().then(installMenuSoon);
    const known = spoken.then(() => desktop.start());
    if (!isHidden) show();
    else void known.then(() => (desktop.isKeptRunning() ? tellLauncher() : bringToFront()));
  });
}

/** Files that other threads read by path lie beside the archive in a package. */
function unpacked(path: string): string {
  return path.replace(/\bapp\.asar\b/, 'app.asar.unpacked');
}
