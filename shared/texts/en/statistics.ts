/** What the figures of reading say, in words. */
import type { ReadingStatistics } from '../../model/statistics.ts';
import { counted, number } from '../format.ts';

export const periods: readonly { value: string; title: string }[] = [
  { value: '30', title: 'The last 30 days' },
  { value: '90', title: 'The last 90 days' },
  { value: '365', title: 'The last year' },
];

export function readingSentence({ days, markedTogether }: ReadingStatistics): string {
  const total = days.reduce((sum, day) => sum + day.read, 0);
  const active = days.filter((day) => day.read > 0).length;
  const together =
    markedTogether === 0
      ? ''
      : ` ${number(markedTogether)} more were marked as read many at a time, and are not counted.`;
  const read =
    total === 0
      ? statisticsTexts.noneRead(days.length)
      : `${counted(total, 'article')} read on ${number(active)} of ${counted(days.length, 'day')}.`;
  return `${read}${together}`;
}

export function perDay(arrived: number, days: number): string {
  const rate = arrived / days;
  return rate >= 1
    ? `${number(Math.round(rate))} a day`
    : `${number(Math.max(1, Math.round(rate * 7)))} a week`;
}

export const statisticsTexts = {
  asATable: 'As a table',
  time: 'Time',
  read: 'Read',
  readMost: 'Read most',
  feed: 'Feed',
  articlesRead: 'Articles read',
  tagsByReading: 'Your tags, by what you read',
  tag: 'Tag',
  bringMost: 'Bring most',
  newArticles: 'New articles',
  neverRead: 'Never read. Unsubscribe?',
  newNoneRead: 'New articles, none read',
  title: 'Your reading',
  hint: 'Counted on this machine from your library, and told to nobody.',
  chart: (summary: string) => `Articles read over time. ${summary}`,
  most: (count: number) => `most: ${number(count)}`,
  readOf: (read: number, arrived: number) => `${number(read)} of ${number(arrived)}`,
  noneRead: (days: number) => `Nothing read in the last ${counted(days, 'day')}.`,
  whatCounts: 'What you open, or mark as read one by one, is counted here day by day.',
  nothing: (days: number) => `Nothing came and nothing was read in the last ${counted(days, 'day')}.`,
};
