/** The command line and the window on one library at one time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const cli = new URL('../../electron/cli/offprint.mjs', import.meta.url).pathname;

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-shared-library');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What `offprint …` prints; fails the test with its complaints when it fails. */
async function offprint(...words: string[]): Promise<string> {
  const child = spawn(process.execPath, [cli, '--library', join(folder, 'library'), ...words]);
  const [printed, complaints, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect({ status, complaints }).toMatchObject({ status: 0 });
  return printed;
}

it('shows what the command line does to an open library', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /Skip/ }).press('Enter');
  await page.getByText('Your library is empty').waitFor();

  await offprint('add', `${server.origin}/feed/mira`, '--folder', 'Shared');
  await page.getByRole('treeitem', { name: /DEV Community: mira/ }).waitFor();
  await page.getByRole('treeitem', { name: /^Shared/ }).waitFor();
  await page.getByRole('option', { name: /Keeping a queue honest/ }).waitFor();

  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Mark as unread' }).waitFor();
  await offprint('tag', 'title:queue', '+from/terminal');
  await page.getByRole('button', { name: 'Remove tag from/terminal' }).waitFor();
  await page.getByRole('treeitem', { name: /^from/ }).waitFor();
  await page.getByRole('treeitem', { name: /^terminal/ }).waitFor();

  await offprint('mark', 'title:outbox', '--saved', '--read');
  await page.getByRole('option', { name: /The outbox pattern.*saved/ }).waitFor();
  await page
    .getByRole('treeitem', { name: /^Saved/ })
    .getByText('1')
    .waitFor();

  // And the other way round: what the window did is what the command line reads.
  await page.keyboard.press('s');
  // The note comes when the library has answered; the button is ahead of it.
  await page.getByRole('status', { name: 'Notes' }).getByText('Saved', { exact: true }).waitFor();
  expect(await offprint('search', 'is:saved title:queue')).toContain('Keeping a queue honest');
  expect(app.complaints).toEqual([]);

  const main = app.electron.process();
  const ended = once(main, 'exit');
  await app.close();
  expect(await ended).toEqual([0, null]);
  expect(await offprint('list', 'tag:from/terminal')).toContain('Keeping a queue honest');
});

it('refreshes more feeds at once than one listens for by default, and complains of nothing', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /Skip/ }).press('Enter');
  const users = [...'abcdefghijklmnopqrst'].map((letter) => `user${letter}`);
  for (const user of users) server.articles.set(user, lighthouseArticles(server.origin));
  await offprint('add', '--no-fetch', ...users.map((user) => `${server.origin}/feed/${user}`));
  const ended = await page.evaluate(async () => {
    const { offprint } = window as unknown as {
      offprint: { call(method: string, input: object): Promise<string> };
    };
    const { value } = JSON.parse(await offprint.call('feeds.refresh', { force: true }));
    return offprint.call('jobs.wait', value);
  });
  expect(JSON.parse(ended)).toMatchObject({ value: { summary: { feeds: users.length, failed: 0 } } });
  expect(app.complaints).toEqual([]);
});
