/** The command line as a process of its own, as a shell starts it: what it wrote, and how it ended. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const commandLineFile = fileURLToPath(new URL('../../electron/cli/offprint.mjs', import.meta.url));
const cutNetwork = fileURLToPath(new URL('cut-network.cjs', import.meta.url));

export type ProcessResult = { status: number | null; stdout: string; stderr: string };

type ProcessOptions = {
  env?: Record<string, string>;
  cwd?: string;
  /** Called with what it has written to standard error so far, each time there is more of it. */
  onStderr?: (soFar: string, kill: (signal: NodeJS.Signals) => void) => void;
};

/** A home folder of its own, a UTF-8 locale, no proxy, and none of npm's names: nothing of this machine's reader. */
export function ownEnvironment(home: string, more: Record<string, string> = {}): Record<string, string> {
  mkdirSync(home, { recursive: true });
  return {
    // What is printed is run by `node` as well.
    PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...more,
  };
}

/** Whatever it asks for, no socket reaches anything, in its threads as well. */
export const withoutNetwork = (folder: string): Record<string, string> => ({
  NODE_OPTIONS: `--require ${cutNetwork}`,
  OFFPRINT_TEST_SOCKETS: join(folder, 'sockets.txt'),
});

export function runCommandLine(
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  return runProcess(process.execPath, [commandLineFile, ...args], options);
}

export function runProcess(
  program: string,
  args: readonly string[],
  { env = {}, cwd, onStderr }: ProcessOptions,
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const result: ProcessResult = { status: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      result.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      result.stderr += text;
      onStderr?.(result.stderr, (signal) => child.kill(signal));
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ ...result, status }));
  });
}
