/** Polling beside other processes, in the background, and when the library cannot be written. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventBus } from '../../electron/core/base/events.ts';
import { unwatched } from '../../electron/core/base/jobs.ts';
import type { PoolJob } from '../../electron/core/base/pool/define-job.ts';
import type { Pool } from '../../electron/core/base/pool/pool.ts';
import { inlinePool } from '../../electron/core/core.ts';
import type { FeedRequests } from '../../electron/core/feeds/check/feed-requests.ts';
import { createPoller } from '../../electron/core/feeds/check/poller.ts';
import { refreshFeed } from '../../electron/core/feeds/check/refresh-feed.ts';
import type { IngestRequest } from '../../electron/core/feeds/read/ingest-result.ts';
import { createHostSlots } from '../../electron/core/http/host-slots.ts';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import {
  listDue,
  listSchedule,
  nextDueAt,
} from '../../electron/core/library/subscriptions/schedule-table.ts';
import { noLog } from '../../electron/core/log/log.ts';
import { devFeed } from '../support/dev-feed.ts';
import { answerConditionally, type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf, createTestCore, type TestCore } from '../support/test-core.ts';
import { waitUntil } from '../support/wait.ts';

let server: LoopbackServer;
let core: TestCore;
beforeEach(async () => {
  server = await startLoopbackServer();
  core = await createTestCore();
});
afterEach(async () => {
  vi.useRealTimers();
  await core.close();
  await server.close();
});

/** Every feed is asked as Offprint asks. */
const noRequests: FeedRequests = {
  show: () => {
    throw new Error('nobody looks');
  },
  prepare: async () => () => undefined,
  open: async () => null,
  revision: () => 0,
};

async function subscribe(count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, index) => `/many/${index}`);
  for (const path of paths) {
    server.answers.set(path, (request, response) =>
      answerConditionally(request, response, devFeed(server.origin, 'many', [])),
    );
    await core.client.call('feeds.add', { address: server.origin + path, fetchNow: false });
  }
  return paths;
}
const refresh = (force = true) => core.runJob(core.client.call('feeds.refresh', { force }), 'refresh');
const until = (condition: () => boolean) => waitUntil(condition);

describe('in the background', () => {
  it('asks a host for two feeds at a time, beside what the reader asks for', async () => {
    await subscribe(4);
    let active = 0;
    let most = 0;
    const finished: string[] = [];
    const pool: Pool = {
      async run<Input, Output>(_job: PoolJob<Input, Output>, input: Input): Promise<Output> {
        active += 1;
        most = Math.max(most, active);
        await new Promise((resolve) => setTimeout(resolve, 20));
        active -= 1;
        finished.push((input as IngestRequest).url);
        return { kind: 'failed', error: { code: 'empty-body', details: {} }, durationMs: 1 } as Output;
      },
      close: async () => undefined,
    };
    const poller = createPoller({
      library: core.library,
      pool,
      bus: createEventBus(),
      userAgent: 'test',
      requests: noRequests,
      chooseProxy: async () => null,
      whenClosed: 'needs-app',
      events: { emit: () => undefined },
      now: () => core.clock.now,
      log: noLog,
      lookAtClock: () => undefined,
      isAwake: () => true,
      onBackgroundError: (error) => core.backgroundErrors.push(error),
    });
    poller.start();
    await until(() => active > 0);
    await poller.refresh({ force: false }, unwatched(new AbortController().signal));
    await until(() => finished.length >= 4);
    await poller.stop();
    expect(finished).toHaveLength(4);
    expect(most).toBe(2);
    expect(core.backgroundErrors).toEqual([]);
  });

  it('ends at once when the program does, also between two rounds', async () => {
    await subscribe(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    core.start();
    await until(() =>
      core.events.some((event) => event.name === 'feeds.changed' && server.requests.length === 1),
    );
    // No timer ends any more: whoever waits for one would wait for ever.
    await core.close();
    expect(core.backgroundErrors).toEqual([]);
  });

  it('does not let feeds that must wait stand before those that are due', async () => {
    await subscribe(5);
    const { now } = core.clock;
    const [first] = listSchedule(core.library);
    core.library.db
      .prepare('UPDATE feed_schedule SET next_check_at = 0, retry_after_until = ? WHERE feed_id <> ?')
      .run(now + 60_000, first?.feedId);
    expect(listDue(core.library, now, 4).map((feed) => feed.feedId)).toEqual([first?.feedId]);
    core.library.db.prepare('UPDATE feed_schedule SET retry_after_until = ?').run(now + 60_000);
    expect(nextDueAt(core.library)).toBe(now + 60_000);
  });
});

it('does not ask again for what another process asked for meanwhile', async () => {
  await subscribe(1);
  const [asSeenBefore] = listSchedule(core.library);
  if (asSeenBefore === undefined) throw new Error('no feed');
  await refresh();
  const report = await refreshFeed(
    {
      library: core.library,
      pool: inlinePool(),
      userAgent: 'test',
      foremHosts: [],
      now: () => core.clock.now + 1,
      slots: createHostSlots({ total: 8 }),
      requests: noRequests,
      chooseProxy: async () => null,
      whenClosed: 'needs-app',
      isNetworkDown: () => false,
    },
    asSeenBefore,
    new AbortController().signal,
  );
  expect(report.outcome).toMatchObject({ status: 'skipped', reason: 'not-due' });
  expect(server.requests).toHaveLength(1);
});

describe('a library that cannot be written', () => {
  it('ends the job, blames no feed, and does not make a loop of requests', async () => {
    await subscribe(2);
    core.library.db.exec(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON fetch_log BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    expect(await codeOf(refresh())).toBe('internal');
    for (const feed of listSchedule(core.library)) {
      expect(feed.errorCount).toBe(0);
    }
    core.library.db.exec('DROP TRIGGER full');
    // The answer could not be written down; the feed is not asked again before the hour is over for that.
    await refresh(false);
    expect(server.requestsTo('/many/0')).toHaveLength(1);
  });

  it('because another program writes, ends the job at once and says so', async () => {
    await subscribe(30);
    core.library.db.pragma('busy_timeout = 200');
    const other = new (sqliteDriver())(`${core.folder}/library.db`);
    other.exec('BEGIN IMMEDIATE');
    const waited = async (work: () => unknown): Promise<number> => {
      const startedAt = performance.now();
      await work();
      return performance.now() - startedAt;
    };
    const once = await waited(() => expect(() => core.library.db.exec('BEGIN IMMEDIATE')).toThrow('locked'));
    // Thirty feeds would wait thirty times.
    expect(await waited(async () => expect(await codeOf(refresh())).toBe('library-locked'))).toBeLessThan(
      15 * once,
    );
    expect(server.requests).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect(await refresh()).toMatchObject({ updated: 30 });
  });
});
