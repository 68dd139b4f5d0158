/** Tags, folders and unsubscribing where names clash and rows are gone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { purgeFeeds } from '../../electron/core/library/subscriptions/removed-feeds.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
});
afterEach(async () => {
  expect(core.library.db.pragma('foreign_key_check')).toEqual([]);
  await core.close();
  await server.close();
  expect(core.backgroundErrors).toEqual([]);
});

const addMira = async () =>
  (await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` })).feed;
const ids = async (query: string): Promise<number[]> =>
  (await core.client.call('articles.list', { query })).articles.map((article) => article.id);

describe('tags', () => {
  const tag = (target: number[], add: string[], remove: string[] = []) =>
    core.client.call('articles.tag', { target: { ids: target }, add, remove });
  const names = async () => (await core.client.call('tags.list', {})).tags.map((one) => one.name);

  it('of an article that is not there, or not any more, change nothing', async () => {
    await addMira();
    const [id = 0] = await ids('outbox');
    await core.client.call('articles.remove', { target: { ids: [id] } });
    expect(await tag([id, 99_999], ['lost'])).toEqual({ changed: 0, undoId: null });
    expect(await names()).toEqual([]);
    expect((await core.client.call('library.stats', {})).tags).toBe(0);
  });

  it('go with the last article that carries them', async () => {
    await addMira();
    const [id = 0] = await ids('outbox');
    await tag([id], ['only here']);
    await core.client.call('articles.remove', { target: { ids: [id] } });
    expect((await core.client.call('library.stats', {})).tags).toBe(0);
  });

  it('are one whatever their case and accents, merge without loss, and are found under the new name', async () => {
    await addMira();
    const [first = 0, second = 0] = await ids('');
    await tag([first, second], ['Café']);
    expect(await tag([first], ['CAFE'])).toEqual({ changed: 0, undoId: null });
    await tag([second], ['tea']);
    expect(await core.client.call('tags.merge', { from: ['café', 'tea'], into: 'drinks' })).toMatchObject({
      changed: 2,
    });
    expect(await names()).toEqual(['drinks']);
    expect(await ids('mytag:drinks')).toHaveLength(2);
    expect(await ids('drinks')).toHaveLength(2);
    expect(await ids('cafe')).toEqual([]);
    await core.client.call('tags.rename', { from: 'drinks', to: 'Drinks' });
    expect(await names()).toEqual(['Drinks']);
    expect(await codeOf(core.client.call('tags.rename', { from: 'absent', to: 'x' }))).toBe('not-found');
  });
});

describe('folders', () => {
  const folder = async (name: string, parentId: number | null = null): Promise<number> =>
    (await core.client.call('folders.create', { name, parentId })).folder.id;
  const tree = async (): Promise<string[]> => {
    const { folders, feeds } = await core.client.call('feeds.list', {});
    const pathOf = (id: number | null): string => {
      const found = folders.find((one) => one.id === id);
      return found === undefined ? '' : `${pathOf(found.parentId)}/${found.name}`;
    };
    return [
      ...folders.map((one) => pathOf(one.id)),
      ...feeds.map((feed) => `${pathOf(feed.folderId)}/* ${feed.title}`),
    ].sort();
  };
  const feedIn = (name: string, folderId: number): number =>
    insertFeed(
      core.library,
      { url: `https://example.org/${name}`, isTyped: true, feedTitle: name, folderId },
      0,
    ).id;

  it('removed, leave what is inside one level up', async () => {
    const outer = await folder('Outer');
    const inner = await folder('Inner', outer);
    feedIn('one', outer);
    feedIn('two', inner);
    await core.client.call('folders.remove', { folderId: outer });
    expect(await tree()).toEqual(['/* one', '/Inner', '/Inner/* two']);
  });

  it('removed, may hold a folder of their own name', async () => {
    const outer = await folder('Same');
    feedIn('one', await folder('same', outer));
    await core.client.call('folders.remove', { folderId: outer });
    expect(await tree()).toEqual(['/same', '/same/* one']);
  });

  it('removed, join their folders to those of the same names above, however deep', async () => {
    const doomed = await folder('Doomed');
    feedIn('deep', await folder('Go', await folder('Code', doomed)));
    feedIn('there', await folder('GO', await folder('code')));
    await core.client.call('folders.remove', { folderId: doomed });
    expect(await tree()).toEqual(['/code', '/code/GO', '/code/GO/* deep', '/code/GO/* there']);
  });

  it('that do not exist are named as such', async () => {
    const feed = await addMira();
    expect(await codeOf(core.client.call('feeds.update', { feedId: feed.id, folderId: 777 }))).toBe(
      'not-found',
    );
    expect(await codeOf(core.client.call('folders.create', { name: 'x', parentId: 777 }))).toBe('not-found');
    expect(await codeOf(core.client.call('folders.remove', { folderId: 777 }))).toBe('not-found');
    await folder('Taken');
    const other = await folder('Other');
    expect(await codeOf(core.client.call('folders.rename', { folderId: other, name: 'TAKEN' }))).toBe(
      'already-exists',
    );
  });
});

describe('unsubscribing', () => {
  it('forgets a deleted article with its feed, saved or not, once it cannot be taken back', async () => {
    const feed = await addMira();
    const [id = 0] = await ids('outbox');
    await core.client.call('articles.mark', { target: { ids: [id] }, isSaved: true });
    await core.client.call('articles.remove', { target: { ids: [id] } });
    expect(await core.client.call('feeds.remove', { feedId: feed.id, keepSaved: true })).toMatchObject({
      removedArticles: 2,
      keptArticles: 0,
    });
    expect(await ids('')).toEqual([]);
    await purgeFeeds(core.library, [feed.id]);
    for (const table of ['feeds', 'article_state', 'articles', 'feed_schedule', 'articles_fts']) {
      expect(core.library.db.prepare(`SELECT count(*) AS left FROM ${table}`).get()).toEqual({ left: 0 });
    }
  });
});
