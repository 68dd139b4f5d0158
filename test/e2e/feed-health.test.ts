/** A feed's page by keyboard alone: how it fares, and the line of a mistake that was planted in it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const planted = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>Weir &amp; sluice</title>
    <link>https://weir.example/</link>
    <description>Notes on water</description>
    <item>
      <title>Salt & tide</title>
      <guid isPermaLink="false">weir-1</guid>
      <description>Text</description>
    </item>
  </channel>
</rss>`;

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;
let sheet: Locator;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/weir.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"weir"', connection: 'close' });
    response.end(planted);
  });
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('button', { name: /Skip/ }).press('Enter');
  await app.page.getByText('Your library is empty').waitFor();
  sheet = app.page.getByRole('dialog', { name: 'Weir & sluice' });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-feed-health');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function subscribe(): Promise<void> {
  const { page } = app;
  await page.keyboard.press('a');
  const field = page.getByRole('textbox', { name: 'Address' });
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type(`${server.origin}/weir.xml`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Weir & sluice' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function openSection(name: string): Promise<void> {
  const tab = sheet.getByRole('tab', { name });
  for (let step = 0; step < 5 && (await tab.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await app.page.keyboard.press('ArrowRight');
  }
  expect(await tab.getAttribute('aria-selected')).toBe('true');
  await app.screenshot(`feed-health-${name.toLowerCase()}`);
  expect(await app.seriousFindings()).toEqual([]);
}

it('opens a feed’s page by key and finds the planted mistake on its line', async () => {
  const { page } = app;
  await subscribe();
  await page.keyboard.press('i');
  await sheet.getByText('Checked just now.').waitFor();
  await sheet.getByText('Offprint’s own pace for a feed that moves.').waitFor();
  const overview = sheet.getByRole('tab', { name: 'Overview' });
  await expect.poll(() => overview.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await app.seriousFindings()).toEqual([]);
  await openSection('Log');
  await sheet.getByText('1 new article.').waitFor();
  await openSection('Answer');
  await sheet.getByText('"weir"').waitFor();
  await openSection('Doctor');

  const before = server.requestsTo('/weir.xml').length;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const errors = sheet.getByRole('region', { name: 'Errors' });
  await errors.getByText('“& tide').waitFor();
  await errors.getByText('Line 8, column 19').waitFor();
  await errors.getByText('<title>Salt & tide</title>').waitFor();
  const asked = server.requestsTo('/weir.xml').slice(before);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers['if-none-match']).toBeUndefined();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('feed-health-findings');

  await page.keyboard.press('Shift+Tab');
  await openSection('Settings');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  expect(app.complaints).toEqual([]);
});

it('checks now and says what came of it, also when the server has had enough', async () => {
  const { page } = app;
  await subscribe();
  await page.keyboard.press('i');
  await sheet.getByText('Checked just now.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sheet.getByText('Just checked. Nothing new, though the server sent the whole feed again.').waitFor();
  server.answers.set('/weir.xml', (_request, response) => {
    response.writeHead(429, { 'retry-after': '3600', connection: 'close' });
    response.end();
  });
  await page.keyboard.press('Enter');
  await sheet
    .getByText(/^The server asked to wait until .*\d\d:\d\d\.$/)
    .first()
    .waitFor();
  const before = server.requests.length;
  // Neither the button nor the doctor asks before that.
  await page.keyboard.press('Enter');
  await sheet.getByRole('tab', { name: 'Doctor' }).click();
  await sheet.getByRole('button', { name: 'Examine the feed' }).press('Enter');
  await sheet
    .getByRole('alert')
    .getByText(/asked to be left alone until/)
    .waitFor();
  expect(server.requests).toHaveLength(before);
});
