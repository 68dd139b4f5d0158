/** Shared libraries Electron needs on Linux, and Xvfb for tests: found missing, they are installed or named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say, stop } from '../root.ts';

/** Debian's and Ubuntu's names, the newer first where they differ. */
const packages: readonly (readonly string[])[] = [
  ['libnss3'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libdrm2'],
  ['libcups2t64', 'libcups2'],
  ['libnotify4'],
  ['libsecret-1-0'],
];

/** Does nothing on other systems. Ends the process with the exact line to run where it may not install by itself. */
export function ensureSystemLibraries(executable: string, wanted: { xvfb: boolean }): void {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executable);
  const needsXvfb = wanted.xvfb && !isOnPath('Xvfb');
  if (missing.length === 0 && !needsXvfb) return;
  const what = [...missing, ...(needsXvfb ? ['Xvfb'] : [])].join(', ');
  if (!isOnPath('apt-get')) {
    stop(
      `Electron needs ${what}. Install them with this system's package manager, then run the same command again.`,
    );
  }
  if (process.getuid?.() === 0) {
    say(`Installing system libraries (${what}) …`);
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packageNames(needsXvfb)]);
    const left = missingLibraries(executable);
    if (left.length > 0)
      stop(`Electron still needs ${left.join(', ')}, and no package that was installed has them.`);
    return;
  }
  stop(
    `Electron needs ${what}. Run this line, then the same command again:\n\n  sudo apt-get install -y --no-install-recommends ${packageNames(needsXvfb).join(' ')}\n`,
  );
}

function missingLibraries(executable: string): string[] {
  const { stdout, status } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (status !== 0) return [];
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

function packageNames(withXvfb: boolean): string[] {
  const names = packages.map((names) => names.find(isKnownToApt) ?? names[0] ?? '');
  return withXvfb ? [...names, 'xvfb', 'xauth'] : names;
}

export function isKnownToApt(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

function apt(args: readonly string[]): void {
  if (!runApt(args)) stop(`apt-get ${args.join(' ')} failed: see above.`);
}

/** false: it failed, and has said why. */
export function runApt(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

export function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
}
