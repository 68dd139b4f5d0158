/** What Electron writes to standard error: everything into a log, and to the terminal only what Offprint itself says. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { cacheFolder } from '../root.ts';

/** Lines of the main process begin so; Chromium's are about buses, GPUs and sound cards. */
const isOurs = (line: string): boolean => /^offprint: /i.test(line);

export type WindowLog = {
  /** null: none can be written here. */
  file: string | null;
  /** What the last lines were, for who looks for the cause of an end. */
  lastLines(): string[];
  /** Resolves once all lines are on the disk. For after the end of the program that writes them. */
  close(): Promise<void>;
};

const kept = 200;

/** `show` gets the lines for the terminal. */
export function keepWindowLog(stderr: Readable, show: (line: string) => void): WindowLog {
  const file = join(cacheFolder(), 'logs', 'window.log');
  const lines: string[] = [];
  let stream: ReturnType<typeof createWriteStream> | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    stream = createWriteStream(file);
    // A full disk: the window goes on without.
    stream.on('error', () => {
      stream = null;
    });
  } catch {
    // No folder to write to.
  }
  const reader = createInterface({ input: stderr });
  reader.on('line', (line) => {
    stream?.write(`${line}\n`);
    lines.push(line);
    if (lines.length > kept) lines.shift();
    if (isOurs(line)) show(line);
  });
  return {
    file: stream === null ? null : file,
    lastLines: () => [...lines],
    close: () =>
      new Promise((resolve) => {
        reader.close();
        if (stream === null || stream.destroyed) resolve();
        // Also after an error, such as a full disk.
        else stream.once('close', resolve).end();
      }),
  };
}
