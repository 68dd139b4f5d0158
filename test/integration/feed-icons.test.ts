/** Icons of feeds: asked for politely, kept, and asked for again after weeks. */
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  server = await startLoopbackServer();
  core = await createTestCore();
  server.articles.set('mira', []);
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
});
afterEach(async () => {
  await core.close();
  await server.close();
  vi.useRealTimers();
});

const day = 86_400_000;
const png = (name: string): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(name)]);
const answer = (path: string, body: string | Buffer): void => {
  server.answers.set(path, (_request, response) => response.end(body));
};
const feed = async () => {
  const [first] = (await core.client.call('feeds.list', {})).feeds;
  if (first === undefined) throw new Error('there is a feed');
  return first;
};
const quietMoment = () => vi.advanceTimersByTimeAsync(31_000);
const pages = () => server.requests.filter(({ path }) => path === '/mira' || path === '/').length;
/** Runs once, whatever comes of it. */
async function runOnce(): Promise<void> {
  const row = core.library.db.prepare('SELECT next_at FROM feed_icons').pluck();
  const before = row.get();
  core.start();
  await quietMoment();
  await waitUntil(() => row.get() !== before);
}
/** What the page of the feed's site is. */
const sitePath = async (): Promise<string> => new URL((await feed()).siteUrl ?? server.origin).pathname;

it('are what the site’s page names, kept as files of the library', async () => {
  answer(await sitePath(), '<link rel="icon" href="/icons/a.png">');
  answer('/icons/a.png', png('a'));
  await runOnce();
  const { id, iconUrl } = await feed();
  expect(iconUrl).toMatch(new RegExp(`^offprint://image/feed/${id}/[0-9a-f]{12}$`));
  const { path, mediaType } = await core.client.call('images.icon', { feedId: id });
  expect(mediaType).toBe('image/png');
  expect(readFileSync(path)).toEqual(png('a'));
  expect(core.backgroundErrors).toEqual([]);
});

it('are /favicon.ico where the page names none that can be shown, and cleaned where they are drawings', async () => {
  answer(await sitePath(), '<link rel="icon" href="/icons/none.png">');
  answer('/icons/none.png', '<html>no picture');
  answer('/favicon.ico', '<svg onload="alert(1)"><script>alert(1)</script><rect/></svg>');
  await runOnce();
  const { path, mediaType } = await core.client.call('images.icon', { feedId: (await feed()).id });
  expect(mediaType).toBe('image/svg+xml');
  expect(readFileSync(path, 'utf8')).not.toContain('alert');
});

async function withoutOwnPicture(): Promise<void> {
  const { imageUrl } = await feed();
  if (imageUrl !== null) answer(new URL(imageUrl).pathname, 'no picture');
}

it('are the feed’s own picture where its site has none', async () => {
  await runOnce();
  expect((await feed()).imageUrl).not.toBeNull();
  expect((await feed()).iconUrl).not.toBeNull();
});

it('are none where there is none, and nobody is asked again for days', async () => {
  await withoutOwnPicture();
  await runOnce();
  const { id, iconUrl } = await feed();
  expect(iconUrl).toBeNull();
  await expect(core.client.call('images.icon', { feedId: id })).rejects.toMatchObject({ code: 'not-found' });
  const asked = server.requestsTo('/favicon.ico').length;
  expect(asked).toBe(1);
  core.clock.now += day;
  await vi.advanceTimersByTimeAsync(7 * 3_600_000);
  expect(server.requestsTo('/favicon.ico')).toHaveLength(asked);
});

it('that are larger than icons are left', async () => {
  await withoutOwnPicture();
  answer('/favicon.ico', Buffer.concat([png('large'), Buffer.alloc(300 * 1024)]));
  await runOnce();
  expect((await feed()).iconUrl).toBeNull();
});

it('are not asked for where the reader wants no remote pictures', async () => {
  await core.client.call('settings.update', { remotePictures: 'ask' });
  const before = pages();
  core.start();
  await quietMoment();
  expect(server.requestsTo('/favicon.ico')).toEqual([]);
  expect(pages()).toBe(before);
});

it('are asked for again after a month; the old file goes, and verifying keeps the new one', async () => {
  answer('/favicon.ico', png('old'));
  await runOnce();
  const { id } = await feed();
  const old = await core.client.call('images.icon', { feedId: id });
  answer('/favicon.ico', png('new'));
  core.clock.now += 31 * day;
  await vi.advanceTimersByTimeAsync(6 * 3_600_000 + 31_000);
  await waitUntil(() => !existsSync(old.path));
  const { path } = await core.client.call('images.icon', { feedId: id });
  expect(readFileSync(path)).toEqual(png('new'));
  core.clock.now += day;
  const verified = await core.runJob(core.client.call('offline.verify', {}), 'verify');
  expect(verified).toMatchObject({ checked: 1, orphans: 0, missing: 0 });
});
