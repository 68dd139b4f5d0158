/** Articles made whole for reading without a network: what is fetched, what is missing, and why. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { blogPosts, restOf, serveBlog } from '../support/excerpt-blog.ts';
import { type ForemSite, foremPost, startForemSite } from '../support/forem-site.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

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

const picture = (name: string): string => `${server.origin}/images/${name}.png`;
const post = (slug: string, ...pictures: string[]) => ({
  slug,
  title: `About ${slug}`,
  author: 'Mira',
  publishedAt: '2026-03-14T09:26:53Z',
  tags: [],
  html: `<p>The text of ${slug}.</p>${pictures.map((url) => `<img src="${url}" alt="">`).join('')}`,
});
const addFeed = async (...articles: ReturnType<typeof post>[]): Promise<void> => {
  server.articles.set('mira', articles);
  await core.client.call('feeds.add', { address: `${server.origin}/feed/mira` });
};
const complete = (query = '', isDryRun = false) =>
  core.runJob(core.client.call('offline.run', { target: { query, isTyping: false }, isDryRun }), 'offline');
const list = async (query = '') => (await core.client.call('articles.list', { query })).articles;
const notFound = (path: string): void => {
  server.answers.set(path, (_request, response) => {
    response.writeHead(404);
    response.end();
  });
};

describe('pictures', () => {
  it('of a selection are fetched, and what fails is named with its reason', async () => {
    await addFeed(post('whole', picture('one'), picture('two')), post('lacking', picture('gone')));
    notFound('/images/gone.png');
    expect((await list('is:offline')).length).toBe(0);
    const summary = await complete();
    expect(summary).toMatchObject({ articles: 2, ready: 1, partial: 1, online: 0 });
    expect(summary.fetched).toEqual({ pictures: 2, texts: 0, markdowns: 0 });
    expect(summary.missing).toMatchObject([
      {
        title: 'About lacking',
        parts: [{ what: 'picture', url: picture('gone'), error: { code: 'http-not-found' } }],
      },
    ]);
    expect((await list('is:offline')).map(({ title }) => title)).toEqual(['About whole']);
    const [lacking] = await list('"About lacking"');
    expect(lacking?.offline).toBe('partial');
    const { offline } = await core.client.call('articles.get', { articleId: lacking?.id ?? 0 });
    expect(offline).toMatchObject({ state: 'partial', missing: summary.missing[0]?.parts });
  });

  it('are fetched once, however often and however many ask', async () => {
    await addFeed(post('one', picture('same')), post('two', picture('same')));
    await Promise.all([complete(), complete()]);
    await complete();
    expect(server.requestsTo('/images/same.png')).toHaveLength(1);
  });

  it('that failed are asked for again by a new run, and by nothing else before their time', async () => {
    await addFeed(post('lacking', picture('late')));
    notFound('/images/late.png');
    await complete();
    const [{ id = 0 } = {}] = await list();
    const look = core.client.call('images.locate', { articleId: id, url: picture('late') });
    await expect(look).rejects.toMatchObject({ code: 'not-found' });
    expect(server.requestsTo('/images/late.png')).toHaveLength(1);
    server.answers.clear();
    expect(await complete()).toMatchObject({ ready: 1, missing: [] });
  });

  it('are not asked for while their server wants to be left alone', async () => {
    await addFeed(post('busy', picture('one')), post('other', picture('two')));
    server.answers.set('/images/one.png', (_request, response) => {
      response.writeHead(429, { 'retry-after': '600' });
      response.end();
    });
    await complete('"About busy"');
    const before = server.requests.length;
    const summary = await complete();
    expect(server.requests.length).toBe(before);
    expect(summary.missing.flatMap(({ parts }) => parts.map(({ error }) => error?.code))).toEqual([
      'asked-to-wait',
      'asked-to-wait',
    ]);
    core.clock.now += 601_000;
    server.answers.clear();
    expect(await complete()).toMatchObject({ ready: 2 });
  });

  it('are had through the proxy the article names, where the original is gone', async () => {
    const original = picture('moved');
    const proxied = `${server.origin}/dynamic/image/width=800%2Cheight=/${encodeURIComponent(original)}`;
    notFound('/images/moved.png');
    server.answers.set(new URL(proxied).pathname, (_request, response) => {
      response.end(Buffer.from('89504e470d0a1a0a', 'hex'));
    });
    await addFeed(post('proxied', proxied));
    expect(await complete()).toMatchObject({ ready: 1, fetched: { pictures: 1 } });
  });
});

it('a dry run says what is missing and asks nobody', async () => {
  await addFeed(post('lacking', picture('one')));
  const before = server.requests.length;
  const summary = await complete('', true);
  expect(server.requests.length).toBe(before);
  expect(summary).toMatchObject({ ready: 0, partial: 1, fetched: { pictures: 0 } });
  expect(summary.missing[0]?.parts).toEqual([
    { what: 'picture', url: picture('one'), error: null, retryAt: null },
  ]);
});

it('can be stopped, keeps what it has, and goes on', async () => {
  await addFeed(post('slow', picture('slow')), post('quick', picture('quick')));
  let release = (): void => undefined;
  server.answers.set('/images/slow.png', (_request, response) => {
    release = () => response.destroy();
  });
  const { jobId } = await core.client.call('offline.run', { target: { query: '', isTyping: false } });
  const ended = core.client.call('jobs.wait', { jobId });
  while ((await list('is:offline')).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await core.client.call('jobs.cancel', { jobId });
  release();
  await expect(ended).rejects.toMatchObject({ code: 'cancelled' });
  server.answers.clear();
  expect(await complete()).toMatchObject({ ready: 2, fetched: { pictures: 1 } });
});

describe('excerpts', () => {
  it('are online only until the text of their page is there', async () => {
    serveBlog(server, blogPosts(4));
    await core.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
    expect((await list()).map(({ offline }) => offline)).toEqual(['online', 'online', 'online', 'online']);
    const [newest] = await list();
    expect((await complete(`id:${newest?.id}`, true)).missing[0]?.parts).toMatchObject([{ what: 'text' }]);
    expect(await complete()).toMatchObject({ ready: 4, fetched: { texts: 4 } });
    expect(await list(`"${restOf('post-1').split(' tells')[0]}"`)).toHaveLength(1);
  });

  it('whose pages are gone stay online only, with the reason', async () => {
    const posts = blogPosts(4);
    serveBlog(server, posts);
    await core.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
    server.answers.delete('/post-1');
    const summary = await complete();
    expect(summary).toMatchObject({ ready: 3, online: 1, fetched: { texts: 3 } });
    expect(summary.missing[0]?.parts).toMatchObject([
      { what: 'text', error: { code: 'http-not-found' }, url: `${server.origin}/post-1` },
    ]);
  });

  it('of a feed whose pages are never fetched are what there is', async () => {
    serveBlog(server, blogPosts(4));
    const { feed } = await core.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
    await core.client.call('feeds.update', { feedId: feed.id, fullText: 'never' });
    expect(await complete()).toMatchObject({ ready: 4, fetched: { texts: 0 } });
  });
});

describe('an article of a Forem host', () => {
  let site: ForemSite;
  beforeEach(async () => {
    site = await startForemSite([
      foremPost('knots-3f1a', { coverUrl: picture('cover'), markdown: 'As *written*.' }),
      foremPost('sails-77ab'),
    ]);
    await core.client.call('settings.update', { foremHosts: ['dev.to', site.host] });
    await core.client.call('feeds.add', { address: `${site.origin}/feed/ines` });
  });
  afterEach(() => site.close());

  it('has what its author wrote fetched, and the picture that names, one article a second', async () => {
    expect((await complete('', true)).missing.flatMap(({ parts }) => parts)).toMatchObject([
      { what: 'markdown' },
      { what: 'markdown' },
    ]);
    expect(site.apiRequests).toEqual([]);
    const summary = await complete();
    expect(summary).toMatchObject({ ready: 2, fetched: { markdowns: 2, texts: 0 }, missing: [] });
    const [first, second] = site.apiRequests.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('is in part where the record cannot be had', async () => {
    site.answers.set('/api/articles/ines/sails-77ab', (response) => {
      response.statusCode = 500;
      response.end();
    });
    const summary = await complete();
    expect(summary).toMatchObject({ ready: 1, partial: 1 });
    expect(summary.missing[0]?.parts).toMatchObject([
      { what: 'markdown', error: { code: 'http-server-error' } },
    ]);
    expect((await list('is:offline')).map(({ url }) => url)).toEqual([`${site.origin}/ines/knots-3f1a`]);
  });

  it('is whole without it where the reader wants no records', async () => {
    await core.client.call('settings.update', { foremRecords: 'never' });
    expect(await complete()).toMatchObject({ ready: 2 });
    expect(site.apiRequests).toEqual([]);
  });
});

describe('the command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    server.articles.set('mira', [post('whole', picture('one')), post('lacking', picture('gone'))]);
    await cli('add', `${server.origin}/feed/mira`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const cli = (...args: string[]): Promise<CommandResult> =>
    offprint(args, { library: join(folder, 'library') });

  it('ends with 0 when all is there, 1 when some is missing, and names it', async () => {
    notFound('/images/gone.png');
    const dry = await cli('offline', 'about', '--dry-run');
    expect(dry.status).toBe(0);
    expect(dry.stdout).toContain(`About whole: picture ${picture('one')}: Not fetched yet.`);
    const some = await cli('offline', 'about');
    expect(some.status).toBe(1);
    expect(some.stdout).toBe(
      '2 articles: 1 ready, 1 partial, 0 online only. Fetched: 1 picture, 0 full texts, 0 Markdown.\n',
    );
    expect(some.stderr).toContain(`picture ${picture('gone')}: There is nothing at ${picture('gone')} (404)`);
    server.answers.clear();
    expect(await cli('offline', 'about')).toMatchObject({ status: 0 });
    expect(await cli('offline', 'about')).toMatchObject({ status: 0 });
  });

  it('ends with 4 when nothing could be done', async () => {
    await server.close();
    const { status, stdout } = await cli('offline', 'about', '--json');
    expect(status).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 2, ready: 0, partial: 2 });
    server = await startLoopbackServer();
  });

  it('takes what the settings keep unless told otherwise, says what room that takes, and refuses what it does not understand', async () => {
    await cli('mark', '"about whole"', '--saved');
    expect((await cli('offline')).stdout).toMatch(/^1 article: .*\nPictures take \d+ B of 2\.0 GB\.\n$/);
    expect(JSON.parse((await cli('offline', '--json')).stdout)).toMatchObject({
      articles: 1,
      budget: { room: { budgetBytes: 2 * 1024 ** 3, isTooSmall: false }, letGoPictures: 0 },
    });
    expect(await cli('offline', 'is:sved')).toMatchObject({ status: 2 });
  });
});
