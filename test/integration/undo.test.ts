/** Every bulk or destructive change can be taken back, and what is counted as it changes stays true. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purgeArticles } from '../../electron/core/library/articles/removed-articles.ts';
import { purgeFeeds } from '../../electron/core/library/subscriptions/removed-feeds.ts';
import { ruleActionsSchema } from '../../shared/model/rules.ts';
import { fillLibrary } from '../support/filled-library.ts';
import { keptCounts, recounted, visibleState } from '../support/library-facts.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  expect(core.library.db.pragma('foreign_key_check')).toEqual([]);
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

const call: TestCore['client']['call'] = (method, input) => core.client.call(method, input);
const ids = async (query: string): Promise<number[]> =>
  (await call('articles.list', { query, limit: 500, isTyping: false })).articles.map((article) => article.id);
const undo = () => call('undo.run', {});
const actions = (some: Partial<ReturnType<typeof ruleActionsSchema.parse>>) => ruleActionsSchema.parse(some);

describe('any changes, taken back one after the other', () => {
  // Few are counted one by one, many together.
  const someIds = fc.oneof(
    fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 20, maxLength: 50 }),
  );
  const tag = fc.constantFrom('a', 'A/b', 'a/b/c', 'á/d', 'x', 'x/y', 'js', 'javascript');
  type Step = () => Promise<unknown>;
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(someIds, tag, tag).map(
      ([target, add, remove]): Step =>
        () =>
          call('articles.tag', { target: { ids: target }, add: [add], remove: [remove] }),
    ),
    fc.tuple(someIds, fc.boolean(), fc.boolean()).map(
      ([target, isRead, isSaved]): Step =>
        () =>
          call('articles.mark', { target: { ids: target }, isRead, isSaved, isLater: !isRead }),
    ),
    fc.tuple(someIds, fc.boolean(), fc.boolean()).map(
      ([target, isOff, isRead]): Step =>
        () =>
          call('articles.mark', {
            target: { ids: target },
            isRead,
            snoozedUntil: isOff ? core.clock.now + 3_600_000 : null,
          }),
    ),
    someIds.map(
      (target): Step =>
        () =>
          call('articles.remove', { target: { ids: target } }),
    ),
    fc.tuple(tag, tag).map(
      ([from, to]): Step =>
        () =>
          call('tags.rename', { from, to }),
    ),
    fc.tuple(tag, tag, tag, fc.boolean()).map(
      ([one, other, into, keepAsAliases]): Step =>
        () =>
          call('tags.merge', { from: [one, other], into, keepAsAliases }),
    ),
    fc.tuple(tag, fc.boolean()).map(
      ([name, withChildren]): Step =>
        () =>
          call('tags.remove', { name, withChildren }),
    ),
    fc.tuple(tag, fc.constantFrom('red' as const, null)).map(
      ([name, colour]): Step =>
        () =>
          call('tags.update', { name, colour, aliases: colour === null ? [] : [`${name}-too`] }),
    ),
    fc.constantFrom(1, 2).map(
      (feedId): Step =>
        () =>
          call('feeds.remove', { feedId, keepSaved: feedId === 1 }),
    ),
    fc.constant<Step>(async () => {
      const { rules } = await call('rules.list', {});
      await core.runJob(call('rules.apply', { ruleId: rules[0]?.id ?? 0 }), 'change');
    }),
    fc.constantFrom<Step>(
      () => call('folders.remove', { folderId: 1 }),
      () => call('smart.remove', { smartFeedId: 1 }),
      () => call('smart.update', { smartFeedId: 2, query: 'tag:b', name: 'Other' }),
      () => call('rules.update', { ruleId: 1, isOn: false, actions: actions({ mute: true, tags: ['x'] }) }),
      () => call('rules.remove', { ruleId: 2 }),
    ),
  );

  it('leave everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const outer = core;
        core = await createTestCore();
        try {
          fillLibrary(core.library, { articles: 50, feeds: 2 });
          await call('folders.create', { name: 'Outer', parentId: null });
          await call('folders.create', { name: 'Inner', parentId: 1 });
          await call('feeds.update', { feedId: 1, folderId: 2, autoTags: ['js'] });
          await call('smart.add', { name: 'One', query: 'a' });
          await call('smart.add', { name: 'Two', query: 'b', folder: 'Work' });
          await call('rules.add', {
            name: 'All',
            query: 'id:1 OR id:3 OR tag:a/*',
            actions: actions({ tags: ['js', 'ruled'], save: true, markRead: true, mute: true }),
          });
          await call('rules.add', { name: 'Other', query: 'x', actions: actions({ later: true }) });
          await call('articles.tag', { target: { ids: [1, 2, 3, 4] }, add: ['a', 'a/b'] });
          await call('articles.tag', { target: { ids: [3, 4, 5] }, add: ['javascript'] });
          await call('tags.update', { name: 'javascript', colour: 'blue', aliases: ['js'] });
          const before = visibleState(core.library);
          const { entries } = await call('undo.list', {});
          for (const run of steps) {
            core.clock.now += 1000;
            await run().catch((error: { code?: string }) => {
              if (!['not-found', 'already-exists'].includes(error.code ?? '')) throw error;
            });
            expect(keptCounts(core.library)).toEqual(recounted(core.library));
          }
          while ((await call('undo.list', {})).entries.length > entries.length) {
            await undo();
            expect(keptCounts(core.library)).toEqual(recounted(core.library));
          }
          expect(visibleState(core.library)).toEqual(before);
          expect(await ids('tag:js')).toEqual([5, 4, 3]);
          expect(await ids('ruled')).toEqual([]);
        } finally {
          await core.close();
          core = outer;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what was deleted', () => {
  it('is hidden at once, is whole again when taken back, and gone for good when purged', async () => {
    fillLibrary(core.library, { articles: 10 });
    await call('articles.tag', { target: { ids: [3] }, add: ['keep'] });
    const { undoId } = await call('articles.remove', { target: { ids: [3, 4] } });
    expect(await ids('')).not.toContain(3);
    expect(await ids('text')).toHaveLength(8);
    expect((await call('tags.list', {})).tags).toEqual([]);
    expect(await codeOf(call('articles.get', { articleId: 3 }))).toBe('not-found');
    await call('undo.run', { undoId: undoId ?? '' });
    expect(await ids('text mytag:keep')).toEqual([3]);
    expect((await call('articles.get', { articleId: 3 })).contentHtml).toContain('text');
    expect(await codeOf(call('undo.run', { undoId: undoId ?? '' }))).toBe('not-found');
    await call('articles.remove', { target: { ids: [3] } });
    await purgeArticles(core.library, [3]);
    const count = (table: string) => core.library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(count('articles')).toBe(9);
    expect(count('article_state')).toBe(10);
    expect(count('tags')).toBe(0);
    await undo();
    expect(await ids('')).not.toContain(3);
  });

  it('stays deleted for the feed that sends it again, and goes with the session', async () => {
    await core.close();
    const folder = temporaryFolder();
    core = await createTestCore({ folder });
    fillLibrary(core.library, { articles: 5 });
    await call('articles.remove', { target: { ids: [1, 2] } });
    await core.close();
    core = await createTestCore({ folder });
    const tombstones = core.library.db
      .prepare('SELECT count(*) FROM article_state WHERE deleted_at > 0')
      .pluck()
      .get();
    const contents = core.library.db.prepare('SELECT count(*) FROM articles').pluck().get();
    expect([tombstones, contents]).toEqual([2, 3]);
  });
});

describe('a feed that was unsubscribed', () => {
  it('comes back with its articles, its schedule and its tags', async () => {
    fillLibrary(core.library, { articles: 8, feeds: 2 });
    await call('articles.tag', { target: { ids: [2] }, add: ['mine'] });
    const before = visibleState(core.library);
    const { removedArticles, keptArticles } = await call('feeds.remove', { feedId: 1, keepSaved: true });
    expect([removedArticles, keptArticles]).toEqual([3, 1]);
    expect(await ids('feed:"Feed 1"')).toEqual([2]);
    expect((await call('feeds.list', {})).feeds).toHaveLength(1);
    await undo();
    expect(visibleState(core.library)).toEqual(before);
    expect((await call('feeds.get', { feedId: 1 })).feed.articleCount).toBe(4);
  });

  it('starts fresh when it is subscribed to anew before its purge, and cannot be taken back then', async () => {
    fillLibrary(core.library, { articles: 8, feeds: 2 });
    const [feed] = (await call('feeds.list', {})).feeds;
    const { undoId } = await call('feeds.remove', { feedId: feed?.id ?? 0, keepSaved: false });
    await call('feeds.add', { address: feed?.url ?? '', fetchNow: false });
    const left = core.library.db.prepare('SELECT count(*) FROM article_state').pluck().get();
    expect(left).toBe(4);
    expect(await codeOf(call('undo.run', { undoId }))).toBe('not-found');
  });

  it('purged, leaves what was kept', async () => {
    fillLibrary(core.library, { articles: 8, feeds: 2 });
    await call('articles.mark', { target: { ids: [2] }, isSaved: true });
    await call('feeds.remove', { feedId: 1, keepSaved: true });
    await purgeFeeds(core.library, [1]);
    expect(await ids('is:saved')).toEqual([2]);
    expect(await codeOf(undo())).toBe('not-found');
  });
});

it('lists what can be taken back, latest first, and takes back any of it', async () => {
  fillLibrary(core.library, { articles: 6 });
  await call('articles.mark', { target: { query: '' }, isRead: true });
  await call('articles.tag', { target: { ids: [1] }, add: ['one'] });
  const { entries } = await call('undo.list', {});
  expect(entries.map(({ kind, name, count }) => [kind, name, count])).toEqual([
    ['tag', 'one', 1],
    ['read', '', 6],
  ]);
  await call('undo.run', { undoId: entries[1]?.undoId ?? '' });
  expect(await ids('is:unread')).toHaveLength(6);
  expect((await call('undo.list', {})).entries).toHaveLength(1);
  core.clock.now += 2 * 3_600_000;
  expect((await call('undo.list', {})).entries).toEqual([]);
});
