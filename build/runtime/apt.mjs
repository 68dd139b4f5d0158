/** Debian's and Ubuntu's package manager: what the bootstrap installs a window's libraries and the tests' tools with. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Whether a program of this name is in one of PATH's folders.
 *
 * @param {string} command
 * @returns {boolean}
 */
export function isOnPath(command) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
}

/** Whether packages can be installed without asking anybody. */
export function canInstall() {
  return isOnPath('apt-get') && process.getuid?.() === 0;
}

/**
 * Whether apt's lists offer a package of this name. False as well where there are no lists yet.
 *
 * @param {string} name
 * @returns {boolean}
 */
export function isKnownToApt(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/**
 * Runs `apt-get` quietly.
 *
 * @param {readonly string[]} args
 * @returns {string | null} null when it succeeded, else what it printed last
 */
export function runApt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr, error } = spawnSync('apt-get', args, { encoding: 'utf8', env });
  if (status === 0) return null;
  const lines = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n');
  const errors = lines.filter((line) => /^(?:E|Err|dpkg): ?/.test(line));
  return (errors.length > 0 ? errors : lines).slice(-3).join('\n') || (error?.message ?? 'it was ended');
}

/**
 * Fetches the lists, then installs the packages that `namesOf` picks with the lists at hand.
 *
 * @param {() => readonly string[]} namesOf
 * @returns {string | null} null when it succeeded, else what apt-get printed last
 */
export function installPackages(namesOf) {
  const updated = runApt(['update', '-qq']);
  if (updated !== null) return updated;
  const names = namesOf();
  if (names.length === 0) return null;
  return runApt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}
