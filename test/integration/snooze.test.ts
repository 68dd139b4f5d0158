/** Snoozed articles leave lists and counts, come back on top, and go through undo; bulk targets; order by feed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillLibrary } from '../support/filled-library.ts';
import { keptCounts, recounted, visibleState } from '../support/library-facts.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
const hour = 3_600_000;

beforeEach(async () => {
  core = await createTestCore();
  fillLibrary(core.library, { articles: 60, feeds: 3 });
});
afterEach(() => core.close());

const call: TestCore['client']['call'] = (method, input) => core.client.call(method, input);
const list = (query: string, limit = 100) =>
  call('articles.list', { query, limit, isTyping: false, withTotal: true });
const ids = async (query: string) => (await list(query)).articles.map(({ id }) => id);

it('leaves every list and every count until its time, and comes back unread, on top, with a sign', async () => {
  await call('articles.mark', { target: { ids: [5] }, isRead: true });
  await call('articles.mark', { target: { ids: [5, 7] }, snoozedUntil: core.clock.now + hour });
  expect(await ids('')).not.toContain(5);
  expect((await list('')).total).toBe(58);
  expect((await ids('is:snoozed')).sort()).toEqual([5, 7]);
  expect(await ids('id:5')).toEqual([5]);
  expect(await call('library.counts', {})).toMatchObject({ all: 58, unread: 58, snoozed: 2 });
  expect(keptCounts(core.library)).toEqual(recounted(core.library));
  core.clock.now += hour;
  const back = await list('is:unread', 10);
  expect(back.articles.slice(0, 3).map(({ id, isReturned }) => [id, isReturned])).toEqual([
    [7, true],
    [5, true],
    [60, false],
  ]);
  expect(core.events).toContainEqual({
    name: 'articles.changed',
    payload: { articleIds: [5, 7], feedIds: 'any' },
  });
  // Each stands in the list once, whatever the pages.
  const all = [...back.articles.map(({ id }) => id)];
  for (let cursor = back.nextCursor; cursor !== null; ) {
    const page = await call('articles.list', { query: 'is:unread', limit: 10, isTyping: false, cursor });
    all.push(...page.articles.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(all).toHaveLength(60);
  expect(new Set(all).size).toBe(60);
  await call('articles.mark', { target: { ids: [5, 7] }, isRead: true });
  expect((await ids('')).slice(0, 2)).toEqual([60, 59]);
  expect(keptCounts(core.library)).toEqual(recounted(core.library));
});

it('can be taken back, and refuses a time that has passed', async () => {
  const before = visibleState(core.library);
  await call('articles.mark', { target: { query: 'rust' }, snoozedUntil: core.clock.now + hour });
  expect((await ids('is:snoozed')).length).toBe(12);
  await call('undo.run', {});
  expect(visibleState(core.library)).toEqual(before);
  const past = call('articles.mark', { target: { ids: [1] }, snoozedUntil: core.clock.now });
  expect(await codeOf(past)).toBe('invalid-input');
});

it('leaves no export: neither a folder, nor a file, nor what is kept up to date', async () => {
  await call('articles.mark', { target: { ids: [5, 7] }, isSaved: true });
  const folder = join(core.folder, 'vault');
  const target = { name: 'Saved', query: 'is:saved', schedule: 'manual' } as const;
  const markdown = { folder, profile: 'Plain', onDeselected: 'move' } as const;
  const { targetId } = await call('targets.add', { ...target, ...markdown });
  const run = () => core.runJob(call('targets.run', { targetId }), 'export');
  expect(await run()).toMatchObject({ created: 2 });
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.md'));
  const before = files();
  await call('articles.mark', { target: { ids: [5] }, snoozedUntil: core.clock.now + hour });
  expect(await run()).toMatchObject({ unchanged: 2 });
  expect(files()).toEqual(before);
  const file = join(core.folder, 'saved.ndjson');
  const exported = { query: 'is:saved', form: 'ndjson', file } as const;
  await core.runJob(call('export.file', exported), 'export-file');
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
});

it('changes all that a query finds but a few', async () => {
  const { changed } = await call('articles.mark', {
    target: { query: 'is:unread', except: [1, 2] },
    isRead: true,
  });
  expect(changed).toBe(58);
  expect((await ids('is:unread')).sort()).toEqual([1, 2]);
});

it('pages by feed: each feed in one piece, each article once', async () => {
  await call('feeds.update', { feedId: 3, customTitle: 'A first one' });
  const rows: { id: number; feedId: number }[] = [];
  let cursor: string | undefined;
  do {
    const page = await call('articles.list', {
      query: 'sort:feed',
      limit: 7,
      isTyping: false,
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...page.articles.map(({ id, feedId }) => ({ id, feedId })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
  const feeds = rows.map(({ feedId }) => feedId).filter((feedId, index, all) => feedId !== all[index - 1]);
  expect(feeds).toEqual([3, 1, 2]);
});

it('puts a feed before another one and into a folder, and back', async () => {
  const { folder } = await call('folders.create', { name: 'Blogs' });
  const order = async () => (await call('feeds.list', {})).feeds.map(({ id, folderId }) => [id, folderId]);
  const before = await order();
  await call('feeds.move', { feedId: 3, folderId: folder.id, beforeFeedId: 1 });
  expect(await order()).toEqual([
    [3, folder.id],
    [1, null],
    [2, null],
  ]);
  await call('undo.run', {});
  expect(await order()).toEqual(before);
  expect(await codeOf(call('feeds.move', { feedId: 3, folderId: 99 }))).toBe('not-found');
});

it('picks for a time: Later first, then what is unread, within the time', async () => {
  await call('articles.mark', { target: { ids: [10, 4] }, isLater: true });
  const { articleIds, minutes } = await call('articles.queue', { minutes: 5 });
  expect(articleIds).toEqual([4, 10, 60, 59, 58]);
  expect(minutes).toBe(5);
});
