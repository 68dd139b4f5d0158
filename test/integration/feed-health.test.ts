/** `offprint feed` and the doctor against a server: what is asked, what is told, and what is refused. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandResult, offprint } from '../support/command-line.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const flawed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Weir &amp; sluice</title><link>https://weir.example/</link><description/>
<item><title>One</title><guid isPermaLink="false">1</guid><description>Salt & tide</description></item>
<item><title>Two</title><guid isPermaLink="false">2</guid><description>Text</description>
  <pubDate>some day</pubDate></item>
</channel></rss>`;

let server: LoopbackServer;
let parent: string;
let library: string;

beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/weir.xml', (request, response) => {
    if (request.headers['if-none-match'] === '"weir-1"') {
      response.writeHead(304, { etag: '"weir-1"' });
      response.end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'application/rss+xml',
      etag: '"weir-1"',
      'x-note': 'caf\u00e9 \u009b31m',
    });
    response.end(flawed);
  });
  parent = temporaryFolder();
  library = join(parent, 'library');
});
afterEach(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

const cli = (...args: string[]): Promise<CommandResult> => offprint(args, { library });

describe('offprint feed', () => {
  it('tells state, next check, traffic, log and settings in words', async () => {
    await cli('add', `${server.origin}/weir.xml`);
    await cli('refresh', '--force');
    const { stdout, status } = await cli('feed', 'weir');
    expect(status).toBe(0);
    expect(stdout).toContain(`Weir & sluice\n${server.origin}/weir.xml\n`);
    expect(stdout).toMatch(/^state: {6}fine: not modified at the check of \d\d:\d\d$/m);
    expect(stdout).toMatch(/^next check: .*\d\d:\d\d, as Offprint does by itself$/m);
    expect(stdout).toMatch(
      /^traffic: {4}2 requests, 50 % answered with “not modified”, \d+ B saved by that$/m,
    );
    expect(stdout).toMatch(/304 .* not modified\n.* 200 .* 2 new, 0 changed/);
    expect(stdout).not.toContain('ETag');
    expect(server.requestsTo('/weir.xml')).toHaveLength(2);
  });

  it('shows the headers of the last answer, which a terminal does not obey', async () => {
    await cli('add', `${server.origin}/weir.xml`);
    const { stdout } = await cli('feed', 'weir', '--headers');
    expect(stdout).toMatch(/^last answer: 200 from http:.*weir\.xml, \d\d:\d\d$/m);
    expect(stdout).toMatch(/^etag: "weir-1"$/im);
    expect(stdout).toMatch(/^x-note: caf\u00e9 ␣31m$/m);
  });

  it('asks afresh for the doctor, and points at the line', async () => {
    await cli('add', `${server.origin}/weir.xml`);
    const { stdout } = await cli('feed', 'weir', '--doctor');
    expect(stdout).toMatch(/^3:\d+\terror\t“& tide.*” has a bare “&”.*\[ampersand-bare\]\n\t.*Salt & tide/m);
    expect(stdout).toMatch(
      /^5:12\twarning\tThe pubDate “some day” is no date.*\[date-unreadable\]\n\t<pubDate>some day/m,
    );
    const asked = server.requestsTo('/weir.xml');
    expect(asked).toHaveLength(2);
    expect(asked[1]?.headers['if-none-match']).toBeUndefined();
    expect(asked[1]?.headers['user-agent']).toMatch(/^Offprint\//);
    // Examined is not checked.
    const { log, health, findings } = JSON.parse((await cli('feed', 'weir', '--doctor', '--json')).stdout);
    expect(log).toHaveLength(1);
    expect(health).toMatchObject({
      requests: 1,
      nextCheckReason: 'default',
      lastAnswer: { status: 200, at: expect.stringContaining('T') },
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'date-unreadable', severity: 'warning', line: 5, column: 12 }),
    );
    expect(JSON.parse((await cli('feed', 'weir', '--json')).stdout)).not.toHaveProperty('findings');
  });

  it('says since when a feed fails, and tells the rest when the doctor cannot ask', async () => {
    await cli('add', `${server.origin}/weir.xml`);
    server.answers.set('/weir.xml', (_request, response) => {
      response.writeHead(404);
      response.end();
    });
    await cli('refresh', '--force');
    await cli('refresh', '--force');
    const { stdout, stderr, status } = await cli('feed', 'weir', '--doctor');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^state: {6}404 since \d\d:\d\d \(2 checks in a row\)$/m);
    expect(stdout).toMatch(/^next check: .*, because checks have failed: the pause grows with each$/m);
    expect(stderr).toContain('The feed could not be examined. There is nothing at');
    const { health } = JSON.parse((await cli('feed', 'weir', '--json')).stdout);
    expect(health.failingSince).toMatch(/^\d{4}-.*Z$/);
  });
});

describe('feeds.examine', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = await createTestCore({ threads: true });
  });
  afterEach(() => core.close());

  it('does not ask before the time a server named', async () => {
    const { feed } = await core.client.call('feeds.add', { address: `${server.origin}/weir.xml` });
    server.answers.set('/weir.xml', (_request, response) => {
      response.writeHead(429, { 'retry-after': '600' });
      response.end();
    });
    await core.runJob(core.client.call('feeds.refresh', { feedIds: [feed.id], force: true }), 'refresh');
    const before = server.requests.length;
    const refused = await core.client
      .call('feeds.examine', { feedId: feed.id })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'asked-to-wait',
      details: { url: feed.url, until: expect.any(Number) },
    });
    expect(server.requests).toHaveLength(before);
    core.library.db.prepare('UPDATE feed_schedule SET retry_after_until = NULL, next_check_at = 0').run();
    expect(await codeOf(core.client.call('feeds.examine', { feedId: feed.id }))).toBe('http-rate-limited');
    // What the doctor was told goes for the checks as well.
    const { health } = await core.client.call('feeds.get', { feedId: feed.id });
    expect(health).toMatchObject({ nextCheckReason: 'retry-after', retryAfterUntil: expect.any(Number) });
    const { skipped } = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(skipped).toBe(1);
    expect(server.requests).toHaveLength(before + 1);
  });

  it('asks as the checks do, with the login and headers of the feed, and reads a file of the reader’s own', async () => {
    const { feed } = await core.client.call('feeds.add', { address: `${server.origin}/weir.xml` });
    await core.client.call('feeds.update', {
      feedId: feed.id,
      userAgent: 'Weir/1',
      basicAuth: { username: 'mira', password: 'secret' },
    });
    await core.client.call('feeds.examine', { feedId: feed.id });
    expect(server.requestsTo('/weir.xml').at(-1)?.headers).toMatchObject({
      'user-agent': 'Weir/1',
      authorization: `Basic ${btoa('mira:secret')}`,
    });
    const path = join(parent, 'weir.xml');
    writeFileSync(path, flawed);
    const file = await core.client.call('feeds.add', { address: pathToFileURL(path).href });
    const { findings } = await core.client.call('feeds.examine', { feedId: file.feed.id });
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'ampersand-bare', line: 3 }));
  });

  it('examines what came with Offprint without a request, and finds no fault', async () => {
    await core.runJob(core.client.call('sample.add', {}), 'sample');
    const { feeds } = await core.client.call('feeds.list', {});
    core.clock.now = Date.UTC(2026, 11, 1);
    for (const feed of feeds) {
      const { findings } = await core.client.call('feeds.examine', { feedId: feed.id });
      expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    }
    expect(feeds.length).toBeGreaterThan(1);
    expect(await codeOf(core.client.call('feeds.examine', { feedId: 999 }))).toBe('not-found');
  });
});
