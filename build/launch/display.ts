/** A virtual display for tests on Linux: its own Xvfb, so that no window of a person is in the way. */
import { spawn } from 'node:child_process';
import { isOnPath } from '../runtime/apt.mjs';

export type Display = { name: string | null; close: () => void };

/** On other systems, or where there is no Xvfb, the present display is used. */
export async function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux' || !isOnPath('Xvfb')) {
    return { name: process.env.DISPLAY ?? null, close: () => undefined };
  }
  // -displayfd: Xvfb picks a free number and tells it, so that several runs never meet.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { name: `:${number}`, close: () => server.kill() };
}
