/** The command line in this process, with streams that remember what was written. */
import { Readable, Writable } from 'node:stream';
import { run } from '../../electron/cli/run.ts';

export type CommandResult = { status: number; stdout: string; stderr: string };

export type CommandOptions = {
  library?: string;
  stdin?: string;
  env?: Record<string, string>;
  interrupted?: AbortSignal;
  /** Standard output is a terminal. */
  isTerminal?: boolean;
};

export async function offprint(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const stdout = Object.assign(collector(), options.isTerminal === true ? { isTTY: true } : {});
  const stderr = collector();
  const status = await run(args, {
    io: { stdin: Readable.from([Buffer.from(options.stdin ?? '')]), stdout, stderr },
    env: { ...options.env, OFFPRINT_LIBRARY: options.library },
    version: '0.0.0-test',
    interrupted: options.interrupted ?? new AbortController().signal,
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): Writable & { text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}
