/**
 * The packages of the lock file: whether they are installed, and installing them. Plain JavaScript without dependencies,
 * because it runs on the machine's own Node before there is anything else.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';
import { isDiskFull, npmProblem, runNpm } from '../runtime/npm.mjs';
import { forLocale, say } from '../say.mjs';

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
  // Nobody sees what it prints: warnings are wanted, since on a full disk npm warns, leaves files cut short and ends with 0. What was
  // fetched before is taken from its cache without asking again, as the lock file names each package by its hash.
  const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=warn'];
  if (extent === 'runtime') args.push('--omit=dev');
  const stopCounting = startCounting(root, paths);
  try {
    const { status, output, isInterrupted } = await runNpm(args, root);
    if (status === 0 && !isDiskFull(output)) return;
    const log = writeLog(output);
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    if (isInterrupted) {
      const message = 'The installation was interrupted. Run the same command again to start it anew.';
      throw Object.assign(new Error(message), { name: 'AbortError' });
    }
    throw new Error(`${npmProblem(output, root)}${log === null ? '' : `\nWhat npm printed: ${log}`}`);
  } finally {
    stopCounting();
  }
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
 * Says what is done; on a terminal also how far it is.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {() => void} to be called when it has ended
 */
function startCounting(root, paths) {
  const what = `Installing ${paths.length} package${paths.length === 1 ? '' : 's'}`;
  if (process.stderr.isTTY !== true) {
    say(`${what} …`);
    return () => undefined;
  }
  const write = () => {
    const done = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
    process.stderr.write(`\r${forLocale(`${what} …`, process.env)} ${done}`);
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
