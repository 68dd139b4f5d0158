/** What time it is at least by what servers said, for what would be lost by a clock that is years ahead. */
import type { Library } from './open.ts';
import { prepared } from './statements.ts';

const day = 86_400_000;

/**
 * `now`, but no more than a day after the latest time any server said it was (RFC 9110 §6.6.1, `Date`); `now` where none has
 * said anything. Who was without a network for weeks has got nothing new either that would have to make room. Epoch ms.
 */
export function confirmedNow(library: Library, now: number): number {
  const latest = latestServerTime(library);
  return latest === null ? now : Math.min(now, latest + day);
}

function latestServerTime(library: Library): number | null {
  const rows = prepared<{ headers: string }>(library.db, 'SELECT headers FROM feed_answers').all();
  const times = rows
    .map(({ headers }) => JSON.parse(headers) as [string, string][])
    .flatMap((pairs) => pairs.filter(([name]) => name.toLowerCase() === 'date'))
    .map(([, value]) => Date.parse(value))
    .filter((at) => Number.isFinite(at));
  return times.length === 0 ? null : Math.max(...times);
}
