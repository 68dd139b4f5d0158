/** Older entries, and what a feed has jumped over, in words. */
import type { WireError } from '../../errors.ts';
import type { FeedGap, FirstPages, OlderState, OlderSummary, WalkEnd } from '../../model/older.ts';
import { clockTime, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const firstPagesTexts: Record<FirstPages, string> = {
  '1': '最初のページのみ',
  '5': '5ページ前まで',
  all: 'すべて',
};

export const olderTexts = {
  running: '過去のエントリーを取得中',
  mark: 'ここでエントリーが抜けている可能性があります',
  fetch: '取得',
  forget: '無視',
  choice: 'さかのぼる範囲',
  choiceHint: '過去のエントリーは既読で取り込み、通知しません。',
  fetchOlder: '過去のエントリーを取得',
  stopped: '中止しました。取得したものは残ります。',
};

const endTexts: Record<WalkEnd, string> = {
  beginning: 'フィードのエントリーはこれですべてです。',
  repeats: 'サーバーが同じページを返すため、これより古いものはありません。',
  'not-a-feed': '最後のページより先は、フィードが返されません。',
  unpaged: 'このフィードは1ページだけのため、過去のエントリーは取得できません。',
};

/** Why it stopped, and when it goes on. */
function stopWords(error: WireError, now: number): string {
  const { until } = error.details;
  const { title } = errorWords(error);
  return typeof until === 'number' && until > now ? `${title}${clockTime(until, now)}に再開します。` : title;
}

/** What came of fetching one feed's older entries. */
export function olderWords(summary: OlderSummary, now: number): { text: string; tone: 'plain' | 'bad' } {
  const [feed] = summary.feeds;
  const came =
    summary.newArticles === 0 ? '' : `過去のエントリーを${number(summary.newArticles)}件取得しました。`;
  if (feed?.error != null) return { text: `${came}${stopWords(feed.error, now)}`, tone: 'bad' };
  if (feed?.ended != null) return { text: `${came}${endTexts[feed.ended]}`, tone: 'plain' };
  return {
    text: came === '' ? '過去のエントリーはありませんでした。' : `${came}まだ続きがあるかもしれません。`,
    tone: 'plain',
  };
}

/** What came of fetching what is missing in the midst. `left`: gaps that are still there. */
export function missingWords(
  summary: OlderSummary,
  left: number,
  now: number,
): { text: string; tone: 'plain' | 'bad' } {
  const came = `抜けていたエントリーを${number(summary.newArticles)}件取得しました。`;
  if (left === 0) return { text: summary.newArticles === 0 ? '抜けはなくなりました。' : came, tone: 'plain' };
  const error = summary.feeds.find((feed) => feed.error !== null)?.error ?? null;
  const ended = summary.feeds.find((feed) => feed.ended !== null)?.ended ?? null;
  const why =
    error !== null
      ? stopWords(error, now)
      : ended !== null
        ? endTexts[ended]
        : 'まだ続きがあるかもしれません。';
  return { text: summary.newArticles === 0 ? why : `${came}${why}`, tone: 'bad' };
}

/** Why entries are missing still; empty: nobody has tried yet. */
export function gapWords({ ended, failure, retryAt }: FeedGap, now: number): string {
  if (ended !== null) return endTexts[ended];
  if (failure === null) return '';
  const again = retryAt !== null && retryAt > now ? `${clockTime(retryAt, now)}に自動で再試行します。` : '';
  return `${errorWords(failure).title}${again}`;
}

/** How far back a feed has been read. */
export function historyWords({ history }: OlderState): string {
  if (history === null) return '最初のページより前は取得していません。';
  if (history.ended !== null) return endTexts[history.ended];
  return `最初のページを含めて${number(history.pages)}ページを取得済みです。`;
}
