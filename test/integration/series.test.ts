/** Series as places: their parts here and on their host, in order, and the missing ones fetched. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Series } from '../../shared/model/series.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { storeRecordOf } from '../support/store-record.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let site: ForemSite;
let core: TestCore;
const ref = { host: '127.0.0.1', seriesId: 9 };

const part = (number: number, more = {}) =>
  foremPost(`boats-${number}-a1b${number}`, {
    id: 100 + number,
    title: `Boats, part ${number}`,
    publishedAt: `2026-04-0${number}T08:00:00Z`,
    markdown: `---\nseries: Boats for two\n---\n\nPart ${number}, as its author wrote it.`,
    html: `<p>Part ${number}, as the site has it.</p>`,
    seriesId: 9,
    ...more,
  });

beforeEach(async () => {
  site = await startForemSite([part(4), part(2)]);
  core = await createTestCore();
  await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
  // The feed has two of the four parts left.
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  site.posts = [part(4), part(3), part(2), part(1, { tags: ['boats', 'wood'] })];
  await storeRecordOf(core, site, 'boats-4-a1b4');
  await storeRecordOf(core, site, 'boats-2-a1b2');
});
afterEach(async () => {
  await core.close();
  await site.close();
});

const list = async (query: string) => (await core.client.call('articles.list', { query })).articles;
const shape = ({ parts }: Series) => parts.map(({ title, articleId }) => [title, articleId !== null]);
const fetchMissing = () => core.runJob(core.client.call('series.fetch', ref), 'fetch-articles');

describe('a series', () => {
  it('is known by what the library has of it', async () => {
    const series = await core.client.call('series.get', ref);
    expect(series).toMatchObject({ name: 'Boats for two', author: 'Ines Ferreira', listedAt: null });
    expect(shape(series)).toEqual([
      ['Boats, part 2', true],
      ['Boats, part 4', true],
    ]);
    expect(await core.client.call('series.list', {})).toEqual({
      series: [{ ...ref, name: 'Boats for two', author: 'Ines Ferreira', parts: 2 }],
    });
    expect(await codeOf(core.client.call('series.get', { ...ref, seriesId: 10 }))).toBe('not-found');
    expect(site.apiRequests).toEqual([]);
  });

  it('is found by its number, named or not', async () => {
    core.library.db.exec('UPDATE forem_records SET series = NULL, series_folded = NULL');
    expect((await list('series:127.0.0.1/9 sort:oldest')).map(({ title }) => title)).toEqual([
      'Boats, part 2',
      'Boats, part 4',
    ]);
    expect(await list('series:127.0.0.1/10')).toEqual([]);
    expect(await list('series:dev.to/9')).toEqual([]);
    expect(await list('boats series:127.0.0.1/9')).toHaveLength(2);
  });

  it('has its parts listed by its host, in their order', async () => {
    const changed: number[] = [];
    core.client.on('articles.changed', ({ articleIds }) => {
      if (articleIds !== 'any') changed.push(...articleIds);
    });
    const series = await core.client.call('series.look', ref);
    // Whoever shows one of them shows its place in the series.
    expect(changed).toEqual(series.parts.flatMap(({ articleId }) => articleId ?? []));
    expect(series.listedAt).toBe(core.clock.now);
    expect(shape(series)).toEqual([
      ['Boats, part 1', false],
      ['Boats, part 2', true],
      ['Boats, part 3', false],
      ['Boats, part 4', true],
    ]);
    expect(series.parts[0]).toMatchObject({
      foremId: 101,
      url: `${site.origin}/ines/boats-1-a1b1`,
      readingMinutes: 3,
    });
    // Kept: without a network it is still there.
    expect(await core.client.call('series.get', ref)).toEqual(series);
    expect(site.apiRequests.map(({ query }) => query)).toEqual(['collection_id=9&per_page=100&page=1']);
  });

  it('knows those parts that a feed brought, though no record tells of them yet', async () => {
    core.library.db.exec('DELETE FROM forem_records WHERE forem_id = 104');
    expect(shape(await core.client.call('series.get', ref))).toEqual([['Boats, part 2', true]]);
    expect(shape(await core.client.call('series.look', ref))).toEqual([
      ['Boats, part 1', false],
      ['Boats, part 2', true],
      ['Boats, part 3', false],
      ['Boats, part 4', true],
    ]);
    expect(await list('series:127.0.0.1/9')).toHaveLength(2);
    // Its record is wanted from now on.
    expect(core.library.db.prepare('SELECT count(*) FROM forem_requests').pluck().get()).toBe(1);
  });

  it('of a host that knows no such list is as it was', async () => {
    const everything = [part(3, { seriesId: null }), part(1, { seriesId: 77 })];
    site.answers.set('/api/articles', (response) =>
      response.end(
        JSON.stringify(
          everything.map((post) => ({
            id: post.id,
            title: post.title,
            url: `${site.origin}/ines/${post.slug}`,
            collection_id: post.seriesId,
          })),
        ),
      ),
    );
    expect(shape(await core.client.call('series.look', ref))).toHaveLength(2);
    site.answers.set('/api/articles', (response) => response.end('<p>Sign in</p>'));
    expect(await codeOf(core.client.call('series.look', ref))).toBe('not-a-record');
  });

  it('keeps a part its host lists no longer', async () => {
    await core.client.call('series.look', ref);
    site.posts = site.posts.filter(({ id }) => id !== 102);
    expect(shape(await core.client.call('series.look', ref))).toEqual([
      ['Boats, part 1', false],
      ['Boats, part 2', true],
      ['Boats, part 3', false],
      ['Boats, part 4', true],
    ]);
  });
});

describe('the missing parts', () => {
  it('come into the library, one a second, with all that is known of them', async () => {
    site.limit = 1;
    expect(await fetchMissing()).toEqual({ wanted: 2, fetched: 2, alreadyThere: 0, failures: [] });
    expect(site.apiRequests.map(({ path, status }) => [path, status])).toEqual([
      ['/api/articles', 200],
      ['/api/articles/101', 200],
      ['/api/articles/103', 200],
    ]);
    expect((await list('series:"Boats for two" sort:oldest')).map(({ title }) => title)).toEqual(
      [1, 2, 3, 4].map((number) => `Boats, part ${number}`),
    );
    const [first] = await list('title:"part 1"');
    expect(first).toMatchObject({
      author: 'Ines Ferreira',
      url: `${site.origin}/ines/boats-1-a1b1`,
      sourceTags: ['boats', 'wood'],
      publishedAt: Date.parse('2026-04-01T08:00:00Z'),
      isRead: false,
      feedTitle: `Series from ${site.host}`,
    });
    const article = await core.client.call('articles.get', { articleId: first?.id ?? 0 });
    expect(article.contentHtml).toContain('Part 1, as the site has it.');
    expect(article.forem).toMatchObject({
      seriesId: 9,
      hasMarkdown: true,
      seriesPlace: { number: 1, count: 4 },
    });
    // Nothing left to ask for.
    expect(await fetchMissing()).toMatchObject({ wanted: 0 });
    expect(site.apiRequests).toHaveLength(3);
  });

  it('are fetched one by one, where only one is wanted', async () => {
    await core.client.call('series.look', ref);
    const before = site.apiRequests.length;
    const only = core.client.call('series.fetch', { ...ref, foremIds: [103, 102, 999] });
    expect(await core.runJob(only, 'fetch-articles')).toMatchObject({ wanted: 1, fetched: 1 });
    expect(site.apiRequests.slice(before).map(({ path }) => path)).toEqual(['/api/articles/103']);
    const [second] = await list('title:"part 2"');
    const { forem } = await core.client.call('articles.get', { articleId: second?.id ?? 0 });
    expect(forem?.seriesPlace).toEqual({
      ...ref,
      name: 'Boats for two',
      number: 2,
      count: 4,
      isListed: true,
      previous: { foremId: 101, articleId: null, title: 'Boats, part 1' },
      next: { foremId: 103, articleId: expect.any(Number), title: 'Boats, part 3' },
    });
  });

  it('stay, whatever the rule of the library is', async () => {
    await fetchMissing();
    const { feeds } = await core.client.call('retention.get', {});
    expect(feeds).toMatchObject([{ retention: { keep: 'all' } }]);
  });

  it('come back when they were deleted and are asked for again', async () => {
    await fetchMissing();
    const [first] = await list('title:"part 1"');
    await core.client.call('articles.remove', { target: { ids: [first?.id ?? 0] } });
    expect(shape(await core.client.call('series.get', ref))[0]).toEqual(['Boats, part 1', false]);
    expect(await fetchMissing()).toMatchObject({ wanted: 1, fetched: 1 });
    expect(await list('title:"part 1"')).toHaveLength(1);
  });

  it('that are gone cost only themselves', async () => {
    await core.client.call('series.look', ref);
    site.posts = site.posts.filter(({ id }) => id !== 101);
    const summary = await fetchMissing();
    expect(summary).toMatchObject({ wanted: 2, fetched: 1 });
    expect(summary.failures).toMatchObject([{ title: 'Boats, part 1', error: { code: 'http-not-found' } }]);
  });

  it('wait where the host asks for a moment, and say until when where it is long', async () => {
    site.retryAfterSeconds = 1;
    let refusals = 1;
    site.answers.set('/api/articles/101', (response) => {
      if (refusals > 0) {
        refusals -= 1;
        response.writeHead(429, { 'retry-after': '1' }).end();
      } else {
        site.answers.clear();
        response.writeHead(302, { location: '/api/articles/101?again' }).end();
      }
    });
    expect(await fetchMissing()).toMatchObject({ wanted: 2, fetched: 2 });
    core.clock.now += 3_600_001;
    site.posts.push(part(5));
    site.limit = 0;
    site.retryAfterSeconds = 600;
    expect(await codeOf(fetchMissing())).toBe('asked-to-wait');
  });

  it('can be given up: what is there stays', async () => {
    const { jobId } = await core.client.call('series.fetch', ref);
    await new Promise<void>((resolve) => {
      // The list of parts changes articles, too; only what is stored changes a feed.
      core.client.on('feeds.changed', () => resolve());
    });
    await core.client.call('jobs.cancel', { jobId });
    expect(await codeOf(core.client.call('jobs.wait', { jobId }))).toBe('cancelled');
    expect(await list('series:127.0.0.1/9')).toHaveLength(3);
  });
});
