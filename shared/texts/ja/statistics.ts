/** What the figures of reading say, in words. */
import type { ReadingStatistics } from '../../model/statistics.ts';
import { number } from '../format.ts';

export const periods: readonly { value: string; title: string }[] = [
  { value: '30', title: '過去30日' },
  { value: '90', title: '過去90日' },
  { value: '365', title: '過去1年' },
];

export function readingSentence({ days, markedTogether }: ReadingStatistics): string {
  const total = days.reduce((sum, day) => sum + day.read, 0);
  const active = days.filter((day) => day.read > 0).length;
  const together =
    markedTogether === 0 ? '' : `ほかに、まとめて既読にした${number(markedTogether)}件は数えていません。`;
  const read =
    total === 0
      ? statisticsTexts.noneRead(days.length)
      : `${number(days.length)}日間のうち${number(active)}日で、${number(total)}件の記事を読みました。`;
  return `${read}${together}`;
}

export function perDay(arrived: number, days: number): string {
  const rate = arrived / days;
  return rate >= 1 ? `1日${number(Math.round(rate))}件` : `週${number(Math.max(1, Math.round(rate * 7)))}件`;
}

export const statisticsTexts = {
  asATable: '表で表示',
  time: '期間',
  read: '既読',
  readMost: 'よく読むフィード',
  feed: 'フィード',
  articlesRead: '読んだ記事',
  tagsByReading: 'よく読むタグ',
  tag: 'タグ',
  bringMost: '新着の多いフィード',
  newArticles: '新着記事',
  neverRead: '読んでいないフィード（購読を解除しますか？）',
  newNoneRead: '読んでいない新着記事',
  title: '読書の統計',
  hint: 'ライブラリをもとにこのコンピューターで集計し、外部には送信しません。',
  chart: (summary: string) => `読んだ記事の推移。${summary}`,
  most: (count: number) => `最多：${number(count)}件`,
  readOf: (read: number, arrived: number) => `${number(arrived)}件中${number(read)}件`,
  noneRead: (days: number) => `過去${number(days)}日間に読んだ記事はありません。`,
  whatCounts: '開いた記事や、1件ずつ既読にした記事を、日ごとに集計します。',
  nothing: (days: number) => `過去${number(days)}日間、届いた記事も読んだ記事もありません。`,
};
