/** The whole life of a feed, told by its server: what it was asked, when, and with which words. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { devFeed, lighthouseArticles } from '../support/dev-feed.ts';
import { type ScriptedProxy, startScriptedProxy } from '../support/scripted-proxy.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const host = 'blog.example';
const address = `http://${host}/feed.xml`;

let proxy: ScriptedProxy;
let core: TestCore;

beforeEach(async () => {
  core = await createTestCore();
  // Whole seconds, as HTTP dates have them.
  core.clock.now = Math.ceil(core.clock.now / 1000) * 1000;
  proxy = await startScriptedProxy(() => core.clock.now);
  await core.client.call('settings.update', { proxyMode: 'manual', proxyUrl: proxy.url });
});
afterEach(async () => {
  await core.close();
  await proxy.close();
});

const articles = (count: number) => lighthouseArticles('http://blog.example').slice(0, count);
const body = (count: number): string => devFeed('http://blog.example', 'mira', articles(count));
const refresh = (force = false) => core.runJob(core.client.call('feeds.refresh', { force }), 'refresh');
const theFeed = async () => {
  const [feed] = (await core.client.call('feeds.list', {})).feeds;
  if (feed === undefined) throw new Error('there is no feed');
  return feed;
};
const details = async () => core.client.call('feeds.get', { feedId: (await theFeed()).id });

type Answer = {
  status: number;
  headers?: Record<string, string>;
  body?: string;
};

/** Answers in turn, and holds every request against what it gave before. The last answer stays. */
function script(answers: readonly Answer[]) {
  const complaints: string[] = [];
  let given: { etag: string | undefined; lastModified: string | undefined } = {
    etag: undefined,
    lastModified: undefined,
  };
  let waitUntil = 0;
  let turn = 0;
  let unconditional = 0;
  proxy.hosts.set(host, (_request, response, seen) => {
    const { headers } = seen;
    if (headers['if-none-match'] !== given.etag)
      complaints.push(`${turn}: If-None-Match is ${headers['if-none-match']}, not ${given.etag}`);
    if (headers['if-modified-since'] !== given.lastModified)
      complaints.push(
        `${turn}: If-Modified-Since is ${headers['if-modified-since']}, not ${given.lastModified}`,
      );
    if (headers['if-none-match'] === undefined && headers['if-modified-since'] === undefined)
      unconditional += 1;
    if (seen.at < waitUntil) complaints.push(`${turn}: asked ${waitUntil - seen.at} ms too early`);
    for (const name of ['cookie', 'referer', 'authorization', 'origin', 'if-match', 'range']) {
      if (headers[name] !== undefined) complaints.push(`${turn}: ${name} was sent`);
    }
    if (seen.path.includes('?')) complaints.push(`${turn}: ${seen.path} has a query`);
    const answer = answers[Math.min(turn, answers.length - 1)] ?? { status: 500 };
    turn += 1;
    const isNew = answer.status === 200;
    if (isNew || answer.status === 304) {
      const { etag, 'last-modified': lastModified } = answer.headers ?? {};
      given = isNew
        ? { etag, lastModified }
        : { etag: etag ?? given.etag, lastModified: lastModified ?? given.lastModified };
    }
    const after = answer.headers?.['retry-after'];
    waitUntil =
      after === undefined
        ? seen.at + (answer.status === 429 ? hour : 0)
        : /^\d+$/.test(after)
          ? seen.at + Number(after) * 1000
          : Date.parse(after);
    response.writeHead(answer.status, {
      // A tracker's cookie, on every answer: it must not come back.
      'set-cookie': 'reader=42',
      ...answer.headers,
    });
    response.end(answer.body ?? '');
  });
  return { complaints, turns: () => turn, unconditional: () => unconditional };
}

/** Goes on to the moment the feed is due; a minute before it nothing is asked, whoever wants it. */
async function nextCheck(): Promise<Awaited<ReturnType<typeof refresh>>> {
  const { nextCheckAt } = await theFeed();
  if (nextCheckAt === null) throw new Error('it is never due again');
  core.clock.now = nextCheckAt - minute;
  expect(await refresh()).toMatchObject({ skipped: 1 });
  core.clock.now = nextCheckAt;
  return refresh();
}

const etag = (name: string): string => `W/"${name}/with=odd, signs"`;
const modified = (date: number): string => new Date(Date.UTC(2026, 2, date, 9, 26, 53)).toUTCString();

