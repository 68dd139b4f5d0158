/** The system's clock is set by hours and years, forth and back: nothing waits for ever, and nothing is lost by it. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPurge } from '../../electron/core/background/purge.ts';
import { undoKeptMs } from '../../electron/core/changes/undo.ts';
import {
  claimRequest,
  nextRequestAt,
  recordRequestFailure,
  requestArticles,
} from '../../electron/core/fetch-queue/request-queue.ts';
import { removedUpTo } from '../../electron/core/library/articles/removed-articles.ts';
import { followClockBack } from '../../electron/core/library/connection/clock-back.ts';
import { takeLease } from '../../electron/core/library/connection/leases.ts';
import { hostWait, noteHostWait } from '../../electron/core/library/fetched/full-text-requests-table.ts';
import { answerConditionally, type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(() => core.close());

const fill = (count: number, at = core.clock.now): number[] => {
  const feedId = addTestFeed(core.library, 'Blog', { now: at });
  const entries = Array.from({ length: count }, (_, index) => ({
    key: `k${index}`,
    url: `https://blog.example/${index}`,
    contentHtml: `<p>Text number ${index}.</p>`,
  }));
  return storeEntries(core.library, feedId, entries, { now: at }).newIds;
};
const idsOf = async (query: string): Promise<number[]> =>
  (await core.client.call('articles.list', { query, isTyping: false, limit: 100 })).articles.map(
    ({ id }) => id,
  );

describe('a queue of things to fetch', () => {
  it('is never locked by a claim, nor held up by a plan, of a time that is to come', () => {
    const { library, clock } = core;
    const [id = 0, other = 0] = fill(2);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 * 365 }), fc.integer({ min: 0, max: 8 }), (days, waitDays) => {
        const ahead = clock.now + days * day;
        library.db.exec('DELETE FROM forem_requests; DELETE FROM host_waits');
        requestArticles(library, 'forem_requests', [id, other], ahead);
        claimRequest(library, 'forem_requests', id, { now: ahead, until: ahead + 2 * minute });
        recordRequestFailure(
          library,
          { queue: 'forem_requests', id: other },
          { code: 'http-rate-limited', details: {} },
          { nextAt: ahead + waitDays * day, isCounted: true },
        );
        noteHostWait(library, 'blog.example', ahead + hour, ahead);
        followClockBack(library, clock.now);
        // A week is the longest any server is believed.
        const next = nextRequestAt(library, 'forem_requests') ?? Number.POSITIVE_INFINITY;
        expect(next).toBeLessThanOrEqual(clock.now + 7 * day);
        expect(claimRequest(library, 'forem_requests', id, { now: clock.now + 6 * minute, until: 0 })).toBe(
          true,
        );
        expect(hostWait(library, 'blog.example', clock.now + 7 * day)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('keeps what a clock that is right has planned', () => {
    const { library, clock } = core;
    const [id = 0] = fill(1);
    requestArticles(library, 'forem_requests', [id], clock.now);
    recordRequestFailure(
      library,
      { queue: 'forem_requests', id },
      { code: 'http-rate-limited', details: {} },
      { nextAt: clock.now + 3 * day, isCounted: true },
    );
    noteHostWait(library, 'blog.example', clock.now + 6 * day, clock.now);
    expect(followClockBack(library, clock.now, { withArticles: true })).toBe(0);
    expect(nextRequestAt(library, 'forem_requests')).toBe(clock.now + 3 * day);
    expect(hostWait(library, 'blog.example', clock.now)).toBe(clock.now + 6 * day);
  });
});

it('takes a lease that was taken by a clock that was years ahead', () => {
  const { library, clock } = core;
  library.db
    .prepare("INSERT INTO leases (name, owner, expires_at) VALUES ('backup', 'gone', ?)")
    .run(clock.now + 3 * year);
  expect(takeLease(library, 'backup', clock.now, 30 * minute)).toBe(true);
});

describe('what was deleted', () => {
  it.each([
    ['ten years forward', 10 * year],
    ['ten years back', -10 * year],
  ])('can be taken back for its hour, though the clock is set %s', async (_what, by) => {
    const [id = 0] = fill(1);
    await core.client.call('articles.remove', { target: { ids: [id] } });
    core.clock.set(by);
    core.clock.now += 59 * minute;
    expect((await core.client.call('undo.list', {})).entries).toHaveLength(1);
    await core.client.call('undo.run', {});
    expect(await idsOf('')).toEqual([id]);
  });

  it('is not taken away for good by a clock that was just set, but after its hour', async () => {
    const { library, clock } = core;
    const [id = 0] = fill(1);
    await core.client.call('articles.remove', { target: { ids: [id] } });
    let steadyMs = minute;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const purge = createPurge({
        library,
        now: () => clock.now + 10 * year,
        clockWatch: { steadyMs: () => steadyMs },
        onBackgroundError: (error) => core.backgroundErrors.push(error),
      });
      const content = library.db.prepare('SELECT count(*) FROM articles').pluck();
      purge.start();
      await vi.advanceTimersByTimeAsync(hour);
      expect(content.get()).toBe(1);
      steadyMs = undoKeptMs;
      await vi.advanceTimersByTimeAsync(11 * minute);
      await purge.finish('soon');
      expect(content.get()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes in the end, where the clock was set back since', () => {
    const { library, clock } = core;
    const [early = 0, late = 0, fresh = 0] = fill(3);
    const remove = library.db.prepare('INSERT INTO removed_articles (article_id, at) VALUES (?, ?)');
    remove.run(early, clock.now - 2 * hour);
    remove.run(late, clock.now + 5 * year);
    remove.run(fresh, clock.now - minute);
    const past = { upTo: clock.now - undoKeptMs, beyond: clock.now + undoKeptMs };
    expect(removedUpTo(library, past).sort()).toEqual([early, late].sort());
  });
});

describe('what a rule lets go by its age', () => {
  let server: LoopbackServer;
  beforeEach(async () => {
    server = await startLoopbackServer();
  });
  afterEach(() => server.close());

  it('stays when the clock is years ahead of every server', async () => {
    const at = new Date(core.clock.now - day).toUTCString();
    const item = `<item><guid isPermaLink="false">1</guid><title>One</title><pubDate>${at}</pubDate></item>`;
    server.answers.set('/feed', (request, response) =>
      answerConditionally(
        request,
        response,
        `<rss version="2.0"><channel><title>Blog</title>${item}</channel></rss>`,
      ),
    );
    await core.client.call('feeds.add', { address: `${server.origin}/feed` });
    await core.client.call('retention.set', {
      place: { kind: 'library' },
      retention: { keep: 'days', days: 30 },
    });
    core.clock.set(10 * year);
    const preview = await core.client.call('retention.preview', {
      place: { kind: 'library' },
      retention: { keep: 'days', days: 30 },
    });
    expect(preview.articles).toBe(0);
    await core.runJob(core.client.call('library.compact', {}), 'compact');
    expect(await idsOf('')).toHaveLength(1);
    // A server says that so much time has passed.
    core.library.db
      .prepare('UPDATE feed_answers SET headers = ?')
      .run(JSON.stringify([['Date', new Date(core.clock.now).toUTCString()]]));
    await core.runJob(core.client.call('library.compact', {}), 'compact');
    expect(await idsOf('')).toHaveLength(0);
  });
});

it('brings back what was put off when its time comes by the clock, whatever was set before', async () => {
  const [id = 0] = fill(1);
  const until = core.clock.now + 3 * hour;
  await core.client.call('articles.mark', { target: { ids: [id] }, snoozedUntil: until });
  core.clock.set(-2 * year);
  expect(await idsOf('')).toEqual([]);
  core.clock.set(2 * year);
  core.clock.now += 4 * hour;
  expect(await idsOf('')).toEqual([id]);
});

it('counts smart feeds anew after the clock was set back', async () => {
  fill(2);
  const { smartFeed } = await core.client.call('smart.add', { name: 'All', query: 'number' });
  const unread = async (): Promise<number | null> =>
    (await core.client.call('smart.list', {})).smartFeeds.find(({ id }) => id === smartFeed.id)
      ?.unreadCount ?? null;
  await expect.poll(unread).toBe(2);
  core.clock.set(-3 * year);
  await core.client.call('articles.mark', { target: { query: '' }, isRead: true });
  await expect.poll(unread).toBe(0);
});
