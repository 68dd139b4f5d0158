/** What the figures of reading say, in words. */
import type { ReadingStatistics } from '../../model/statistics.ts';
import { counted, number } from '../format.ts';

export const periods: readonly { value: string; title: string }[] = [
  { value: '30', title: 'Últimos 30 dias' },
  { value: '90', title: 'Últimos 90 dias' },
  { value: '365', title: 'Último ano' },
];

export function readingSentence({ days, markedTogether }: ReadingStatistics): string {
  const total = days.reduce((sum, day) => sum + day.read, 0);
  const active = days.filter((day) => day.read > 0).length;
  const together =
    markedTogether === 0
      ? ''
      : ` Mais ${number(markedTogether)} foram marcados como lidos em lote e não contam.`;
  const read =
    total === 0
      ? statisticsTexts.noneRead(days.length)
      : `${counted(total, 'artigo lido', 'artigos lidos')} em ${number(active)} de ${counted(days.length, 'dia')}.`;
  return `${read}${together}`;
}

export function perDay(arrived: number, days: number): string {
  const rate = arrived / days;
  return rate >= 1
    ? `${number(Math.round(rate))} por dia`
    : `${number(Math.max(1, Math.round(rate * 7)))} por semana`;
}

export const statisticsTexts = {
  asATable: 'Como tabela',
  time: 'Tempo',
  read: 'Lidos',
  readMost: 'Mais lidos',
  feed: 'Feed',
  articlesRead: 'Artigos lidos',
  tagsByReading: 'Suas etiquetas, pelo que você lê',
  tag: 'Etiqueta',
  bringMost: 'Os que mais trazem',
  newArticles: 'Artigos novos',
  neverRead: 'Nunca lidos. Cancelar a assinatura?',
  newNoneRead: 'Novos, nenhum lido',
  title: 'Sua leitura',
  hint: 'Calculado neste computador a partir da sua biblioteca e não informado a ninguém.',
  chart: (summary: string) => `Artigos lidos ao longo do tempo. ${summary}`,
  most: (count: number) => `máximo: ${number(count)}`,
  readOf: (read: number, arrived: number) => `${number(read)} de ${number(arrived)}`,
  noneRead: (days: number) => `Nos últimos ${counted(days, 'dia')} você não leu nada.`,
  whatCounts: 'O que você abrir ou marcar como lido um a um é contado aqui dia a dia.',
  nothing: (days: number) => `Nos últimos ${counted(days, 'dia')} nada chegou e nada foi lido.`,
};
