/** Ids are times: what many articles of one second cost, and where they stand. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { freeId, idOfTime } from '../../electron/core/library/texts/article-ids.ts';
import { cpuNow } from '../support/cpu-clock.ts';
import { temporaryFolder } from '../support/test-core.ts';

const at = Date.UTC(2026, 4, 1);
let folder: string;
let library: Library;
let feedId: number;

beforeEach(() => {
  folder = temporaryFolder();
  library = openLibrary(folder);
  feedId = insertFeed(
    library,
    { url: 'https://example.org/feed', feedTitle: 'Feed', folderId: null, isTyped: true },
    at,
  ).id;
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The ids given to that many articles of one moment, one after the other. */
function store(count: number, moment = at): number[] {
  return library.db.transaction(() =>
    Array.from({ length: count }, () => {
      const id = freeId(library, moment);
      library.db
        .prepare(
          'INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_read) VALUES (?, ?, ?, ?, ?, 0)',
        )
        .run(id, feedId, `${moment}-${id}`, moment, moment);
      return id;
    }),
  )();
}

it('one second after the other backwards, and over what others have taken', () => {
  const second = idOfTime(at);
  expect(store(3)).toEqual([second, second - 1, second - 2]);
  expect(store(2, at - 4_000)).toEqual([second - 4, second - 5]);
  expect(store(3)).toEqual([second - 3, second - 6, second - 7]);
  expect(store(2, at - 2_000)).toEqual([second - 8, second - 9]);
  expect(store(1, at + 1_000)).toEqual([second + 1]);
});

it('the thirty thousandth of one second takes no longer than the first', () => {
  const timed = (count: number): number => {
    const startedAt = cpuNow();
    store(count);
    return cpuNow() - startedAt;
  };
  const first = timed(100);
  store(29_000);
  // Looked for from the beginning of the second, fifty times as long.
  const later = Math.min(...Array.from({ length: 5 }, () => timed(100)));
  const ratio = later / first;
  expect(ratio).toBeLessThan(10);
});
