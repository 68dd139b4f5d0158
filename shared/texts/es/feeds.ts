/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import type { FeedCondition } from '../../feed-state.ts';
import type { RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted } from '../format.ts';
import { spanishTime } from '../hours.ts';
import { errorWords } from './errors.ts';

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

/** What stands beside a feed in the tree. */
export const feedConditions: Record<FeedCondition, string> = {
  ok: '',
  paused: 'en pausa',
  gone: 'retirado',
  waits: 'en espera',
  fails: 'falla',
  locked: 'bloqueado',
};

export const pausedSentence = (): string => skipSentences.paused(null);

export const checkedSentence = (lastSuccessAt: number | null, now: number): string =>
  lastSuccessAt === null ? 'Aún sin comprobar.' : `Comprobado ${ago(lastSuccessAt, now)}.`;
