/** Authors and source tags as places, and following them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listIds } from '../../electron/core/library/lists/article-list.ts';
import type { FollowKind, PlaceKind } from '../../shared/model/places.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { plansOf } from '../support/query-plan.ts';
import { storeRecordOf } from '../support/store-record.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let site: ForemSite;
let server: LoopbackServer;
let core: TestCore;
const club = { name: 'Harbour Club', username: 'harbour' };

beforeEach(async () => {
  site = await startForemSite([
    foremPost('knots-3f1a', { tags: ['boats', 'rope'], publishedAt: '2026-05-04T08:00:00Z' }),
    foremPost('sails-77ab', { tags: ['boats'], publishedAt: '2026-04-04T08:00:00Z' }),
    foremPost('moor-c0de', {
      tags: ['harbour', 'boats'],
      organisation: club,
      publishedAt: '2026-03-04T08:00:00Z',
    }),
    foremPost('tides-11aa', {
      user: 'odd',
      author: 'Odd Hansen',
      tags: ['sea'],
      publishedAt: '2026-02-04T08:00:00Z',
    }),
  ]);
  server = await startLoopbackServer();
  core = await createTestCore();
  await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/odd` });
});
afterEach(async () => {
  await core.close();
  await site.close();
  await server.close();
});

const list = async (query: string) => (await core.client.call('articles.list', { query })).articles;
const titles = async (query: string) => (await list(query)).map(({ title }) => title);
const idOf = async (slug: string): Promise<number> => (await list(`inurl:${slug}`))[0]?.id ?? 0;
const facts = (kind: PlaceKind, name: string) => core.client.call('places.facts', { kind, name });
const serve = (path: string, type: string, body: string): void => {
  server.answers.set(path, (_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body),
  );
};
const feed = (title: string, author: string, link: string) => `<?xml version="1.0"?><rss version="2.0"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>${link}</link><item>
  <title>Post of ${title}</title><link>${link}</link><dc:creator>${author}</dc:creator>
  <description>A text.</description></item></channel></rss>`;

describe('an author', () => {
  it('is found by the whole name, over all feeds', async () => {
    serve('/other.xml', 'application/rss+xml', feed('A guest', 'Ines Ferreira', `${server.origin}/guest`));
    serve('/namesake.xml', 'application/rss+xml', feed('B', 'Ines Ferreira Costa', `${server.origin}/costa`));
    serve(
      '/quoted.xml',
      'application/rss+xml',
      feed('C', 'Ines “I” "Knots" Ferreira', `${server.origin}/quoted`),
    );
    for (const path of ['/other.xml', '/namesake.xml', '/quoted.xml']) {
      await core.client.call('feeds.add', { address: `${server.origin}${path}` });
    }
    expect(await list('by:"Ines Ferreira"')).toHaveLength(4);
    expect(await list('by:"ines ferreira"')).toHaveLength(4);
    expect(await list('author:"Ines Ferreira"')).toHaveLength(5);
    expect(await titles('by:"Ines “I” Knots Ferreira"')).toEqual(['Post of C']);
    expect(await list('boats by:"Ines Ferreira"')).toHaveLength(3);
    expect(await list('by:Ines')).toEqual([]);
    expect(await list('-by:"Ines Ferreira" by:"Odd Hansen"')).toHaveLength(1);
  });

  it('has its facts', async () => {
    await storeRecordOf(core, site, 'knots-3f1a');
    await core.client.call('articles.mark', {
      target: { ids: [await idOf('knots-3f1a')] },
      isSaved: true,
      isRead: true,
    });
    expect(await facts('author', 'ines ferreira')).toMatchObject({
      name: 'Ines Ferreira',
      articles: 3,
      isCapped: false,
      unread: 2,
      saved: 1,
      firstAt: Date.parse('2026-03-04T08:00:00Z'),
      lastAt: Date.parse('2026-05-04T08:00:00Z'),
      feeds: [{ articles: 3 }],
      authors: [],
      tags: [
        { name: 'boats', articles: 3 },
        { name: 'harbour', articles: 1 },
        { name: 'rope', articles: 1 },
      ],
    });
    expect(await codeOf(facts('author', 'Nobody'))).toBe('not-found');
  });

  it('counts what a list shows: nothing muted, deleted or put off, and a piece in two feeds once', async () => {
    await core.client.call('feeds.add', { address: `${site.origin}/feed/tag/rope` });
    expect(await facts('author', 'Ines Ferreira')).toMatchObject({ articles: 3 });
    expect(await list('by:"Ines Ferreira"')).toHaveLength(3);
    await core.client.call('articles.mark', { target: { ids: [await idOf('sails-77ab')] }, isMuted: true });
    expect(await facts('author', 'Ines Ferreira')).toMatchObject({ articles: 2 });
  });

  it('is found by what is typed', async () => {
    const find = (typed: string) => core.client.call('places.find', { kind: 'author', typed });
    expect(await find('ine')).toEqual({ names: [{ name: 'Ines Ferreira', articles: 3 }] });
    expect((await find('Ferr')).names).toHaveLength(1);
    expect((await find('')).names).toHaveLength(2);
  });
});

it('a tag of the source has its facts, too', async () => {
  expect(await facts('source-tag', 'BOATS')).toMatchObject({
    name: 'boats',
    articles: 3,
    authors: [{ name: 'Ines Ferreira', articles: 3 }],
    tags: [
      { name: 'harbour', articles: 1 },
      { name: 'rope', articles: 1 },
    ],
  });
  expect((await core.client.call('places.find', { kind: 'source-tag', typed: 'bo' })).names).toEqual([
    { name: 'boats', articles: 3 },
    { name: 'harbour', articles: 1 },
  ]);
});

it('reads an author’s articles from their index', async () => {
  const ran = await plansOf(core.library.db, () => facts('author', 'Odd Hansen'));
  const steps = ran.flatMap((statement) => statement.steps);
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH .*USING .*INDEX articles_by_author\b/));
  expect(steps.filter((step) => /^SCAN (?:a|articles)\b/.test(step))).toEqual([]);
  expect(listIds(core.library, parseQuery('by:"Odd Hansen"'), {}, { limit: 5, now: 1 }).ids).toHaveLength(1);
});

describe('following', () => {
  const options = async (slug: string) => core.client.call('follow.options', { articleId: await idOf(slug) });
  const follow = async (slug: string, kind: FollowKind, name: string) =>
    core.client.call('follow.add', { articleId: await idOf(slug), kind, name });

  it('offers author and tags of a Forem article, and knows what is followed', async () => {
    const { options: offered } = await options('knots-3f1a');
    expect(offered).toMatchObject([
      { kind: 'author', name: '@ines', isCertain: true },
      { kind: 'tag', name: 'boats', feedId: null },
      { kind: 'tag', name: 'rope', feedId: null },
    ]);
    expect(offered[0]?.feedId).not.toBeNull();
    expect(site.apiRequests).toEqual([]);
  });

  it('tells author and organisation apart once the record says who is who', async () => {
    await storeRecordOf(core, site, 'moor-c0de');
    expect((await options('moor-c0de')).options.slice(0, 2)).toMatchObject([
      { kind: 'author', name: 'Ines Ferreira' },
      { kind: 'organisation', name: 'Harbour Club', feedId: null },
    ]);
    const { feed: added } = await follow('moor-c0de', 'organisation', 'Harbour Club');
    expect(added.url).toBe(`${site.origin}/feed/harbour`);
  });

  it('subscribes, goes to what is subscribed already, and can be taken back', async () => {
    const first = await follow('knots-3f1a', 'tag', 'rope');
    expect(first).toMatchObject({ alreadySubscribed: false, feed: { url: `${site.origin}/feed/tag/rope` } });
    const again = await follow('knots-3f1a', 'tag', 'rope');
    expect(again).toMatchObject({ alreadySubscribed: true, undoId: null, feed: { id: first.feed.id } });
    expect((await core.client.call('undo.list', {})).entries[0]).toMatchObject({ kind: 'subscribe' });
    await core.client.call('undo.run', { undoId: first.undoId ?? '' });
    const { feeds } = await core.client.call('feeds.list', {});
    expect(feeds.map(({ id }) => id)).not.toContain(first.feed.id);
    expect(await codeOf(follow('knots-3f1a', 'tag', 'other'))).toBe('not-found');
  });

  describe('elsewhere', () => {
    it('never leads into a private network on a feed’s word', async () => {
      serve('/blog.xml', 'application/rss+xml', feed('Blog', 'Ada Berg', `${server.origin}/post`));
      serve('/post', 'text/html', '<!DOCTYPE html><link rel="author" href="/authors/ada">');
      await core.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
      const [post] = await list('by:"Ada Berg"');
      expect((await core.client.call('follow.options', { articleId: post?.id ?? 0 })).options).toEqual([
        { kind: 'author', name: 'Ada Berg', feedId: null, isCertain: false },
      ]);
      const before = server.requests.length;
      const added = core.client.call('follow.add', {
        articleId: post?.id ?? 0,
        kind: 'author',
        name: 'Ada Berg',
      });
      expect(await codeOf(added)).toBe('private-address');
      expect(server.requests).toHaveLength(before);
    });
  });
});
