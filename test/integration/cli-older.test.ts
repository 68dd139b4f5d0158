/** add --pages, and what a refresh does with feeds that have jumped, as scripts call them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { type ForemPost, type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { createTestCore, temporaryFolder } from '../support/test-core.ts';

let site: ForemSite;
let folder: string;
/** Newest first, a day apart. */
const posts = (from: number, to: number): ForemPost[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = to - index;
    const publishedAt = new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();
    return foremPost(`post-${number}-a1b2`, { id: number, title: `Post ${number}`, publishedAt });
  });

beforeEach(async () => {
  site = await startForemSite(posts(1, 20));
  folder = temporaryFolder();
  const core = await createTestCore({ folder: join(folder, 'library') });
  await core.client.call('settings.update', { foremHosts: [site.host], remotePictures: 'ask' });
  await core.close();
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (...args: string[]): Promise<CommandResult> =>
  offprint(args, { library: join(folder, 'library') });
const count = async (query: string): Promise<number> =>
  (JSON.parse((await cli('list', query, '--limit', '200', '--json')).stdout) as unknown[]).length;

it('reads a feed back when it is added, and over what it has jumped at a refresh', async () => {
  const added = await cli('add', `${site.origin}/feed/ines`, '--pages', 'all');
  expect(added).toMatchObject({ status: 0 });
  expect(added.stderr).toContain('8 older entries');
  expect([await count('is:unread'), await count('is:read')]).toEqual([12, 8]);
  site.posts = posts(1, 50);
  const refreshed = await cli('refresh', '--force', '--json');
  expect(refreshed).toMatchObject({ status: 0 });
  const counts = JSON.parse(refreshed.stdout) as Record<string, number>;
  expect(counts).toMatchObject({ updated: 1, newArticles: 30 });
  expect(counts).not.toHaveProperty('jumped');
  expect(await count('is:unread')).toBe(42);
});

it('names what could not be had, and says that all was not', async () => {
  await cli('add', `${site.origin}/feed/ines`);
  site.posts = posts(1, 50);
  site.answers.set('/feed/ines?page=2', (response) => {
    response.writeHead(500);
    response.end();
  });
  const refreshed = await cli('refresh', '--force');
  expect(refreshed.status).toBe(1);
  expect(refreshed.stderr).toContain('its older pages could not be had');
});

it('says what is wrong with how it is used', async () => {
  expect((await cli('add', `${site.origin}/feed/ines`, '--pages', '3')).status).toBe(2);
  expect((await cli('add', `${site.origin}/feed/ines`, '--pages', '5', '--no-fetch')).status).toBe(2);
  expect(site.feedRequests).toEqual([]);
});
