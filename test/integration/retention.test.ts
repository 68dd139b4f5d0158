/** What the reader did not keep may go by a rule; what was kept never does, and nothing comes back as new. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetPath, storeAsset } from '../../electron/core/images/asset-store.ts';
import { recordImage } from '../../electron/core/library/fetched/images-table.ts';
import { markExported } from '../../electron/core/library/marks/article-state-table.ts';
import { ensureFolderPath } from '../../electron/core/library/subscriptions/folders-table.ts';
import type { Retention } from '../../shared/model/retention.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

const day = 86_400_000;
let core: TestCore;
let feedId: number;

beforeEach(async () => {
  core = await createTestCore();
  feedId = addTestFeed(core.library, 'Blog');
});
afterEach(() => core.close());

/** One article a day, the first published `count` days ago, all first seen then. */
function fill(count: number, into = feedId): number[] {
  return Array.from({ length: count }, (_, index) => {
    const at = core.clock.now - (count - index) * day;
    const entry = {
      key: `k${index}`,
      publishedAt: at,
      contentHtml: `<p>Text number ${index} of ${into}.</p>`,
    };
    return storeEntries(core.library, into, [entry], { now: at }).newIds[0] ?? 0;
  });
}
const place = { kind: 'library' } as const;
const set = (
  retention: Retention | null,
  where: Parameters<typeof core.client.call<'retention.set'>>[1]['place'] = place,
) => core.client.call('retention.set', { place: where, retention });
const compact = (giveBack = false) =>
  core.runJob(core.client.call('library.compact', { giveBack }), 'compact');
const left = async (): Promise<number[]> =>
  (await core.client.call('articles.list', { limit: 500 })).articles.map((article) => article.id);

it('keeps everything unless it is told otherwise', async () => {
  fill(20);
  expect(await core.client.call('retention.get', {})).toEqual({
    library: { keep: 'all' },
    folders: [],
    feeds: [],
  });
  expect(await compact()).toMatchObject({ prunedArticles: 0 });
  expect(await left()).toHaveLength(20);
});

describe.each<[string, Retention, number]>([
  ['10 days', { keep: 'days', days: 10 }, 10],
  ['the newest 7', { keep: 'count', count: 7 }, 7],
])('a rule of %s', (_name, retention, stay) => {
  it('says before what goes, takes just that, and nothing comes back', async () => {
    const ids = fill(30);
    const preview = await core.client.call('retention.preview', { place, retention });
    const gone = 30 - stay;
    expect(preview).toMatchObject({
      articles: expect.closeTo(gone, -0.4),
      kept: 0,
      feeds: [{ feedId, title: 'Blog' }],
    });
    expect(preview.bytes).toBeGreaterThan(0);
    expect(await left()).toHaveLength(30);
    await set(retention);
    expect(await compact()).toMatchObject({ prunedArticles: preview.articles });
    expect(await left()).toEqual(ids.toReversed().slice(0, 30 - preview.articles));
    const { feeds } = await core.client.call('feeds.list', {});
    expect(feeds[0]?.articleCount).toBe(30 - preview.articles);
    // The feed still has them all.
    const again = Array.from({ length: 30 }, (_, index) => ({
      key: `k${index}`,
      contentHtml: '<p>again</p>',
    }));
    const { newIds } = storeEntries(core.library, feedId, again, { now: core.clock.now });
    expect(newIds).toEqual([]);
    expect(await left()).toHaveLength(30 - preview.articles);
    expect(await compact()).toMatchObject({ prunedArticles: 0 });
  });
});

it('never takes what the reader kept in any way', async () => {
  const ids = fill(12);
  const [saved = 0, later = 0, tagged = 0, noted = 0, exported = 0] = ids;
  const { library, client } = core;
  await client.call('articles.mark', { target: { ids: [saved] }, isSaved: true });
  await client.call('articles.mark', { target: { ids: [later] }, isLater: true });
  await client.call('articles.tag', { target: { ids: [tagged] }, add: ['x'] });
  library.db
    .prepare("INSERT INTO annotations (article_id, kind, created_at, text) VALUES (?, 'note', 1, 'n')")
    .run(noted);
  markExported(library, [exported], core.clock.now);
  const retention = { keep: 'count', count: 1 } as const;
  expect(await client.call('retention.preview', { place, retention })).toMatchObject({
    articles: 6,
    kept: 5,
  });
  await set(retention);
  await compact(true);
  expect(new Set(await left())).toEqual(new Set([saved, later, tagged, noted, exported, ids.at(-1)]));
});

it('keeps a copy of what was kept in another feed', async () => {
  const words = `<p>${Array.from({ length: 120 }, (_, i) => `word${i}`).join(' ')}</p>`;
  const other = addTestFeed(core.library, 'Other');
  const entry = { title: 'A piece in two feeds', contentHtml: words, publishedAt: core.clock.now - 90 * day };
  const [first = 0] = storeEntries(core.library, feedId, [{ ...entry, key: 'a' }], {
    now: core.clock.now - 90 * day,
  }).newIds;
  storeEntries(core.library, other, [{ ...entry, key: 'b' }], { now: core.clock.now - 90 * day });
  await core.client.call('articles.tag', { target: { ids: [first] }, add: ['x'] });
  await set({ keep: 'days', days: 30 });
  expect(await compact()).toMatchObject({ prunedArticles: 0 });
});

