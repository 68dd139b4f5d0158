/** Large feeds are stored a little at a time: calls are answered in between, and an end in the middle loses nothing. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ItemBatches, packItems } from '../../electron/core/entries/item-batches.ts';
import { readyToStore, scanItems } from '../../electron/core/entries/ready-to-store.ts';
import { readFeed } from '../../electron/core/feeds/read/read-feed.ts';
import { storeBatches } from '../../electron/core/library/articles/article-store.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { AppError } from '../../shared/errors.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const entryCount = 400;
let core: TestCore;
let feedId: number;
let batches: ItemBatches;

beforeEach(async () => {
  core = await createTestCore();
  feedId = insertFeed(
    core.library,
    { url: 'https://big.example/feed', isTyped: true, folderId: null },
    core.clock.now,
  ).id;
  const text = '<p>A paragraph of some words, as articles have them.</p>'.repeat(200);
  const items = Array.from(
    { length: entryCount },
    (_unused, index) =>
      `<item><guid>${index}</guid><title>Entry ${index}</title><description><![CDATA[${text}]]></description></item>`,
  );
  const bytes = new TextEncoder().encode(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`);
  const feed = await readFeed(bytes, { url: 'https://big.example/feed', contentType: null, foremHosts: [] });
  batches = packItems(scanItems(feed, []).map(readyToStore));
});
afterEach(() => core.close());

const store = (signal?: AbortSignal) =>
  storeBatches(core.library, feedId, batches, { now: core.clock.now, autoTags: [], signal });
const storedCount = () =>
  core.library.db.prepare('SELECT count(*) FROM article_content').pluck().get() as number;
const indexedCount = () =>
  core.library.db
    .prepare("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'paragraph'")
    .pluck()
    .get();

it('answers calls while a feed is being stored', async () => {
  const seen: number[] = [];
  let isStoring = true;
  const storing = store().finally(() => {
    isStoring = false;
  });
  while (isStoring) {
    seen.push((await core.client.call('library.counts', {})).all);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await storing).newIds).toHaveLength(entryCount);
  expect(new Set(seen.filter((count) => count > 0 && count < entryCount)).size).toBeGreaterThan(5);
});

it('keeps what was stored when it is cancelled, and goes on from there', async () => {
  const abort = new AbortController();
  const storing = store(abort.signal);
  while (storedCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  abort.abort();
  await expect(storing).rejects.toMatchObject({ code: 'cancelled' });
  const kept = storedCount();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(entryCount);
  expect(indexedCount()).toBe(kept);
  expect((await store()).newIds).toHaveLength(entryCount - kept);
  expect(storedCount()).toBe(entryCount);
});

it('stores nothing more for a feed that is unsubscribed meanwhile', async () => {
  const storing = store();
  while (storedCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  const failed = expect(storing).rejects.toSatisfy(
    (error) => error instanceof AppError && error.code === 'not-found',
  );
  await core.client.call('feeds.remove', { feedId, keepSaved: false });
  await failed;
  const left = core.library.db.prepare('SELECT count(*) FROM article_state WHERE deleted_at IS NULL').pluck();
  expect(left.get()).toBe(0);
  const hidden = storedCount();
  // By when another feed is stored in as many slices, the first would have gone on.
  const other = insertFeed(
    core.library,
    { url: 'https://other.example/feed', isTyped: true, folderId: null },
    core.clock.now,
  );
  await storeBatches(core.library, other.id, batches, { now: core.clock.now, autoTags: [] });
  expect(storedCount()).toBe(hidden + entryCount);
});
