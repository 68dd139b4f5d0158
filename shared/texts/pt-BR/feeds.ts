/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import { passing } from '../../feed-state.ts';
import type { Feed, RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted } from '../format.ts';
import { portugueseTime } from '../hours.ts';
import { errorWords } from './errors.ts';

export type FeedState = { tone: 'ok' | 'warn' | 'bad' | 'off'; short: string; sentence: string };

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

export function feedState(feed: Feed, now: number): FeedState {
  if (feed.isPaused) return { tone: 'off', short: 'pausado', sentence: skipSentences.paused(null) };
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const sentence = outcomeSentence(outcome, now);
    if (outcome.code === 'http-gone') return { tone: 'off', short: 'retirado', sentence };
    if (outcome.code === 'http-rate-limited') return { tone: 'warn', short: 'em espera', sentence };
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    if (isFirst && passing.has(outcome.code)) return { tone: 'ok', short: '', sentence };
    return { tone: 'bad', short: 'falha', sentence };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'retry-after') {
    return { tone: 'warn', short: 'em espera', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'needs-password') {
    return { tone: 'bad', short: 'bloqueado', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'gone') {
    return { tone: 'off', short: 'retirado', sentence: outcomeSentence(outcome, now) };
  }
  const checked =
    feed.lastSuccessAt === null ? 'Ainda não verificado.' : `Verificado ${ago(feed.lastSuccessAt, now)}.`;
  return { tone: 'ok', short: '', sentence: checked };
}
