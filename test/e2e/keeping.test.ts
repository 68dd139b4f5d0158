/** What stays readable for years, by keyboard: edits, copies, figures, rules of keeping, and what comes from elsewhere. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { crossPosts } from '../support/copies.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;
let install = 'npm';

const [pair = { one: { title: '', html: '' }, other: { title: '', html: '' } }] = crossPosts;
const feed = (title: string, items: readonly { title: string; html: string; link: string }[]): string =>
  `<rss version="2.0"><channel><title>${title}</title><link>https://${title.toLowerCase()}.example</link>
  ${items.map((item) => `<item><title>${item.title}</title><link>${item.link}</link><description><![CDATA[${item.html}]]></description></item>`).join('')}
  </channel></rss>`;
const essay = (): string =>
  `<p>A reader is known by what it keeps.</p><p>Install it with ${install} and wait a moment, then open the window and look around.</p><pre><code>${install} install</code></pre><p>That is all there is to it.</p>`;

beforeEach(async () => {
  install = 'npm';
  server = await startLoopbackServer();
  const answer = (path: string, body: () => string): void => {
    server.answers.set(path, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', connection: 'close' });
      response.end(body());
    });
  };
  answer('/weir.xml', () =>
    feed('Weir', [
      { title: 'On keeping', html: essay(), link: 'https://weir.example/keeping' },
      { ...pair.one, link: 'https://weir.example/lifetimes' },
    ]),
  );
  answer('/sluice.xml', () => feed('Sluice', [{ ...pair.other, link: 'https://sluice.example/lifetimes' }]));
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('button', { name: /Skip/ }).press('Enter');
  await app.page.getByText('Your library is empty').waitFor();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-keeping');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function subscribe(path: string, title: string): Promise<void> {
  const { page } = app;
  await page.keyboard.press('a');
  const field = page.getByRole('textbox', { name: 'Address' });
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type(`${server.origin}${path}`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function look(name: string): Promise<void> {
  const { page, electron } = app;
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`window.offprint.call('settings.update', { theme: '${theme}' })`);
    await page.locator(`[data-theme="${theme}"]`).first().waitFor();
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await electron.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
      expect(await app.seriousFindings()).toEqual([]);
      await app.screenshot(`keeping-${name}-${theme}-${width}`);
    }
  }
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
}

it('shows a piece of two feeds once, and what changed in another', async () => {
  const { page } = app;
  await subscribe('/weir.xml', 'Weir');
  await subscribe('/sluice.xml', 'Sluice');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  await expect.poll(() => page.getByRole('option').count()).toBe(2);
  await page.getByRole('option', { name: /Why a lifetime/ }).click();
  await page.getByText('Also in').first().waitFor();

  await page.getByRole('option', { name: /On keeping/ }).click();
  await page.getByRole('article', { name: 'On keeping' }).waitFor();
  install = 'pnpm';
  await page.evaluate(`window.offprint.call('feeds.refresh', { force: true })`);
  await page.getByRole('button', { name: /^edited/ }).waitFor();
  await page.keyboard.press('h');
  await page.getByText('2 words added, 2 words taken out.').waitFor();
  expect(await page.locator('.compared ins').allTextContents()).toEqual(['pnpm', 'pnpm']);
  await look('changes');
  await page.keyboard.press('h');
  await page.getByRole('article', { name: 'On keeping' }).waitFor();
  expect(app.complaints).toEqual([]);
});

it('takes over what was saved elsewhere, counts reading, and says what a rule would take', async () => {
  const { page } = app;
  const rows = Array.from(
    { length: 40 },
    (_, index) =>
      `Saved piece ${index},https://blog.example/${index},${1_700_000_000 + index * 86_400},rust|later,${index % 2 ? 'archive' : 'unread'}`,
  );
  const file = join(folder, 'pocket.csv');
  writeFileSync(
    file,
    ['title,url,time_added,tags,status', ...rows, 'Broken,javascript:alert(1),1,,unread'].join('\n'),
  );
  await page.keyboard.press('Control+K');
  await page.keyboard.type('import');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Import' }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(file);
  await page.getByText('This was saved in Pocket. 40 articles saved, 0 with text.').waitFor();
  await page.getByText('One entry was left out').click();
  await look('import');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Saved' }).waitFor();
  await page.getByRole('option', { name: /Saved piece 39/ }).waitFor();

  await subscribe('/weir.xml', 'Weir');
  await page.getByRole('option', { name: /On keeping/ }).click();
  await page.getByRole('article', { name: 'On keeping' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  const figures = page.getByRole('dialog', { name: 'Your reading' });
  await figures.getByText(/articles? read on 1 of 30 days/).waitFor();
  await look('figures');
  await page.keyboard.press('Escape');
  await figures.waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const choice = settings.getByRole('combobox', { name: 'Articles you did not keep' });
  await choice.selectOption('days 90');
  await expect.poll(() => choice.inputValue()).toBe('days 90');
  await choice.scrollIntoViewIfNeeded();
  await settings.getByRole('table', { name: 'Feeds with the most text' }).waitFor();
  await look('settings');
  expect(app.complaints).toEqual([]);
});
