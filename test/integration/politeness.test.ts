import { afterEach, beforeEach, expect, it } from 'vitest';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { answerConditionally, type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  await server.close();
});

const refresh = (force = true) => core.runJob(core.client.call('feeds.refresh', { force }), 'refresh');
const path = '/feed/mira';

it('sends no validators at first contact, then both of them byte for byte', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  expect(await refresh()).toMatchObject({ notModified: 1 });
  const [first, second] = server.requestsTo(path);
  expect(first?.headers['if-none-match']).toBeUndefined();
  expect(first?.headers['if-modified-since']).toBeUndefined();
  expect(second?.headers['if-none-match']).toMatch(/^W\/"[0-9a-f]{40}"$/);
  expect(second?.headers['if-modified-since']).toBe('Sat, 14 Mar 2026 09:26:53 GMT');
});

it('fills a feed with the request that discovered it', async () => {
  await core.client.call('feeds.discover', { address: server.origin + path });
  await core.client.call('feeds.add', { address: server.origin + path });
  expect(server.requestsTo(path)).toHaveLength(1);
  expect((await core.client.call('feeds.list', {})).feeds[0]?.articleCount).toBe(3);
});

it('names itself, asks for compression, and sends neither cookies nor a referrer', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  const [request] = server.requestsTo(path);
  expect(request?.headers['user-agent']).toMatch(/^Offprint\/\S+ /);
  expect(request?.headers['accept-encoding']).toBe('gzip, br, deflate');
  expect(request?.headers.accept).toContain('application/rss+xml');
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.headers.referer).toBeUndefined();
});

it('does not parse again what came with the same bytes, but keeps the new validators', async () => {
  let etag = '"one"';
  server.answers.set(path, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag });
    response.end(devFeed(server.origin, 'mira', lighthouseArticles(server.origin)));
  });
  await core.client.call('feeds.add', { address: server.origin + path });
  etag = '"two"';
  expect(await refresh()).toMatchObject({ unchanged: 1, updated: 0 });
  expect(core.library.db.prepare('SELECT etag FROM feed_schedule').get()).toEqual({ etag: '"two"' });
});

it('keeps its validators through an error', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  server.answers.set(path, (_request, response) => {
    response.writeHead(500);
    response.end();
  });
  expect(await refresh()).toMatchObject({ failed: 1 });
  server.answers.delete(path);
  expect(await refresh()).toMatchObject({ notModified: 1 });
});

it('asks only for what is due, an hour after the last check at the earliest', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  expect(await refresh(false)).toMatchObject({ skipped: 1 });
  core.clock.now += 59 * 60_000;
  expect(await refresh(false)).toMatchObject({ skipped: 1 });
  core.clock.now += 10 * 60_000;
  expect(await refresh(false)).toMatchObject({ notModified: 1 });
});

it('waits as long as Cache-Control says, but never longer than a day', async () => {
  server.answers.set(path, (request, response) => {
    response.setHeader('cache-control', 'public, max-age=500000000');
    answerConditionally(request, response, devFeed(server.origin, 'mira', lighthouseArticles(server.origin)));
  });
  const { feed } = await core.client.call('feeds.add', { address: server.origin + path });
  const wait = (feed.nextCheckAt ?? 0) - core.clock.now;
  expect(wait).toBeGreaterThanOrEqual(86_400_000);
  expect(wait).toBeLessThan(1.2 * 86_400_000);
});

it('moves a subscription after two permanent redirects that agree, never for a temporary one', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  server.articles.set('moved', lighthouseArticles(server.origin));
  const redirect = (status: number): void => {
    server.answers.set(path, (_request, response) => {
      response.writeHead(status, { location: '/feed/moved' });
      response.end();
    });
  };
  const url = async () => (await core.client.call('feeds.list', {})).feeds[0]?.url;
  redirect(302);
  await refresh();
  await refresh();
  expect(await url()).toBe(server.origin + path);
  redirect(301);
  await refresh();
  expect(await url()).toBe(server.origin + path);
  await refresh();
  expect(await url()).toBe(`${server.origin}/feed/moved`);
});

it('holds at most two connections to a host', async () => {
  let active = 0;
  let most = 0;
  for (let index = 0; index < 12; index += 1) {
    server.answers.set(`/many/${index}`, (request, response) => {
      active += 1;
      most = Math.max(most, active);
      setTimeout(() => {
        active -= 1;
        answerConditionally(request, response, devFeed(server.origin, `many${index}`, []));
      }, 30);
    });
    await core.client.call('feeds.add', { address: `${server.origin}/many/${index}`, fetchNow: false });
  }
  expect(await refresh()).toMatchObject({ feeds: 12, updated: 12 });
  expect(most).toBeLessThanOrEqual(2);
});

it('writes the schedule before the request goes out, so that a crash cannot loop', async () => {
  await core.client.call('feeds.add', { address: server.origin + path, fetchNow: false });
  let scheduled: unknown = null;
  server.answers.set(path, (_request, response) => {
    scheduled = core.library.db.prepare('SELECT next_check_at FROM feed_schedule').get();
    response.destroy();
  });
  await refresh();
  expect((scheduled as { next_check_at: number }).next_check_at).toBeGreaterThan(core.clock.now + 3_000_000);
});

it('does not hold a broken network against a feed, and says that it is offline', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  await server.close();
  await refresh();
  await refresh();
  expect(core.events).toContainEqual({ name: 'online.changed', payload: { isOnline: false } });
  expect((await core.client.call('library.status', {})).isOnline).toBe(false);
});

it('takes one dead server among others for what it is, not for a dead network', async () => {
  await core.client.call('feeds.add', { address: server.origin + path });
  server.articles.set('other', lighthouseArticles(server.origin));
  await core.client.call('feeds.add', { address: `${server.origin}/feed/other` });
  server.answers.set('/feed/other', (_request, response) => response.destroy());
  expect(await refresh()).toMatchObject({ failed: 1 });
  expect((await core.client.call('library.status', {})).isOnline).toBe(true);
});

it('can be cancelled in the middle, and the feeds can be asked again', async () => {
  const asked = Promise.withResolvers<void>();
  // No answer: the server waits for the connection to end.
  server.answers.set('/slow', () => asked.resolve());
  await core.client.call('feeds.add', { address: `${server.origin}/slow`, fetchNow: false });
  const { jobId } = await core.client.call('feeds.refresh', { force: true });
  const ended = core.client.call('jobs.wait', { jobId });
  await asked.promise;
  expect((await core.client.call('jobs.cancel', { jobId })).cancelled).toBe(true);
  await expect(ended).rejects.toMatchObject({ code: 'cancelled' });
  expect(core.library.db.prepare('SELECT claimed_until FROM feed_schedule').get()).toEqual({
    claimed_until: 0,
  });
});
