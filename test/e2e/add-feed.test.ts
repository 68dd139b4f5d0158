/** The sheet "Add feed", by keyboard alone: everything that can go wrong is said in words, with the next step. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { launchOffprint, type OffprintApp } from '../support/offprint-app.ts';
import { temporaryFolder } from '../support/test-core.ts';

let server: LoopbackServer;
let folder: string;
let app: OffprintApp;
let sheet: Locator;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  server.answers.set('/blog', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Two feeds</title>
      <link rel="alternate" type="application/rss+xml" title="All posts" href="/blog/posts.xml">
      <link rel="alternate" type="application/rss+xml" title="Notes only" href="/blog/notes.xml">`);
  });
  server.answers.set('/blog/notes.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(devFeed(server.origin, 'notes', lighthouseArticles(server.origin).slice(1)));
  });
  folder = temporaryFolder();
  app = await launchOffprint({ library: join(folder, 'library') });
  await app.page.getByRole('button', { name: /Skip/ }).press('Enter');
  await app.page.getByText('Your library is empty').waitFor();
  sheet = app.page.getByRole('dialog', { name: 'Add feed' });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await app.screenshot('failed-add-feed');
  await app.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the sheet where it is closed, and types over whatever stands in its first field. */
async function ask(address: string): Promise<void> {
  const { page } = app;
  if (!(await sheet.isVisible())) await page.keyboard.press('a');
  await waitForField();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
}

/** The sheet is there a moment before the focus is in it. */
async function waitForField(): Promise<void> {
  const field = sheet.getByRole('textbox', { name: 'Address' });
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
}

async function expectProblem(...words: (string | RegExp)[]): Promise<void> {
  for (const part of words) await sheet.getByRole('alert').getByText(part).waitFor();
  // One types on where one was.
  expect(
    await sheet.getByRole('textbox', { name: 'Address' }).evaluate((node) => node === document.activeElement),
  ).toBe(true);
}

it('says what is wrong with an address and what to do', async () => {
  await ask('not an address');
  await expectProblem('This is not a web address.', 'An address looks like dev.to/ben');
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('add-feed-problem');

  const closed = await startLoopbackServer();
  await closed.close();
  await ask(`${closed.origin}/feed.xml`);
  await expectProblem('127.0.0.1 refused the connection.', 'Check the address, or try again');

  await ask(`${server.origin}/no-feeds`);
  await expectProblem('No feed was found at this address.', 'the address of its RSS feed');

  await ask(`${server.origin}/nothing-here`);
  await expectProblem('There is nothing at this address.', 'try the site’s front page');

  await ask(`${server.origin}/status/429`);
  await expectProblem(/The server asked to wait until .*\d\d:\d\d\./, 'Try again after that.');

  await ask(`${server.origin}/status/429-bare`);
  await expectProblem('The server asked to slow down.', 'Try again in a little while.');

  await ask(`${server.origin}/status/503`);
  await expectProblem('has a problem of its own (503).', 'Try again in a little while.');

  await ask('ftp://example.org/feed.xml');
  await expectProblem('This kind of address cannot be read.', 'begins with http:// or https://');

  await ask('file:///no/such/feed.xml');
  await expectProblem('“/no/such/feed.xml” cannot be read.', 'Check that it is still there');

  // Nothing of all that is subscribed to.
  await app.page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await app.page.getByText('Your library is empty').waitFor();
  expect(await app.page.getByRole('treeitem', { name: '127.0.0.1' }).count()).toBe(0);
});

it('subscribes into a folder with tags, and leads to a feed there is already', async () => {
  const { page } = app;
  await page.keyboard.press('a');
  await waitForField();
  await page.keyboard.type(`${server.origin}/feed/mira`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Work/Reading');
  await page.keyboard.press('Tab');
  await page.keyboard.type('queues, to/read');
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'hidden' });
  await page.getByText('Subscribed to “DEV Community: mira”. 3 new articles.').waitFor();
  await page.getByRole('treeitem', { name: 'Work' }).waitFor();
  await page.getByRole('treeitem', { name: 'Reading' }).waitFor();
  // A tag below another stands under it.
  await page.getByRole('treeitem', { name: /^to\b/ }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Remove tag queues' }).waitFor();

  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.getByRole('heading', { level: 1, name: 'Unread' }).waitFor();
  const feeds = page.getByRole('treeitem', { name: /DEV Community: mira/ });
  for (const address of [`${server.origin}/feed/mira`, `${server.origin}/mira`]) {
    await ask(address);
    await sheet.getByText('You are subscribed to “').waitFor();
    await sheet.getByRole('button', { name: 'Go to feed' }).waitFor();
    expect(await feeds.count()).toBe(1);
  }
  await expect.poll(() => sheet.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1, name: 'DEV Community: mira' }).first().waitFor();
});

it('lets one choose among several feeds', async () => {
  const { page } = app;
  await ask(`${server.origin}/blog`);
  const found = sheet.getByRole('list', { name: 'Feeds found' });
  await found.getByText('All posts').waitFor();
  expect(await app.seriousFindings()).toEqual([]);
  await app.screenshot('add-feed-choice');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toBe('Subscribe to All posts');
  await page.keyboard.press('Tab');
  await expect.poll(focused).toBe('Subscribe to Notes only');
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'hidden' });
  await page.getByRole('option', { name: /Ein Schreibtisch im Wald/ }).waitFor();
  await page.getByRole('treeitem', { name: /DEV Community: notes/ }).waitFor();
});
