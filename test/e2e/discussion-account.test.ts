/** A discussion is kept below its article, and an account's reading list is taken over, in the real app. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { runCommand } from '../support/run-command.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let site: ForemSite;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  site = await startForemSite([foremPost('knots-3f1a', { id: 31, title: 'Knots that hold' })]);
  site.comments.set(31, [
    {
      id_code: 'a',
      created_at: '2026-05-05T10:00:00Z',
      body_html:
        '<p>The bowline.<img src="x" onerror="document.title=\'stolen\'"></p><script>stolen()</script>',
      user: { name: 'Ada Berg', username: 'ada' },
      children: [
        {
          id_code: 'b',
          created_at: '2026-05-06T10:00:00Z',
          body_html: '<p>And the <a href="https://example.org/bend">sheet bend</a>.</p>',
          user: { name: 'Odd Hansen', username: 'odd' },
          children: [],
        },
      ],
    },
  ]);
  const library = join(folder, 'library');
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { foremHosts: [site.host], hasSeenWelcome: true });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  await core.close();
  app = await launchOffprint({ library });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-discussion-account');
  await app.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps a discussion that can do nothing, and shows it without the network', async () => {
  const { page } = app;
  await page.getByRole('option', { name: /Knots that hold/ }).click();
  await page.getByRole('region', { name: 'Discussion' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const section = page.getByRole('region', { name: 'Discussion' });
  await section.getByText('The bowline.').waitFor();
  await section.getByText('answers Ada Berg').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('discussion');
  await site.close();
  await section.getByRole('button', { name: 'Hide' }).click();
  await section.getByRole('button', { name: 'Show' }).click();
  await section.getByText('sheet bend').waitFor();
  expect(await page.title()).not.toContain('stolen');
  expect(app.complaints).toEqual([]);
});

it('takes over a reading list', async () => {
  const { page } = app;
  site.posts.push(foremPost('sails-77ab', { id: 32, title: 'Sails that draw', user: 'odd' }));
  site.accounts.set('good', { username: 'ines', readingList: [32, 31], tags: ['rope'] });
  await runCommand(page, 'dev account');
  await page.getByLabel('API key').fill('bad');
  await page.keyboard.press('Enter');
  await page.getByText('does not accept this API key').waitFor();
  await page.getByLabel('API key').fill('good');
  await page.keyboard.press('Enter');
  await page.getByText('2 articles on the reading list').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText('1 article fetched, 1 marked where they are.').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { level: 1, name: 'Saved' }).waitFor();
  await page.getByRole('option', { name: /Sails that draw/ }).waitFor();
  await page.getByRole('option', { name: /Knots that hold/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
