/** What to read in the time one has. */
import type { QueueCandidate } from './queue-candidates.ts';

/** More are no list for one sitting. */
const mostPicked = 60;

/** In the order given, each that still fits: none is left out that would fit into what remains. */
export function pickForTime(
  candidates: readonly QueueCandidate[],
  budgetMinutes: number,
): { articleIds: number[]; minutes: number } {
  const articleIds: number[] = [];
  let minutes = 0;
  for (const { id, readingMinutes } of candidates) {
    // What takes no minute takes some time all the same.
    const takes = Math.max(1, readingMinutes);
    if (minutes + takes > budgetMinutes) continue;
    articleIds.push(id);
    minutes += takes;
    if (articleIds.length === mostPicked || minutes === budgetMinutes) break;
  }
  return { articleIds, minutes };
}
