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
  await article.getByRole('button', { name: 'Series: Boats for two' }).click();
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.getByRole('option', { name: /Knots that hold/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
