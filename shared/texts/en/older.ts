/** Older entries, and what a feed has jumped over, in words. */
import type { WireError } from '../../errors.ts';
import type { FeedGap, FirstPages, OlderState, OlderSummary, WalkEnd } from '../../model/older.ts';
import { clockTime, counted } from '../format.ts';
import { errorWords } from './errors.ts';

export const firstPagesTexts: Record<FirstPages, string> = {
  '1': 'Its first page',
  '5': 'Five pages back',
  all: 'All there are',
};

export const olderTexts = {
  running: 'Fetching older entries',
  mark: 'Entries may be missing here',
  fetch: 'Fetch them',
  forget: 'Do without them',
  choice: 'How far back',
  choiceHint: 'Older entries come in as read, and nothing is notified.',
  fetchOlder: 'Fetch older entries',
  stopped: 'Stopped. What was fetched stays.',
};

const endTexts: Record<WalkEnd, string> = {
  beginning: 'That is all the feed has.',
  repeats: 'The server sends the same page again: it has no older ones.',
  'not-a-feed': 'Behind the last page the server sends no feed any more.',
  unpaged: 'This feed has one page only: older entries cannot be fetched.',
};

/** Why it stopped, and when it goes on. */
function stopWords(error: WireError, now: number): string {
  const { until } = error.details;
  const { title } = errorWords(error);
  return typeof until === 'number' && until > now
    ? `${title} It goes on at ${clockTime(until, now)}.`
    : title;
}

/** What came of fetching one feed's older entries. */
export function olderWords(summary: OlderSummary, now: number): { text: string; tone: 'plain' | 'bad' } {
  const [feed] = summary.feeds;
  const came =
    summary.newArticles === 0 ? '' : `${counted(summary.newArticles, 'older entry', 'older entries')}. `;
  if (feed?.error != null) return { text: `${came}${stopWords(feed.error, now)}`, tone: 'bad' };
  if (feed?.ended != null) return { text: `${came}${endTexts[feed.ended]}`, tone: 'plain' };
  return { text: came === '' ? 'No older entries came.' : `${came}There may be more.`, tone: 'plain' };
}

/** What came of fetching what is missing in the midst. `left`: gaps that are still there. */
export function missingWords(
  summary: OlderSummary,
  left: number,
  now: number,
): { text: string; tone: 'plain' | 'bad' } {
  const came = `${counted(summary.newArticles, 'missing entry', 'missing entries')} fetched.`;
  if (left === 0)
    return { text: summary.newArticles === 0 ? 'Nothing is missing any more.' : came, tone: 'plain' };
  const error = summary.feeds.find((feed) => feed.error !== null)?.error ?? null;
  const ended = summary.feeds.find((feed) => feed.ended !== null)?.ended ?? null;
  const why =
    error !== null ? stopWords(error, now) : ended !== null ? endTexts[ended] : 'There may be more.';
  return { text: summary.newArticles === 0 ? why : `${came} ${why}`, tone: 'bad' };
}

/** Why entries are missing still; empty: nobody has tried yet. */
export function gapWords({ ended, failure, retryAt }: FeedGap, now: number): string {
  if (ended !== null) return endTexts[ended];
  if (failure === null) return '';
  const again =
    retryAt !== null && retryAt > now ? ` Offprint tries again at ${clockTime(retryAt, now)}.` : '';
  return `${errorWords(failure).title}${again}`;
}

/** How far back a feed has been read. */
export function historyWords({ history }: OlderState): string {
  if (history === null) return 'None fetched beyond its first page.';
  if (history.ended !== null) return endTexts[history.ended];
  return `${counted(history.pages, 'page')} fetched, the first one included.`;
}
