/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import type { FeedCondition } from '../../feed-state.ts';
import type { RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted } from '../format.ts';
import { portugueseTime } from '../hours.ts';
import { errorWords } from './errors.ts';

const skipSentences: Record<SkipReason, (until: string | null) => string> = {
  'not-due': (until) =>
    until === null ? 'Ainda não era hora de verificar.' : `Próxima verificação: ${until}.`,
  'retry-after': (until) =>
    until === null
      ? 'O servidor pediu para esperar.'
      : `O servidor pediu para esperar até ${portugueseTime(until)}.`,
  paused: () => 'Você pausou este feed.',
  gone: () => 'O servidor diz que este feed saiu do ar definitivamente. Os artigos ficam.',
  offline: () => 'Você estava offline.',
  'needs-app': () => 'A senha dele está no chaveiro do sistema, que a linha de comando não pode abrir.',
  'needs-password': () => 'É preciso digitar de novo a senha ou os cabeçalhos, nos detalhes do feed.',
  bundled: () => 'Veio com o Offprint e não precisa de rede.',
};

export function outcomeSentence(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'updated': {
      const parts = [
        outcome.newArticles > 0 ? counted(outcome.newArticles, 'artigo novo', 'artigos novos') : '',
        outcome.changedArticles > 0 ? counted(outcome.changedArticles, 'alterado') : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? 'Verificado; nada de novo.' : `${parts.join(', ')}.`;
    }
    case 'not-modified':
    case 'unchanged':
      return 'Nada de novo.';
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
  paused: 'pausado',
  gone: 'retirado',
  waits: 'em espera',
  fails: 'falha',
  locked: 'bloqueado',
};

export const pausedSentence = (): string => skipSentences.paused(null);

export const checkedSentence = (lastSuccessAt: number | null, now: number): string =>
  lastSuccessAt === null ? 'Ainda não verificado.' : `Verificado ${ago(lastSuccessAt, now)}.`;
