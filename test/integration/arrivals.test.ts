/** What the reader is told of new articles: of the feeds chosen for it, once a round, and never of a first fill. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

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
  await waitUntil(
    () => core.events.slice(before).filter((event) => event.name === 'feeds.changed').length >= requests,
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
    {
      feedId: told.id,
      title: told.title,
      articleIds: [expect.any(Number), expect.any(Number)],
      titles: expect.arrayContaining(titles),
    },
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

it('tells of every feed in a folder that is told of, at any depth, until the folder is removed', async () => {
  publish('/inside', 1);
  publish('/beside', 1);
  const add = (path: string, folderPath: string[]) =>
    core.client.call('feeds.add', { address: `${server.origin}${path}`, folderPath });
  const { feed: inside } = await add('/inside', ['Lights', 'Towers']);
  await add('/beside', ['Ships']);
  const { folders } = await core.client.call('feeds.list', {});
  const lights = folders.find(({ name }) => name === 'Lights')?.id ?? 0;
  await core.client.call('settings.update', { notifyFolderIds: [lights] });
  publish('/inside', 3);
  publish('/beside', 3);
  core.clock.now += 3 * 3_600_000;
  core.start();
  await backgroundRound(2);
  expect(arrivals()).toMatchObject([
    { feedId: inside.id, articleIds: [expect.any(Number), expect.any(Number)] },
  ]);
  const { undoId } = await core.client.call('folders.remove', { folderId: lights });
  expect((await core.client.call('settings.get', {})).notifyFolderIds).toEqual([]);
  await core.client.call('undo.run', { undoId });
  expect((await core.client.call('settings.get', {})).notifyFolderIds).toEqual([lights]);
});

it('asks no feed by itself while that is paused, and goes on when it is not', async () => {
  publish('/told', 1);
  await core.client.call('feeds.add', { address: `${server.origin}/told` });
  publish('/told', 3);
  core.clock.now += 3 * 3_600_000;
  await core.client.call('settings.update', { isPollingPaused: true });
  // The feed's icon is looked for when there is nothing else to do.
  const asked = () => server.requestsTo('/told').length;
  const before = asked();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  core.start();
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  expect(asked()).toBe(before);
  // What the reader asks for is done all the same.
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  expect(asked()).toBeGreaterThan(before);
});
