/** A feed with one new entry is not stored whole; what the library lost of it, or took from elsewhere, comes back all the same. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readingOf } from '../../electron/core/library/fetched/feed-readings-table.ts';
import type { TestArticle } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
let feedId: number;

beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
  server.articles.set('fixture', [article(2), article(1)]);
  const address = `${server.origin}/feed/fixture`;
  feedId = (await core.client.call('feeds.add', { address })).feed.id;
});
afterEach(async () => {
  await core.close();
  await server.close();
});

const article = (number: number, text = `Text ${number}`): TestArticle => ({
  slug: `article-${number}`,
  title: `Article ${number}`,
  author: 'Fixture Author',
  publishedAt: new Date(Date.UTC(2026, 0, number)).toISOString(),
  tags: [],
  html: `<p>${text}</p>`,
});

async function publish(...articles: TestArticle[]) {
  server.articles.set('fixture', articles);
  core.clock.now += 60_000;
  const { newArticles, changedArticles } = await core.runJob(
    core.client.call('feeds.refresh', { force: true }),
    'refresh',
  );
  return { newArticles, changedArticles };
}

async function listed(): Promise<{ id: number; title: string; text: string }[]> {
  const { articles } = await core.client.call('articles.list', {});
  return Promise.all(
    articles.map(async ({ id, title }) => {
      const { text } = await core.client.call('articles.text', { articleId: id });
      return { id, title, text: text.trim() };
    }),
  );
}
const idOf = async (number: number): Promise<number> =>
  (await listed()).find(({ title }) => title === `Article ${number}`)?.id ?? 0;
const textsOf = async (): Promise<string[]> => (await listed()).map(({ text }) => text);

it('what is new and what was edited is stored, and counted as before', async () => {
  expect(await publish(article(3), article(2), article(1))).toEqual({ newArticles: 1, changedArticles: 0 });
  expect(await publish(article(3), article(2, 'Better 2'), article(1))).toEqual({
    newArticles: 0,
    changedArticles: 1,
  });
  expect(await publish(article(3), article(2), article(1))).toEqual({ newArticles: 0, changedArticles: 1 });
  expect(await textsOf()).toEqual(['Text 3', 'Text 2', 'Text 1']);
});

it('a page of nothing but new entries is known by its count', async () => {
  await publish(article(9), article(8), article(7), article(2));
  expect((await core.client.call('older.state', { feedId })).gaps).toEqual([]);
  await publish(article(30), article(29), article(28));
  expect((await core.client.call('older.state', { feedId })).gaps).toHaveLength(1);
});

it('an edit made while its article was deleted comes when that is taken back', async () => {
  const articleId = await idOf(2);
  const { undoId } = await core.client.call('articles.remove', { target: { ids: [articleId] } });
  await publish(article(2, 'Edited meanwhile'), article(1));
  expect(await textsOf()).toEqual(['Text 1']);
  await core.client.call('undo.run', { undoId: undoId ?? '' });
  await publish(article(3), article(2, 'Edited meanwhile'), article(1));
  expect(await textsOf()).toEqual(['Text 3', 'Edited meanwhile', 'Text 1']);
});

it('a text taken from elsewhere gives way to the feed’s', async () => {
  const key = core.library.db
    .prepare('SELECT key FROM article_state WHERE id = ?')
    .pluck()
    .get(await idOf(2));
  storeEntries(core.library, feedId, [
    { key: String(key), title: 'Article 2', contentHtml: '<p>From an older page</p>' },
  ]);
  expect(readingOf(core.library, feedId)).toBeNull();
  await publish(article(3), article(2), article(1));
  expect(await textsOf()).toEqual(['Text 3', 'Text 2', 'Text 1']);
});

it('what is subscribed to anew is read whole', async () => {
  await core.client.call('feeds.remove', { feedId, keepSaved: false });
  core.clock.now += 400 * 86_400_000;
  await core.client.call('feeds.add', { address: `${server.origin}/feed/fixture` });
  await publish(article(3), article(2), article(1));
  expect(await textsOf()).toEqual(['Text 3', 'Text 2', 'Text 1']);
});
