/** Feeds that come in pages: followed back when the reader wants it, and over what they have jumped. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../shared/model/feeds.ts';
import { type ForemPost, type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

const dayMs = 86_400_000;
const firstDay = Date.parse('2026-01-01T08:00:00Z');
/** Post number one is the oldest. */
const post = (number: number): ForemPost =>
  foremPost(`post-${number}-a1b2`, {
    id: number,
    title: `Post ${number}`,
    publishedAt: new Date(firstDay + number * dayMs).toISOString(),
  });
/** Newest first. */
const posts = (from: number, to: number): ForemPost[] =>
  Array.from({ length: to - from + 1 }, (_, index) => post(to - index));

let site: ForemSite;
let core: TestCore;
beforeEach(async () => {
  site = await startForemSite([]);
  core = await createTestCore();
  await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
});
afterEach(async () => {
  await core.close();
  await site.close();
});

const add = (pages?: '1' | '5' | 'all') =>
  core.client.call('feeds.add', {
    address: `${site.origin}/feed/ines`,
    ...(pages === undefined ? {} : { pages }),
  });
const jobOf = (jobId: string | null) => core.runJob(Promise.resolve({ jobId: jobId ?? '' }), 'fetch-older');
const fetchOlder = (feed: Feed, pages: number | null = 5) =>
  core.runJob(core.client.call('older.fetch', { feedId: feed.id, pages }), 'fetch-older');
const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
const titles = async (query = 'sort:newest') =>
  (await core.client.call('articles.list', { query, limit: 200 })).articles.map(({ title }) => title);
const named = (from: number, to: number) => posts(from, to).map(({ title }) => title);
const state = (feed: Feed) => core.client.call('older.state', { feedId: feed.id });
const paths = () => site.feedRequests.map(({ path }) => path);

describe('a first subscription', () => {
  it('takes one page, as the settings say', async () => {
    site.posts = posts(1, 20);
    const { olderJobId } = await add();
    expect(olderJobId).toBeNull();
    expect(await titles()).toEqual(named(9, 20));
    expect(paths()).toEqual(['/feed/ines']);
  });

  it('takes five, whose older ones are read already and make no noise', async () => {
    site.posts = posts(1, 62);
    site.feedLimit = 2;
    const { feed, olderJobId } = await add('5');
    const summary = await jobOf(olderJobId);
    expect(summary).toMatchObject({
      pages: 4,
      newArticles: 48,
      feeds: [{ feedId: feed.id, ended: null, error: null }],
    });
    expect(await titles()).toEqual(named(3, 62));
    expect(await titles('is:unread sort:newest')).toEqual(named(51, 62));
    expect(site.feedRequests.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(core.events.filter(({ name }) => name === 'articles.arrived')).toEqual([]);
    expect((await state(feed)).history).toMatchObject({ pages: 5, ended: null, isUnderWay: false });
  });

  it('takes all, to where the site says that there are no more', async () => {
    await core.client.call('settings.update', { firstPages: 'all' });
    site.posts = posts(1, 24);
    const { feed, olderJobId } = await add();
    expect(await jobOf(olderJobId)).toMatchObject({ newArticles: 12, feeds: [{ ended: 'beginning' }] });
    expect(await titles()).toEqual(named(1, 24));
    // The end is known: nothing is asked for again.
    const before = paths().length;
    expect(await fetchOlder(feed)).toMatchObject({ pages: 0, feeds: [{ ended: 'beginning' }] });
    expect(paths().length).toBe(before);
  });

  it('is not filled beforehand', async () => {
    const wanted = { address: `${site.origin}/feed/ines`, fetchNow: false, pages: '5' } as const;
    await expect(core.client.call('feeds.add', wanted)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { field: 'pages' },
    });
  });
});

