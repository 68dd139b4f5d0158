/** The same piece from several feeds is one entry: one in lists, with the marks and tags of all. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureFolderPath } from '../../electron/core/library/subscriptions/folders-table.ts';
import { crossPosts, nearMisses } from '../support/copies.ts';
import { addTestFeed, type Entry, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
let dev: number;
let blog: number;
const hour = 3_600_000;

beforeEach(async () => {
  core = await createTestCore();
  dev = addTestFeed(core.library, 'DEV');
  blog = addTestFeed(core.library, 'Blog');
});
afterEach(() => core.close());

function store(feedId: number, entry: Entry, autoTags: string[] = []): number {
  core.clock.now += 1000;
  const { newIds } = storeEntries(core.library, feedId, [entry], { now: core.clock.now, autoTags });
  return newIds[0] ?? 0;
}
const list = async (input: { query?: string; feedId?: number; folderId?: number } = {}) =>
  (await core.client.call('articles.list', { isTyping: false, withTotal: true, ...input })) as {
    articles: { id: number; copies: { articleId: number }[]; tags: string[] }[];
    total: number | null;
  };
const ids = async (input: Parameters<typeof list>[0] = {}): Promise<number[]> => {
  const { articles, total } = await list(input);
  expect(total).toBe(articles.length);
  expect(await core.client.call('articles.count', { isTyping: false, ...input })).toMatchObject({ total });
  return articles.map((article) => article.id);
};
const [pair = { one: { title: '', html: '' }, other: { title: '', html: '' } }] = crossPosts;
const devEntry: Entry = {
  key: 'd',
  url: 'https://dev.to/me/lifetimes-1a2b',
  title: pair.one.title,
  contentHtml: pair.one.html,
};
const blogEntry: Entry = {
  key: 'b',
  url: 'https://blog.example/lifetimes',
  title: pair.other.title,
  contentHtml: pair.other.html,
};

describe('pieces written by hand', () => {
  it.each(crossPosts)('$name: one entry', async ({ one, other }) => {
    store(dev, { key: 'd', url: 'https://dev.to/a/1', title: one.title, contentHtml: one.html });
    store(blog, { key: 'b', url: 'https://blog.example/1', title: other.title, contentHtml: other.html });
    expect(await ids()).toHaveLength(1);
  });

  it.each(nearMisses)('$name: two entries', async ({ one, other }) => {
    const url = 'https://blog.example/1';
    store(dev, { key: 'd', url, title: one.title, contentHtml: one.html });
    store(blog, { key: 'b', url, title: other.title, contentHtml: other.html });
    expect(await ids()).toHaveLength(2);
  });

  it('two copies in one feed stay two: a feed may mean it', async () => {
    store(dev, devEntry);
    store(dev, { ...devEntry, key: 'again', url: 'https://dev.to/me/again-2b3c' });
    expect(await ids()).toHaveLength(2);
  });
});

describe('one entry', () => {
  let first: number;
  let second: number;
  beforeEach(() => {
    first = store(blog, blogEntry, ['from-blog']);
    second = store(dev, devEntry, ['from-dev']);
  });

  it('stands in every list once, led by DEV, whose code keeps its language; each feed shows its own', async () => {
    expect(await ids()).toEqual([second]);
    expect(await ids({ query: 'is:unread' })).toEqual([second]);
    expect(await ids({ query: 'lifetime' })).toEqual([second]);
    expect(await ids({ feedId: blog })).toEqual([first]);
    expect(await ids({ feedId: dev })).toEqual([second]);
    expect(await ids({ query: 'feed:Blog' })).toEqual([first]);
    expect(await ids({ query: 'is:duplicate' })).toEqual([first]);
    expect(await ids({ query: `similar:${second}` })).toEqual([first]);
    expect(await ids({ query: `similar:${first}` })).toEqual([second]);
    expect((await list()).articles[0]?.copies).toMatchObject([{ articleId: first, feedTitle: 'Blog' }]);
  });

  it('is counted once, and once in each feed', async () => {
    expect(await core.client.call('library.counts', {})).toMatchObject({ all: 1, unread: 1, today: 1 });
    const { feeds } = await core.client.call('feeds.list', {});
    expect(feeds.map((feed) => feed.unreadCount)).toEqual([1, 1]);
    const { tags } = await core.client.call('tags.list', {});
    expect(tags.map((tag) => [tag.name, tag.articleCount])).toEqual([
      ['from-blog', 1],
      ['from-dev', 1],
    ]);
  });

  it('is found where only a copy matches, and stands in a folder that has only a copy', async () => {
    const folderId = ensureFolderPath(core.library, ['Blogs']) ?? 0;
    core.library.db.prepare('UPDATE feeds SET folder_id = ? WHERE id = ?').run(folderId, blog);
    expect(await ids({ folderId })).toEqual([first]);
    expect(await ids({ query: 'highlighting responding' })).toEqual([first]);
    expect(await ids({ query: 'lang:rust' })).toEqual([second]);
  });

  it.each([0, 1])('shares marks and tags, whichever copy is marked (%s)', async (which) => {
    const id = [first, second][which] ?? 0;
    const { changed } = await core.client.call('articles.mark', {
      target: { ids: [id] },
      isRead: true,
      isSaved: true,
    });
    expect(changed).toBe(1);
    await core.client.call('articles.tag', { target: { ids: [id] }, add: ['mine'] });
    for (const feedId of [dev, blog]) {
      const [article] = (await list({ feedId })).articles;
      expect(article).toMatchObject({ isRead: true, isSaved: true });
      expect(new Set(article?.tags)).toEqual(new Set(['from-blog', 'from-dev', 'mine']));
    }
    expect(await core.client.call('library.counts', {})).toMatchObject({ unread: 0, saved: 1 });
  });

  it('takes its copies along when it is deleted', async () => {
    await core.client.call('articles.remove', { target: { ids: [second] } });
    expect(await ids({ feedId: blog })).toEqual([]);
    expect(storeEntries(core.library, blog, [blogEntry], { now: core.clock.now }).newIds).toEqual([]);
  });

  it('is led by the other, with its tags, when its feed is left', async () => {
    await core.client.call('feeds.remove', { feedId: dev, keepSaved: false });
    expect(await ids()).toEqual([first]);
    const [article] = (await list()).articles;
    expect(article).toMatchObject({ copies: [], tags: ['from-blog', 'from-dev'] });
    expect(await core.client.call('library.counts', {})).toMatchObject({ all: 1, unread: 1 });
  });

  it('is put back with all its copies when a change is taken back', async () => {
    const target = { ids: [second] };
    const marked = await core.client.call('articles.mark', { target, isRead: true, isSaved: true });
    await core.client.call('undo.run', { undoId: marked.undoId ?? '' });
    for (const feedId of [dev, blog]) {
      expect((await list({ feedId })).articles[0]).toMatchObject({ isRead: false, isSaved: false });
    }
    const removed = await core.client.call('articles.remove', { target });
    expect(removed.changed).toBe(1);
    await core.client.call('undo.run', { undoId: removed.undoId ?? '' });
    expect(await ids()).toEqual([second]);
    expect(await ids({ feedId: blog })).toEqual([first]);
    const left = await core.client.call('feeds.remove', { feedId: dev, keepSaved: false });
    expect(await ids()).toEqual([first]);
    await core.client.call('undo.run', { undoId: left.undoId ?? '' });
    expect(await ids()).toEqual([second]);
    expect((await list()).articles[0]).toMatchObject({ tags: ['from-blog', 'from-dev'] });
  });

  it('grows by a third copy, which comes in as it is marked', async () => {
    await core.client.call('articles.mark', { target: { ids: [first] }, isRead: true });
    const planet = addTestFeed(core.library, 'Planet');
    core.clock.now += hour;
    const third = store(planet, {
      ...blogEntry,
      key: 'p',
      url: 'http://www.blog.example/lifetimes/?utm_source=planet',
    });
    expect(await ids()).toEqual([second]);
    expect(await ids({ query: 'is:unread' })).toEqual([]);
    expect((await list()).articles[0]?.copies.map((copy) => copy.articleId)).toEqual([first, third]);
  });
});

it('an excerpt gives way to the whole text, by what it says of its original', async () => {
  const words = pair.one.html.replace(/<[^>]+>/g, ' ').split(/\s+/);
  const excerpt = `<p>${words.slice(0, 55).join(' ')}…</p>`;
  const short = store(dev, {
    ...devEntry,
    contentHtml: `${excerpt}<p>Originally published at <a href="https://blog.example/lifetimes/?utm_source=dev">my blog</a></p>`,
  });
  const whole = store(blog, blogEntry);
  expect(await ids()).toEqual([whole]);
  expect(await ids({ feedId: dev })).toEqual([short]);
});
