/** What a notification of new articles says. Pure. */
import type { EventPayload } from '../../shared/contract.ts';

const longestTitle = 120;

/** “3 new in Rust Blog”, and below it the first titles, one a line. Systems cut what is too long; titles are cut here first. */
export function notificationText(arrival: EventPayload<'articles.arrived'>): { title: string; body: string } {
  const lines = arrival.titles.map((title) =>
    title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title,
  );
  const more = arrival.count - lines.length;
  if (more > 0 && lines.length > 0) lines.push(`and ${more} more`);
  return { title: `${arrival.count} new in ${arrival.title}`, body: lines.join('\n') };
}
