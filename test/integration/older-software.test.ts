/** Older entries of feeds that other software writes: WordPress, RFC 5005, pages nobody names, and none at all. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackItems } from '../../electron/core/entries/item-batches.ts';
import { readAnswer } from '../../electron/core/feeds/check/read-answer.ts';
import { storeItems } from '../../electron/core/library/articles/article-store.ts';
import type { Feed } from '../../shared/model/feeds.ts';
import { answerFacts } from '../support/answer-facts.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { type PagedEntry, serveArchives, serveWithoutPages, serveWordPress } from '../support/paged-blog.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  await server.close();
});

/** Newest first, a day apart. */
const entries = (from: number, to: number, isDated = true): PagedEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const number = to - index;
    const at = new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();
    return { id: `urn:entry:${number}`, title: `Entry ${number}`, at: isDated ? at : null };
  });
const named = (from: number, to: number) => entries(from, to).map(({ title }) => title);
const add = async (path: string) =>
  (await core.client.call('feeds.add', { address: `${server.origin}${path}` })).feed;
const fetchOlder = (feed: Feed, pages: number | null = null) =>
  core.runJob(core.client.call('older.fetch', { feedId: feed.id, pages }), 'fetch-older');
const closeGaps = () => core.runJob(core.client.call('older.closeGaps', {}), 'fetch-older');
const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
const titles = async () =>
  (await core.client.call('articles.list', { query: 'sort:newest', limit: 200 })).articles.map(
    ({ title }) => title,
  );
const gapsOf = async (feed: Feed) => (await core.client.call('older.state', { feedId: feed.id })).gaps;

describe('WordPress', () => {
  it('is followed back to its beginning', async () => {
    serveWordPress(server, '/feed/', () => entries(1, 23));
    const feed = await add('/feed/');
    expect(await fetchOlder(feed)).toMatchObject({
      newArticles: 13,
      feeds: [{ ended: 'beginning', error: null }],
    });
    expect(await titles()).toEqual(named(1, 23));
  });

  it('keeps the order of entries without dates', async () => {
    serveWordPress(server, '/feed/', () => entries(1, 23, false));
    await fetchOlder(await add('/feed/'));
    expect(await titles()).toEqual(named(1, 23));
  });

  it('closes what it has jumped, dated or not', async () => {
    let shown = entries(1, 12, false);
    serveWordPress(server, '/feed/', () => shown);
    const feed = await add('/feed/');
    shown = entries(1, 35, false);
    core.clock.now += 86_400_000;
    await refresh();
    expect(await gapsOf(feed)).toHaveLength(1);
    await closeGaps();
    expect(await gapsOf(feed)).toEqual([]);
    // The two oldest were on the second page when the feed was subscribed to: nobody asked for them.
    expect(await titles()).toEqual(named(3, 35));
  });

  it('closes a gap of which a part came before the program was ended', async () => {
    let shown = entries(1, 10);
    serveWordPress(server, '/feed/', () => shown);
    const feed = await add('/feed/');
    shown = entries(1, 35);
    await refresh();
    // Half of the second page, as if the program had been killed while it was stored.
    const answer = answerFacts(`${server.origin}/feed/?paged=2`);
    const body = new Uint8Array(await (await fetch(answer.url)).arrayBuffer());
    const read = await readAnswer(body, 'application/rss+xml', answer, {
      foremHosts: [],
      knownEntries: null,
    });
    const items = read.kind === 'feed' ? read.items.items.flatMap((packet) => unpackItems(packet)) : [];
    expect(items).toHaveLength(10);
    storeItems(core.library, feed.id, items.slice(0, 5), { now: core.clock.now, autoTags: [] });
    await closeGaps();
    expect(await gapsOf(feed)).toEqual([]);
    expect(await titles()).toEqual(named(1, 35));
  });
});

describe('RFC 5005', () => {
  it('archives lead back one to the other', async () => {
    serveArchives(server, '/notes.atom', entries(1, 17));
    const feed = await add('/notes.atom');
    expect(await fetchOlder(feed, 2)).toMatchObject({ pages: 2, feeds: [{ ended: null }] });
    expect(await titles()).toEqual(named(3, 17));
    expect(await fetchOlder(feed, 2)).toMatchObject({ pages: 1, feeds: [{ ended: 'beginning' }] });
    expect(await titles()).toEqual(named(1, 17));
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/notes.atom',
      '/archives/3.atom',
      '/archives/2.atom',
      '/archives/1.atom',
    ]);
  });

  it('that go in a circle are left', async () => {
    const page = (id: number, older: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Round</title><link rel="next" href="${older}"/>
       <entry><id>urn:${id}</id><title>Entry ${id}</title><updated>2026-01-0${id}T00:00:00Z</updated></entry></feed>`;
    for (const [path, body] of [
      ['/a', page(3, '/b')],
      ['/b', page(2, '/c')],
      ['/c', page(1, '/b')],
    ] as const) {
      server.answers.set(path, (_request, response) => response.end(body));
    }
    const feed = await add('/a');
    expect(await fetchOlder(feed)).toMatchObject({ feeds: [{ ended: 'repeats' }] });
    expect(await titles()).toEqual(named(1, 3));
    expect(server.requests).toHaveLength(4);
  });

  it('lead to no private network', async () => {
    server.answers.set('/feed', (_request, response) =>
      response.end(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>Sly</title><link rel="next" href="http://10.11.12.13/feed"/>
         <entry><id>urn:1</id><title>Entry 1</title><updated>2026-01-01T00:00:00Z</updated></entry></feed>`,
      ),
    );
    expect(await fetchOlder(await add('/feed'))).toMatchObject({
      feeds: [{ error: { code: 'private-address' } }],
    });
  });
});

describe('software nobody names', () => {
  it('is tried once, and followed where it has pages', async () => {
    serveWordPress(server, '/rss', () => entries(1, 23), '');
    const feed = await add('/rss');
    expect(await fetchOlder(feed)).toMatchObject({ newArticles: 13, feeds: [{ ended: 'beginning' }] });
    expect(await titles()).toEqual(named(1, 23));
  });

  it('is tried once, and never again where it has none', async () => {
    let shown = entries(1, 10);
    serveWithoutPages(server, '/rss', () => shown);
    const feed = await add('/rss');
    expect(await fetchOlder(feed)).toMatchObject({ newArticles: 0, feeds: [{ ended: 'unpaged' }] });
    shown = entries(15, 24);
    await refresh();
    expect(await gapsOf(feed)).toMatchObject([{ ended: 'unpaged' }]);
    expect(await closeGaps()).toMatchObject({ pages: 0, feeds: [{ ended: 'unpaged' }] });
    expect(server.requestsTo('/rss?paged=2')).toHaveLength(1);
  });
});

describe('a way back', () => {
  it.each([
    ['an empty feed', '<rss version="2.0"><channel><title>T</title></channel></rss>', 'beginning'],
    ['a page', '<!doctype html><html><body><p>Nothing here.</p></body></html>', 'not-a-feed'],
    ['nothing', '', 'not-a-feed'],
  ])('ends at %s', async (_name, body, ended) => {
    serveWordPress(server, '/feed/', () => entries(1, 23));
    const feed = await add('/feed/');
    server.answers.set('/feed/?paged=3', (_request, response) => response.end(body));
    expect(await fetchOlder(feed)).toMatchObject({ newArticles: 10, feeds: [{ ended, error: null }] });
  });
});
