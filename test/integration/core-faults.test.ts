/** A core thread that ends by a fault: whoever waited is told, and it is started again with the same library. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CoreProcess, startCore } from '../../electron/app/core-process.ts';
import { createRestarts, mostRestarts, restartsWithinMs } from '../../electron/app/restarts.ts';
import type { LogEntry } from '../../electron/core/log/log.ts';
import { type Client, createClient } from '../../shared/client.ts';
import type { AppEvent } from '../../shared/contract.ts';
import { lighthouseArticles } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { temporaryFolder } from '../support/test-core.ts';
import { waitFor } from '../support/wait.ts';

let server: LoopbackServer;
let folder: string;
let core: CoreProcess;
let client: Client;
let events: AppEvent[];
let logged: LogEntry[];

beforeEach(async () => {
  server = await startLoopbackServer();
  server.articles.set('mira', lighthouseArticles(server.origin));
  folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  events = [];
  logged = [];
  core = startCore(
    new URL('../support/dying-core-thread.ts', import.meta.url),
    {
      libraryFolder: folder,
      version: '0.0.0-test',
      sampleFolder: fileURLToPath(new URL('../../electron/core/sample/library', import.meta.url)),
      systemLanguages: ['en'],
      poolWorkerFile: new URL('../../electron/core/workers/pool-worker.ts', import.meta.url).href,
    },
    {
      answerQuestion: async () => null,
      log: (level, area, message, facts = {}) => logged.push({ level, area, message, facts }),
    },
  );
  core.subscribe((event) => events.push(event));
  client = createClient({ call: core.call, subscribe: core.subscribe });
});
afterEach(async () => {
  await core.stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const eventsOf = (name: AppEvent['name']) => events.filter((event) => event.name === name);
/** Written whole before it is there. */
function die(how: string): void {
  writeFileSync(join(folder, 'dying'), how);
  renameSync(join(folder, 'dying'), join(folder, 'die'));
}

it.each(['throw', 'exit'])('is started again (%s); what was answered is kept', async (how) => {
  await client.call('feeds.add', { address: `${server.origin}/feed/mira` });
  await client.call('articles.mark', { target: { query: '' }, isSaved: true });
  die(how);
  await waitFor(() => expect(eventsOf('core.restarted')).toHaveLength(1));
  const { articles } = await client.call('articles.list', { query: 'is:saved' });
  expect(articles).toHaveLength(3);
  expect(logged).toContainEqual(
    expect.objectContaining({ area: 'crash', facts: expect.objectContaining({ isStartedAgain: true }) }),
  );
  expect(eventsOf('library.failed')).toEqual([]);
});

it('tells whoever waits, and ends the jobs that ran', async () => {
  await client.call('feeds.add', { address: `${server.origin}/feed/mira`, fetchNow: false });
  const asked = Promise.withResolvers<void>();
  server.answers.set('/feed/mira', () => asked.resolve());
  const { jobId } = await client.call('feeds.refresh', { force: true });
  await asked.promise;
  const waiting = client.call('jobs.wait', { jobId });
  die('throw');
  await expect(waiting).rejects.toMatchObject({ code: 'core-ended' });
  await waitFor(() => expect(eventsOf('core.restarted')).toHaveLength(1));
  expect(eventsOf('job.finished').map(({ payload }) => payload)).toEqual([
    { jobId, kind: 'refresh', result: null, error: expect.objectContaining({ code: 'core-ended' }) },
  ]);
  expect((await client.call('jobs.list', {})).jobs).toEqual([]);
});

it('is not started for ever, and once more when asked to', async () => {
  await client.call('library.status', {});
  die('always throw');
  await waitFor(() => expect(eventsOf('library.failed')).toHaveLength(1));
  expect(eventsOf('core.restarted')).toHaveLength(mostRestarts);
  await expect(client.call('library.status', {})).rejects.toMatchObject({ code: 'core-failing' });
  rmSync(join(folder, 'die'));
  await client.call('library.reopen', {});
  expect(await client.call('library.status', {})).toMatchObject({ feedCount: 0 });
});

it('counts only the restarts of the last minutes', () => {
  const clock = { now: 1_000_000 };
  const restarts = createRestarts(() => clock.now);
  for (let count = 0; count < mostRestarts; count += 1) expect(restarts.take()).toBe(true);
  expect(restarts.take()).toBe(false);
  clock.now += restartsWithinMs;
  expect(restarts.take()).toBe(true);
});
