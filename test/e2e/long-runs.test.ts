/** An article without a single place to break its lines opens like any other of its length. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const length = 200_000;
const articles = {
  first: '<p>Nothing to measure.</p>',
  words: `<p>${'Wording '.repeat(length / 8)}</p>`,
  letters: `<p>${'W'.repeat(length)}</p>`,
  pairs: `<h2>${'Wi'.repeat(length / 2)}</h2>`,
};

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/runs.xml', (_request, response) => {
    const items = Object.entries(articles).map(
      ([title, html]) =>
        `<item><title>${title}</title><guid>${title}</guid><description><![CDATA[${html}]]></description></item>`,
    );
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(`<rss version="2.0"><channel><title>Runs</title>${items.join('')}</channel></rss>`);
  });
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
});

afterEach(async () => {
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** In ms, to the frame after the one that shows it. */
async function timeToOpen(title: string): Promise<number> {
  const { page } = app;
  const startedAt = performance.now();
  await page.getByRole('option', { name: title }).click();
  await page
    .getByRole('region', { name: 'Article', exact: true })
    .getByRole('heading', { name: title })
    .waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return performance.now() - startedAt;
}

it('opens in the time of one with as many letters in words', async () => {
  const { page } = app;
  await page.getByRole('textbox', { name: 'Address of a site or feed' }).fill(`${server.origin}/runs.xml`);
  await page.keyboard.press('Enter');
  await page.getByRole('option').nth(3).waitFor();
  await timeToOpen('first');
  const words = await timeToOpen('words');
  for (const title of ['letters', 'pairs']) expect(await timeToOpen(title)).toBeLessThan(10 * words);
});
