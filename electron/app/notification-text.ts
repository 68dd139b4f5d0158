/** What a notification of new articles says. Pure but for the language. */
import { appTexts } from '../../shared/texts/app-catalogue.ts';
import type { Arrival } from './arrival-groups.ts';

const longestTitle = 120;
const feedsNamed = 4;

/** Line ends, and what turns the direction of the text after it. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

const plain = (text: string): string => text.replace(UNSEEN, ' ').trim();

const cut = (text: string): string =>
  text.length > longestTitle ? `${text.slice(0, longestTitle - 1)}…` : text;

/**
 * Text that is none but text to servers that read markup in a notification's body: tags and references. What they would read as
 * the beginning of one gets a sign beside it that is not seen; to escape it would show the escapes where they do not.
 * https://specifications.freedesktop.org/notification-spec/latest/markup.html
 */
const withoutMarkup = (text: string): string =>
  text.replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, (sign) => `${sign}\u2060`);

/**
 * Of one feed: “3 new in Rust Blog”, and below it the first titles, one a line. Of several: “37 new in 12 feeds” and those
 * with most. Systems cut what is too long; titles are cut here first. `readsMarkup`: as notifications of Linux do, in what
 * stands below.
 */
export function notificationText(
  arrivals: readonly Arrival[],
  { readsMarkup }: { readsMarkup: boolean },
): { title: string; body: string } {
  const line = (text: string): string => {
    const short = cut(plain(text));
    return readsMarkup ? withoutMarkup(short) : short;
  };
  const texts = appTexts().notificationTexts;
  const [arrival] = arrivals;
  if (arrival !== undefined && arrivals.length === 1) {
    const lines = arrival.titles.map(line);
    const count = arrival.articleIds.length;
    const more = count - lines.length;
    if (more > 0 && lines.length > 0) lines.push(texts.more(more));
    return { title: texts.ofFeed(count, plain(arrival.title)), body: lines.join('\n') };
  }
  const total = arrivals.reduce((sum, { articleIds }) => sum + articleIds.length, 0);
  const most = arrivals
    .toSorted((one, other) => other.articleIds.length - one.articleIds.length)
    .slice(0, feedsNamed);
  const lines = most.map(({ title, articleIds }) => texts.line(line(title), articleIds.length));
  const more = arrivals.length - most.length;
  if (more > 0) lines.push(texts.more(more));
  return { title: texts.ofFeeds(total, arrivals.length), body: lines.join('\n') };
}
