/** What `offprint` does as a process: its arguments, signals, streams and exit status. */
import { readFileSync } from 'node:fs';
import { ExitStatus } from './command.ts';
import { run } from './run.ts';
import { isClosedPipe } from './standard-output.ts';
import { outputFailureText } from './texts/system-reasons.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interruption.abort());
}

let outputFailure: Error | null = null;
process.stdout.on('error', (error) => {
  if (!isClosedPipe(error)) outputFailure ??= error;
});
// There is nobody left to tell.
process.stderr.on('error', () => undefined);

const status = await run(process.argv.slice(2), {
  io: process,
  env: process.env,
  version: readVersion(),
  interrupted: interruption.signal,
});
// The last write may fail after the command has ended well.
if (outputFailure !== null && status === ExitStatus.done) {
  process.stderr.write(`${outputFailureText(outputFailure)}\n`);
  process.exitCode = ExitStatus.nothingDone;
} else {
  process.exitCode = status;
}

/** From the nearest package.json: beside the built parts' folder, or at the top of the sources. */
function readVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
        name: string;
        version: string;
      };
      if (name === 'offprint') return version;
    } catch {
      // Not here.
    }
  }
  return 'unknown';
}
