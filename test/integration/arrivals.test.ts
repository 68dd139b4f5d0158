/** What the reader is told of new articles: of the feeds chosen for it, once a round, and never of a first fill. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  await server.close();
});

function publish(path: string, count: number): void {
  server.answers.set(path, (_request, response) =>
    response.end(devFeed(server.origin, path.slice(1), lighthouseArticles(server.origin).slice(-count))),
  );
}
const arrivals = () =>
  core.events.flatMap((event) => (event.name === 'articles.arrived' ? [event.payload] : []));
/** Until the background has asked for everything that is due. */
async function backgroundRound(requests: number): Promise<void> {
  const before = core.events.length;
  await vi.waitUntil(
    () => core.events.slice(before).filter((event) => event.name === 'feeds.changed').length >= requests,
    { timeout: 20_000, interval: 20 },
  );
}

it('tells of a feed with new articles, and of no other', async () => {
  publish('/told', 1);
  publish('/quiet', 1);
  publish('/new', 2);
  const { feed: told } = await core.client.call('feeds.add', { address: `${server.origin}/told` });
  const { feed: quiet } = await core.client.call('feeds.add', { address: `${server.origin}/quiet` });
  const { feed: fresh } = await core.client.call('feeds.add', {
    address: `${server.origin}/new`,
    fetchNow: false,
  });
  await core.client.call('feeds.update', { feedId: told.id, notify: true });
  await core.client.call('feeds.update', { feedId: fresh.id, notify: true });
  publish('/told', 3);
  publish('/quiet', 3);
  core.clock.now += 3 * 3_600_000;
  core.start();
  await backgroundRound(3);
  const titles = lighthouseArticles(server.origin)
    .slice(0, 2)
    .map((article) => article.title);
  expect(arrivals()).toEqual([
    { feedId: told.id, title: told.title, count: 2, titles: expect.arrayContaining(titles) },
  ]);
  expect((await core.client.call('feeds.get', { feedId: quiet.id })).feed.articleCount).toBe(3);
  expect((await core.client.call('feeds.get', { feedId: fresh.id })).feed.articleCount).toBe(2);
});

it('says nothing of what the reader asked for', async () => {
  publish('/told', 1);
  const { feed } = await core.client.call('feeds.add', { address: `${server.origin}/told` });
  await core.client.call('feeds.update', { feedId: feed.id, notify: true });
  publish('/told', 3);
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  expect((await core.client.call('feeds.get', { feedId: feed.id })).feed.articleCount).toBe(3);
  expect(arrivals()).toEqual([]);
});
