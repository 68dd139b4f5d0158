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

/** What is left of a process's own arguments: without the program, and unpackaged without the app folder Electron was given. */
export function ownWords(argv: readonly string[], appFolder: string): string[] {
  return argv.slice(1).filter((word) => word.startsWith('-') || resolve(word) !== appFolder);
}
