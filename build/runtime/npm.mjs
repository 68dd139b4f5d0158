/** npm, as the set-up calls it: quietly, with what it prints kept for when something fails. Plain JavaScript: the bootstrap needs it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs npm in a folder and keeps what it prints. Ctrl+C ends it, and resolves.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ status: number | null, output: string, isInterrupted: boolean }>}
 */
export async function runNpm(args, cwd) {
  const cache = temporaryCache();
  const all = [...args];
  if (cache !== null) all.push(`--cache=${cache}`);
  // A registry that does not answer is asked three times, as npm does, but not for three minutes.
  if (process.env.npm_config_fetch_retry_mintimeout === undefined) all.push('--fetch-retry-mintimeout=1000');
  if (process.env.npm_config_fetch_retry_maxtimeout === undefined) all.push('--fetch-retry-maxtimeout=5000');
  try {
    return await spawnNpm(all, cwd);
  } finally {
    if (cache !== null) rmSync(cache, { recursive: true, force: true });
  }
}

/**
 * Whether npm complained of a full disk, as an error or as a warning.
 *
 * @param {string} output
 * @returns {boolean}
 */
export function isDiskFull(output) {
  return /ENOSPC|no space left on device/i.test(output);
}

/**
 * Returns what went wrong and what to do, from what npm printed.
 *
 * @param {string} output
 * @param {string} folder  that was written to
 * @returns {string}
 */
export function npmProblem(output, folder) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? '';
  if (isDiskFull(output)) {
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
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ status: number | null, output: string, isInterrupted: boolean }>}
 */
function spawnNpm(args, cwd) {
  // The npm that runs this script, so that no shell and no PATH is involved.
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const isDirect = npm !== undefined && existsSync(npm) && existsSync(node);
  const child = isDirect
    ? spawn(node, [npm, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args.map(quoted), { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: true });
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

/**
 * By trying: a disk that is read only refuses root as well, whom no rights stop.
 *
 * @param {string} folder
 */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, 'offprint-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
