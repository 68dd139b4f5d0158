/** What a notification of new articles says. Pure. */
import type { Arrival } from './arrival-groups.ts';

const longestTitle = 120;
const feedsNamed = 4;

const cut = (text: string): string =>
  text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text;

/**
 * Of one feed: “3 new in Rust Blog”, and below it the first titles, one a line. Of several: “37 new in 12 feeds” and those
 * with most. Systems cut what is too long; titles are cut here first.
 */
export function notificationText(arrivals: readonly Arrival[]): { title: string; body: string } {
  const [arrival] = arrivals;
  if (arrival !== undefined && arrivals.length === 1) {
    const lines = arrival.titles.map(cut);
    const more = arrival.count - lines.length;
    if (more > 0 && lines.length > 0) lines.push(`and ${more} more`);
    return { title: `${arrival.count} new in ${arrival.title}`, body: lines.join('\n') };
  }
  const total = arrivals.reduce((sum, { count }) => sum + count, 0);
  const most = arrivals.toSorted((one, other) => other.count - one.count).slice(0, feedsNamed);
  const lines = most.map(({ title, count }) => `${cut(title)}: ${count}`);
  const more = arrivals.length - most.length;
  if (more > 0) lines.push(`and ${more} more`);
  return { title: `${total} new in ${arrivals.length} feeds`, body: lines.join('\n') };
}