it('is a good guest from the first request to the last', async () => {
  const date = () => new Date(core.clock.now + 3 * hour).toUTCString();
  const first = { etag: etag('one'), 'last-modified': modified(1) };
  const moved: Answer = { status: 301, headers: { location: '/moved.xml' } };
  const answers: Answer[] = [
    { status: 200, headers: first, body: body(1) },
    { status: 304 },
    { status: 200, headers: { ...first, etag: etag('two') }, body: body(1) },
    { status: 200, headers: { etag: etag('two'), 'last-modified': modified(2) }, body: body(1) },
    { status: 304, headers: { etag: etag('three') } },
    { status: 200, headers: { etag: etag('four'), 'last-modified': modified(3) }, body: body(2) },
    { status: 429, headers: { 'retry-after': '20000' } },
    { status: 429, headers: { 'retry-after': 'to be set' } },
    { status: 429 },
    // Without validators: what it gave before belongs to another body now, and is forgotten.
    { status: 200, body: body(3) },
    { status: 503, headers: { 'retry-after': '30000' } },
    { status: 503 },
    moved,
    { status: 200, headers: { etag: etag('five') }, body: body(3) },
    moved,
    { status: 304 },
    { status: 410 },
  ];
  const judge = script(answers);

  await core.client.call('feeds.add', { address });
  expect(await nextCheck()).toMatchObject({ notModified: 1 });
  expect(await nextCheck()).toMatchObject({ unchanged: 1 });
  expect(await nextCheck()).toMatchObject({ unchanged: 1 });
  expect(await nextCheck()).toMatchObject({ notModified: 1 });
  expect(await nextCheck()).toMatchObject({ updated: 1, newArticles: 1 });

  expect(await nextCheck()).toMatchObject({ failed: 1 });
  // Inside the waiting time not even the reader's own wish is a reason.
  core.clock.now += 19_000_000;
  expect(await refresh(true)).toMatchObject({ skipped: 1 });
  const due = Math.max((await theFeed()).nextCheckAt ?? 0, core.clock.now);
  core.clock.now = due;
  const second = answers[7];
  if (second?.headers === undefined) throw new Error('the second 429 has a header');
  second.headers['retry-after'] = date();
  expect(await refresh()).toMatchObject({ failed: 1 });
  core.clock.now += 3 * hour - 1000;
  expect(await refresh(true)).toMatchObject({ skipped: 1 });
  expect(await nextCheck()).toMatchObject({ failed: 1 });
  core.clock.now += hour - 1000;
  expect(await refresh(true)).toMatchObject({ skipped: 1 });
  expect((await details()).health).toMatchObject({ nextCheckReason: 'backoff' });

  // All until here but the very first was conditional.
  expect(judge.unconditional()).toBe(1);
  expect(await nextCheck()).toMatchObject({ updated: 1, newArticles: 1 });
  expect(judge.unconditional()).toBe(1);

  expect(await nextCheck()).toMatchObject({ failed: 1 });
  core.clock.now += 29_000_000;
  expect(await refresh(true)).toMatchObject({ skipped: 1 });
  expect(await nextCheck()).toMatchObject({ failed: 1 });

  expect(await nextCheck()).toMatchObject({ unchanged: 1 });
  expect((await theFeed()).url).toBe(address);
  expect((await details()).health.movedTo).toBe(`http://${host}/moved.xml`);
  expect(await nextCheck()).toMatchObject({ notModified: 1 });
  expect((await theFeed()).url).toBe(`http://${host}/moved.xml`);

  expect(await nextCheck()).toMatchObject({ failed: 1 });
  const turns = judge.turns();
  expect(turns).toBe(answers.length);
  expect(proxy.seen.at(-1)?.path).toBe('/moved.xml');
  core.clock.now += 40 * day;
  expect(await refresh()).toMatchObject({ skipped: 1 });
  expect(judge.turns()).toBe(turns);
  expect(judge.complaints).toEqual([]);

  const { feed, health, log } = await details();
  expect(feed.articleCount).toBe(3);
  expect(health).toMatchObject({
    isGone: true,
    requests: 15,
    notModified: 3,
    lastAnswer: { status: 410, url: `http://${host}/moved.xml` },
  });
  // Every request and every kind of skip has its reason, newest first.
  const reasons = log.map(({ outcome }) =>
    outcome.status === 'failed'
      ? outcome.code
      : outcome.status === 'skipped'
        ? outcome.reason
        : outcome.status,
  );
  expect(reasons.slice(0, 3)).toEqual(['gone', 'http-gone', 'not-due']);
  expect(reasons.filter((reason) => reason === 'http-rate-limited')).toHaveLength(3);
  expect(reasons.filter((reason) => reason === 'retry-after').length).toBeGreaterThanOrEqual(3);
});

