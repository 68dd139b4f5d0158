/** Figures of reading are what one would count by hand, in bounded time. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { costOfAsync } from '../support/cpu-clock.ts';
import { addTestFeed, storeEntries } from '../support/store-feed.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const day = 86_400_000;
let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
  core.clock.now = new Date(2026, 2, 15, 12).getTime();
});
afterEach(() => core.close());

function fill(title: string, ages: readonly number[]): { feedId: number; ids: number[] } {
  const feedId = addTestFeed(core.library, title);
  const ids = ages.map((age, index) => {
    const at = core.clock.now - age * day;
    return (
      storeEntries(core.library, feedId, [{ key: `k${index}`, publishedAt: at }], { now: at }).newIds[0] ?? 0
    );
  });
  return { feedId, ids };
}
async function readAt(ids: readonly number[], age: number): Promise<void> {
  const now = core.clock.now;
  core.clock.now -= age * day;
  for (const id of ids) {
    core.clock.now += 60_000;
    await core.client.call('articles.mark', { target: { ids: [id] }, isRead: true });
  }
  core.clock.now = now;
}

it('counts what was read by day, feed and tag, and what came', async () => {
  const liked = fill('Liked', [1, 2, 3, 40]);
  const noisy = fill(
    'Noisy',
    Array.from({ length: 25 }, (_, index) => index / 2),
  );
  await readAt(liked.ids.slice(0, 2), 1);
  await readAt(liked.ids.slice(2, 3), 0);
  await readAt(liked.ids.slice(3), 35);
  await core.client.call('articles.tag', { target: { ids: liked.ids.slice(0, 2) }, add: ['rust'] });
  const answer = await core.client.call('library.reading', { days: 30 });
  expect(answer.days).toHaveLength(30);
  expect(answer.days.slice(-2)).toEqual([
    { day: '2026-03-14', read: 2 },
    { day: '2026-03-15', read: 1 },
  ]);
  expect(answer.days.reduce((sum, one) => sum + one.read, 0)).toBe(3);
  expect(answer.feeds.map(({ title, arrived, read }) => [title, arrived, read])).toEqual([
    ['Noisy', 25, 0],
    ['Liked', 3, 3],
  ]);
  expect(answer.tags).toEqual([{ name: 'rust', read: 2 }]);
  expect(noisy.ids).toHaveLength(25);
  const longer = await core.client.call('library.reading', { days: 90 });
  expect(longer.days.reduce((sum, one) => sum + one.read, 0)).toBe(4);
});

it('does not take for reading what was put away many at a time', async () => {
  const { ids } = fill(
    'Feed',
    Array.from({ length: 30 }, (_, index) => index / 3),
  );
  await readAt(ids.slice(0, 1), 0);
  await core.client.call('articles.mark', { target: { query: '' }, isRead: true });
  const answer = await core.client.call('library.reading', {});
  expect(answer).toMatchObject({ markedTogether: 29 });
  expect(answer.days.reduce((sum, one) => sum + one.read, 0)).toBe(1);
});

it('counts a library of a hundred thousand articles without anybody having to wait', async () => {
  const { db } = core.library;
  const start = Math.floor(core.clock.now / 1000) - 946_684_800 - 100_000 * 60;
  db.transaction(() => {
    for (let index = 0; index < 40; index += 1) addTestFeed(core.library, `Feed ${index}`);
    db.exec(`WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 99999)
      INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_read, read_at)
      SELECT ${start} + i * 60, 1 + i % 40, 'k' || i, (${start} + i * 60 + 946684800) * 1000, (${start} + i * 60 + 946684800) * 1000,
        i % 3 = 0, iif(i % 3 = 0, (${start} + i * 60 + 946684800) * 1000 + i, NULL) FROM n`);
  })();
  const cost = await costOfAsync(async () => {
    const answer = await core.client.call('library.reading', { days: 365 });
    expect(answer.days.reduce((sum, one) => sum + one.read, 0)).toBe(33_334);
  });
  expect(cost).toBeLessThan(100);
});
