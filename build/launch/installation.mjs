/**
 * The packages of the lock file: whether they are installed, and installing them. Plain JavaScript without dependencies,
 * because it runs on the machine's own Node before there is anything else.
 */
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';

/**
 * `runtime`: what the command line runs with; `all`: also what builds, tests and shows a window.
 *
 * @typedef {'runtime' | 'all'} Extent
 */

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} LockedPackage
 */

/** How often a counter on a terminal is written anew. */
const countEveryMs = 250;

/**
 * Whether everything that is wanted is there, in the version of the lock file. npm writes its own list last, so an installation
 * that was interrupted has none.
 *
 * @param {string} root
 * @param {Extent} extent
 * @returns {boolean}
 */
export function isInstalled(root, extent) {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  return wantedPackages(root, extent).every(([path, version]) => {
    try {
      return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')).version === version;
    } catch {
      return false;
    }
  });
}

/**
 * Installs the packages of the lock file. Rejects with an Error that says in one or two sentences what happened and what to do
 * (its name is AbortError after Ctrl+C); then nothing half installed is left.
 *
 * @param {string} root
 * @param {Extent} extent
 * @returns {Promise<void>}
 */
export async function install(root, extent) {
  const paths = wantedPackages(root, extent).map(([path]) => path);
  const cache = temporaryCache();
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (extent === 'runtime') args.push('--omit=dev');
  if (cache !== null) args.push(`--cache=${cache}`);
  // A registry that does not answer is asked three times, as npm does, but not for three minutes.
  if (process.env.npm_config_fetch_retry_mintimeout === undefined) args.push('--fetch-retry-mintimeout=1000');
  if (process.env.npm_config_fetch_retry_maxtimeout === undefined) args.push('--fetch-retry-maxtimeout=5000');
  const stopCounting = startCounting(root, paths);
  try {
    const { status, output, isInterrupted } = await runNpm(root, args);
    if (status === 0) return;
    const log = writeLog(output);
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    if (isInterrupted) {
      const message = 'The installation was interrupted. Run the same command again to start it anew.';
      throw Object.assign(new Error(message), { name: 'AbortError' });
    }
    throw new Error(`${installProblem(output, root)}${log === null ? '' : `\nWhat npm printed: ${log}`}`);
  } finally {
    stopCounting();
    if (cache !== null) rmSync(cache, { recursive: true, force: true });
  }
}

/**
 * Returns what went wrong and what to do, from what npm printed.
 *
 * @param {string} output
 * @param {string} folder  that was installed into
 * @returns {string}
 */
export function installProblem(output, folder) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? '';
  if (code === 'ENOSPC' || /ENOSPC|no space left/i.test(output)) {
    return `The disk is full: the packages of Offprint need about 1 GB in ${folder}. Make room, then run the same command again.`;
  }
  if (/^(?:EACCES|EPERM|EROFS)$/.test(code)) {
    return `Offprint's packages can't be written to ${folder}. Check who owns the folder, then run the same command again.`;
  }
  if (code === 'EINTEGRITY') {
    return 'A package is not the one that package-lock.json names. Run “npm cache clean --force”, then the same command again.';
  }
  if (/^E4\d\d$/.test(code)) {
    return `The package registry answered ${code.slice(1)}. Check npm's registry setting (“npm config get registry”), then run the same command again.`;
  }
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|EIDLETIMEOUT|SOCKET_TIMEOUT/;
  if (network.test(code) || network.test(output)) {
    return 'The package registry cannot be reached. Connect to the network, or name your proxy to npm (“npm config set proxy URL”), then run the same command again.';
  }
  const [reason = 'npm ended without saying why.'] =
    /^npm (?:error|ERR!) (?!code )(.+)$/m.exec(output)?.slice(1) ?? [];
  return `The packages could not be installed: ${reason}`;
}

/**
 * Paths and versions of the packages that must be there on every system.
 *
 * @param {string} root
 * @param {Extent} extent
 * @returns {[path: string, version: string | undefined][]}
 */
function wantedPackages(root, extent) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(/** @type {Record<string, LockedPackage>} */ (lock.packages))
    .filter(([path, { optional, devOptional }]) => path !== '' && optional !== true && devOptional !== true)
    .filter(([, { dev }]) => extent === 'all' || dev !== true)
    .map(([path, { version }]) => [path, version]);
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {Promise<{ status: number | null, output: string, isInterrupted: boolean }>}
 */
function runNpm(root, args) {
  // The npm that runs this script, so that no shell and no PATH is involved.
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const isDirect = npm !== undefined && existsSync(npm) && existsSync(node);
  const child = isDirect
    ? spawn(node, [npm, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args.map(quoted), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  // A terminal sends Ctrl+C to npm as well: what it leaves is cleared away once it has ended.
  let isInterrupted = false;
  const forward = () => {
    isInterrupted = true;
    child.kill('SIGINT');
  };
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  return new Promise((resolve) => {
    /** @param {number | null} status */
    const end = (status) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve({ status, output, isInterrupted });
    };
    child.once('error', (error) => {
      output += `npm error ${error.message}\n`;
      end(1);
    });
    child.once('close', end);
  });
}

/** @param {string} argument */
function quoted(argument) {
  return `"${argument}"`;
}

/** npm cannot work without a cache that it may write to: null where its own is one, else a new folder. */
function temporaryCache() {
  const own = process.env.npm_config_cache;
  if (own === undefined || canWrite(own)) return null;
  return mkdtempSync(join(tmpdir(), 'offprint-npm-'));
}

/** @param {string} folder */
function canWrite(folder) {
  let path = folder;
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says what is done; on a terminal also how far it is.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {() => void} to be called when it has ended
 */
function startCounting(root, paths) {
  const what = `Installing ${paths.length} packages`;
  if (process.stderr.isTTY !== true) {
    process.stderr.write(`${what} …\n`);
    return () => undefined;
  }
  const write = () => {
    const done = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
    process.stderr.write(`\r${what} … ${done}`);
  };
  const timer = setInterval(write, countEveryMs);
  return () => {
    clearInterval(timer);
    write();
    process.stderr.write('\n');
  };
}

/** @param {string} output */
function writeLog(output) {
  const file = join(cacheFolder(), 'logs', 'npm-ci.log');
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, output);
    return file;
  } catch {
    return null;
  }
}
