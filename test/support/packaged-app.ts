/** The packaged program, driven as its users have it: it takes no inspector of Node, so a page is reached by Chromium's alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright';
import { sandboxArguments } from '../../build/runtime/chromium-sandbox.ts';
import { waitLimitMs } from './wait.ts';

export type PackagedApp = {
  page: Page;
  /** What the page complained of. */
  complaints: string[];
  close(): Promise<void>;
};

/** Resolves when the window shows its first screen. */
export async function launchPackaged(
  executable: string,
  library: string,
  env: Record<string, string> = {},
): Promise<PackagedApp> {
  const child = spawn(
    executable,
    [...sandboxArguments(executable), '--remote-debugging-port=0', '--library', library],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`it did not start: ${said}`)), waitLimitMs);
    child.once('exit', () => reject(new Error(`it ended: ${said}`)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(endpoint, { timeout: waitLimitMs });
  const [context] = browser.contexts();
  context?.setDefaultTimeout(waitLimitMs);
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the program has no window');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.getByRole('main').first().waitFor();
  return {
    page,
    complaints,
    async close() {
      child.removeAllListeners('exit');
      const ended = child.exitCode === null ? once(child, 'exit') : null;
      // The last window takes the program with it.
      await page.close();
      await ended;
      await browser.close();
    },
  };
}
