/** What a command is, and what it is given to work with. */
import type { Readable, Writable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';
import type { Client } from '../../shared/client.ts';
import type { Log } from '../core/log/log.ts';

/** Exit statuses, fixed for scripts. */
export const ExitStatus = {
  done: 0,
  partly: 1,
  wrongUse: 2,
  noLibrary: 3,
  nothingDone: 4,
  interrupted: 130,
} as const;

export type Io = {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
};

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

export type OutputFormat = 'text' | 'json' | 'ndjson';

export type CommandContext = {
  io: Io;
  positionals: string[];
  values: OptionValues;
  format: OutputFormat;
  isQuiet: boolean;
  /** Of the program. */
  version: string;
  env: Record<string, string | undefined>;
  /** Where the library lies, be it there or not. */
  libraryFolder: string;
  /** Opens the library and answers with a client; closed when the command ends. `threads`: worth it for many feeds. */
  openLibrary(options?: { threads?: boolean; create?: boolean }): Promise<Client>;
  /** Closes what is open, for what needs the files to itself. */
  closeLibrary(): Promise<void>;
  /** Into the library's log, once it is open. */
  log: Log;
  /** One line on standard error, unless --quiet. */
  say(message: string): void;
  /** One line on standard error, always. */
  complain(message: string): void;
  /** Aborted by SIGINT or SIGTERM. */
  interrupted: AbortSignal;
};

export type Command = {
  name: string;
  /** Arguments as shown in help, without the command's name. */
  usage: string;
  summary: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** What each option does, for help. */
  optionTexts: Record<string, string>;
  examples: readonly string[];
  /** How many arguments it takes at most; without it, any number. */
  most?: number;
  /** Options that may be given an empty value. */
  mayBeBlank?: readonly string[];
  /** Words that begin with one `-` are values of this command (a tag to remove, a word to leave out), not options. */
  takesSigns?: boolean;
  run(context: CommandContext): Promise<number>;
};

/** Wrong use: the message is shown with a hint at --help, exit status 2. */
export class UsageError extends Error {}

export function text(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function list(values: OptionValues, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** One of these words, or undefined when the option was not given. */
export function oneOf<T extends string>(
  values: OptionValues,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = text(values, name);
  const chosen = choices.find((choice) => choice === value);
  if (value !== undefined && chosen === undefined) {
    throw new UsageError(`--${name} takes ${choices.join(', ')}, not “${value}”`);
  }
  return chosen;
}

/** A whole number of at least `least`, or undefined when the option was not given. */
export function wholeNumber(values: OptionValues, name: string, least: number): number | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
    throw new UsageError(`--${name} takes a whole number from ${least} up, not “${value}”`);
  }
  return Number(value);
}
