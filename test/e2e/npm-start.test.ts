/** `npm start` where there is a display: the window, few lines, and Chromium's own in a log. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheFolder } from '../../build/cache-folder.mjs';
import { temporaryFolder } from '../support/test-core.ts';

const log = join(cacheFolder(), 'logs', 'window.log');
const bootstrap = fileURLToPath(new URL('../../build/launch/bootstrap.mjs', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  // That of an earlier start names another address.
  rmSync(log, { force: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): { child: ReturnType<typeof spawn>; lines: () => string[] } {
  // What follows `npm start --`.
  const child = spawn(process.execPath, [bootstrap, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return { child, lines: () => printed.split('\n').filter((line) => line !== '') };
}

/** The page of the window, by the address that Chromium writes into the log. */
async function connect(): Promise<Browser> {
  const address = (): string | undefined =>
    existsSync(log) ? /^DevTools listening on (ws:\S+)/m.exec(readFileSync(log, 'utf8'))?.[1] : undefined;
  await expect.poll(address, { timeout: 120_000 }).toBeDefined();
  return await chromium.connectOverCDP(address() ?? '');
}

it('opens the window, and says no more than somebody new needs', async () => {
  const { child, lines } = start('--remote-debugging-port=0', '--library', join(folder, 'library'));
  const ended = once(child, 'exit');
  const browser = await connect();
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  await page?.getByRole('heading', { name: 'Welcome to Offprint' }).waitFor();
  // With npm's own three, and those of a first start: the packages, Electron, the build.
  expect(lines().length).toBeLessThanOrEqual(6);
  expect(lines()[0]).toMatch(/^Offprint runs on Electron \d+\.\d+\.\d+: /);
  expect(lines().join('\n')).not.toMatch(/ERROR|dbus|ALSA|GPU|DevTools/);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await browser.close();
});
