/** What the figures of reading say, in words. */
import type { ReadingStatistics } from '../../model/statistics.ts';
import { counted, number } from '../format.ts';

export const periods: readonly { value: string; title: string }[] = [
  { value: '30', title: 'Últimos 30 días' },
  { value: '90', title: 'Últimos 90 días' },
  { value: '365', title: 'Último año' },
];

export function readingSentence({ days, markedTogether }: ReadingStatistics): string {
  const total = days.reduce((sum, day) => sum + day.read, 0);
  const active = days.filter((day) => day.read > 0).length;
  const together =
    markedTogether === 0
      ? ''
      : ` Otros ${number(markedTogether)} se marcaron como leídos en bloque y no se cuentan.`;
  const read =
    total === 0
      ? statisticsTexts.noneRead(days.length)
      : `${counted(total, 'artículo leído', 'artículos leídos')} en ${number(active)} de ${counted(days.length, 'día')}.`;
  return `${read}${together}`;
}

export function perDay(arrived: number, days: number): string {
  const rate = arrived / days;
  return rate >= 1
    ? `${number(Math.round(rate))} al día`
    : `${number(Math.max(1, Math.round(rate * 7)))} a la semana`;
}

export const statisticsTexts = {
  asATable: 'Como tabla',
  time: 'Tiempo',
  read: 'Leídos',
  readMost: 'Lo más leído',
  feed: 'Canal',
  articlesRead: 'Artículos leídos',
  tagsByReading: 'Tus etiquetas, según lo que lees',
  tag: 'Etiqueta',
  bringMost: 'Los que más traen',
  newArticles: 'Artículos nuevos',
  neverRead: 'Nunca leídos. ¿Cancelar la suscripción?',
  newNoneRead: 'Nuevos, ninguno leído',
  title: 'Tus lecturas',
  hint: 'Se calcula en este equipo a partir de tu biblioteca y no se comparte con nadie.',
  chart: (summary: string) => `Artículos leídos a lo largo del tiempo. ${summary}`,
  most: (count: number) => `máximo: ${number(count)}`,
  readOf: (read: number, arrived: number) => `${number(read)} de ${number(arrived)}`,
  noneRead: (days: number) => `En los últimos ${counted(days, 'día')} no leíste nada.`,
  whatCounts: 'Lo que abras o marques como leído de uno en uno se cuenta aquí día a día.',
  nothing: (days: number) => `En los últimos ${counted(days, 'día')} no llegó ni se leyó nada.`,
};
