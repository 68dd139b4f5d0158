/** Offprint in the terminal: the command line without a command, in a process of its own, as it runs everywhere else. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Resolves with the exit status. Ctrl+C reaches the command line by the terminal itself; it ends as it should. */
export function runTerminal(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'electron', 'cli', 'offprint.mjs'), ...args], {
    stdio: 'inherit',
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      resolve(signal === null ? (code ?? 0) : 128 + (constants.signals[signal] ?? 0)),
    );
  });
}
