/** Links and files that the system hands to Offprint: a second start gives them to the first and ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sandboxArguments } from '../../build/runtime/chromium-sandbox.ts';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const built = join(fileURLToPath(new URL('../../', import.meta.url)), 'dist', 'app');

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/feed', (_request, response) =>
    response.end(devFeed(server.origin, 'mira', lighthouseArticles(server.origin))),
  );
  folder = temporaryFolder();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-opened');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a desktop does when a link is clicked: it starts the program with it. Resolves to its exit status. */
async function startAgain(...words: string[]): Promise<unknown> {
  const child = spawn(
    process.env.OFFPRINT_TEST_ELECTRON ?? '',
    [
      built,
      ...sandboxArguments(process.env.OFFPRINT_TEST_ELECTRON ?? ''),
      '--library',
      join(folder, 'library'),
      ...words,
    ],
    { stdio: 'ignore', cwd: folder },
  );
  const [status] = await once(child, 'exit');
  return status;
}

const feedLink = (): string => `${server.origin.replace('http:', 'feed:')}/feed`;

it('asks in the window that is open, and subscribes when the reader says so', async () => {
  app = await launchOffprint({ library: join(folder, 'library') });
  expect(await startAgain(feedLink())).toBe(0);
  const sheet = app.page.getByRole('dialog', { name: 'Add feed' });
  await sheet.waitFor();
  expect(await sheet.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(feedLink());
  await sheet.getByText('into your own network').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  expect(server.requests).toEqual([]);
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await app.page.getByRole('heading', { level: 1, name: /mira/ }).waitFor();
  expect(server.requests.map(({ path }) => path)).toContain('/feed');

  // One that would do harm is refused with a word, and nothing opens.
  expect(await startAgain('feed:javascript:alert(1)', 'offprint://erase?all=1')).toBe(0);
  await app.page.getByText('names no web address').waitFor();
  await app.page.getByText('does not know what this link asks for').waitFor();
  expect(await app.page.getByRole('dialog').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('asks about a list of feeds it is started with', async () => {
  const file = join(folder, 'my feeds.opml');
  writeFileSync(
    file,
    `<opml version="2.0"><body><outline text="Mira" xmlUrl="${server.origin}/feed"/></body></opml>`,
  );
  app = await launchOffprint({ library: join(folder, 'library'), args: [built, file] });
  const sheet = app.page.getByRole('dialog', { name: 'Import' });
  await sheet.getByText(file).waitFor();
  expect(server.requests).toEqual([]);
  await sheet.getByRole('button', { name: 'Import', exact: true }).click();
  await sheet.getByText('1 feed added').waitFor();
});
