/** Virtual displays for tests on Linux: an Xvfb each, so that no window of a person and no other test is in the way. */
import { spawn } from 'node:child_process';
import { isOnPath } from '../runtime/apt.mjs';

export type Display = {
  name: string | null;
  /** True: nothing but what is started for it is on it. */
  isOwn: boolean;
  close: () => void;
};

/** On other systems, or where there is no Xvfb, the present display is used. */
export async function openDisplay(): Promise<Display> {
  if (process.platform !== 'linux' || !isOnPath('Xvfb')) {
    return { name: process.env.DISPLAY ?? null, isOwn: false, close: () => undefined };
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
  return { name: `:${number}`, isOwn: true, close: () => server.kill() };
}

export type Displays = {
  /** Empty: there is only the present display, which one test at a time can have. */
  names: readonly string[];
  close: () => void;
};

/** Opens `count` displays. Focus, clipboard and pointer belong to a display, so tests that run at a time need one each. */
export async function openDisplays(count: number): Promise<Displays> {
  const displays: Display[] = [];
  const close = (): void => {
    for (const display of displays) display.close();
  };
  try {
    while (displays.length < count) {
      const display = await openDisplay();
      if (!display.isOwn) return { names: [], close };
      displays.push(display);
    }
  } catch (error) {
    close();
    throw error;
  }
  return { names: displays.flatMap(({ name }) => name ?? []), close };
}