it('returns validators byte for byte, also those that are no ASCII', async () => {
  const odd = Buffer.from('"é—日"', 'utf8').toString('latin1');
  script([{ status: 200, headers: { etag: odd }, body: body(1) }, { status: 304 }]);
  await core.client.call('feeds.add', { address });
  expect(await nextCheck()).toMatchObject({ notModified: 1 });
  expect(proxy.seen[1]?.headers['if-none-match']).toBe(odd);
});

describe('servers that lie', () => {
  const wait = async (): Promise<number> => ((await theFeed()).nextCheckAt ?? 0) - core.clock.now;

  it.each([
    ['a 503 for years', { status: 503, headers: { 'retry-after': '500000000' } }, day],
    ['a 503 until 2037', { status: 503, headers: { 'retry-after': 'Sat, 14 Mar 2037 10:26:53 GMT' } }, day],
    ['a 429 for years', { status: 429, headers: { 'retry-after': '500000000' } }, 7 * day],
    ['a Retry-After that is no time', { status: 503, headers: { 'retry-after': 'later' } }, hour],
    ['a Retry-After in the past', { status: 429, headers: { 'retry-after': modified(1) } }, hour],
    ['a max-age of 16 years', { status: 304, headers: { 'cache-control': 'max-age=500000000' } }, day],
    ['no-cache', { status: 304, headers: { 'cache-control': 'no-cache, no-store, max-age=0' } }, hour],
    ['an Expires long ago', { status: 304, headers: { expires: 'Thu, 01 Jan 1970 00:00:00 GMT' } }, hour],
  ])('%s', async (_what, answer, expected) => {
    script([{ status: 200, headers: { etag: '"one"' }, body: body(1) }, answer]);
    await core.client.call('feeds.add', { address });
    await nextCheck();
    expect(await wait()).toBeGreaterThanOrEqual(expected);
    expect(await wait()).toBeLessThanOrEqual(1.1 * expected);
  });

  it('a 304 to who has nothing is a failure with a reason, and the next request is as the first', async () => {
    const judge = script([
      { status: 200, body: body(1) },
      { status: 304, headers: { etag: '"from nowhere"' } },
      { status: 200, headers: { etag: '"real"' }, body: body(2) },
    ]);
    await core.client.call('feeds.add', { address });
    expect(await nextCheck()).toMatchObject({ failed: 1, failures: [{ code: 'unasked-not-modified' }] });
    expect(proxy.seen[1]?.headers['if-none-match']).toBeUndefined();
    await nextCheck();
    expect(proxy.seen[2]?.headers['if-none-match']).toBeUndefined();
    expect(judge.turns()).toBe(3);
  });
});

describe('what the log says', () => {
  it('keeps one line for skips of one kind, with the time of the last', async () => {
    script([{ status: 200, body: body(1) }]);
    await core.client.call('feeds.add', { address });
    for (let round = 0; round < 5; round += 1) {
      core.clock.now += minute;
      await refresh();
    }
    const { log, feed } = await details();
    expect(log).toHaveLength(2);
    expect(log[0]).toMatchObject({
      at: core.clock.now,
      outcome: { status: 'skipped', reason: 'not-due', until: feed.nextCheckAt },
      httpStatus: null,
    });
    // What the feed shows of itself is its last answer, not that it was not asked.
    expect(feed.lastOutcome).toMatchObject({ status: 'updated' });
    await core.client.call('feeds.update', { feedId: feed.id, isPaused: true });
    await refresh();
    await refresh();
    expect((await details()).log.map((entry) => entry.outcome)).toMatchObject([
      { reason: 'paused' },
      { reason: 'not-due' },
      { status: 'updated' },
    ]);
  });

  it.each([
    [404, {}],
    [429, { 'retry-after': '7200', 'x-ratelimit-remaining': '0' }],
    [503, { 'retry-after': '120', server: 'busy' }],
  ])('holds what the server really said: %i', async (status, headers) => {
    script([
      { status: 200, headers: { etag: '"one"' }, body: body(1) },
      { status, headers },
    ]);
    await core.client.call('feeds.add', { address });
    await nextCheck();
    const { health, log } = await details();
    expect(log[0]?.httpStatus).toBe(status);
    expect(health.lastAnswer).toMatchObject({ status, url: address, at: core.clock.now });
    const said = new Map(health.lastAnswer?.headers ?? []);
    for (const [name, value] of Object.entries(headers)) expect(said.get(name)).toBe(value);
    expect(said.get('set-cookie')).toBe('(not kept)');
  });

  it('counts the bytes that came out and those that 304s saved', async () => {
    script([{ status: 200, headers: { etag: '"one"' }, body: body(2) }, { status: 304 }]);
    await core.client.call('feeds.add', { address });
    await nextCheck();
    await nextCheck();
    const { health, log } = await details();
    const bytes = Buffer.byteLength(body(2));
    expect(log.at(-1)?.bytes).toBe(bytes);
    expect(health).toMatchObject({ requests: 3, notModified: 2, savedBytes: 2 * bytes });
  });
});

