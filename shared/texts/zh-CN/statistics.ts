/** What the figures of reading say, in words. */
import type { ReadingStatistics } from '../../model/statistics.ts';
import { number } from '../format.ts';

export const periods: readonly { value: string; title: string }[] = [
  { value: '30', title: '最近 30 天' },
  { value: '90', title: '最近 90 天' },
  { value: '365', title: '最近一年' },
];

export function readingSentence({ days, markedTogether }: ReadingStatistics): string {
  const total = days.reduce((sum, day) => sum + day.read, 0);
  const active = days.filter((day) => day.read > 0).length;
  const together = markedTogether === 0 ? '' : `另有 ${number(markedTogether)} 篇是批量标为已读的，未计入。`;
  const read =
    total === 0
      ? statisticsTexts.noneRead(days.length)
      : `${number(days.length)} 天中有 ${number(active)} 天读过，共读 ${number(total)} 篇文章。`;
  return `${read}${together}`;
}

export function perDay(arrived: number, days: number): string {
  const rate = arrived / days;
  return rate >= 1
    ? `每天 ${number(Math.round(rate))} 篇`
    : `每周 ${number(Math.max(1, Math.round(rate * 7)))} 篇`;
}

export const statisticsTexts = {
  asATable: '以表格显示',
  time: '时间',
  read: '已读',
  readMost: '读得最多',
  feed: '订阅源',
  articlesRead: '读过的文章',
  tagsByReading: '按阅读量排列的标签',
  tag: '标签',
  bringMost: '新文章最多',
  newArticles: '新文章',
  neverRead: '从未读过。要取消订阅吗？',
  newNoneRead: '有新文章，但一篇也没读',
  title: '阅读统计',
  hint: '根据文库在本机统计，不会告诉任何人。',
  chart: (summary: string) => `各时间读过的文章。${summary}`,
  most: (count: number) => `最多：${number(count)}`,
  readOf: (read: number, arrived: number) => `${number(read)} / ${number(arrived)}`,
  noneRead: (days: number) => `最近 ${number(days)} 天没有阅读。`,
  whatCounts: '您打开的文章，或逐篇标为已读的文章，会按天统计在这里。',
  nothing: (days: number) => `最近 ${number(days)} 天没有新文章，也没有阅读。`,
};
