/** What this machine has to have: root's rights and a few programs. */
import { say } from '../root.ts';
import { isCommand, run } from './shell.ts';

/** By their commands, the packages of Debian and Ubuntu. */
const programs: Readonly<Record<string, string>> = {
  debootstrap: 'debootstrap',
  ip: 'iproute2',
  git: 'git',
  Xvfb: 'xvfb',
  xwininfo: 'x11-utils',
  unshare: 'util-linux',
  setpriv: 'util-linux',
  tar: 'tar',
};

/** Installs what is missing. Throws an Error with a sentence where that cannot be done. */
export async function requireMachine(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('This needs Linux on an x64 processor.');
  if (process.getuid?.() !== 0)
    throw new Error('This needs root, who may make root file systems and mount them.');
  const missing = Object.keys(programs).filter((command) => !isCommand(command) && !isReplaced(command));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((command) => programs[command] ?? command))];
  if (!isCommand('apt-get'))
    throw new Error(`This needs ${missing.join(', ')}: install them, then run it again.`);
  say(`Installing ${packages.join(', ')} …`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function isReplaced(command: string): boolean {
  return command === 'debootstrap' && isCommand('mmdebstrap');
}
