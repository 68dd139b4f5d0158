/**
 * Shared libraries that Electron needs on Linux: which of them this system lacks, and the packages that have them. Plain
 * JavaScript: the bootstrap asks before it installs anything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, isKnownToApt, isOnPath } from './apt.mjs';

/**
 * Names of the packages in Debian and Ubuntu, the newer first where they differ (the 64-bit time_t transition of 2024), and one
 * library of each; the last four are loaded when they are wanted, so that a window opens without them.
 *
 * @type {readonly { soname: string, names: readonly string[], isOptional?: true }[]}
 */
const libraries = [
  { soname: 'libnss3.so', names: ['libnss3'] },
  { soname: 'libgtk-3.so.0', names: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { soname: 'libasound.so.2', names: ['libasound2t64', 'libasound2'] },
  { soname: 'libgbm.so.1', names: ['libgbm1'] },
  { soname: 'libatk-bridge-2.0.so.0', names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { soname: 'libdrm.so.2', names: ['libdrm2'] },
  { soname: 'libcups.so.2', names: ['libcups2t64', 'libcups2'] },
  // Loaded by Electron itself: without it some end by SIGTRAP and say nothing (seen on Debian 12).
  { soname: 'libGL.so.1', names: ['libgl1'] },
  { soname: 'libXss.so.1', names: ['libxss1'], isOptional: true },
  { soname: 'libXtst.so.6', names: ['libxtst6'], isOptional: true },
  { soname: 'libnotify.so.4', names: ['libnotify4'], isOptional: true },
  { soname: 'libsecret-1.so.0', names: ['libsecret-1-0'], isOptional: true },
];

const mostNamed = 3;

const virtualDisplay = ['xvfb', 'xauth'];

/**
 * Returns the libraries of a window that the dynamic linker's cache does not list; empty where there is no such cache to
 * ask (then `missingFrom` tells once there is an Electron).
 *
 * @returns {string[]} sonames
 */
export function missingFromCache() {
  if (process.platform !== 'linux') return [];
  // Not every user has /sbin on the path.
  const tool = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig';
  const { stdout, status } = spawnSync(tool, ['-p'], { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes('=>')) return [];
  const known = new Set([...stdout.matchAll(/^\s*(\S+) \(/gm)].map(([, name]) => name));
  return libraries
    .filter((one) => one.isOptional !== true && !known.has(one.soname))
    .map((one) => one.soname);
}

/**
 * Returns the libraries that the dynamic linker does not find for an executable.
 *
 * @param {string} executable
 * @returns {string[]} sonames
 */
export function missingFrom(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout, status } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (status !== 0) return [];
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * Installs what a window needs, by apt's own names. Only where `canInstall` says so.
 *
 * @param {{ withDisplay: boolean }} wanted  `withDisplay`: a virtual display as well
 * @returns {string | null} null when it succeeded, else what apt-get printed last
 */
export function installLibraries({ withDisplay }) {
  return installPackages(() => packageNames(withDisplay));
}

/**
 * Returns the line that installs what is missing, to be pasted; null where this system's package manager is not apt. Without
 * lists apt cannot be asked for a name, so then the line asks it when it runs.
 *
 * @param {{ withDisplay: boolean }} wanted
 * @returns {string | null}
 */
export function lineToPaste({ withDisplay }) {
  if (!isOnPath('apt-get')) return null;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const install = `${sudo}apt-get install -y --no-install-recommends`;
  if (isKnownToApt('libnss3')) return `${install} ${packageNames(withDisplay).join(' ')}`;
  const all = [...libraries.flatMap(({ names }) => names), ...(withDisplay ? virtualDisplay : [])];
  const pattern = `^(${all.map((name) => name.replaceAll('.', '[.]')).join('|')})$`;
  return `${sudo}apt-get update && ${install} $(apt-cache search --names-only '${pattern}' | cut -d' ' -f1)`;
}

/**
 * Names a few of what is missing, and how many more there are.
 *
 * @param {readonly string[]} missing
 * @returns {string}
 */
export function named(missing) {
  const more = missing.length - mostNamed;
  return more <= 1 ? missing.join(', ') : `${missing.slice(0, mostNamed).join(', ')} and ${more} more`;
}

/** @param {boolean} withDisplay */
function packageNames(withDisplay) {
  const names = libraries.flatMap((one) => one.names.find(isKnownToApt) ?? []);
  return withDisplay ? [...names, ...virtualDisplay] : names;
}
