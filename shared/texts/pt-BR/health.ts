/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. */
import { isPolled, type OutcomeKind, outcomeKind, waitsUntil } from '../../feed-state.ts';
import type { Feed, FeedHealth, FetchLogEntry, NextCheckReason, RefreshOutcome } from '../../model/feeds.ts';
import { ago, bytes, clockTime, counted, dayOrTime, number } from '../format.ts';
import { portugueseTime } from '../hours.ts';
import { errorWords } from './errors.ts';
import { outcomeSentence } from './feeds.ts';

export type HealthWords = { tone: 'ok' | 'warn' | 'bad' | 'off'; title: string; detail: string };

export function healthWords(feed: Feed, health: FeedHealth, now: number): HealthWords {
  if (!isPolled(feed)) {
    return { tone: 'ok', title: 'Veio com o Offprint.', detail: 'Não precisa de rede e nunca muda.' };
  }
  if (health.isGone) {
    const since =
      health.failingSince === null
        ? ''
        : ` Fora do ar desde ${portugueseTime(dayOrTime(health.failingSince, now))}.`;
    return {
      tone: 'off',
      title: 'Este feed foi retirado do ar definitivamente (410).',
      detail: `Os artigos ficam, e ele não é mais consultado.${since}`,
    };
  }
  if (feed.isPaused) {
    return { tone: 'off', title: 'Você pausou este feed.', detail: lastSuccess(feed, now) };
  }
  const until = waitsUntil(feed, health, now);
  if (until !== null) {
    return {
      tone: 'warn',
      title: `O servidor pediu para esperar até ${portugueseTime(clockTime(until, now))}.`,
      detail: 'O Offprint não pede nada a ele antes disso.',
    };
  }
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') return failureWords(feed, health, outcome, now);
  if (outcome?.status === 'skipped') {
    return { tone: 'warn', title: outcomeWords(outcome, now), detail: lastSuccess(feed, now) };
  }
  if (outcome === null || feed.lastCheckAt === null) {
    return {
      tone: 'off',
      title: 'Ainda não verificado.',
      detail: 'Os artigos chegam com a primeira verificação.',
    };
  }
  return {
    tone: 'ok',
    title: `Verificado ${ago(feed.lastCheckAt, now)}.`,
    detail: outcomeWords(outcome, now),
  };
}

function failureWords(
  feed: Feed,
  health: FeedHealth,
  outcome: Extract<RefreshOutcome, { status: 'failed' }>,
  now: number,
): HealthWords {
  const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
  const { failingSince } = health;
  const times = feed.errorCount > 1 ? `, ${number(feed.errorCount)} verificações seguidas` : '';
  const since =
    failingSince === null ? '' : `Desde ${portugueseTime(dayOrTime(failingSince, now))}${times}. `;
  const isOffline = outcome.code === 'offline';
  return {
    tone: isOffline ? 'warn' : 'bad',
    title: withStatus(title, outcome),
    detail: `${since}${isOffline ? '' : (atRefresh ?? next)} ${lastSuccess(feed, now)}`.trim(),
  };
}

/** The number is what one looks for elsewhere: “Não há nada neste endereço (404).” */
function withStatus(title: string, outcome: Extract<RefreshOutcome, { status: 'failed' }>): string {
  const { status } = outcome.details;
  if (typeof status !== 'number' || title.includes(String(status))) return title;
  return title.replace(/\.$/, ` (${status}).`);
}

function lastSuccess(feed: Feed, now: number): string {
  return feed.lastSuccessAt === null ? 'Nunca foi lido.' : `Última leitura: ${ago(feed.lastSuccessAt, now)}.`;
}

/** What came of a check, with the difference between the two kinds of “nothing new”. */
export function outcomeWords(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'not-modified':
      return 'Não modificado: o servidor disse que nada mudou.';
    case 'unchanged':
      return 'Nada de novo, embora o servidor tenha reenviado o feed inteiro.';
    case 'failed':
      return withStatus(errorWords({ code: outcome.code, details: outcome.details }).title, outcome);
    default:
      return outcomeSentence(outcome, now);
  }
}

/** Why the next check is when it is; each follows a time. */
const reasons: Record<NextCheckReason, string> = {
  'due-now': 'Está na hora.',
  default: 'O ritmo do próprio Offprint para um feed ativo.',
  'reader-interval': 'No intervalo que você definiu.',
  'server-freshness': 'O servidor diz que a última resposta vale até lá.',
  'feed-ttl': 'O feed pede para não ser verificado com mais frequência.',
  'rarely-changes': 'Faz tempo que não chega nada, por isso é consultado menos.',
  'retry-after': 'O servidor pediu para esperar até lá.',
  backoff: 'As verificações falharam, e a pausa aumenta a cada uma.',
  'no-network': 'Não houve acesso à rede; nova tentativa em breve.',
  'being-checked': 'Está sendo verificado; isto vale se a verificação não der em nada.',
};

export function nextCheckWords(feed: Feed, health: FeedHealth, now: number): { when: string; why: string } {
  if (!isPolled(feed)) return { when: 'Nenhuma', why: 'Não há servidor para consultar.' };
  if (health.isGone) return { when: 'Nenhuma', why: 'O servidor diz que saiu do ar.' };
  if (feed.isPaused) return { when: 'Nenhuma', why: 'Está pausado até você retomar.' };
  const until = waitsUntil(feed, health, now);
  const at = feed.nextCheckAt ?? 0;
  if (until !== null && until >= at) return { when: clockTime(until, now), why: reasons['retry-after'] };
  if (at <= now)
    return {
      when: 'Agora',
      why: reasons[health.nextCheckReason === 'being-checked' ? 'being-checked' : 'due-now'],
    };
  return { when: clockTime(at, now), why: reasons[health.nextCheckReason] };
}

export function trafficWords({ requests, notModified, savedBytes }: FeedHealth): {
  count: string;
  saved: string;
} {
  if (requests === 0) return { count: 'Nenhuma ainda', saved: '' };
  const count = number(requests);
  if (notModified === 0) return { count, saved: 'Nenhuma teve resposta “não modificado” (304).' };
  const share = Math.round((100 * notModified) / requests);
  return {
    count,
    saved: `${share}% com resposta “não modificado” (304), o que economizou ${bytes(savedBytes)}.`,
  };
}

/** “Últimas 30 verificações: 3 com novidades, 25 sem novidades, 2 com falha.” */
export function outcomesSummary(entries: readonly FetchLogEntry[]): string {
  const kinds = entries.map((entry) => outcomeKind(entry.outcome));
  const count = (kind: OutcomeKind): number => kinds.filter((one) => one === kind).length;
  const parts = [
    [count('new'), 'com novidades'],
    [count('same'), 'sem novidades'],
    [count('failed'), 'com falha'],
    [count('skipped'), 'puladas'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`);
  if (entries.length === 1) return `Uma verificação até agora: ${said[0]?.replace('1 ', '')}.`;
  return `Últimas ${counted(entries.length, 'verificação', 'verificações')}: ${said.join(', ')}.`;
}
