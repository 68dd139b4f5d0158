/** Older entries, and what a feed has jumped over, in words. */
import type { WireError } from '../../errors.ts';
import type { FeedGap, FirstPages, OlderState, OlderSummary, WalkEnd } from '../../model/older.ts';
import { clockTime, counted } from '../format.ts';
import { errorWords } from './errors.ts';

export const firstPagesTexts: Record<FirstPages, string> = {
  '1': 'A primeira página',
  '5': 'Cinco páginas atrás',
  all: 'Todas as que houver',
};

export const olderTexts = {
  running: 'Baixando itens mais antigos',
  mark: 'Podem faltar itens aqui',
  fetch: 'Baixar',
  forget: 'Dispensar',
  choice: 'Até onde voltar',
  choiceHint: 'Os itens mais antigos entram como lidos, sem notificação.',
  fetchOlder: 'Baixar itens mais antigos',
  stopped: 'Interrompido. O que foi baixado fica.',
};

const endTexts: Record<WalkEnd, string> = {
  beginning: 'É tudo o que o feed tem.',
  repeats: 'O servidor envia a mesma página de novo: não há mais antigas.',
  'not-a-feed': 'Depois da última página o servidor não envia mais um feed.',
  unpaged: 'Este feed só tem uma página: itens mais antigos não podem ser baixados.',
};

/** Why it stopped, and when it goes on. */
function stopWords(error: WireError, now: number): string {
  const { until } = error.details;
  const { title } = errorWords(error);
  return typeof until === 'number' && until > now ? `${title} Continua: ${clockTime(until, now)}.` : title;
}

/** What came of fetching one feed's older entries. */
export function olderWords(summary: OlderSummary, now: number): { text: string; tone: 'plain' | 'bad' } {
  const [feed] = summary.feeds;
  const came =
    summary.newArticles === 0
      ? ''
      : `${counted(summary.newArticles, 'item mais antigo', 'itens mais antigos')}. `;
  if (feed?.error != null) return { text: `${came}${stopWords(feed.error, now)}`, tone: 'bad' };
  if (feed?.ended != null) return { text: `${came}${endTexts[feed.ended]}`, tone: 'plain' };
  return { text: came === '' ? 'Nenhum item mais antigo chegou.' : `${came}Pode haver mais.`, tone: 'plain' };
}

/** What came of fetching what is missing in the midst. `left`: gaps that are still there. */
export function missingWords(
  summary: OlderSummary,
  left: number,
  now: number,
): { text: string; tone: 'plain' | 'bad' } {
  const came = `${counted(summary.newArticles, 'item que faltava baixado', 'itens que faltavam baixados')}.`;
  if (left === 0) return { text: summary.newArticles === 0 ? 'Não falta mais nada.' : came, tone: 'plain' };
  const error = summary.feeds.find((feed) => feed.error !== null)?.error ?? null;
  const ended = summary.feeds.find((feed) => feed.ended !== null)?.ended ?? null;
  const why = error !== null ? stopWords(error, now) : ended !== null ? endTexts[ended] : 'Pode haver mais.';
  return { text: summary.newArticles === 0 ? why : `${came} ${why}`, tone: 'bad' };
}

/** Why entries are missing still; empty: nobody has tried yet. */
export function gapWords({ ended, failure, retryAt }: FeedGap, now: number): string {
  if (ended !== null) return endTexts[ended];
  if (failure === null) return '';
  const again = retryAt !== null && retryAt > now ? ` Próxima tentativa: ${clockTime(retryAt, now)}.` : '';
  return `${errorWords(failure).title}${again}`;
}

/** How far back a feed has been read. */
export function historyWords({ history }: OlderState): string {
  if (history === null) return 'Nada baixado além da primeira página.';
  if (history.ended !== null) return endTexts[history.ended];
  return `${counted(history.pages, 'página baixada', 'páginas baixadas')}, contando a primeira.`;
}
