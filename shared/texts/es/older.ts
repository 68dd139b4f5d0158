/** Older entries, and what a feed has jumped over, in words. */
import type { WireError } from '../../errors.ts';
import type { FeedGap, FirstPages, OlderState, OlderSummary, WalkEnd } from '../../model/older.ts';
import { clockTime, counted } from '../format.ts';
import { errorWords } from './errors.ts';

export const firstPagesTexts: Record<FirstPages, string> = {
  '1': 'Su primera página',
  '5': 'Cinco páginas atrás',
  all: 'Todas las que haya',
};

export const olderTexts = {
  running: 'Descargando entradas anteriores',
  mark: 'Pueden faltar entradas aquí',
  fetch: 'Descargarlas',
  forget: 'Prescindir de ellas',
  choice: 'Hasta dónde atrás',
  choiceHint: 'Las entradas anteriores llegan como leídas y sin notificación.',
  fetchOlder: 'Descargar entradas anteriores',
  stopped: 'Detenido. Lo ya descargado se queda.',
};

const endTexts: Record<WalkEnd, string> = {
  beginning: 'Es todo lo que tiene el canal.',
  repeats: 'El servidor vuelve a enviar la misma página: no tiene anteriores.',
  'not-a-feed': 'Tras la última página, el servidor ya no envía ningún canal.',
  unpaged: 'Este canal solo tiene una página: no se pueden descargar entradas anteriores.',
};

/** Why it stopped, and when it goes on. */
function stopWords(error: WireError, now: number): string {
  const { until } = error.details;
  const { title } = errorWords(error);
  return typeof until === 'number' && until > now ? `${title} Continuará: ${clockTime(until, now)}.` : title;
}

/** What came of fetching one feed's older entries. */
export function olderWords(summary: OlderSummary, now: number): { text: string; tone: 'plain' | 'bad' } {
  const [feed] = summary.feeds;
  const came =
    summary.newArticles === 0
      ? ''
      : `${counted(summary.newArticles, 'entrada anterior', 'entradas anteriores')}. `;
  if (feed?.error != null) return { text: `${came}${stopWords(feed.error, now)}`, tone: 'bad' };
  if (feed?.ended != null) return { text: `${came}${endTexts[feed.ended]}`, tone: 'plain' };
  return {
    text: came === '' ? 'No llegó ninguna entrada anterior.' : `${came}Puede haber más.`,
    tone: 'plain',
  };
}

/** What came of fetching what is missing in the midst. `left`: gaps that are still there. */
export function missingWords(
  summary: OlderSummary,
  left: number,
  now: number,
): { text: string; tone: 'plain' | 'bad' } {
  const came = `${counted(summary.newArticles, 'entrada que faltaba descargada', 'entradas que faltaban descargadas')}.`;
  if (left === 0) return { text: summary.newArticles === 0 ? 'Ya no falta nada.' : came, tone: 'plain' };
  const error = summary.feeds.find((feed) => feed.error !== null)?.error ?? null;
  const ended = summary.feeds.find((feed) => feed.ended !== null)?.ended ?? null;
  const why = error !== null ? stopWords(error, now) : ended !== null ? endTexts[ended] : 'Puede haber más.';
  return { text: summary.newArticles === 0 ? why : `${came} ${why}`, tone: 'bad' };
}

/** Why entries are missing still; empty: nobody has tried yet. */
export function gapWords({ ended, failure, retryAt }: FeedGap, now: number): string {
  if (ended !== null) return endTexts[ended];
  if (failure === null) return '';
  const again = retryAt !== null && retryAt > now ? ` Próximo intento: ${clockTime(retryAt, now)}.` : '';
  return `${errorWords(failure).title}${again}`;
}

/** How far back a feed has been read. */
export function historyWords({ history }: OlderState): string {
  if (history === null) return 'No se ha descargado nada más allá de su primera página.';
  if (history.ended !== null) return endTexts[history.ended];
  return `${counted(history.pages, 'página descargada', 'páginas descargadas')}, incluida la primera.`;
}
