/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import { passing } from '../../feed-state.ts';
import type { Feed, RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted } from '../format.ts';
import { spanishTime } from '../hours.ts';
import { errorWords } from './errors.ts';

export type FeedState = { tone: 'ok' | 'warn' | 'bad' | 'off'; short: string; sentence: string };

const skipSentences: Record<SkipReason, (until: string | null) => string> = {
  'not-due': (until) =>
    until === null ? 'Aún no le tocaba comprobarse.' : `Próxima comprobación: ${until}.`,
  'retry-after': (until) =>
    until === null ? 'El servidor pidió esperar.' : `El servidor pidió esperar hasta ${spanishTime(until)}.`,
  paused: () => 'Has pausado este canal.',
  gone: () => 'El servidor dice que este canal se retiró definitivamente. Sus artículos se quedan.',
  offline: () => 'No había conexión.',
  'needs-app': () => 'Su contraseña está en el llavero del sistema, que la línea de comandos no puede abrir.',
  'needs-password': () =>
    'Hay que volver a escribir su contraseña o sus cabeceras, en los detalles del canal.',
  bundled: () => 'Vino con Offprint y no necesita red.',
};

export function outcomeSentence(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'updated': {
      const parts = [
        outcome.newArticles > 0 ? counted(outcome.newArticles, 'artículo nuevo', 'artículos nuevos') : '',
        outcome.changedArticles > 0 ? counted(outcome.changedArticles, 'cambiado') : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? 'Comprobado; nada nuevo.' : `${parts.join(', ')}.`;
    }
    case 'not-modified':
    case 'unchanged':
      return 'Nada nuevo.';
    case 'skipped':
      return skipSentences[outcome.reason](outcome.until === null ? null : clockTime(outcome.until, now));
    case 'failed': {
      const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
      return `${title} ${atRefresh ?? next}`.trim();
    }
  }
}

export function feedState(feed: Feed, now: number): FeedState {
  if (feed.isPaused) return { tone: 'off', short: 'en pausa', sentence: skipSentences.paused(null) };
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const sentence = outcomeSentence(outcome, now);
    if (outcome.code === 'http-gone') return { tone: 'off', short: 'retirado', sentence };
    if (outcome.code === 'http-rate-limited') return { tone: 'warn', short: 'en espera', sentence };
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    if (isFirst && passing.has(outcome.code)) return { tone: 'ok', short: '', sentence };
    return { tone: 'bad', short: 'falla', sentence };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'retry-after') {
    return { tone: 'warn', short: 'en espera', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'needs-password') {
    return { tone: 'bad', short: 'bloqueado', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'gone') {
    return { tone: 'off', short: 'retirado', sentence: outcomeSentence(outcome, now) };
  }
  const checked =
    feed.lastSuccessAt === null ? 'Aún sin comprobar.' : `Comprobado ${ago(feed.lastSuccessAt, now)}.`;
  return { tone: 'ok', short: '', sentence: checked };
}