describe('many feeds, over several threads', () => {
  beforeEach(async () => {
    await core.close();
    await proxy.close();
    core = await createTestCore({ threads: 3 });
    proxy = await startScriptedProxy();
    await core.client.call('settings.update', { proxyMode: 'manual', proxyUrl: proxy.url });
  });

  async function subscribe(addresses: readonly string[]): Promise<void> {
    for (const one of addresses) await core.client.call('feeds.add', { address: one, fetchNow: false });
  }

  const slowly = (text: string) => (_request: unknown, response: { end(body: string): void }) => {
    setTimeout(() => response.end(text), 40);
  };

  it('of one host are asked two at a time and with a pause', async () => {
    proxy.hosts.set(host, slowly(body(1)));
    await subscribe(Array.from({ length: 30 }, (_, index) => `http://${host}/${index}`));
    const startedAt = Date.now();
    expect(await refresh(true)).toMatchObject({ feeds: 30, updated: 30 });
    expect(proxy.mostActive(host)).toBeLessThanOrEqual(2);
    // Idle ones count: a host sees two connections, not two of every thread.
    expect(proxy.mostConnections(host)).toBeLessThanOrEqual(2);
    // Ten a second and no more. Counted from when they were asked for: what a busy machine delays comes later still.
    expect((proxy.seen.at(-1)?.at ?? 0) - startedAt).toBeGreaterThanOrEqual(29 * 100 * 0.95);
  });

  it('that all lead to one host are let in there two at a time', async () => {
    const many = Array.from({ length: 24 }, (_, index) => `blog${index}.example`);
    for (const [index, name] of many.entries()) {
      proxy.hosts.set(name, (_request, response) => {
        response.writeHead(302, { location: `http://hub.example/${index}` });
        response.end();
      });
    }
    proxy.hosts.set('hub.example', slowly(body(1)));
    await subscribe(many.map((name) => `http://${name}/feed`));
    expect(await refresh(true)).toMatchObject({ feeds: 24, updated: 24 });
    expect(proxy.mostActive('hub.example')).toBeLessThanOrEqual(2);
    expect(proxy.mostConnections('hub.example')).toBeLessThanOrEqual(2);
  });

  it('share the two of their host with two refreshes at once, discovery, and images', async () => {
    const html = '<!doctype html><title>Plain</title>';
    proxy.hosts.set(host, (request, response) => {
      slowly(request.url?.includes('/page') === true ? html : body(1))(request, response);
    });
    const paths = Array.from({ length: 12 }, (_, index) => `http://${host}/${index}`);
    await core.client.call('feeds.add', { address: `http://${host}/with-images` });
    await subscribe(paths);
    const images = core.library.db
      .prepare<[], { articleId: number; url: string }>(
        'SELECT article_id AS articleId, url FROM article_images',
      )
      .all();
    expect(images.length).toBeGreaterThan(0);
    const all = await core.client.call('feeds.list', {});
    const ids = all.feeds.map((feed) => feed.id);
    const jobs = [
      await core.client.call('feeds.refresh', { force: true, concurrency: 32, feedIds: ids.slice(0, 7) }),
      await core.client.call('feeds.refresh', { force: true, feedIds: ids.slice(7) }),
    ];
    await Promise.allSettled([
      ...jobs.map(({ jobId }) => core.client.call('jobs.wait', { jobId })),
      ...[1, 2, 3].map((page) =>
        core.client.call('feeds.discover', { address: `http://${host}/page${page}` }),
      ),
      ...images.map((image) => core.client.call('images.locate', image)),
    ]);
    const asked = proxy.seen.map((seen) => seen.path);
    for (const path of ['/page1', '/page3', new URL(images[0]?.url ?? '').pathname])
      expect(asked).toContain(path);
    expect(asked.filter((path) => /^\/\d+$/.test(path))).toHaveLength(12);
    expect(proxy.mostActive(host)).toBeLessThanOrEqual(2);
    expect(proxy.mostConnections(host)).toBeLessThanOrEqual(2);
  });
});