it('a feed just subscribed to shows what it has, however old', async () => {
  storeEntries(
    core.library,
    feedId,
    [{ key: 'old', publishedAt: core.clock.now - 400 * day, contentHtml: '<p>x</p>' }],
    { now: core.clock.now },
  );
  await set({ keep: 'days', days: 30 });
  expect(await compact()).toMatchObject({ prunedArticles: 0 });
  core.clock.now += 8 * day;
  expect(await compact()).toMatchObject({ prunedArticles: 1 });
});

it('the nearest rule counts: feed, then folder, then the folder around it, then the library', async () => {
  const outer = ensureFolderPath(core.library, ['Outer']) ?? 0;
  const inner = ensureFolderPath(core.library, ['Outer', 'Inner']) ?? 0;
  const own = addTestFeed(core.library, 'Own', { folderId: inner });
  const inInner = addTestFeed(core.library, 'In inner', { folderId: inner });
  const inOuter = addTestFeed(core.library, 'In outer', { folderId: outer });
  for (const id of [feedId, own, inInner, inOuter]) fill(9, id);
  await set({ keep: 'count', count: 2 });
  await set({ keep: 'count', count: 4 }, { kind: 'folder', folderId: outer });
  await set({ keep: 'all' }, { kind: 'feed', feedId: own });
  await compact();
  const counts = new Map(
    (await core.client.call('feeds.list', {})).feeds.map((feed) => [feed.id, feed.articleCount]),
  );
  expect([feedId, own, inInner, inOuter].map((id) => counts.get(id))).toEqual([2, 9, 4, 4]);
  expect(await codeOf(set({ keep: 'all' }, { kind: 'folder', folderId: 999 }))).toBe('not-found');
});

it('a rule that cannot be read keeps everything', async () => {
  fill(9);
  core.library.db
    .prepare('INSERT INTO settings (name, value) VALUES (\'retention\', \'{"keep":"days","days":-1}\')')
    .run();
  expect(await compact()).toMatchObject({ prunedArticles: 0 });
});

it('removes pictures no article shows, and no other', async () => {
  const { library, clock } = core;
  const store = async (name: string): Promise<string> => {
    const sha256 = await storeAsset(library.assetsFolder, new TextEncoder().encode(name));
    recordImage(
      library,
      `https://img.example/${name}`,
      { sha256, mediaType: 'image/png', bytes: name.length },
      clock.now - 3 * day,
    );
    return assetPath(library.assetsFolder, sha256);
  };
  const [shown, unused] = [await store('shown'), await store('unused')];
  storeEntries(library, feedId, [{ key: 'a', contentHtml: '<img src="https://img.example/shown">' }], {
    now: clock.now,
  });
  expect(await compact()).toMatchObject({ removedImages: 1, removedImageBytes: 6 });
  expect([existsSync(shown), existsSync(unused)]).toEqual([true, false]);
});

it('gives the space back, and says where the rest is', async () => {
  const text = (seed: number): string =>
    Array.from({ length: 3000 }, (_, i) => `w${(i * seed) % 7919}`).join(' ');
  for (let index = 0; index < 120; index += 1) {
    const at = core.clock.now - 100 * day + index * 1000;
    storeEntries(
      core.library,
      feedId,
      [{ key: `k${index}`, publishedAt: at, contentHtml: `<p>${text(index + 3)}</p>` }],
      { now: at },
    );
  }
  await set({ keep: 'count', count: 5 });
  const summary = await compact(true);
  expect(summary.prunedArticles).toBe(115);
  // The words of what has gone are gone from the index as well, however many transactions that took.
  expect(summary.bytesAfter).toBeLessThan(summary.bytesBefore / 8);
  const space = await core.client.call('library.space', {});
  expect(space.feeds).toMatchObject([{ feedId, articles: 5 }]);
  expect(space.markupBytes).toBe(space.feeds[0]?.markupBytes);
  expect(space.indexBytes).toBeGreaterThan(0);
  expect(space.freeBytes).toBeLessThan(space.databaseBytes / 10);
  expect(core.library.db.pragma('integrity_check', { simple: true })).toBe('ok');
});

it('whatever the rule and whatever is kept, only what is neither kept nor recent goes', async () => {
  const shape = fc.record({
    saved: fc.boolean(),
    tagged: fc.boolean(),
    age: fc.integer({ min: 1, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(shape, { maxLength: 12 }),
      fc.integer({ min: 1, max: 60 }),
      async (shapes, days) => {
        const into = addTestFeed(core.library, `Feed ${Math.random()}`);
        const ids = new Map<number, (typeof shapes)[number]>();
        for (const [index, one] of shapes.entries()) {
          const at = core.clock.now - one.age * day;
          const { newIds } = storeEntries(core.library, into, [{ key: `k${index}`, publishedAt: at }], {
            now: at,
          });
          const id = newIds[0] ?? 0;
          ids.set(id, one);
          if (one.saved) await core.client.call('articles.mark', { target: { ids: [id] }, isSaved: true });
          if (one.tagged) await core.client.call('articles.tag', { target: { ids: [id] }, add: ['t'] });
        }
        await set({ keep: 'days', days }, { kind: 'feed', feedId: into });
        await compact();
        const stayed = (await core.client.call('articles.list', { feedId: into, limit: 500 })).articles.map(
          (a) => a.id,
        );
        const expected = [...ids]
          .filter(([, one]) => one.saved || one.tagged || one.age <= days)
          .map(([id]) => id);
        expect(new Set(stayed)).toEqual(new Set(expected));
      },
    ),
    { numRuns: 25 },
  );
});
