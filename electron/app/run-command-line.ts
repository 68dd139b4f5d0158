/**
 * The command line inside the packaged program. It runs while Electron still waits for the app's code, before Chromium looks for a
 * display: none is needed, and nothing of Chromium writes to standard output.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Does what `words` say, and ends the process with the command's exit status. */
export async function runCommandLine(words: readonly string[], appFolder: string): Promise<never> {
  // Electron would go on, or show a window that says so: here it is as with Node.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    });
  }
  // As a script of Node is started.
  process.argv = [process.execPath, 'offprint', ...words];
  // Built apart: a start with a window never reads it.
  await import(pathToFileURL(join(appFolder, 'cli.js')).href);
  // Pipes of Windows are written to behind the back.
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise((resolve) => stream.write('', resolve));
  }
  process.exit(process.exitCode ?? 0);
}
