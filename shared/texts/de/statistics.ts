/** What the figures of reading say, in words. */
import type { ReadingStatistics } from '../../model/statistics.ts';
import { counted, number } from '../format.ts';

export const periods: readonly { value: string; title: string }[] = [
  { value: '30', title: 'Die letzten 30 Tage' },
  { value: '90', title: 'Die letzten 90 Tage' },
  { value: '365', title: 'Das letzte Jahr' },
];

export function readingSentence({ days, markedTogether }: ReadingStatistics): string {
  const total = days.reduce((sum, day) => sum + day.read, 0);
  const active = days.filter((day) => day.read > 0).length;
  const together =
    markedTogether === 0
      ? ''
      : ` Weitere ${number(markedTogether)} wurden gesammelt als gelesen markiert und zählen nicht mit.`;
  const read =
    total === 0
      ? statisticsTexts.noneRead(days.length)
      : `${number(total)} Artikel gelesen an ${number(active)} von ${counted(days.length, 'Tag', 'Tagen')}.`;
  return `${read}${together}`;
}

export function perDay(arrived: number, days: number): string {
  const rate = arrived / days;
  return rate >= 1
    ? `${number(Math.round(rate))} pro Tag`
    : `${number(Math.max(1, Math.round(rate * 7)))} pro Woche`;
}

export const statisticsTexts = {
  asATable: 'Als Tabelle',
  time: 'Zeit',
  read: 'Gelesen',
  readMost: 'Am meisten gelesen',
  feed: 'Feed',
  articlesRead: 'Gelesene Artikel',
  tagsByReading: 'Ihre Schlagwörter nach dem, was Sie lesen',
  tag: 'Schlagwort',
  bringMost: 'Bringen am meisten',
  newArticles: 'Neue Artikel',
  neverRead: 'Nie gelesen. Abbestellen?',
  newNoneRead: 'Neue Artikel, keiner gelesen',
  title: 'Lesestatistik',
  hint: 'Auf diesem Rechner aus Ihrer Bibliothek gezählt und niemandem mitgeteilt.',
  chart: (summary: string) => `Gelesene Artikel im Lauf der Zeit. ${summary}`,
  most: (count: number) => `Höchstwert: ${number(count)}`,
  readOf: (read: number, arrived: number) => `${number(read)} von ${number(arrived)}`,
  noneRead: (days: number) =>
    days === 1 ? 'Am letzten Tag nichts gelesen.' : `In den letzten ${number(days)} Tagen nichts gelesen.`,
  whatCounts: 'Was Sie öffnen oder einzeln als gelesen markieren, wird hier Tag für Tag gezählt.',
  nothing: (days: number) =>
    days === 1
      ? 'Am letzten Tag kam nichts und wurde nichts gelesen.'
      : `In den letzten ${number(days)} Tagen kam nichts und wurde nichts gelesen.`,
};
