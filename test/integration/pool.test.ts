import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInlinePool } from '../../electron/core/inline-pool.ts';
import { createThreadPool, type Pool } from '../../electron/core/pool.ts';
import { startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf } from '../support/test-core.ts';

const worker = new URL('../../electron/core/pool-worker.ts', import.meta.url).href;
const markdown = { html: '<p>Some <em>words</em>.</p>', title: '', url: null, images: {} };

describe.each([
  ['threads', () => createThreadPool(worker)],
  ['the calling thread', createInlinePool],
])('a pool of %s', (_name, create) => {
  let pool: Pool;
  beforeEach(() => {
    pool = create();
  });
  afterEach(() => pool.close());

  it('does what it is asked', async () => {
    expect((await pool.run('markdown', markdown)).trim()).toBe('Some *words*.');
  });

  it('begins nothing that is cancelled already', async () => {
    expect(await codeOf(pool.run('markdown', markdown, AbortSignal.abort()))).toBe('cancelled');
  });

  it('answers everyone when it is closed', async () => {
    const running = pool.run('markdown', markdown).catch((error: unknown) => error);
    await pool.close();
    await running;
    expect(await codeOf(pool.run('markdown', markdown))).toBe('cancelled');
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
    pool.run('ingest', {
      url: server.origin + path,
      userAgent: 'test',
      now: Date.now(),
      validators: { etag: null, lastModified: null },
      knownBodyHash: null,
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

it('a job that hangs is given up in its time, and those it held up are done on a fresh thread', async () => {
  const hanging = new URL('../support/hanging-worker.ts', import.meta.url).href;
  const pool = createThreadPool(hanging, { networkThreads: 1, hangMs: 3000 });
  const ask = (path: string) =>
    pool.run('ingest', {
      url: `https://blog.example/${path}`,
      userAgent: 'test',
      now: Date.now(),
      validators: { etag: null, lastModified: null },
      knownBodyHash: null,
      foremHosts: [],
      allowedPrivateHosts: [],
    });
  const startedAt = performance.now();
  const waiting = ask('wait');
  const hang = ask('hang').catch((error: unknown) => error);
  expect(await hang).toMatchObject({ message: 'Reading it was given up after 3 seconds.' });
  expect(await waiting).toBe('https://blog.example/wait');
  expect(await ask('wait')).toBe('https://blog.example/wait');
  expect(performance.now() - startedAt).toBeLessThan(30_000);
  await pool.close();
});
