import { afterEach, beforeEach, expect, it } from 'vitest';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { answerConditionally, type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  core = await createTestCore();
});
afterEach(async () => {
  await core.close();
  await server.close();
});

function page(path: string, html: string): void {
  server.answers.set(path, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html><head>${html}</head><body>Hello</body></html>`);
  });
}
function feed(path: string): void {
  server.answers.set(path, (request, response) =>
    answerConditionally(request, response, devFeed(server.origin, 'mira', lighthouseArticles(server.origin))),
  );
}
function refusal(path: string, status: number): void {
  server.answers.set(path, (_request, response) => {
    response.writeHead(status);
    response.end();
  });
}
const link = (href: string): string => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
const add = (path: string, more: { fetchNow?: boolean; foundOn?: string } = {}) =>
  core.client.call('feeds.add', { address: server.origin + path, ...more });
const discover = async (path: string) =>
  (await core.client.call('feeds.discover', { address: server.origin + path })).candidates;
const asked = (): string[] => server.requests.map(({ path }) => path);
const feeds = async () => (await core.client.call('feeds.list', {})).feeds;
const refresh = () => core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');

it('takes the next feed a page names when the first is none', async () => {
  page('/blog', `${link('/old.xml')}${link('/page')}${link('/feed/mira')}`);
  page('/page', '');
  expect((await add('/blog')).feed).toMatchObject({ url: `${server.origin}/feed/mira`, articleCount: 3 });
  expect(asked()).toEqual(['/blog', '/old.xml', '/page', '/feed/mira']);
});

it('asks no more than three of the feeds a page names', async () => {
  page('/blog', Array.from({ length: 9 }, (_unused, index) => link(`/none/${index}`)).join(''));
  expect(await codeOf(add('/blog'))).toBe('http-not-found');
  expect(asked()).toHaveLength(4);
});

it('takes no other feed than what was asked for, and says what there is', async () => {
  await core.client.call('settings.update', { foremHosts: [server.host] });
  const failure = await add('/mira/series/1').catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'no-own-feed',
    details: { url: `${server.origin}/mira/series/1`, feeds: `mira (${server.origin}/feed/mira)` },
  });
  expect(await codeOf(add('/mira/series/1', { fetchNow: false }))).toBe('no-own-feed');
  expect(await feeds()).toEqual([]);
  expect(await discover('/mira/series/1')).toEqual([
    {
      url: `${server.origin}/feed/mira`,
      title: 'mira',
      type: 'rss',
      score: 1,
      subscribedAs: null,
      isInstead: true,
    },
  ]);
  expect(asked()).toEqual([]);
  const { feed: taken } = await add('/feed/mira', { foundOn: `${server.origin}/mira/series/1` });
  expect(await discover('/mira/series/1')).toMatchObject([{ subscribedAs: taken.id, isInstead: true }]);
});

it('guesses where a page names nothing: by its software, one after another, until one answers', async () => {
  page('/', '<meta name="generator" content="Jekyll v4.4.1">');
  feed('/feed');
  let open = 0;
  let most = 0;
  for (const path of ['/feed.xml']) {
    server.answers.set(path, (_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(404);
        response.end();
      }, 20);
    });
  }
  expect((await add('/')).feed.url).toBe(`${server.origin}/feed`);
  expect(asked()).toEqual(['/', '/feed.xml', '/feed']);
  expect(most).toBe(1);
});

it('guesses six times at most, and says that there is no feed', async () => {
  page('/', '');
  expect(await codeOf(discover('/'))).toBe('no-feeds-found');
  expect(asked()).toHaveLength(7);
});

it.each([429, 403, 503])('stops guessing when the server answers %i', async (status) => {
  page('/', '');
  refusal('/rss.xml', status);
  feed('/atom.xml');
  expect(await codeOf(add('/'))).toBe('no-feeds-found');
  expect(asked()).toEqual(['/', '/feed', '/rss.xml']);
});

it('does not guess where a page names a feed, be it a bad one', async () => {
  page('/', link('/gone.xml'));
  feed('/feed');
  expect(await codeOf(add('/'))).toBe('http-not-found');
  expect(asked()).toEqual(['/', '/gone.xml']);
});

it('makes one request for a feed, two for a page, whether it was looked at first or not', async () => {
  await discover('/feed/mira');
  await add('/feed/mira');
  expect(asked()).toEqual(['/feed/mira']);
  server.articles.set('jun', []);
  page('/jun-blog', link('/feed/jun'));
  const [best] = await discover('/jun-blog');
  await core.client.call('feeds.add', {
    address: best?.url ?? '',
    foundOn: `${server.origin}/jun-blog`,
  });
  expect(asked()).toEqual(['/feed/mira', '/jun-blog', '/feed/jun']);
});

it('keeps what a guess found, so that subscribing asks for nothing again', async () => {
  page('/', '');
  feed('/feed');
  expect(await discover('/')).toMatchObject([
    { url: `${server.origin}/feed`, type: 'rss', subscribedAs: null },
  ]);
  await core.client.call('feeds.add', { address: `${server.origin}/feed`, foundOn: `${server.origin}/` });
  expect(asked()).toEqual(['/', '/feed']);
});

it('asks for nothing where the address is subscribed to already', async () => {
  const { feed: added } = await add('/feed/mira');
  expect(await discover('/feed/mira/')).toMatchObject([{ url: added.url, subscribedAs: added.id }]);
  expect(asked()).toEqual(['/feed/mira']);
});

it('asks the feed of a known site without its page', async () => {
  await core.client.call('settings.update', { foremHosts: [server.host] });
  const candidates = await discover('/mira');
  expect(candidates).toMatchObject([{ url: `${server.origin}/feed/mira` }]);
  await add('/mira');
  expect(asked()).toEqual(['/feed/mira']);
});

it('holds two connections to a host while it discovers, and goes before the feeds in line', async () => {
  let active = 0;
  let most = 0;
  const order: string[] = [];
  const inLine = Promise.withResolvers<void>();
  const answer = (path: string): void => {
    server.answers.set(path, async (request, response) => {
      active += 1;
      most = Math.max(most, active);
      order.push(path);
      await inLine.promise;
      setTimeout(() => {
        active -= 1;
        answerConditionally(request, response, devFeed(server.origin, path, []));
      }, 10);
    });
  };
  for (let index = 0; index < 8; index += 1) {
    answer(`/many/${index}`);
    await add(`/many/${index}`, { fetchNow: false });
  }
  answer('/wanted');
  // What it takes to ask is loaded by now: nothing it does before it stands in line waits for anything outside.
  await add('/feed/mira');
  const refreshing = refresh();
  await expect.poll(() => active).toBe(2);
  const added = add('/wanted');
  // It stands in line before core answers a question that came after it.
  for (let question = 0; question < 5; question += 1) await feeds();
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  inLine.resolve();
  await added;
  expect(order.indexOf('/wanted')).toBe(2);
  await refreshing;
  expect(most).toBe(2);
});

it('believes a page no further than its own host: what it names elsewhere was not typed', async () => {
  const elsewhere = server.origin.replace('127.0.0.1', '127.0.0.2');
  page('/blog', link(`${elsewhere}/feed/mira`));
  expect(await codeOf(add('/blog'))).toBe('private-address');
  const foundOn = `${server.origin}/blog`;
  const choose = core.client.call('feeds.add', { address: `${elsewhere}/feed/mira`, foundOn });
  expect(await codeOf(choose)).toBe('private-address');
  expect(asked().filter((path) => path !== '/blog')).toEqual([]);
  expect(await feeds()).toEqual([]);
});

it('remembers whether the address was typed, also when the feed is known already', async () => {
  const isTyped = () => core.library.db.prepare('SELECT is_typed AS isTyped FROM feeds').all();
  await add('/feed/mira', { foundOn: `${server.origin}/feed/mira` });
  // As if a page of another host had named it.
  core.library.db.exec('UPDATE feeds SET is_typed = 0');
  expect(isTyped()).toEqual([{ isTyped: 0 }]);
  await add('/feed/mira', { foundOn: `${server.origin}/other` });
  expect(isTyped()).toEqual([{ isTyped: 0 }]);
  await add('/feed/mira', { foundOn: `${server.origin}/feed/mira` });
  expect(isTyped()).toEqual([{ isTyped: 1 }]);
});

it('finds the feed of a page at the first refresh, where it was added without asking', async () => {
  page('/blog', `${link('/none.xml')}${link('/feed/mira')}`);
  const { feed: added } = await add('/blog', { fetchNow: false });
  expect(asked()).toEqual([]);
  expect(added.url).toBe(`${server.origin}/blog`);
  expect(await refresh()).toMatchObject({ updated: 1, newArticles: 3, failed: 0 });
  expect(await feeds()).toMatchObject([
    { id: added.id, url: `${server.origin}/feed/mira`, articleCount: 3, errorCount: 0 },
  ]);
  await refresh();
  expect(asked()).toEqual(['/blog', '/none.xml', '/feed/mira', '/feed/mira']);
  expect(server.requests.at(-1)?.headers['if-none-match']).toBeDefined();
  // Who adds the page again is told of the feed it has become.
  expect(await add('/blog', { fetchNow: false })).toMatchObject({
    alreadySubscribed: true,
    feed: { id: added.id },
  });
});

it('guesses for a page without feeds once, not at every refresh', async () => {
  page('/bare', '');
  await add('/bare', { fetchNow: false });
  expect(await refresh()).toMatchObject({ failed: 1 });
  expect(asked()).toHaveLength(7);
  await refresh();
  expect(asked().slice(7)).toEqual(['/bare']);
  expect((await feeds())[0]?.lastOutcome).toMatchObject({ status: 'failed', code: 'not-a-feed' });
});

it('does not move a feed that has been one, whatever its server shows today', async () => {
  await add('/feed/mira');
  page('/feed/mira', link('/advertising.xml'));
  feed('/advertising.xml');
  await refresh();
  expect((await feeds())[0]?.url).toBe(`${server.origin}/feed/mira`);
  expect(asked()).toEqual(['/feed/mira', '/feed/mira']);
});

it('does not double a feed that a page added unasked turns out to be', async () => {
  page('/blog', link('/feed/mira'));
  await add('/feed/mira');
  await add('/blog', { fetchNow: false });
  await refresh();
  expect((await feeds()).map(({ url }) => url)).toEqual([
    `${server.origin}/feed/mira`,
    `${server.origin}/blog`,
  ]);
});
