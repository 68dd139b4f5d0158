/** What a notification of new articles says. Pure. */
import type { EventPayload } from '../../shared/contract.ts';

const longestTitle = 120;

/** Line ends, and what turns the direction of the text after it. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

const plain = (text: string): string => text.replace(UNSEEN, ' ').trim();

/**
 * Text that is none but text to servers that read markup in a notification's body: tags and references. What they would read as
 * the beginning of one gets a sign beside it that is not seen; to escape it would show the escapes where they do not.
 * https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
const withoutMarkup = (text: string): string =>
  text.replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, (sign) => `${sign}\u2060`);

/**
 * “3 new in Rust Blog”, and below it the first titles, one a line. Systems cut what is too long; titles are cut here first.
 * `readsMarkup`: as notifications of Linux do, in what stands below.
 */
export function notificationText(
  arrival: EventPayload<'articles.arrived'>,
  { readsMarkup }: { readsMarkup: boolean },
): { title: string; body: string } {
  const lines = arrival.titles.map(plain).map((title) => {
    const cut = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
    return readsMarkup ? withoutMarkup(cut) : cut;
  });
  const more = arrival.count - lines.length;
  if (more > 0 && lines.length > 0) lines.push(`and ${more} more`);
  return { title: `${arrival.count} new in ${plain(arrival.title)}`, body: lines.join('\n') };
}
