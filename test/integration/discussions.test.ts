/** Discussions below articles of a Forem host: asked for, kept, threaded, harmless. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ForemComment, type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { storeRecordOf } from '../support/store-record.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let site: ForemSite;
let core: TestCore;
let articleId: number;

const comment = (code: string, html: string, children: ForemComment[] = []): ForemComment => ({
  id_code: code,
  created_at: '2026-05-05T10:00:00Z',
  body_html: html,
  user: { name: `Reader ${code}`, username: `reader-${code}` },
  children,
});
const idOf = async (slug: string): Promise<number> =>
  (await core.client.call('articles.list', { query: `inurl:${slug}` })).articles[0]?.id ?? 0;

beforeEach(async () => {
  site = await startForemSite([
    foremPost('knots-3f1a', { id: 31, comments: 3 }),
    foremPost('sails-77ab', { id: 32 }),
    foremPost('moor-c0de', { id: 33 }),
  ]);
  site.comments.set(31, [
    comment('1', '<p>First, with <code>code</code>.</p>', [comment('2', '<p>An answer.</p>')]),
    comment('3', '<p>Third.</p>'),
  ]);
  core = await createTestCore();
  await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  articleId = await idOf('knots-3f1a');
});
afterEach(async () => {
  await core.close();
  await site.close();
});

const fetch = () => core.client.call('discussions.fetch', { articleId });
const get = () => core.client.call('discussions.get', { articleId });
const asked = () => site.apiRequests.map(({ path, query }) => `${path}${query === '' ? '' : `?${query}`}`);

describe('a discussion', () => {
  it('is nothing until it is asked for', async () => {
    expect(await core.client.call('discussions.facts', { articleId })).toEqual({
      isPossible: true,
      fetchedAt: null,
      comments: 0,
    });
    expect(await codeOf(get())).toBe('not-found');
    expect(site.apiRequests).toEqual([]);
  });

  it('is kept as it was then, in threads', async () => {
    expect(await fetch()).toEqual({ isPossible: true, fetchedAt: core.clock.now, comments: 3 });
    const { comments, fetchedAt } = await get();
    expect(fetchedAt).toBe(core.clock.now);
    expect(comments.map(({ author, depth, answers }) => [author, depth, answers])).toEqual([
      ['Reader 1', 0, null],
      ['Reader 2', 1, 'Reader 1'],
      ['Reader 3', 0, null],
    ]);
    expect(comments[0]?.contentHtml).toBe('<p>First, with <code>code</code>.</p>');
    // The number of the article comes from its record, which is kept as well.
    expect(asked()).toEqual(['/api/articles/ines/knots-3f1a', '/api/comments?a_id=31&per_page=100&page=1']);
    const { forem } = await core.client.call('articles.get', { articleId });
    expect(forem?.comments).toBe(3);
    // Without the network it is still there.
    await site.close();
    expect((await get()).comments).toHaveLength(3);
  });

  it('is asked for anew in place of what was kept', async () => {
    await storeRecordOf(core, site, 'knots-3f1a');
    await fetch();
    const first = core.clock.now;
    core.clock.now += 60_000;
    site.comments.set(31, [comment('9', '<p>Only this.</p>')]);
    await fetch();
    const { comments, fetchedAt } = await get();
    expect(fetchedAt).toBe(first + 60_000);
    expect(comments.map(({ code }) => code)).toEqual(['9']);
  });

  it('stays as it was where the host refuses', async () => {
    await storeRecordOf(core, site, 'knots-3f1a');
    await fetch();
    site.limit = 0;
    site.retryAfterSeconds = 600;
    expect(await codeOf(fetch())).toBe('asked-to-wait');
    expect((await get()).comments).toHaveLength(3);
  });

  it('of many threads comes page by page, one a second', async () => {
    await storeRecordOf(core, site, 'knots-3f1a');
    site.comments.set(
      31,
      Array.from({ length: 130 }, (_, index) => comment(`c${index}`, '<p>x</p>')),
    );
    await fetch();
    expect((await get()).comments).toHaveLength(130);
    expect(site.apiRequests.map(({ query, status }) => [query, status])).toEqual([
      ['a_id=31&per_page=100&page=1', 200],
      ['a_id=31&per_page=100&page=2', 200],
    ]);
    const [first, second] = site.apiRequests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
  });

  it('can do nothing, whatever somebody wrote', async () => {
    site.comments.set(31, [
      comment(
        '1',
        `<p onclick="steal()">Hello</p><script>steal()</script><img src=x onerror=steal()>
         <a href="javascript:steal()">press</a><iframe src="https://evil.example"></iframe>
         <form action="https://evil.example"><input name=a></form><style>body{display:none}</style>
         <svg><script>steal()</script></svg><math><mtext><table><mglyph><style><img src=x onerror=steal()>`,
      ),
    ]);
    await fetch();
    const html = (await get()).comments[0]?.contentHtml ?? '';
    expect(html).toContain('Hello');
    expect(html).not.toMatch(/steal|onclick|onerror|<script|<style|<form|<iframe|javascript:/i);
    // No picture of a comment is loaded.
    expect(html).not.toMatch(/<img/);
  });

  it('is of Forem articles alone', async () => {
    await core.client.call('settings.update', { foremHosts: ['dev.to'] });
    expect(await core.client.call('discussions.facts', { articleId })).toMatchObject({ isPossible: false });
    expect(await codeOf(fetch())).toBe('no-address');
    expect(site.apiRequests).toEqual([]);
  });

  it('keeps its article from being pruned', async () => {
    await fetch();
    const other = await idOf('sails-77ab');
    core.clock.now += 30 * 86_400_000;
    // What servers said of the time is forgotten: the clock is believed then.
    core.library.db.exec('DELETE FROM feed_answers');
    const retention = { keep: 'days' as const, days: 1 };
    await core.client.call('retention.set', { place: { kind: 'library' }, retention });
    await core.runJob(core.client.call('library.compact', {}), 'compact');
    const { articles } = await core.client.call('articles.list', {});
    expect(articles.map(({ id }) => id)).toEqual([articleId]);
    expect(other).not.toBe(articleId);
    expect((await get()).comments).toHaveLength(3);
  });
});

describe('discussions of what is saved', () => {
  const save = (ids: number[]) => core.client.call('articles.mark', { target: { ids }, isSaved: true });
  const waiting = () =>
    core.library.db.prepare('SELECT article_id FROM discussion_requests').pluck().all() as number[];

  it('are not kept by themselves unless the reader wants it', async () => {
    await save([articleId]);
    expect(waiting()).toEqual([]);
  });

  it('are kept in the background where the reader wants it', async () => {
    await core.client.call('settings.update', { keepDiscussions: true, foremRecords: 'never' });
    core.start();
    await save([articleId]);
    expect(waiting()).toEqual([articleId]);
    await expect
      .poll(async () => (await core.client.call('discussions.facts', { articleId })).fetchedAt)
      .not.toBeNull();
    expect(waiting()).toEqual([]);
    expect((await get()).comments).toHaveLength(3);
    expect(core.backgroundErrors).toEqual([]);
  });

  it('that fail are tried again later, as the host asks', async () => {
    await storeRecordOf(core, site, 'knots-3f1a');
    await core.client.call('settings.update', { keepDiscussions: true, foremRecords: 'never' });
    site.limit = 0;
    site.retryAfterSeconds = 120;
    core.start();
    await save([articleId]);
    await expect
      .poll(() => core.library.db.prepare('SELECT failure, next_at FROM discussion_requests').get())
      .toMatchObject({ failure: expect.stringContaining('http-rate-limited') });
    const { next_at: nextAt } = core.library.db.prepare('SELECT next_at FROM discussion_requests').get() as {
      next_at: number;
    };
    expect(nextAt).toBeGreaterThanOrEqual(core.clock.now + 119_000);
  });
});
