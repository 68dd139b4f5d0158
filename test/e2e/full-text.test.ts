/** A feed that sends excerpts: its articles can be read whole, also when its server is gone. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { blogPosts, restOf, serveBlog } from '../support/excerpt-blog.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

const posts = blogPosts(4);
let folder: string;
let server: LoopbackServer;
let app: OffprintApp;

beforeEach(async () => {
  folder = temporaryFolder();
  server = await startLoopbackServer();
  serveBlog(server, posts);
  server.answers.set('/robots.txt', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end('User-agent: *\nDisallow: /post-4\n');
  });
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('button', { name: /Skip/ }).press('Enter');
  await app.page.getByText('Your library is empty').waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-full-text');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is read whole offline, beside what the feed sent', async () => {
  const { page } = app;
  await page.keyboard.press('a');
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect.poll(() => address.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.type(`${server.origin}/blog.xml`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'The harbour blog' }).waitFor();
  await page.getByRole('option').first().waitFor();
  // In the background, while nobody waits.
  await expect.poll(() => server.requestsTo('/post-3').length).toBe(1);
  await page.keyboard.press('j');
  const article = page.getByRole('article', { name: posts[0]?.title ?? '' });
  await article.getByText(restOf('post-1')).waitFor();
  await server.close();

  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('full-text');
  await page.keyboard.press('f');
  await article.getByText(restOf('post-1')).waitFor({ state: 'detached' });
  await article.getByRole('button', { name: 'From the feed', pressed: true }).waitFor();
  await page.keyboard.press('f');
  await article.getByText(restOf('post-1')).waitFor();

  await page.keyboard.press('j');
  await page
    .getByRole('article', { name: posts[1]?.title ?? '' })
    .getByText(restOf('post-2'))
    .waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const refused = page.getByRole('article', { name: posts[3]?.title ?? '' });
  await refused.getByText(/asks programs not to fetch this page/).waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('full-text-refused');

  await page.keyboard.press('i');
  await page.getByRole('tab', { name: 'Settings' }).press('Enter');
  await page.getByText(/It sends excerpts/).waitFor();
  await app.screenshot('full-text-setting');
  expect(server.requestsTo('/robots.txt')).toHaveLength(1);
  expect(app.complaints).toEqual([]);
});
