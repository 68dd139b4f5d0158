/** An article of a Forem site is saved, and tells what its feed did not. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let site: ForemSite;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  site = await startForemSite([
    foremPost('knots-3f1a', {
      title: 'Knots that hold',
      markdown: '---\nseries: Boats for two\n---\n\nThe text of knots, as its author wrote it.',
      reactions: 61,
      comments: 5,
      seriesId: 9,
      organisation: { name: 'Harbour Club', username: 'harbour' },
    }),
    foremPost('ropes-c0de', { title: 'Ropes that last' }),
    // Of another feed: the series leads there.
    foremPost('sails-77ab', {
      title: 'Sails that draw',
      user: 'odd',
      author: 'Odd Hansen',
      publishedAt: '2026-06-04T08:00:00Z',
      seriesId: 9,
    }),
  ]);
  const library = join(folder, 'library');
  const core = await createTestCore({ folder: library });
  await core.client.call('settings.update', { foremHosts: [site.host], hasSeenWelcome: true });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  await core.close();
  app = await launchOffprint({ library });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-forem-records');
  await app.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('tells its series, organisation and reactions once it is saved', async () => {
  const { page } = app;
  await page.getByRole('option', { name: /Knots that hold/ }).click();
  const article = page.getByRole('article', { name: 'Knots that hold' });
  await article.waitFor();
  expect(await article.getByText('reactions').count()).toBe(0);
  await page.keyboard.press('s');
  await article.getByText('61 reactions').waitFor();
  await article.getByRole('button', { name: 'for Harbour Club' }).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('forem-records');
  expect(site.apiRequests.map(({ path, status }) => `${path} ${status}`)).toEqual([
    '/api/articles/harbour/knots-3f1a 200',
  ]);
  expect(app.complaints).toEqual([]);
});

it('leads through its series, to parts that are not here yet', async () => {
  const { page } = app;
  await page.getByRole('option', { name: /Knots that hold/ }).click();
  const article = page.getByRole('article', { name: 'Knots that hold' });
  await article.waitFor();
  await page.keyboard.press('s');
  const line = article.getByRole('navigation', { name: 'Series “Boats for two”' });
  await line.waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const sheet = page.getByRole('dialog', { name: 'Series: Boats for two' });
  await sheet.getByRole('button', { name: 'Ask for the list of parts' }).click();
  await expect.poll(() => sheet.getByRole('listitem').count()).toBe(2);
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('series-parts');
  await page.keyboard.press('Escape');
  await line.getByText('Part 1 of 2 of').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.getByRole('article', { name: 'Sails that draw' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await page.getByRole('heading', { level: 1, name: 'Odd Hansen' }).waitFor();
  expect(site.apiRequests.filter(({ status }) => status !== 200)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