describe('older entries', () => {
  it('go on from where they were left, page by page', async () => {
    site.posts = posts(1, 40);
    const { feed } = await add();
    expect(await fetchOlder(feed, 1)).toMatchObject({ pages: 1, newArticles: 12 });
    expect(await fetchOlder(feed, 1)).toMatchObject({ pages: 1, newArticles: 12 });
    expect(paths()).toEqual(['/feed/ines', '/feed/ines?page=2', '/feed/ines?page=3']);
    expect(await titles()).toEqual(named(5, 40));
  });

  it('are asked for again later where the site wants a rest, also by another start', async () => {
    const folder = temporaryFolder();
    site.posts = posts(1, 30);
    await core.close();
    core = await createTestCore({ folder });
    await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
    const { feed } = await add();
    site.answers.set('/feed/ines?page=2', (response) => {
      response.writeHead(429, { 'retry-after': '3600' });
      response.end();
    });
    const started = core.clock.now;
    const summary = await fetchOlder(feed, null);
    expect(summary.feeds).toMatchObject([
      { error: { code: 'http-rate-limited', details: { until: started + 3_600_000 } } },
    ]);
    expect((await state(feed)).history?.retryAt).toBeGreaterThanOrEqual(started + 3_600_000);
    // Its own checks wait as long.
    const { health } = await core.client.call('feeds.get', { feedId: feed.id });
    expect(health.retryAfterUntil).toBe(started + 3_600_000);
    expect(await fetchOlder(feed, null)).toMatchObject({ feeds: [{ error: { code: 'asked-to-wait' } }] });
    expect(paths().filter((path) => path.includes('page'))).toHaveLength(1);
    await core.close();
    site.answers.clear();
    core = await createTestCore({ folder });
    core.clock.now = started + 3 * 3_600_000;
    core.start();
    await waitUntil(async () => (await state(feed)).history?.ended === 'beginning');
    expect(await titles()).toEqual(named(1, 30));
    expect(core.backgroundErrors).toEqual([]);
  });

  it('rest when the reader cancels', async () => {
    site.posts = posts(1, 40);
    const { feed } = await add();
    const { jobId } = await core.client.call('older.fetch', { feedId: feed.id, pages: null });
    await waitUntil(() => paths().length > 1);
    await core.client.call('jobs.cancel', { jobId });
    await expect(core.client.call('jobs.wait', { jobId })).rejects.toMatchObject({ code: 'cancelled' });
    expect((await state(feed)).history).toMatchObject({ retryAt: null, isUnderWay: false });
    // What came is kept, and the next wish goes on from there.
    await fetchOlder(feed, null);
    expect(await titles()).toEqual(named(1, 40));
  });

  it('go when the feed does', async () => {
    site.posts = posts(1, 40);
    const { feed } = await add();
    await fetchOlder(feed, 1);
    await core.client.call('feeds.remove', { feedId: feed.id });
    await expect(state(feed)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a feed that has jumped', () => {
  it('is followed back until what is known is met, as news', async () => {
    site.posts = posts(1, 12);
    const { feed } = await add();
    await core.client.call('articles.mark', { target: { query: '' }, isRead: true });
    site.posts = posts(1, 40);
    await refresh();
    const { gaps } = await state(feed);
    expect(gaps).toMatchObject([{ pages: 1, ended: null, failure: null }]);
    const summary = await core.runJob(core.client.call('older.closeGaps', {}), 'fetch-older');
    expect(summary).toMatchObject({ pages: 2, newArticles: 16, feeds: [{ error: null }] });
    expect(await titles('is:unread sort:newest')).toEqual(named(13, 40));
    expect((await state(feed)).gaps).toEqual([]);
  });

  it('is followed back by itself', async () => {
    site.posts = posts(1, 12);
    const { feed } = await add();
    site.posts = posts(1, 30);
    core.clock.now += 3 * 3_600_000;
    core.start();
    await waitUntil(async () => (await titles()).length === 30);
    // The last page's articles are there before the gap is told to be closed.
    await waitUntil(async () => (await state(feed)).gaps.length === 0);
    expect(core.events.filter(({ name }) => name === 'articles.arrived')).toEqual([]);
  });

  it('has not where a known entry is on the page, or the newest known one was taken away', async () => {
    site.posts = posts(1, 12);
    const { feed } = await add();
    site.posts = [...posts(13, 23), ...posts(1, 11)];
    site.posts = site.posts.filter(({ id }) => id !== 12 && id !== 11);
    await refresh();
    expect((await state(feed)).gaps).toEqual([]);
  });

  it('has not where what is new is older than what is known', async () => {
    site.posts = posts(30, 41);
    const { feed } = await add();
    site.posts = posts(1, 12);
    await refresh();
    expect((await state(feed)).gaps).toEqual([]);
  });

  it('keeps its mark where the pages cannot be had, and loses it with what is missing', async () => {
    site.posts = posts(1, 12);
    const { feed } = await add();
    site.posts = posts(1, 30);
    site.answers.set('/feed/ines?page=2', (response) => {
      response.writeHead(500);
      response.end();
    });
    await refresh();
    const failed = await core.runJob(core.client.call('older.closeGaps', {}), 'fetch-older');
    expect(failed.feeds).toMatchObject([{ error: { code: 'http-server-error' } }]);
    const [gap] = (await state(feed)).gaps;
    const newest = (await core.client.call('articles.list', { query: 'sort:oldest', limit: 12 })).articles;
    expect(gap).toMatchObject({ knownId: newest.at(-1)?.id, failure: { code: 'http-server-error' } });
    site.answers.clear();
    await core.runJob(core.client.call('older.closeGaps', { feedIds: [feed.id] }), 'fetch-older');
    expect((await state(feed)).gaps).toEqual([]);
    expect(await titles()).toEqual(named(1, 30));
  });

  it('is forgotten when the reader says so', async () => {
    site.posts = posts(1, 12);
    const { feed } = await add();
    site.posts = posts(1, 30);
    await refresh();
    const [gap] = (await state(feed)).gaps;
    await core.client.call('older.forgetGap', { gapId: gap?.id ?? 0 });
    expect((await state(feed)).gaps).toEqual([]);
    await expect(core.client.call('older.forgetGap', { gapId: gap?.id ?? 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
