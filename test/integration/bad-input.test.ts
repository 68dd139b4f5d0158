import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { selfSignedCertificate } from '../support/self-signed.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';

let server: LoopbackServer;
let core: TestCore;

beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
});

/** Whatever was met: the library is whole afterwards, and nothing was subscribed that was not named. */
afterEach(async () => {
  expect(core.library.db.pragma('integrity_check', { simple: true })).toBe('ok');
  core.library.db.prepare("INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')").run();
  expect(core.backgroundErrors).toEqual([]);
  await core.close();
  await server.close();
});

const add = (address: string) => core.client.call('feeds.add', { address });

describe('addresses that cannot be subscribed to', () => {
  it.each([
    ['not an address at all', 'not-a-url'],
    ['', 'not-a-url'],
    ['ftp://example.org/feed', 'unsupported-scheme'],
    ['file:///no/such/file.xml', 'file-unreadable'],
    ['file://server/share/feed.xml', 'file-unreadable'],
    ['javascript:alert(1)', 'unsupported-scheme'],
    ['http://no-such-host.invalid/feed', 'host-not-found'],
    ['http://127.0.0.1:1/feed', 'connection-refused'],
  ])('%s: %s', async (address, code) => {
    const found = await codeOf(add(address));
    // Without any name server the same lookup fails as "no network".
    expect(code === 'host-not-found' ? ['host-not-found', 'offline'] : [code]).toContain(found);
    expect((await core.client.call('feeds.list', {})).feeds).toEqual([]);
  });

  it('refuses a server whose certificate nobody vouches for', async () => {
    const secure = createServer(selfSignedCertificate(), (_request, response) => response.end('<rss/>'));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const { port } = secure.address() as AddressInfo;
    expect(await codeOf(add(`https://127.0.0.1:${port}/feed`))).toBe('tls');
    await new Promise((resolve) => secure.close(resolve));
  });
});

describe('answers that are no feed', () => {
  it.each([
    ['/missing', 'http-not-found'],
    ['/status/401', 'http-unauthorised'],
    ['/status/403', 'http-forbidden'],
    ['/status/410', 'http-gone'],
    ['/status/429', 'http-rate-limited'],
    ['/status/500', 'http-server-error'],
    ['/no-feeds', 'no-feeds-found'],
    ['/empty', 'empty-body'],
    ['/large', 'too-large'],
    ['/bomb', 'too-large'],
    ['/bad-gzip', 'bad-compression'],
    ['/loop/a', 'redirect-loop'],
    ['/hops/1', 'too-many-redirects'],
    ['/to-file', 'redirect-refused'],
    ['/to-private', 'private-address'],
    ['/breaks-off', 'connection-lost'],
  ])('%s: %s', async (path, code) => {
    expect(await codeOf(add(server.origin + path))).toBe(code);
    expect((await core.client.call('feeds.list', {})).feeds).toEqual([]);
  });

  it('gives up on a server that never ends its answer', async () => {
    // Timers of one thread end in their order, however late a busy machine makes all of them.
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
    }, 40_000);
    expect(await codeOf(add(`${server.origin}/never-ends`))).toBe('timeout');
    expect(isLate).toBe(false);
    clearTimeout(timer);
  });

  it('keeps memory bounded when a few kilobytes unfold into hundreds of megabytes', async () => {
    const before = process.memoryUsage().rss;
    await codeOf(add(`${server.origin}/bomb`));
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('reads the whole entries of a feed that is cut in the middle', async () => {
    const added = await add(`${server.origin}/cut`);
    expect(added.outcome).toMatchObject({ status: 'updated', newArticles: expect.any(Number) });
    const { articles } = await core.client.call('articles.list', { query: 'there' });
    expect(articles.map((article) => article.title)).toEqual(['Whole']);
  });
});

describe('a feed that fails later', () => {
  beforeEach(async () => {
    server.articles.set('mira', lighthouseArticles(server.origin));
    await add(`${server.origin}/feed/mira`);
  });

  const refreshWith = async (path: string) => {
    core.library.db.prepare('UPDATE feeds SET url = ?').run(server.origin + path);
    return await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
  };
  const feed = async () => {
    const [first] = (await core.client.call('feeds.list', {})).feeds;
    if (first === undefined) throw new Error('the feed is gone');
    return first;
  };

  it('keeps its articles and says why, with the failure in its log', async () => {
    const summary = await refreshWith('/no-feeds');
    expect(summary).toMatchObject({ failed: 1, failures: [{ code: 'not-a-feed' }] });
    expect(await feed()).toMatchObject({ errorCount: 1, articleCount: 3 });
    const { log } = await core.client.call('feeds.get', { feedId: (await feed()).id });
    expect(log[0]?.outcome).toMatchObject({ status: 'failed', code: 'not-a-feed' });
  });

  it('honours Retry-After even when the reader asks again', async () => {
    await refreshWith('/status/429');
    const waitsUntil = (await feed()).nextCheckAt ?? 0;
    expect(waitsUntil - core.clock.now).toBeGreaterThanOrEqual(7_200_000);
    const asked = server.requests.length;
    const summary = await refreshWith('/status/429');
    expect(summary).toMatchObject({ skipped: 1, failed: 0 });
    expect(server.requests).toHaveLength(asked);
  });

  it('waits at least an hour after a bare 429', async () => {
    await refreshWith('/status/429-bare');
    expect(((await feed()).nextCheckAt ?? 0) - core.clock.now).toBeGreaterThanOrEqual(3_600_000);
  });

  it('stops asking for what is gone for good', async () => {
    await refreshWith('/status/410');
    core.clock.now += 90 * 86_400_000;
    const asked = server.requests.length;
    const summary = await core.runJob(core.client.call('feeds.refresh', { force: false }), 'refresh');
    expect(summary.skipped).toBe(1);
    expect(server.requests).toHaveLength(asked);
    expect((await feed()).articleCount).toBe(3);
  });

  it('backs off further with each failure, to a day at most', async () => {
    const waits: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      await refreshWith('/status/500');
      waits.push(((await feed()).nextCheckAt ?? 0) - core.clock.now);
      core.clock.now += 2 * 86_400_000;
    }
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.1 * 86_400_000);
  });
});
