import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createThreadPool, type Pool, type ThreadEnd } from '../../electron/core/base/pool/pool.ts';
import { inlinePool } from '../../electron/core/core.ts';
import { markdownJob } from '../../electron/core/export/article/jobs.ts';
import { ingestJob } from '../../electron/core/feeds/check/jobs.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { wholeArticle } from '../support/export-article.ts';
import { startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore } from '../support/test-core.ts';

const worker = new URL('../../electron/core/workers/pool-worker.ts', import.meta.url).href;
const markdown = { ...wholeArticle, html: '<p>Some <em>words</em>.</p>' };

describe.each([
  ['threads', () => createThreadPool(worker)],
  ['the calling thread', inlinePool],
])('a pool of %s', (_name, create) => {
  let pool: Pool;
  beforeEach(() => {
    pool = create();
  });
  afterEach(() => pool.close());

  it('does what it is asked', async () => {
    expect((await pool.run(markdownJob, markdown)).trim()).toBe('Some *words*.');
  });

  it('begins nothing that is cancelled already', async () => {
    expect(await codeOf(pool.run(markdownJob, markdown, AbortSignal.abort()))).toBe('cancelled');
  });

  it('answers everyone when it is closed', async () => {
    const running = pool.run(markdownJob, markdown).catch((error: unknown) => error);
    await pool.close();
    await running;
    expect(await codeOf(pool.run(markdownJob, markdown))).toBe('cancelled');
  });
});

it('a thread that waits for one server is about the others meanwhile', async () => {
  const server = await startLoopbackServer();
  const pool = createThreadPool(worker, { networkThreads: 1 });
  let answerSlowly = (): void => undefined;
  server.answers.set('/slow', (_request, response) => {
    answerSlowly = () => response.end('<rss version="2.0"><channel/></rss>');
  });
  const ask = (path: string) =>
    pool.run(ingestJob, {
      url: server.origin + path,
      userAgent: 'test',
      now: Date.now(),
      validators: { etag: null, lastModified: null },
      knownBodyHash: null,
      knownEntries: null,
      foremHosts: [],
      allowedPrivateHosts: ['127.0.0.1'],
    });
  const slow = ask('/slow');
  await expect.poll(() => server.requestsTo('/slow').length).toBe(1);
  expect(await ask('/status/410')).toMatchObject({ kind: 'failed', error: { code: 'http-gone' } });
  answerSlowly();
  expect(await slow).toMatchObject({ kind: 'feed' });
  await pool.close();
  await server.close();
});

describe('a thread that ends', () => {
  const dyingWorker = new URL('../support/dying-worker.ts', import.meta.url).href;
  let pool: Pool;
  let ends: ThreadEnd[];
  beforeEach(() => {
    ends = [];
    pool = createThreadPool(dyingWorker, {
      networkThreads: 1,
      hangMs: 6000,
      onThreadEnd: (end) => ends.push(end),
    });
  });
  afterEach(() => pool.close());

  const die = (how: string) => pool.run(markdownJob, { ...markdown, html: `die:${how}` });
  const ingest = (url: string) =>
    pool.run(ingestJob, {
      url,
      userAgent: 'test',
      now: Date.now(),
      validators: { etag: null, lastModified: null },
      knownBodyHash: null,
      knownEntries: null,
      foremHosts: [],
      allowedPrivateHosts: ['127.0.0.1'],
    });

  it.each([
    ['exit', { reason: 'thread-ended', message: expect.stringContaining('exited with code') }],
    ['throw', { reason: 'thread-ended', message: expect.stringContaining('thrown out of an event') }],
    ['reject', { reason: 'thread-ended', message: expect.stringContaining('nobody listens') }],
    ['memory', { reason: 'out-of-memory', megabytes: 512 }],
    ['hang', { reason: 'took-too-long' }],
  ])('fails its own job for a reason (%s), and the next one finds a thread', async (how, reason) => {
    await expect(die(how)).rejects.toMatchObject({
      code: 'job-ended',
      details: { job: 'markdown', ...reason },
    });
    expect(ends.length).toBeGreaterThan(0);
    expect((await pool.run(markdownJob, markdown)).trim()).toBe('Some *words*.');
  });

  it.each(['exit', 'throw', 'memory', 'hang'])('costs those that shared it nothing (%s)', async (how) => {
    const server = await startLoopbackServer();
    const waiting = Promise.withResolvers<void>();
    let isFirst = true;
    server.answers.set('/slow', (_request, response) => {
      waiting.resolve();
      if (!isFirst) response.end('<rss version="2.0"><channel/></rss>');
      isFirst = false;
    });
    const neighbour = ingest(`${server.origin}/slow`);
    await waiting.promise;
    await expect(ingest(`${server.origin}/?die=${how}`)).rejects.toMatchObject({ code: 'job-ended' });
    expect(await neighbour).toMatchObject({ kind: 'feed' });
    await server.close();
  });

  it('is the reason one feed failed, and the others of its thread come in', async () => {
    const server = await startLoopbackServer();
    const core = await createTestCore({ threads: 1, worker: dyingWorker });
    for (const user of ['mira', 'other', 'third']) {
      server.articles.set(user, lighthouseArticles(server.origin));
      const address = `${server.origin}/feed/${user}${user === 'other' ? '?die=throw' : ''}`;
      await core.client.call('feeds.add', { address, fetchNow: false });
    }
    const summary = await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    expect(summary).toMatchObject({ feeds: 3, updated: 2, failed: 1, newArticles: 6 });
    expect(summary.failures).toEqual([
      expect.objectContaining({
        code: 'job-ended',
        details: expect.objectContaining({ message: expect.stringContaining('thrown out of an event') }),
      }),
    ]);
    expect(core.backgroundErrors).toEqual([]);
    await core.close();
    await server.close();
  });

  it('that cannot even start fails what waits for it', async () => {
    const missing = new URL('../support/no-such-worker.ts', import.meta.url).href;
    const broken = createThreadPool(missing, { onThreadEnd: (end) => ends.push(end) });
    await expect(broken.run(markdownJob, markdown)).rejects.toMatchObject({ code: 'job-ended' });
    expect(ends).toContainEqual({
      job: null,
      reason: 'thread-ended',
      message: expect.stringContaining('no-such-worker'),
    });
    await broken.close();
  });
});
