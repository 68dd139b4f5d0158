/** What a feed sends, by its newest entries, and which of them are wanted with their page's text. */
import { longestExcerpt } from '../content/compare/excerpt.ts';
import { entriesOf, feedToJudge, newestEntries, noteFound } from '../library/articles/newest-entries.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { withoutWaiting } from '../library/connection/without-waiting.ts';
import { requestFullTexts } from '../library/fetched/full-text-requests-table.ts';
import { readFullTextState } from '../library/fetched/full-texts-table.ts';
import { isWorthFetching, judgeFeed, signsOf } from './sends-excerpts.ts';

/** What a feed is judged by. */
const mostEntries = 12;
/**
 * What is fetched by itself when a feed turns out to send excerpts, or brings many at once: what is older is fetched when
 * it is opened.
 */
const mostAtOnce = 20;

/**
 * Judges an automatic feed anew, and requests what is wanted of `newIds`; null: of its newest entries, where it has just
 * turned out to send excerpts. Answers with what was found.
 */
export function judgeAndRequest(
  library: Library,
  feedId: number,
  newIds: readonly number[] | null,
  now: number,
): string | null {
  const feed = feedToJudge(library, feedId);
  if (feed === null || !/^http/i.test(feed.url)) return null;
  if (feed.mode === 'never') return feed.found;
  if (feed.mode === 'always') {
    request(library, newIds ?? [], now);
    return feed.found;
  }
  const entries = newestEntries(library, feedId, mostEntries, longestExcerpt);
  const hosts = [feed.url, feed.siteUrl ?? feed.url].map((url) =>
    URL.canParse(url) ? new URL(url).hostname : '',
  );
  const { found, probes } = judgeFeed(entries.map(signsOf), hosts);
  // After a power cut it is found out once more.
  if (found !== feed.found) withoutWaiting(library, () => noteFound(library, feedId, found));
  if (!getSettings(library).completeExcerpts) return found;
  if (found === 'excerpts') {
    const isNews = feed.found !== 'excerpts';
    const ids = isNews
      ? newestEntries(library, feedId, mostAtOnce, longestExcerpt).map(({ articleId }) => articleId)
      : (newIds ?? []);
    request(library, worthFetching(library, ids), now);
  } else if (found === 'unsure') {
    request(
      library,
      probes.flatMap((index) => entries[index]?.articleId ?? []),
      now,
    );
  }
  return found;
}

/** After the setting was changed: what is new by it is fetched, as if the entries had just come. */
export function requestNewest(library: Library, feedId: number, now: number): void {
  const ids = newestEntries(library, feedId, mostAtOnce, longestExcerpt).map(({ articleId }) => articleId);
  judgeAndRequest(library, feedId, ids, now);
}

/** Newest first: an id is a time. */
function request(library: Library, ids: readonly number[], now: number): void {
  const newest = ids.toSorted((one, other) => other - one).slice(0, mostAtOnce);
  requestFullTexts(library, newest, { now, isByReader: false });
}

function worthFetching(library: Library, ids: readonly number[]): number[] {
  return entriesOf(library, ids, longestExcerpt)
    .filter((entry) => entry.pageLength === null && isWorthFetching(signsOf(entry)))
    .map(({ articleId }) => articleId);
}

/** Those of the articles whose feed says that they are wanted and that are not there yet. */
export function wantedOf(library: Library, articleIds: readonly number[]): number[] {
  return articleIds.filter((articleId) => {
    const { mode, found, text, url } = readFullTextState(library, articleId);
    if (text !== null || url === null || mode === 'never') return false;
    if (mode === 'always') return true;
    return (
      found === 'excerpts' &&
      getSettings(library).completeExcerpts &&
      worthFetching(library, [articleId]).length > 0
    );
  });
}
