/** Records of a Forem host: asked for politely when articles are saved or opened, kept, renewed, and missed quietly. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readForemRecordOf } from '../../electron/core/library/fetched/forem-records-table.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

let site: ForemSite;
let core: TestCore;
const posts = () => [
  foremPost('knots-3f1a', {
    markdown: '---\nseries: Boats for two\n---\n\nThe text of knots, as its author wrote it.',
    reactions: 61,
    comments: 5,
    seriesId: 9,
    coverUrl: 'https://media.example/knots.png',
  }),
  foremPost('sails-77ab', { seriesId: 9, organisation: { name: 'Harbour Club', username: 'harbour' } }),
  foremPost('ropes-c0de'),
];

beforeEach(async () => {
  site = await startForemSite(posts());
  core = await createTestCore();
  await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
  await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
});
afterEach(async () => {
  await core.close();
  await site.close();
});

const until = (check: () => boolean | Promise<boolean>) => waitUntil(check);
const list = async (query = '') => (await core.client.call('articles.list', { query })).articles;
const idOf = async (slug: string): Promise<number> =>
  (await list()).find(({ url }) => url?.endsWith(slug))?.id ?? 0;
const save = async (...slugs: string[]) => {
  const ids = await Promise.all(slugs.map(idOf));
  await core.client.call('articles.mark', { target: { ids }, isSaved: true });
};
const recordOf = async (slug: string) => readForemRecordOf(core.library, await idOf(slug));
const waiting = () =>
  core.library.db
    .prepare<[], { attempts: number; next_at: number | null; failure: string | null }>(
      'SELECT attempts, next_at, failure FROM forem_requests',
    )
    .all();
const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
const paths = () => site.apiRequests.map(({ path }) => path);

describe('an article that is saved', () => {
  it('has its record fetched, with what no feed tells', async () => {
    core.start();
    await save('knots-3f1a');
    await until(async () => (await recordOf('knots-3f1a')) !== null);
    expect(await recordOf('knots-3f1a')).toMatchObject({
      markdown: posts()[0]?.markdown,
      series: 'Boats for two',
      seriesId: 9,
      reactions: 61,
      comments: 5,
      coverUrl: 'https://media.example/knots.png',
      // The host says that the piece first stood there.
      canonicalUrl: `${site.origin}/ines/knots-3f1a`,
      organisation: null,
    });
    expect(paths()).toEqual(['/api/articles/ines/knots-3f1a']);
    expect(waiting()).toEqual([]);
    const id = await idOf('knots-3f1a');
    const changed = core.events.filter(({ name }) => name === 'articles.changed').at(-1);
    expect(changed?.payload).toMatchObject({ articleIds: [id] });
    expect(core.backgroundErrors).toEqual([]);
  });

  it('is asked for one a second, whoever else waits, and names its series to the other parts', async () => {
    site.limit = 1;
    core.start();
    await save('knots-3f1a', 'sails-77ab', 'ropes-c0de');
    await until(() => waiting().length === 0);
    expect(site.apiRequests.map(({ status }) => status)).toEqual([200, 200, 200]);
    const times = site.apiRequests.map(({ at }) => at);
    for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeGreaterThan(990);
    expect(await recordOf('sails-77ab')).toMatchObject({
      series: 'Boats for two',
      organisation: 'Harbour Club',
    });
    expect(await recordOf('ropes-c0de')).toMatchObject({ series: null, seriesId: null });
    expect(paths()).toContain('/api/articles/harbour/sails-77ab');
  });

  it('is asked for at the next start, when no program was at work, and once only', async () => {
    const folder = temporaryFolder();
    const first = await createTestCore({ folder });
    await first.client.call('settings.update', { foremHosts: [site.host] });
    await first.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
    const { articles } = await first.client.call('articles.list', { query: 'knots' });
    const ids = articles.map(({ id }) => id);
    await first.client.call('articles.mark', { target: { ids }, isSaved: true });
    // As a library from before there were records.
    first.library.db.exec('DELETE FROM forem_requests');
    await first.close();
    const second = await createTestCore({ folder });
    second.start();
    await until(() => readForemRecordOf(second.library, ids[0] ?? 0) !== null);
    await second.client.call('articles.mark', { target: { ids }, isSaved: true });
    expect(second.library.db.prepare('SELECT count(*) FROM forem_requests').pluck().get()).toBe(0);
    await second.close();
    rmSync(folder, { recursive: true, force: true });
    expect(paths()).toEqual(['/api/articles/ines/knots-3f1a']);
  });

  it('of another host is left alone', async () => {
    await core.client.call('settings.update', { foremHosts: ['dev.to'] });
    await save('knots-3f1a');
    expect(waiting()).toEqual([]);
  });
});

describe('the setting', () => {
  it('never: nothing is asked for, and what waits goes on waiting', async () => {
    await save('knots-3f1a');
    expect(waiting()).toHaveLength(1);
    await core.client.call('settings.update', { foremRecords: 'never' });
    core.start();
    await save('sails-77ab');
    expect(waiting()).toHaveLength(1);
    expect(paths()).toEqual([]);
  });

  it('opened: also what is only read, again after a day', async () => {
    const articleId = await idOf('ropes-c0de');
    core.start();
    await core.client.call('articles.get', { articleId });
    expect(waiting()).toEqual([]);
    await core.client.call('settings.update', { foremRecords: 'opened' });
    await core.client.call('articles.get', { articleId });
    await until(async () => (await recordOf('ropes-c0de')) !== null);
    await core.client.call('articles.get', { articleId });
    expect(waiting()).toEqual([]);
    core.clock.now += 25 * 3_600_000;
    site.posts = site.posts.map((post) => ({ ...post, reactions: 7 }));
    await core.client.call('articles.get', { articleId });
    await until(async () => (await recordOf('ropes-c0de'))?.reactions === 7);
    // By its number, once that is known.
    expect(paths().at(-1)).toBe(`/api/articles/${site.posts[2]?.id}`);
  });

  it('opened: what is read ahead is asked for once it is opened', async () => {
    const articleId = await idOf('ropes-c0de');
    core.start();
    await core.client.call('settings.update', { foremRecords: 'opened' });
    await core.client.call('articles.get', { articleId, isAhead: true });
    expect(waiting()).toEqual([]);
    const { fullText } = await core.client.call('articles.opened', { articleId });
    expect(fullText.state).toBe('waiting');
    await until(async () => (await recordOf('ropes-c0de')) !== null);
  });

  it('opened: a command that shows an article asks for nothing', async () => {
    await core.client.call('settings.update', { foremRecords: 'opened' });
    await core.client.call('articles.get', { articleId: await idOf('ropes-c0de') });
    expect(waiting()).toEqual([]);
  });
});

describe('an edit', () => {
  it('has the record asked for anew; until then the author’s earlier text is not taken for this one', async () => {
    core.start();
    await save('knots-3f1a');
    await until(async () => (await recordOf('knots-3f1a')) !== null);
    await core.client.call('settings.update', { foremRecords: 'never' });
    core.clock.now += 60_000;
    site.posts = site.posts.map((post) =>
      post.slug === 'knots-3f1a'
        ? {
            ...post,
            html: '<p>Knots, anew.</p>',
            markdown: 'Knots, *anew*.',
            editedAt: '2026-05-06T10:00:00Z',
          }
        : post,
    );
    await refresh();
    expect(await recordOf('knots-3f1a')).toMatchObject({ markdown: null, reactions: 61 });
    core.clock.now += 1_000;
    await core.client.call('settings.update', { foremRecords: 'saved' });
    await save('ropes-c0de');
    await until(async () => (await recordOf('knots-3f1a'))?.markdown === 'Knots, *anew*.');
    expect((await recordOf('knots-3f1a'))?.editedAt).toBe(Date.parse('2026-05-06T10:00:00Z'));
  });
});

describe('what cannot be had', () => {
  it.each([
    ['gone', (): unknown => site.posts.shift(), 'http-not-found', true],
    [
      'no record',
      (): unknown => site.answers.set('/api/articles/ines/knots-3f1a', (response) => response.end('{}')),
      'not-a-record',
      false,
    ],
  ])('%s: is missing quietly', async (_name, spoil, code, isTriedAgain) => {
    core.start();
    spoil();
    await save('knots-3f1a');
    await until(() => waiting().some(({ failure }) => failure !== null));
    const [request] = waiting();
    expect(JSON.parse(request?.failure ?? '')).toMatchObject({ code });
    expect(request?.attempts).toBe(1);
    if (isTriedAgain) expect(request?.next_at).toBe(core.clock.now + 10 * 60_000);
    else expect(request?.next_at).toBeNull();
    expect(await recordOf('knots-3f1a')).toBeNull();
    expect(core.backgroundErrors).toEqual([]);
    expect(
      (await core.client.call('articles.get', { articleId: await idOf('knots-3f1a') })).summary.isSaved,
    ).toBe(true);
  });

  it('is asked for again after what Retry-After says, and nothing else of that host before', async () => {
    site.limit = 0;
    core.start();
    await save('knots-3f1a');
    await until(() => waiting().some(({ failure }) => failure !== null));
    site.limit = 3;
    await save('ropes-c0de');
    expect(await core.client.call('articles.list', { query: 'is:saved' })).toMatchObject({
      articles: { length: 2 },
    });
    expect(site.apiRequests).toHaveLength(1);
    core.clock.now += 31_000;
    // Whatever is wanted next wakes the queue.
    await save('sails-77ab');
    await until(async () => (await recordOf('ropes-c0de')) !== null);
    expect(site.apiRequests.map(({ status }) => status).slice(1)).not.toContain(429);
  });

  it('is given up after four more attempts', async () => {
    site.answers.set('/api/articles/ines/knots-3f1a', (response) => {
      response.writeHead(500);
      response.end();
    });
    core.start();
    await save('knots-3f1a');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await until(() => waiting()[0]?.attempts === attempt);
      core.clock.now += 25 * 3_600_000;
      // Saving it again wakes the queue; it does not begin anew.
      await core.client.call('articles.mark', {
        target: { ids: [await idOf('knots-3f1a')] },
        isSaved: false,
      });
      await save('knots-3f1a');
    }
    expect(waiting()).toMatchObject([{ attempts: 5, next_at: null }]);
    expect(site.apiRequests).toHaveLength(5);
  });
});

describe('what is known', () => {
  const fetched = async () => {
    core.start();
    await save('knots-3f1a', 'sails-77ab', 'ropes-c0de');
    await until(() => waiting().length === 0);
  };
  const slugs = async (query: string) =>
    (await list(query)).map(({ url }) => url?.slice(url.lastIndexOf('/') + 1)).toSorted();

  it('is searched, completed and shown', async () => {
    await fetched();
    expect(await slugs('reactions:>50')).toEqual(['knots-3f1a']);
    expect(await slugs('reactions:0..60')).toEqual(['ropes-c0de', 'sails-77ab']);
    expect(await slugs('text reactions:>50')).toEqual(['knots-3f1a']);
    expect(await slugs('-reactions:>50')).toEqual(['ropes-c0de', 'sails-77ab']);
    expect(await slugs('comments:5')).toEqual(['knots-3f1a']);
    // Named by one part, it is the name of all.
    expect(await slugs('series:"Boats for TWO"')).toEqual(['knots-3f1a', 'sails-77ab']);
    expect(await slugs('series:boats -org:harbour')).toEqual(['knots-3f1a']);
    expect(await slugs('text series:boats')).toEqual(['knots-3f1a', 'sails-77ab']);
    expect(await slugs('has:series')).toEqual(['knots-3f1a', 'sails-77ab']);
    expect(await slugs('org:"harbour club"')).toEqual(['sails-77ab']);
    const complete = async (query: string) =>
      (await core.client.call('search.complete', { query, caret: query.length })).options.map(
        ({ text }) => text,
      );
    expect(await complete('series:bo')).toEqual(['series:"Boats for two"']);
    expect(await complete('org:')).toEqual(['org:"Harbour Club"']);
    expect(await complete('reactions:>')).toEqual(['reactions:>50']);
    const { forem } = await core.client.call('articles.get', { articleId: await idOf('knots-3f1a') });
    expect(forem).toMatchObject({
      hasMarkdown: true,
      reactions: 61,
      comments: 5,
      series: 'Boats for two',
      readingMinutes: 3,
      coverUrl: 'https://media.example/knots.png',
      // Both came out at the same time: which is first does not matter, that it stays so does.
      seriesPlace: { count: 2 },
    });
    const other = await core.client.call('articles.get', { articleId: await idOf('sails-77ab') });
    const numbers = [forem?.seriesPlace, other.forem?.seriesPlace].map((place) => place?.number);
    expect(numbers.toSorted()).toEqual([1, 2]);
    const [first, second] = numbers[0] === 1 ? [forem, other.forem] : [other.forem, forem];
    expect(first?.seriesPlace).toMatchObject({ previous: null, next: { title: expect.any(String) } });
    expect(second?.seriesPlace?.next).toBeNull();
    const single = await core.client.call('articles.get', { articleId: await idOf('ropes-c0de') });
    expect(single.forem?.seriesPlace).toBeNull();
  });

  it('is exported, and makes an export from before another file', async () => {
    site.posts = site.posts.map((post) =>
      post.slug === 'knots-3f1a'
        ? {
            ...post,
            html: '<p>The text of <em>knots</em>, and a list</p>',
            markdown:
              '---\nseries: Boats for two\n---\n\nThe text of *knots*, and a list\n\n{% embed https://www.youtube.com/watch?v=abcdefghijk %}\n',
            canonicalUrl: 'https://ines.example/knots',
            editedAt: '2026-05-06T10:00:00Z',
          }
        : post,
    );
    await refresh();
    await save('knots-3f1a');
    const folder = join(core.folder, 'vault');
    const run = () =>
      core.runJob(
        core.client.call('export.run', { query: 'is:saved', folder, profile: 'Obsidian', dryRun: false }),
        'export',
      );
    const before = await run();
    expect(before).toMatchObject({ created: 1 });
    const path = join(folder, before.files[0]?.path ?? '');
    expect(readFileSync(path, 'utf8')).not.toContain('youtube');
    const copied = async () =>
      (await core.client.call('articles.markdown', { articleId: await idOf('knots-3f1a') })).markdown;
    expect(await copied()).toBe('The text of *knots*, and a list\n');
    expect(await run()).toMatchObject({ unchanged: 1 });
    core.start();
    await until(() => waiting().length === 0);
    expect(await run()).toMatchObject({ updated: 1 });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('https://www.youtube.com/watch?v=abcdefghijk');
    expect(text).toContain('Boats for two');
    expect(text).toContain('https://ines.example/knots');
    expect(text).toContain('https://media.example/knots.png');
    expect(await run()).toMatchObject({ unchanged: 1 });
    // On the clipboard as in the folder.
    expect(await copied()).toContain('https://www.youtube.com/watch?v=abcdefghijk');
  });
});
