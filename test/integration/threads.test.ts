import { afterEach, beforeEach, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;

beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore({ threads: true });
});
afterEach(async () => {
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

/** Names of letters only, as the loopback server's users have. */
const userName = (index: number): string => `user${String.fromCharCode(97 + index)}`;

async function subscribeToMany(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const user = userName(index);
    server.articles.set(user, lighthouseArticles(server.origin));
    await core.client.call('feeds.add', { address: `${server.origin}/feed/${user}`, fetchNow: false });
  }
}

it('fetches, parses and scans in worker threads, and one bad feed costs only itself', async () => {
  await subscribeToMany(20);
  server.answers.set(`/feed/${userName(7)}`, (_request, response) => response.end('<html><p>no feed'));
  const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  expect(summary).toMatchObject({ feeds: 20, updated: 19, failed: 1, newArticles: 57 });
  expect((await core.client.call('articles.list', { query: 'lighthouse', withTotal: true })).total).toBe(19);
});

it('opens an article while slow feeds are being fetched', async () => {
  await subscribeToMany(1);
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  let isAnswered = false;
  server.answers.set(`/feed/${userName(0)}`, (_request, response) => {
    response.on('close', () => {
      isAnswered = true;
    });
  });
  const { jobId } = await core.client.call('feeds.refresh', { force: true });
  const [first] = (await core.client.call('articles.list', { query: 'has:code' })).articles;
  const article = await core.client.call('articles.get', { articleId: first?.id ?? 0 });
  expect(article.contentHtml).toContain('language-go');
  expect(isAnswered).toBe(false);
  await core.client.call('jobs.cancel', { jobId });
  await expect(core.client.call('jobs.wait', { jobId })).rejects.toMatchObject({ code: 'cancelled' });
});

it('reports progress for every feed and ends with the last', async () => {
  await subscribeToMany(4);
  await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  const progress = core.events.filter((event) => event.name === 'job.progress');
  expect(progress.at(-1)?.payload).toMatchObject({ kind: 'refresh', done: 4, total: 4 });
  expect(core.events.at(-1)?.name).toBe('job.finished');
});
