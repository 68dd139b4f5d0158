/**
 * An article's id is its time: seconds since 2000, so that ids in order are articles in order, in every index and without
 * sorting. A second that is taken already gives way to the free one before it.
 */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

const epochSeconds = 946_684_800;
/** How far an article may stand from its time: what a query by date looks at beyond its bounds. */
export const idSlack = 200_000;

const lookedAt = 500;

/** The id of a moment, in epoch ms. */
export function idOfTime(at: number): number {
  return Math.max(1, Math.floor(at / 1000) - epochSeconds);
}

/** The free id for an article of that time. */
export function freeId(library: Library, at: number): number {
  const wanted = idOfTime(at);
  return freeBelow(library, wanted) ?? freeAbove(library, wanted);
}

function freeBelow(library: Library, wanted: number): number | null {
  const runs = runsOf(library);
  let id = wanted;
  for (let end = runs.get(id); end !== undefined; end = runs.get(id)) id = end;
  const free = firstFree(library, id);
  if (free !== null && free < wanted) {
    if (runs.size >= mostRuns) runs.clear();
    runs.set(wanted, free);
    // Whoever comes by a way round takes the short one from there on, too.
    if (id !== wanted && id !== free) runs.set(id, free);
  }
  return free;
}

function firstFree(library: Library, from: number): number | null {
  let limit = 1;
  for (let id = from; id > 0; limit = Math.min(limit * 4, lookedAt)) {
    const taken = prepared<{ id: number }>(
      library.db,
      // The plus: as in article-groups.ts.
      'SELECT id FROM article_state WHERE id <= +? ORDER BY id DESC LIMIT ?',
    ).all(id, limit);
    for (const row of taken) {
      if (row.id !== id) return id;
      id -= 1;
    }
    if (taken.length === 0) return id;
  }
  return null;
}

/**
 * Where the ids from one downwards are known to be taken, and the id that was found free behind them. Feeds without dates, or
 * with dates yet to come, all give the same second: found from its beginning each time, a hundred thousand articles of one
 * second took hours. An id that becomes free again in between is passed over.
 */
const known = new WeakMap<Library, Map<number, number>>();
const mostRuns = 10_000;

function runsOf(library: Library): Map<number, number> {
  let runs = known.get(library);
  if (runs === undefined) {
    runs = new Map();
    known.set(library, runs);
  }
  return runs;
}

/** Before 2000 there are no seconds: such articles stand at the very beginning in the order they came. */
function freeAbove(library: Library, wanted: number): number {
  for (let id = wanted; ; ) {
    const taken = prepared<{ id: number }>(
      library.db,
      'SELECT id FROM article_state WHERE id >= ? ORDER BY id LIMIT ?',
    ).all(id, lookedAt);
    for (const row of taken) {
      if (row.id !== id) return id;
      id += 1;
    }
    if (taken.length < lookedAt) return id;
  }
}
