/** What to type for `offprint`, quoted so that it can be pasted into a shell. Pure. */
import { resolve } from 'node:path';
import { defaultLibraryFolder } from '../core/library/connection/default-folder.ts';

type Environment = Record<string, string | undefined>;

/** npm names its package and script to what it runs: in a checkout there is no `offprint` on the path. */
export function programName(env: Environment): string {
  const isRunByNpm =
    env.npm_package_name === 'offprint' && ['start', 'offprint'].includes(env.npm_lifecycle_event ?? '');
  return isRunByNpm ? 'npm run -s offprint --' : 'offprint';
}

/** Writes whole command lines of this program. `libraryFolder` is named where it is not the default one. */
export function createCommandLines(
  env: Environment,
  libraryFolder: string,
  platform: NodeJS.Platform = process.platform,
): (...words: readonly string[]) => string {
  const folder = resolve(libraryFolder);
  const rest = folder === resolve(defaultLibraryFolder()) ? [] : ['--library', folder];
  return (...words) =>
    [programName(env), ...[...words, ...rest].map((word) => quoteForShell(word, platform))].join(' ');
}

/** POSIX shells: everything in single quotes is itself. cmd and PowerShell: double quotes. Plain words stay as they are. */
export function quoteForShell(word: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') {
    return /^[\p{L}\p{N}_@+=:.,/\\-]+$/u.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
  }
  return /^[\p{L}\p{N}_@%+=:.,/-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
