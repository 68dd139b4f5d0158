/** A feed of a Forem site is read back, jumps while Offprint is closed, and is followed back when the reader asks. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ForemPost, type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { runCommand } from '../support/run-command.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let site: ForemSite;
let app: OffprintApp;

/** Newest first, a day apart. */
const posts = (from: number, to: number): ForemPost[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = to - index;
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();
    const title = `Notes from the harbour, number ${number}`;
    return foremPost(`notes-${number}-a1b2`, { id: number, title, publishedAt });
  });

beforeEach(async () => {
  folder = temporaryFolder();
  site = await startForemSite(posts(1, 30));
  // The pages behind the first are out of order until the test says otherwise.
  site.answers.set('/feed/ines?page=2', (response) => {
    response.writeHead(500);
    response.end();
  });
  const library = join(folder, 'library');
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { foremHosts: [site.host], hasSeenWelcome: true });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  site.posts = posts(1, 48);
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  await core.runJob(core.client.call('older.closeGaps', {}), 'fetch-older');
  await core.close();
  app = await launchOffprint({ library });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-older-entries');
  await app.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('marks where entries are missing, fetches them there, and older ones from the palette', async () => {
  const { page } = app;
  await page.getByRole('treeitem', { name: /ines/ }).click();
  const notice = page.getByText('Entries may be missing here.', { exact: false }).first();
  await notice.waitFor();
  // Further down than what is in sight.
  const marked = page.getByRole('option', { name: /Entries may be missing/ });
  await expect
    .poll(async () => {
      await page.getByRole('listbox', { name: 'Articles' }).evaluate((list) => {
        list.scrollTop += list.clientHeight / 2;
      });
      return await marked.count();
    })
    .toBe(1);
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('older-entries');
  site.answers.clear();
  await page.getByRole('button', { name: 'Fetch them' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.getByText('6 missing entries fetched.').waitFor();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).first().textContent()).toContain('ines');
  // From the keyboard alone.
  await runCommand(page, 'fetch older');
  await page.getByText('18 older entries. That is all the feed has.').waitFor();
  expect(app.complaints).toEqual([]);
});
