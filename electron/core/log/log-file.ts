/**
 * The log in files of a folder: `NAME.log` is the one that is written, `NAME.1.log` the one before it. What is written is on
 * the disk's way when the call returns: the last words before a crash are the ones that matter.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Log, type LogEntry, logLine } from './log.ts';
import type { Redact } from './redact.ts';

export type LogFile = {
  log: Log;
  /** The last lines, oldest first, of at most that many bytes. */
  tail(mostBytes: number): string;
};

export type LogFileOptions = {
  folder: string;
  /** Without its ending. */
  name: string;
  redact: Redact;
  now?: () => number;
  /** Of one file. */
  maxBytes?: number;
  /** All together, the one being written included. */
  files?: number;
};

/** Where it cannot be written (a full disk, a folder that is not ours) nothing is said: there is nowhere to say it. */
export function createLogFile(options: LogFileOptions): LogFile {
  const { folder, name, redact, now = Date.now, maxBytes = 1_000_000, files = 4 } = options;
  const fileOf = (age: number): string => join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`);
  let isFolderThere = false;

  function makeRoom(bytes: number): void {
    const size = statSync(fileOf(0), { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0 || size + bytes <= maxBytes) return;
    rmSync(fileOf(files - 1), { force: true });
    for (let age = files - 2; age >= 0; age -= 1) {
      if (statSync(fileOf(age), { throwIfNoEntry: false }) !== undefined)
        renameSync(fileOf(age), fileOf(age + 1));
    }
  }

  function write(entry: LogEntry): void {
    try {
      if (!isFolderThere) mkdirSync(folder, { recursive: true });
      isFolderThere = true;
      const line = Buffer.from(`${logLine(entry, now(), redact)}\n`);
      makeRoom(line.length);
      appendFileSync(fileOf(0), line);
    } catch {
      isFolderThere = false;
    }
  }

  function textOf(age: number): string {
    try {
      return readFileSync(fileOf(age), 'utf8');
    } catch {
      return '';
    }
  }

  return {
    log: (level, area, message, facts = {}) => write({ level, area, message, facts }),
    tail(mostBytes) {
      const lines = `${textOf(1)}${textOf(0)}`.split('\n').filter((line) => line !== '');
      let first = lines.length;
      let bytes = 0;
      while (first > 0) {
        bytes += Buffer.byteLength(lines[first - 1] ?? '') + 1;
        if (bytes > mostBytes) break;
        first -= 1;
      }
      return lines.slice(first).join('\n');
    },
  };
}
