/** Full texts from pages: found out, fetched politely, kept beside the feed's text. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article, FullTextState } from '../../shared/model/articles.ts';
import { blogPage, blogPosts, restOf, serveBlog } from '../support/excerpt-blog.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

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

const hour = 3_600_000;
const posts = blogPosts(6);
const add = async (): Promise<number> =>
  (await core.client.call('feeds.add', { address: `${server.origin}/blog.xml` })).feed.id;
const list = async (query = '') => (await core.client.call('articles.list', { query })).articles;
const idOf = async (number: number): Promise<number> =>
  (await list()).find(({ key }) => key.includes(`post-${number}`))?.id ?? 0;
const get = (articleId: number): Promise<Article> => core.client.call('articles.get', { articleId });
const textOf = async (articleId: number) => (await core.client.call('articles.text', { articleId })).text;
const stateOf = async (articleId: number): Promise<FullTextState> => (await get(articleId)).fullText;
const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
const fetchAll = (target?: { ids: number[] }, retry = false) =>
  core.runJob(core.client.call('fullText.run', { ...(target && { target }), retry }), 'full-text');
const feedNow = async (feedId: number) => (await core.client.call('feeds.get', { feedId })).feed;
const answer = (path: string, status: number, body = '', headers: Record<string, string> = {}): void => {
  server.answers.set(path, (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(body);
  });
};
const pagesAsked = () =>
  server.requests.filter(({ path }) => /^\/post-\d+$/.test(path)).map(({ path }) => path);
const until = (check: () => boolean | Promise<boolean>) => waitUntil(check);

describe('a feed that sends excerpts', () => {
  it('is found out, and its pages’ texts are fetched in the background', async () => {
    serveBlog(server, posts);
    const feedId = await add();
    expect(await feedNow(feedId)).toMatchObject({ fullText: 'auto', sendsExcerpts: true });
    core.start();
    await until(async () => (await list('harbour')).length === posts.length);
    for (const { id, key } of await list()) {
      const slug = key.slice(key.lastIndexOf('post-'));
      const article = await get(id);
      expect(article.fullText).toEqual({
        state: 'there',
        isShown: true,
        isPartial: false,
        failure: null,
        retryAt: null,
      });
      expect(article.contentHtml).toContain(restOf(slug));
      expect(article.summary).toMatchObject({ hasCode: true });
    }
    expect(core.backgroundErrors).toEqual([]);
  });

  it('has them searched, snipped, counted and turned into Markdown', async () => {
    serveBlog(server, posts);
    await add();
    const id = await idOf(1);
    const before = (await get(id)).summary;
    expect(await list('blankets')).toEqual([]);
    await fetchAll();
    const [hit] = await list('"hot soup" post-1');
    expect(hit?.snippet).toContain('hot');
    expect((await get(id)).summary.wordCount).toBeGreaterThan(before.wordCount * 3);
    expect((await list('lang:rust')).length).toBe(posts.length);
    const { markdown } = await core.client.call('articles.markdown', { articleId: id });
    expect(markdown).toContain('```rust\nfn main() {}\n```');
  });

  it('keeps the feed’s own text, which the reader can go back to', async () => {
    serveBlog(server, posts);
    await add();
    await fetchAll();
    const id = await idOf(2);
    await core.client.call('fullText.show', { articleId: id, isShown: false });
    expect(await textOf(id)).toBe(`${posts[1]?.paragraphs[0]} …`);
    expect(await stateOf(id)).toMatchObject({ state: 'there', isShown: false });
    expect((await list('blankets')).map((one) => one.id)).not.toContain(id);
    await core.client.call('fullText.show', { articleId: id, isShown: true });
    expect(await textOf(id)).toContain(restOf('post-2'));
    expect((await list('blankets')).map((one) => one.id)).toContain(id);
  });

  it('brings new entries with their texts', async () => {
    serveBlog(server, posts.slice(1));
    await add();
    await fetchAll();
    serveBlog(server, posts);
    await refresh();
    expect(await stateOf(await idOf(1))).toMatchObject({ state: 'waiting' });
    expect(await fetchAll()).toMatchObject({ wanted: 1, fetched: 1 });
    expect(await textOf(await idOf(1))).toContain(restOf('post-1'));
  });

  it('is asked again after an edit, and the text stays meanwhile', async () => {
    serveBlog(server, posts);
    await add();
    await fetchAll();
    const id = await idOf(1);
    const edited = posts.map((post, index) =>
      index === 0
        ? {
            ...post,
            paragraphs: [
              'The beginning has been written anew, and it reads differently now.',
              ...post.paragraphs.slice(1),
              'There is one more paragraph.',
            ],
          }
        : post,
    );
    serveBlog(server, edited);
    await refresh();
    const article = await get(id);
    expect(article.contentHtml).toContain(restOf('post-1'));
    expect(article).toMatchObject({ revisions: 1, summary: { isEdited: true } });
    expect((await list('blankets')).map((one) => one.id)).toContain(id);
    await fetchAll();
    expect(await textOf(id)).toContain('There is one more paragraph.');
    expect((await core.client.call('revisions.list', { articleId: id })).revisions).toMatchObject([
      { reason: 'edited' },
    ]);
  });

  it('shows the text of the feed that the reader chooses among earlier ones', async () => {
    serveBlog(server, posts);
    await add();
    serveBlog(
      server,
      posts,
      (post) => `<p>Another beginning of ${post.slug}, at about the same length …</p>`,
    );
    await refresh();
    await fetchAll();
    const id = await idOf(1);
    const [revision] = (await core.client.call('revisions.list', { articleId: id })).revisions;
    await core.client.call('revisions.choose', { articleId: id, revisionId: revision?.id ?? 0 });
    expect(await textOf(id)).toBe(`${posts[0]?.paragraphs[0]} …`);
  });

  it('is left alone when the reader says never, and fetched from when they say always', async () => {
    serveBlog(
      server,
      posts,
      ({ paragraphs }) => `<p>${paragraphs.slice(0, 4).join('</p><p>').repeat(4)}</p>`,
    );
    const feedId = await add();
    expect(await feedNow(feedId)).toMatchObject({ sendsExcerpts: false });
    expect((await fetchAll()).wanted).toBe(0);
    await core.client.call('feeds.update', { feedId, fullText: 'always' });
    await fetchAll();
    expect(new Set(pagesAsked()).size).toBe(posts.length);
    serveBlog(server, posts);
    await core.client.call('feeds.update', { feedId, fullText: 'never' });
    await refresh();
    server.requests.length = 0;
    await fetchAll();
    expect(pagesAsked()).toEqual([]);
  });
});

it('an excerpt stays one where the reader’s settings say so, but for feeds that are to be completed always', async () => {
  serveBlog(server, posts);
  await core.client.call('settings.update', { completeExcerpts: false });
  const feedId = await add();
  expect(await feedNow(feedId)).toMatchObject({ sendsExcerpts: true });
  expect((await fetchAll()).wanted).toBe(0);
  await core.client.call('feeds.update', { feedId, fullText: 'always' });
  expect(await fetchAll()).toMatchObject({ wanted: posts.length, fetched: posts.length });
});

describe('a feed of short entries', () => {
  it('is looked into at two pages, and left alone when they have no more', async () => {
    serveBlog(server, posts, ({ paragraphs }) => `<p>${paragraphs[0]}</p>`);
    for (const post of posts)
      answer(
        `/${post.slug}`,
        200,
        blogPage({ ...post, paragraphs: post.paragraphs.slice(0, 1) }).replace(/<pre.*<\/pre>/s, ''),
      );
    const feedId = await add();
    expect(await fetchAll()).toMatchObject({
      wanted: 2,
      fetched: 0,
      failures: [{ error: { code: 'nothing-more' } }, {}],
    });
    expect(await feedNow(feedId)).toMatchObject({ sendsExcerpts: false });
    expect((await fetchAll()).wanted).toBe(0);
    expect(new Set(pagesAsked())).toEqual(new Set(['/post-1', '/post-2']));
  });

  it('is found out when they have the text', async () => {
    serveBlog(server, posts, ({ paragraphs }) => `<p>${paragraphs[0]}</p>`);
    const feedId = await add();
    expect(await fetchAll()).toMatchObject({ wanted: 2, fetched: 2 });
    expect(await feedNow(feedId)).toMatchObject({ sendsExcerpts: true });
    expect(await fetchAll()).toMatchObject({ wanted: posts.length - 2 });
  });
});

describe('politeness', () => {
  it('reads robots.txt once for all pages, and again after a day', async () => {
    serveBlog(server, posts);
    answer('/robots.txt', 200, 'User-agent: *\nDisallow: /post-3\n');
    await add();
    const summary = await fetchAll();
    expect(summary).toMatchObject({
      fetched: posts.length - 1,
      failures: [{ error: { code: 'robots-refused' }, retryAt: null }],
    });
    expect(server.requestsTo('/robots.txt')).toHaveLength(1);
    expect(server.requestsTo('/post-3')).toHaveLength(0);
    expect(await textOf(await idOf(3))).toBe(`${posts[2]?.paragraphs[0]} …`);
    await fetchAll({ ids: [await idOf(1)] }, true);
    expect(server.requestsTo('/robots.txt')).toHaveLength(1);
    core.clock.now += 25 * hour;
    await fetchAll({ ids: [await idOf(1)] }, true);
    expect(server.requestsTo('/robots.txt')).toHaveLength(2);
  });

  it('asks for no page while the server cannot say, and asks again later', async () => {
    serveBlog(server, posts);
    answer('/robots.txt', 503, '', { 'retry-after': '3000' });
    await add();
    const summary = await fetchAll();
    expect(summary.failures).toHaveLength(posts.length);
    expect(summary.failures[0]).toMatchObject({
      error: { code: 'robots-refused', details: { isForNow: true } },
    });
    expect(summary.failures[0]?.retryAt).toBe(core.clock.now + 3_000_000);
    expect(pagesAsked()).toEqual([]);
    expect(server.requestsTo('/robots.txt')).toHaveLength(1);
    answer('/robots.txt', 404);
    core.clock.now += hour;
    expect(await fetchAll()).toMatchObject({ fetched: posts.length });
  });

  it('sends who it is, no cookies and no referrer', async () => {
    serveBlog(server, posts.slice(0, 3));
    await add();
    await fetchAll();
    const headers = server.requestsTo('/post-1')[0]?.headers ?? {};
    expect(headers['user-agent']).toMatch(/^Offprint\//);
    expect(headers.accept).toMatch(/^text\/html/);
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  });

  it('sends a feed’s login to its own host alone', async () => {
    const other = await startLoopbackServer();
    try {
      serveBlog(server, posts.slice(0, 3));
      serveBlog(other, posts.slice(0, 3));
      server.answers.set('/post-2', (_request, response) => {
        response.writeHead(302, { location: `${other.origin}/post-2` });
        response.end();
      });
      const feedId = await add();
      await core.client.call('feeds.update', { feedId, basicAuth: { username: 'ann', password: 'secret' } });
      await fetchAll();
      expect(server.requestsTo('/post-1')[0]?.headers.authorization).toMatch(/^Basic /);
      expect(other.requestsTo('/post-2')[0]?.headers.authorization).toBeUndefined();
      expect(other.requestsTo('/robots.txt')).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it('waits as long as a server asks, at all of its pages', async () => {
    serveBlog(server, posts);
    await add();
    answer('/post-1', 429, '', { 'retry-after': '7200' });
    const id = await idOf(1);
    await fetchAll({ ids: [id] });
    const state = await stateOf(id);
    expect(state).toMatchObject({ state: 'failed', failure: { code: 'http-rate-limited' } });
    expect(state.retryAt).toBe(core.clock.now + 2 * hour);
    server.requests.length = 0;
    expect((await fetchAll({ ids: [await idOf(2)] })).failures).toMatchObject([
      { error: { code: 'asked-to-wait' } },
    ]);
    expect(server.requests).toEqual([]);
    core.clock.now += 2 * hour + 1;
    serveBlog(server, posts);
    expect(await fetchAll({ ids: [id] })).toMatchObject({ fetched: 1 });
  });

  it('refuses pages in a private network that the reader did not name', async () => {
    serveBlog(server, posts, () => '<p>Short …</p>');
    answer('/post-1', 302, '', { location: 'http://10.1.2.3/inside' });
    await add();
    expect((await fetchAll({ ids: [await idOf(1)] })).failures).toMatchObject([
      { error: { code: 'private-address' }, retryAt: null },
    ]);
  });
});

describe('an article on several pages', () => {
  const part = (number: number): string => {
    const [post] = posts;
    if (post === undefined) throw new Error('there is no post');
    const text = (line: number) =>
      `<p>This is line ${line} of part ${number}, which says a little more than the ones before it did.</p>`;
    const own = number === 1 ? post.paragraphs.map((one) => `<p>${one}</p>`).join('') : '';
    const next = number < 4 ? `<a href="/post-1?page=${number + 1}">${number + 1}</a>` : '';
    return `<html><body><article><h1>${post.title}</h1>${own}${[1, 2, 3, 4].map(text).join('')}</article><p><a href="/post-1">1</a>${next}</p></body></html>`;
  };

  it('is one text, and a part that is missing ends it', async () => {
    serveBlog(server, posts);
    answer('/post-1', 200, part(1));
    answer('/post-1?page=2', 200, part(2));
    answer('/post-1?page=3', 200, part(3));
    await add();
    const id = await idOf(1);
    expect(await fetchAll({ ids: [id] })).toMatchObject({ fetched: 1 });
    const text = await textOf(id);
    const lines = [...text.matchAll(/line (\d) of part (\d)/g)].map(
      ([, line, number]) => `${number}.${line}`,
    );
    expect(lines).toEqual([1, 2, 3].flatMap((number) => [1, 2, 3, 4].map((line) => `${number}.${line}`)));
    expect(server.requestsTo('/post-1?page=4')).toHaveLength(1);
    expect(server.requestsTo('/robots.txt')).toHaveLength(1);
  });

  it('does not go round where the server has one page for all parts', async () => {
    serveBlog(server, posts);
    for (const path of ['/post-1', '/post-1?page=2', '/post-1?page=3']) answer(path, 200, part(1));
    await add();
    const id = await idOf(1);
    await fetchAll({ ids: [id] });
    expect((await textOf(id)).match(/line 1 of part 1/g)).toHaveLength(1);
    expect(server.requestsTo('/post-1?page=3')).toEqual([]);
  });
});

describe('pages that cannot be had', () => {
  it.each([
    ['404', () => answer('/post-1', 404), 'http-not-found'],
    [
      'a paywall with a line of text',
      () =>
        answer(
          '/post-1',
          200,
          '<html><body><main><h1>The story of number 1</h1><p>Subscribe now to read this story.</p></main></body></html>',
        ),
      'nothing-more',
    ],
    [
      'another page',
      () =>
        answer(
          '/post-1',
          200,
          `<html><body><main>${'<p>Our partners would like to store cookies, measure advertisements and get to know you better.</p>'.repeat(8)}</main></body></html>`,
        ),
      'nothing-more',
    ],
    [
      'no text',
      () => answer('/post-1', 200, '<html><body><div id="root"></div></body></html>'),
      'no-article',
    ],
    ['a picture', () => answer('/post-1', 200, 'x', { 'content-type': 'image/png' }), 'not-a-page'],
    ['nothing', () => answer('/post-1', 200, ''), 'no-article'],
    [
      'a server that breaks off',
      () => server.answers.set('/post-1', (_request, response) => response.destroy()),
      'connection-lost',
    ],
    ['a circle', () => answer('/post-1', 302, '', { location: '/post-1' }), 'redirect-loop'],
  ] as const)('%s: the excerpt stays, and why is known', async (_name, prepare, code) => {
    serveBlog(server, posts);
    await add();
    prepare();
    const id = await idOf(1);
    await fetchAll({ ids: [id] });
    expect(await textOf(id)).toBe(`${posts[0]?.paragraphs[0]} …`);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', isShown: false, failure: { code } });
  });

  it('are tried again a bounded number of times', async () => {
    serveBlog(server, posts);
    await add();
    const id = await idOf(1);
    answer('/post-1', 500);
    for (let round = 0; round < 12; round += 1) {
      await fetchAll();
      core.clock.now += 25 * hour;
    }
    expect(server.requestsTo('/post-1')).toHaveLength(5);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', retryAt: null });
    serveBlog(server, posts);
    expect(await fetchAll({ ids: [id] })).toMatchObject({ fetched: 1 });
  });

  it('keep the text that was fetched before', async () => {
    serveBlog(server, posts);
    await add();
    await fetchAll();
    const id = await idOf(1);
    answer('/post-1', 404);
    await fetchAll({ ids: [id] }, true);
    expect(await textOf(id)).toContain(restOf('post-1'));
    expect(await stateOf(id)).toMatchObject({
      state: 'there',
      isShown: true,
      failure: { code: 'http-not-found' },
    });
  });
});

describe('when', () => {
  it('nothing is fetched before the library’s background work begins', async () => {
    serveBlog(server, posts);
    await add();
    await get(await idOf(1));
    expect(pagesAsked()).toEqual([]);
  });

  it('an opened article goes first, also where only the newest are fetched by themselves', async () => {
    const all = blogPosts(30);
    serveBlog(server, all);
    await add();
    const id = await idOf(30);
    expect(await stateOf(id)).toMatchObject({ state: 'none' });
    core.start();
    await get(id);
    await until(async () => (await stateOf(id)).state === 'there');
    expect(pagesAsked()[0]).toBe('/post-30');
    expect(core.events.filter(({ name }) => name === 'fullText.changed').length).toBeGreaterThan(1);
  });

  it('any article is fetched by command, whatever its feed says', async () => {
    serveBlog(server, posts, ({ paragraphs }) => `<p>${paragraphs.slice(0, 3).join(' ')}</p>`);
    const feedId = await add();
    await core.client.call('feeds.update', { feedId, fullText: 'never' });
    const id = await idOf(4);
    await core.client.call('fullText.fetch', { articleId: id });
    await until(async () => (await stateOf(id)).state === 'there');
    expect(pagesAsked()).toEqual(['/post-4']);
  });

  it('a saved article is fetched too', async () => {
    const all = blogPosts(30);
    serveBlog(server, all);
    await add();
    const id = await idOf(29);
    await core.client.call('articles.mark', { target: { ids: [id] }, isSaved: true });
    expect(await stateOf(id)).toMatchObject({ state: 'waiting' });
  });

  it('what was waiting goes on after a restart, and what was under way as well', async () => {
    serveBlog(server, posts);
    const folder = temporaryFolder();
    const first = await createTestCore({ folder });
    await first.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
    server.answers.set('/post-1', () => undefined);
    const { jobId } = await first.client.call('fullText.run', {});
    await until(() => server.requestsTo('/post-1').length === 1);
    await first.client.call('jobs.cancel', { jobId });
    await first.close();
    serveBlog(server, posts);
    const second = await createTestCore({ folder });
    try {
      second.start();
      await until(
        async () =>
          (await second.client.call('articles.list', { query: 'blankets' })).articles.length === posts.length,
      );
    } finally {
      await second.close();
    }
  });

  it('two programs do not ask for the same page', async () => {
    serveBlog(server, posts);
    const folder = temporaryFolder();
    const [one, two] = [await createTestCore({ folder }), await createTestCore({ folder })];
    try {
      await one.client.call('feeds.add', { address: `${server.origin}/blog.xml` });
      await Promise.all(
        [one, two].map((each) => each.runJob(each.client.call('fullText.run', {}), 'full-text')),
      );
      expect(pagesAsked().toSorted()).toEqual(posts.map(({ slug }) => `/${slug}`).toSorted());
    } finally {
      await one.close();
      await two.close();
    }
  });
});

describe('keeping', () => {
  it('counts the texts, and lets them go with their articles', async () => {
    serveBlog(server, posts);
    const feedId = await add();
    await fetchAll();
    const space = await core.client.call('library.space', {});
    expect(space.fullTextBytes).toBeGreaterThan(500);
    expect(space.feeds[0]?.markupBytes).toBe(space.markupBytes + space.fullTextBytes);
    const place = { kind: 'feed', feedId } as const;
    await core.client.call('retention.set', { place, retention: { keep: 'count', count: 2 } });
    await core.runJob(core.client.call('library.compact', {}), 'compact');
    expect(await list()).toHaveLength(2);
    const left = core.library.db.prepare('SELECT count(*) FROM full_texts').pluck().get();
    expect(left).toBe(2);
    expect(core.library.db.prepare('SELECT count(*) FROM full_text_requests').pluck().get()).toBe(0);
  });
});

describe('exported', () => {
  it('is the text that is shown, and the file says whose it is', async () => {
    serveBlog(server, posts.slice(0, 3));
    await add();
    await fetchAll();
    const [first, second] = [await idOf(1), await idOf(2)];
    await core.client.call('fullText.show', { articleId: second, isShown: false });
    await core.client.call('articles.mark', { target: { ids: [first, second] }, isSaved: true });
    const folder = temporaryFolder();
    const { files } = await core.runJob(core.client.call('export.run', { folder }), 'export');
    const texts = files.map(({ path }) => readFileSync(join(folder, path), 'utf8')).toSorted();
    const whole = texts.find((text) => text.includes('number 1')) ?? '';
    const excerpt = texts.find((text) => text.includes('number 2')) ?? '';
    expect(whole).toContain(restOf('post-1'));
    expect(whole).toContain('markdown_source: page');
    expect(excerpt).not.toContain(restOf('post-2'));
    expect(excerpt).toContain('markdown_source: feed');
    rmSync(folder, { recursive: true, force: true });
  });
});
