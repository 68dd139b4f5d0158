/** What the terminal can show, from the streams and the environment. Pure but for asking the streams for their size. */
import type { Writable } from 'node:stream';

export type Terminal = {
  columns: number;
  rows: number;
  hasColour: boolean;
  /** false: our own text keeps to ASCII. */
  isUnicode: boolean;
};

type Stream = Writable & { isTTY?: boolean; columns?: number; rows?: number };
type Environment = Record<string, string | undefined>;

/** Of a pipe or a file, and of terminals that do not tell. */
const defaultColumns = 80;
const defaultRows = 24;
/** Narrower, not even a number and the beginning of a title fit. */
const fewestColumns = 20;

export function describeTerminal(stdout: Stream, env: Environment): Terminal {
  return {
    columns: Math.max(sizeOf(stdout.columns) ?? defaultColumns, fewestColumns),
    rows: sizeOf(stdout.rows) ?? defaultRows,
    hasColour: stdout.isTTY === true && !isSet(env.NO_COLOR) && env.TERM !== 'dumb',
    isUnicode: localeOf(env) === 'utf-8',
  };
}

/** Some terminals, and some pseudo-terminals, say 0. */
const sizeOf = (size: number | undefined): number | null => (size !== undefined && size > 0 ? size : null);

/** https://no-color.org: set to anything but an empty string. */
const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Whether somebody can be asked: both ends are a terminal that can be drawn on, and no script of a build runs this. */
export function canAsk(
  { stdin, stdout }: { stdin: { isTTY?: boolean }; stdout: { isTTY?: boolean } },
  env: Environment,
): boolean {
  const isBuild = isSet(env.CI) && env.CI !== 'false' && env.CI !== '0';
  return stdin.isTTY === true && stdout.isTTY === true && env.TERM !== 'dumb' && !isBuild;
}

/** By the rule of setlocale(3): LC_ALL outweighs LC_CTYPE, which outweighs LANG. Windows has no such names. */
export function localeOf(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): 'utf-8' | 'other' | 'unset' {
  const name = [env.LC_ALL, env.LC_CTYPE, env.LANG].find(isSet);
  if (name === undefined) return platform === 'win32' ? 'utf-8' : 'unset';
  return /utf-?8/i.test(name) ? 'utf-8' : 'other';
}
