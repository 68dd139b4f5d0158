/** The reader's tags: tree, other names, suggestions; and smart feeds. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { deleteTag, insertTag } from '../../electron/core/library/marks/tag-names.ts';
import { fillLibrary } from '../support/filled-library.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  expect(core.backgroundErrors).toEqual([]);
});

const call: TestCore['client']['call'] = (method, input) => core.client.call(method, input);
const ids = async (query: string): Promise<number[]> =>
  (await call('articles.list', { query, limit: 500, isTyping: false })).articles.map((article) => article.id);
const tag = (target: number[], ...add: string[]) => call('articles.tag', { target: { ids: target }, add });
const source = (id: number, ...names: string[]): void => {
  for (const [position, name] of names.entries()) {
    core.library.db
      .prepare('INSERT INTO source_tags (article_id, position, name, folded) VALUES (?, ?, ?, ?)')
      .run(id, position, name, name);
  }
};

describe('the tree of tags', () => {
  it('counts each article once for a parent, and is searched below it', async () => {
    fillLibrary(core.library, { articles: 10 });
    await tag([1, 2], 'Work/Rust');
    await tag([2, 3], 'work/rust/async');
    await tag([4], ' work / go ');
    await call('articles.mark', { target: { ids: [2] }, isRead: true });
    const { tags, parents } = await call('tags.list', {});
    expect(tags.map((one) => [one.name, one.articleCount, one.treeCount, one.treeUnreadCount])).toEqual([
      ['work/go', 1, 1, 1],
      ['Work/Rust', 2, 3, 2],
      ['work/rust/async', 2, 2, 1],
    ]);
    expect(parents.map((one) => [one.name, one.treeCount])).toEqual([['Work', 4]]);
    expect(await ids('mytag:work/*')).toEqual([4, 3, 2, 1]);
    expect(await ids('mytag:work')).toEqual([]);
    expect(await ids('tag:work/rust/*')).toEqual([3, 2, 1]);
    expect(await ids('tag:work/rust')).toEqual([2, 1]);
  });

  it('is renamed as a whole, into its own middle as well and out of it', async () => {
    fillLibrary(core.library, { articles: 6 });
    await tag([1], 'a');
    await tag([2], 'a/b');
    await tag([3], 'a/b/c');
    const names = async () =>
      (await call('tags.list', {})).tags.map((one) => `${one.name}:${one.articleCount}`);
    await call('tags.rename', { from: 'a', to: 'a/b' });
    expect(await names()).toEqual(['a/b:1', 'a/b/b:1', 'a/b/b/c:1']);
    await call('tags.rename', { from: 'a/b', to: 'a' });
    expect(await names()).toEqual(['a:1', 'a/b:1', 'a/b/c:1']);
    await call('tags.rename', { from: 'a/b', to: 'a' });
    expect(await names()).toEqual(['a:2', 'a/c:1']);
    await call('tags.remove', { name: 'a', withChildren: true });
    expect(await names()).toEqual([]);
    await call('undo.run', {});
    expect(await names()).toEqual(['a:2', 'a/c:1']);
  });

  it('takes feeds and rules along to a new name', async () => {
    fillLibrary(core.library, { articles: 4, feeds: 1 });
    await tag([1], 'js');
    await call('feeds.update', { feedId: 1, autoTags: ['JS', 'web'] });
    const actions = { tags: ['js'] };
    await call('rules.add', { name: 'r', query: 'x', actions });
    await call('tags.rename', { from: 'js', to: 'javascript' });
    expect((await call('feeds.list', {})).feeds[0]?.autoTags).toEqual(['javascript', 'web']);
    expect((await call('rules.list', {})).rules[0]?.actions.tags).toEqual(['javascript']);
  });
});

describe('another name of a tag', () => {
  beforeEach(async () => {
    fillLibrary(core.library, { articles: 6 });
    await tag([1], 'javascript');
    source(2, 'js');
    source(3, 'javascript');
    await call('tags.update', { name: 'javascript', aliases: ['JS', 'ecmascript'], colour: 'yellow' });
  });

  it('means the tag where one searches, tags and takes off, the source’s words included', async () => {
    expect(await ids('tag:js')).toEqual([3, 2, 1]);
    expect(await ids('#ecmascript')).toEqual([3, 2, 1]);
    expect(await ids('tag:javascript')).toEqual([3, 2, 1]);
    expect(await ids('mytag:js')).toEqual([1]);
    expect(await ids('sourcetag:js')).toEqual([3, 2]);
    expect(await ids('tag:js/*')).toEqual([3, 2, 1]);
    await tag([4], 'Js');
    expect((await call('articles.get', { articleId: 4 })).summary.tags).toEqual(['javascript']);
    await call('articles.tag', { target: { ids: [4] }, remove: ['js'] });
    expect(await ids('mytag:javascript')).toEqual([1]);
  });

  it('keeps the tag while no article has it, and is refused where it is a tag', async () => {
    await call('articles.tag', { target: { ids: [1] }, remove: ['javascript'] });
    expect((await call('tags.list', {})).tags).toMatchObject([
      { name: 'javascript', colour: 'yellow', aliases: ['ecmascript', 'JS'], articleCount: 0 },
    ]);
    await tag([1], 'ts');
    expect(await codeOf(call('tags.update', { name: 'ts', aliases: ['js'] }))).toBe('already-exists');
    expect(await codeOf(call('tags.update', { name: 'ts', aliases: ['ts'] }))).toBe('already-exists');
  });

  it('stays behind after a merge that says so', async () => {
    await tag([5], 'node');
    await call('tags.merge', { from: ['node'], into: 'js', keepAsAliases: true });
    expect(await ids('tag:node')).toEqual([5, 3, 2, 1]);
    expect((await call('tags.list', {})).tags.map((one) => one.name)).toEqual(['javascript']);
  });
});

it('suggests what stands beside its tags, what its feed usually gets, and what its source calls it', async () => {
  fillLibrary(core.library, { articles: 40, feeds: 2 });
  await tag([2, 4, 6], 'databases', 'sqlite');
  await tag([1, 3, 5], 'usual');
  await tag([20], 'sqlite');
  await tag([8], 'linux');
  await call('tags.update', { name: 'linux', aliases: ['gnu'] });
  source(20, 'gnu', 'unknown');
  expect((await call('tags.suggest', { articleId: 20 })).names).toEqual(['linux', 'databases']);
  expect((await call('tags.suggest', { articleId: 9 })).names).toEqual(['usual']);
});

it('tags what a query finds as a job that shows how far it is', async () => {
  fillLibrary(core.library, { articles: 1200 });
  const { changed } = await call('articles.tag', {
    target: { query: 'title:about', isTyping: false },
    add: ['bulk'],
  });
  expect(changed).toBe(1200);
  const steps = core.events.filter((event) => event.name === 'job.progress');
  expect(steps.length).toBeGreaterThan(1);
  expect(core.events.some((event) => event.name === 'job.finished' && event.payload.kind === 'change')).toBe(
    true,
  );
  expect((await call('tags.list', {})).tags[0]?.articleCount).toBe(1200);
});

describe('smart feeds', () => {
  it('are changed in place, moved, and counted up to what one reads', async () => {
    fillLibrary(core.library, { articles: 1200 });
    const one = (await call('smart.add', { name: 'One', query: 'rust' })).smartFeed;
    const two = (await call('smart.add', { name: 'Two', query: '', icon: 'star', folder: 'Work' })).smartFeed;
    await call('smart.update', { smartFeedId: one.id, name: 'Rusty', query: 'title:rust', icon: 'flame' });
    await call('smart.reorder', { smartFeedIds: [two.id] });
    const { smartFeeds } = await call('smart.list', { isFresh: true });
    expect(smartFeeds).toEqual([
      { id: two.id, name: 'Two', query: '', icon: 'star', folder: 'Work', unreadCount: 1000 },
      { id: one.id, name: 'Rusty', query: 'title:rust', icon: 'flame', folder: '', unreadCount: 240 },
    ]);
    expect(await codeOf(call('smart.update', { smartFeedId: 99, name: 'x' }))).toBe('not-found');
  });

  it('are counted some time after a change, not while it is made', async () => {
    fillLibrary(core.library, { articles: 100 });
    await call('smart.add', { name: 'Rust', query: 'title:rust' });
    const count = async () => (await call('smart.list', {})).smartFeeds[0]?.unreadCount;
    expect(await count()).toBeNull();
    await expect.poll(count).toBe(20);
    await call('articles.mark', { target: { query: 'title:rust', isTyping: false }, isRead: true });
    expect(await count()).toBe(20);
    await expect.poll(count).toBe(0);
  });
});

it('lists what was read lately, the latest first', async () => {
  fillLibrary(core.library, { articles: 10 });
  for (const id of [3, 9, 5]) {
    core.clock.now += 1000;
    await call('articles.mark', { target: { ids: [id] }, isRead: true });
  }
  expect(await ids('sort:read')).toEqual([5, 9, 3]);
  expect(await ids('is:read sort:read')).toEqual([5, 9, 3]);
});

describe('while another program changes the same tags', () => {
  let other: Library;
  beforeEach(() => {
    fillLibrary(core.library, { articles: 3000 });
    other = openLibrary(core.folder, { create: false });
  });
  afterEach(() => other.close());

  /** Between two slices: the tag goes from wherever it is, and another one takes its number. */
  async function takeNumberOf(name: string): Promise<void> {
    const numberOf = other.db.prepare('SELECT id FROM tags WHERE name = ?').pluck();
    await waitFor(() => expect(numberOf.get(name)).toBeDefined(), 1);
    other.db
      .transaction(() => {
        const id = Number(numberOf.get(name));
        deleteTag(other, id);
        insertTag(other, { id, name: 'theirs', folded: 'theirs', colour: null });
      })
      .immediate();
  }

  const count = async (name: string): Promise<number> => {
    const { tags } = await call('tags.list', {});
    return tags.find((one) => one.name === name)?.articleCount ?? 0;
  };
  const all = { query: '', isTyping: false };

  it('puts that tag on that was asked for, and no other', async () => {
    const tagging = call('articles.tag', { target: all, add: ['mine'] });
    await takeNumberOf('mine');
    await tagging;
    expect(await count('theirs')).toBe(0);
    const tagged = await count('mine');
    expect(tagged).toBeGreaterThan(0);
    expect(tagged).toBeLessThan(3000);
  });

  it('renames to that name that was asked for, and no other', async () => {
    await call('articles.tag', { target: all, add: ['old'] });
    const renaming = call('tags.rename', { from: 'old', to: 'new' });
    await takeNumberOf('new');
    await renaming;
    expect(await count('theirs')).toBe(0);
    expect(await count('old')).toBe(0);
    expect(await count('new')).toBeGreaterThan(0);
  });
});
