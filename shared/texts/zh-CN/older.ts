/** Older entries, and what a feed has jumped over, in words. */
import type { WireError } from '../../errors.ts';
import type { FeedGap, FirstPages, OlderState, OlderSummary, WalkEnd } from '../../model/older.ts';
import { clockTime, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const firstPagesTexts: Record<FirstPages, string> = {
  '1': '第一页',
  '5': '往前五页',
  all: '全部',
};

export const olderTexts = {
  running: '正在获取更早的条目',
  mark: '此处可能缺少条目',
  fetch: '获取',
  forget: '忽略',
  choice: '往前读取多少',
  choiceHint: '更早的条目会标为已读，也不会发送通知。',
  fetchOlder: '获取更早的条目',
  stopped: '已停止。已获取的内容会保留。',
};

const endTexts: Record<WalkEnd, string> = {
  beginning: '订阅源的内容已全部获取。',
  repeats: '服务器重复发送同一页：没有更早的内容。',
  'not-a-feed': '最后一页之后，服务器发送的不再是订阅源。',
  unpaged: '此订阅源只有一页：无法获取更早的条目。',
};

function stopWords(error: WireError, now: number): string {
  const { until } = error.details;
  const { title } = errorWords(error);
  return typeof until === 'number' && until > now ? `${title}将在${clockTime(until, now)}继续。` : title;
}

export function olderWords(summary: OlderSummary, now: number): { text: string; tone: 'plain' | 'bad' } {
  const [feed] = summary.feeds;
  const came = summary.newArticles === 0 ? '' : `获取了 ${number(summary.newArticles)} 个更早的条目。`;
  if (feed?.error != null) return { text: `${came}${stopWords(feed.error, now)}`, tone: 'bad' };
  if (feed?.ended != null) return { text: `${came}${endTexts[feed.ended]}`, tone: 'plain' };
  return { text: came === '' ? '没有更早的条目。' : `${came}可能还有更多。`, tone: 'plain' };
}

export function missingWords(
  summary: OlderSummary,
  left: number,
  now: number,
): { text: string; tone: 'plain' | 'bad' } {
  const came = `获取了 ${number(summary.newArticles)} 个缺失的条目。`;
  if (left === 0) return { text: summary.newArticles === 0 ? '已不缺少条目。' : came, tone: 'plain' };
  const error = summary.feeds.find((feed) => feed.error !== null)?.error ?? null;
  const ended = summary.feeds.find((feed) => feed.ended !== null)?.ended ?? null;
  const why = error !== null ? stopWords(error, now) : ended !== null ? endTexts[ended] : '可能还有更多。';
  return { text: summary.newArticles === 0 ? why : `${came}${why}`, tone: 'bad' };
}

export function gapWords({ ended, failure, retryAt }: FeedGap, now: number): string {
  if (ended !== null) return endTexts[ended];
  if (failure === null) return '';
  const again = retryAt !== null && retryAt > now ? `Offprint 将在${clockTime(retryAt, now)}重试。` : '';
  return `${errorWords(failure).title}${again}`;
}

export function historyWords({ history }: OlderState): string {
  if (history === null) return '除第一页外尚未获取。';
  if (history.ended !== null) return endTexts[history.ended];
  return `已获取 ${number(history.pages)} 页，含第一页。`;
}
