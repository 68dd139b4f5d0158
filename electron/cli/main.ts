/** What `offprint` does as a process: its arguments, signals, streams and exit status. */
import { readFileSync } from 'node:fs';
import { run } from './run.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interruption.abort());
}

// A reader that closed the pipe (head, less) is no failure; what is left to do is done without it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  io: process,
  env: process.env,
  version: readVersion(),
  interrupted: interruption.signal,
});

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
