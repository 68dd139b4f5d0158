/**
 * How long a start takes, as whoever starts the program sees it: from the launch of its process to the first frame with something to
 * use in it. Nothing is attached to the program meanwhile: a debugger holds Electron up by more than what is measured. What the page
 * noted by itself is asked for afterwards, over Chromium's debugging port.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import { sandboxArguments } from '../runtime/chromium-sandbox.ts';

export type StartOf = {
  /** Folder of the program. */
  app: string;
  args: readonly string[];
  /** The name of a mark (User Timing) the page sets once it has handed over that frame; null: its first one is that. */
  mark: string | null;
};

const lookEveryMs = 500;
const patienceMs = 60_000;

/** In ms. `display`: as openDisplay names it. */
export async function timeStart(
  executable: string,
  display: string | null,
  { app, args, mark }: StartOf,
): Promise<number> {
  const startedAt = Date.now();
  const child = spawn(
    executable,
    [app, ...sandboxArguments(executable), '--remote-debugging-port=0', ...args],
    {
      env: { ...process.env, LANGUAGE: 'en', ...(display === null ? {} : { DISPLAY: display }) },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const [, found] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the program ended by itself, with ${code}`)));
    });
    // It is left alone while it starts.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the program has no window');
    const shownAt = await shownTime(page, mark);
    await browser.close();
    return shownAt - startedAt;
  } finally {
    child.kill();
    await ended;
  }
}

/** Epoch ms. A frame is handed over before it is seen: where that one is the first, its contentful paint (Paint Timing) comes later. */
async function shownTime(page: Page, mark: string | null): Promise<number> {
  const ends = Date.now() + patienceMs;
  while (Date.now() < ends) {
    const time = await page.evaluate((name) => {
      const names = ['first-contentful-paint', ...(name === null ? [] : [name])];
      const times = names.map((one) => performance.getEntriesByName(one)[0]?.startTime ?? Number.NaN);
      const latest = Math.max(...times);
      return Number.isNaN(latest) ? null : performance.timeOrigin + latest;
    }, mark);
    if (time !== null) return time;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  throw new Error(`nothing to use was shown within ${patienceMs / 1000} s`);
}
