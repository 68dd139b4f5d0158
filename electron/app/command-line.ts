/** The few arguments the app itself takes; Chromium's own switches pass by. */
import { resolve } from 'node:path';

export type AppArguments = {
  libraryFolder: string | null;
  /** Started with the session: without a window, where the reader has it run without one. */
  isHidden: boolean;
};

/** Behind it Offprint waits without a window, if the reader wants it to run so. */
export const hiddenSwitch = '--hidden';

export function readArguments(
  argv: readonly string[],
  env: Record<string, string | undefined>,
): AppArguments {
  const at = argv.findIndex((argument) => argument === '--library' || argument.startsWith('--library='));
  const given = at === -1 ? undefined : (/=(.*)$/s.exec(argv[at] ?? '')?.[1] ?? argv[at + 1]);
  const folder = given ?? env.OFFPRINT_LIBRARY;
  return {
    libraryFolder: folder === undefined || folder === '' ? null : resolve(folder),
    isHidden: argv.includes(hiddenSwitch),
  };
}

/** In front of a command of the command line, as the package's own `offprint` has it. */
const commandLineSwitch = '--cli';

/**
 * The words for the command line, where a start is meant for it and not for a window; null: for a window. `words`: the
 * process's own. Whoever starts the packaged program itself (an AppImage has no other) need not say `--cli`: a first word
 * like a command's is one, unless a file of that name is there to be opened.
 */
export function commandLineWords(
  words: readonly string[],
  isPackaged: boolean,
  isFile: (word: string) => boolean,
): string[] | null {
  const at = words.indexOf(commandLineSwitch);
  if (at !== -1) return words.slice(at + 1);
  if (!isPackaged) return null;
  const meant = words.filter((word) => word !== '--no-sandbox');
  const first = meant.find((word, index) => !word.startsWith('-') && meant[index - 1] !== '--library');
  if (first === undefined) return meant.some((word) => ['--help', '--version'].includes(word)) ? meant : null;
  return /^[a-z]+(?:-[a-z]+)*$/.test(first) && !isFile(first) ? meant : null;
}

/** What is left of a process's own arguments: without the program, and unpackaged without the app folder Electron was given. */
export function ownWords(argv: readonly string[], appFolder: string): string[] {
  return argv.slice(1).filter((word) => word.startsWith('-') || resolve(word) !== appFolder);
}
