/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. */
import { isPolled, type OutcomeKind, outcomeKind, waitsUntil } from '../../feed-state.ts';
import type { Feed, FeedHealth, FetchLogEntry, NextCheckReason, RefreshOutcome } from '../../model/feeds.ts';
import { ago, bytes, clockTime, counted, dayOrTime, number } from '../format.ts';
import { spanishTime } from '../hours.ts';
import { errorWords } from './errors.ts';
import { outcomeSentence } from './feeds.ts';

export type HealthWords = { tone: 'ok' | 'warn' | 'bad' | 'off'; title: string; detail: string };

export function healthWords(feed: Feed, health: FeedHealth, now: number): HealthWords {
  if (!isPolled(feed)) {
    return { tone: 'ok', title: 'Vino con Offprint.', detail: 'No necesita red y nunca cambia.' };
  }
  if (health.isGone) {
    const since =
      health.failingSince === null
        ? ''
        : ` Retirado desde ${spanishTime(dayOrTime(health.failingSince, now))}.`;
    return {
      tone: 'off',
      title: 'Este canal se retiró definitivamente (410).',
      detail: `Sus artículos se quedan y no se vuelve a consultar.${since}`,
    };
  }
  if (feed.isPaused) {
    return { tone: 'off', title: 'Has pausado este canal.', detail: lastSuccess(feed, now) };
  }
  const until = waitsUntil(feed, health, now);
  if (until !== null) {
    return {
      tone: 'warn',
      title: `El servidor pidió esperar hasta ${spanishTime(clockTime(until, now))}.`,
      detail: 'Offprint no le pide nada antes.',
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
      title: 'Aún sin comprobar.',
      detail: 'Sus artículos llegan con la primera comprobación.',
    };
  }
  return {
    tone: 'ok',
    title: `Comprobado ${ago(feed.lastCheckAt, now)}.`,
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
  const times = feed.errorCount > 1 ? `, ${number(feed.errorCount)} comprobaciones seguidas` : '';
  const since = failingSince === null ? '' : `Desde ${spanishTime(dayOrTime(failingSince, now))}${times}. `;
  const isOffline = outcome.code === 'offline';
  return {
    tone: isOffline ? 'warn' : 'bad',
    title: withStatus(title, outcome),
    detail: `${since}${isOffline ? '' : (atRefresh ?? next)} ${lastSuccess(feed, now)}`.trim(),
  };
}

/** The number is what one looks for elsewhere: «No hay nada en esta dirección (404).» */
function withStatus(title: string, outcome: Extract<RefreshOutcome, { status: 'failed' }>): string {
  const { status } = outcome.details;
  if (typeof status !== 'number' || title.includes(String(status))) return title;
  return title.replace(/\.$/, ` (${status}).`);
}

function lastSuccess(feed: Feed, now: number): string {
  return feed.lastSuccessAt === null
    ? 'Nunca se ha leído.'
    : `Última lectura: ${ago(feed.lastSuccessAt, now)}.`;
}

/** What came of a check, with the difference between the two kinds of “nothing new”. */
export function outcomeWords(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'not-modified':
      return 'No modificado: el servidor dijo que nada ha cambiado.';
    case 'unchanged':
      return 'Nada nuevo, aunque el servidor volvió a enviar todo el canal.';
    case 'failed':
      return withStatus(errorWords({ code: outcome.code, details: outcome.details }).title, outcome);
    default:
      return outcomeSentence(outcome, now);
  }
}

/** Why the next check is when it is; each follows a time. */
const reasons: Record<NextCheckReason, string> = {
  'due-now': 'Ya le toca.',
  default: 'El ritmo propio de Offprint para un canal activo.',
  'reader-interval': 'Según el intervalo que has fijado.',
  'server-freshness': 'El servidor dice que su última respuesta vale hasta entonces.',
  'feed-ttl': 'El canal pide que no se compruebe más a menudo.',
  'rarely-changes': 'Hace tiempo que no llega nada nuevo, así que se consulta menos.',
  'retry-after': 'El servidor pidió esperar hasta entonces.',
  backoff: 'Las comprobaciones han fallado y la pausa crece con cada una.',
  'no-network': 'No se pudo acceder a la red; se reintenta pronto.',
  'being-checked': 'Se está comprobando; esto vale si la comprobación no llega a nada.',
};

export function nextCheckWords(feed: Feed, health: FeedHealth, now: number): { when: string; why: string } {
  if (!isPolled(feed)) return { when: 'Ninguna', why: 'No hay servidor al que preguntar.' };
  if (health.isGone) return { when: 'Ninguna', why: 'El servidor dice que se ha retirado.' };
  if (feed.isPaused) return { when: 'Ninguna', why: 'Está en pausa hasta que lo reanudes.' };
  const until = waitsUntil(feed, health, now);
  const at = feed.nextCheckAt ?? 0;
  if (until !== null && until >= at) return { when: clockTime(until, now), why: reasons['retry-after'] };
  if (at <= now)
    return {
      when: 'Ahora',
      why: reasons[health.nextCheckReason === 'being-checked' ? 'being-checked' : 'due-now'],
    };
  return { when: clockTime(at, now), why: reasons[health.nextCheckReason] };
}

export function trafficWords({ requests, notModified, savedBytes }: FeedHealth): {
  count: string;
  saved: string;
} {
  if (requests === 0) return { count: 'Ninguna aún', saved: '' };
  const count = number(requests);
  if (notModified === 0) return { count, saved: 'Ninguna se respondió con «no modificado» (304).' };
  const share = Math.round((100 * notModified) / requests);
  return {
    count,
    saved: `${share} % con respuesta «no modificado» (304), lo que ahorró ${bytes(savedBytes)}.`,
  };
}

/** «Últimas 30 comprobaciones: 3 con novedades, 25 sin novedades, 2 con error.» */
export function outcomesSummary(entries: readonly FetchLogEntry[]): string {
  const kinds = entries.map((entry) => outcomeKind(entry.outcome));
  const count = (kind: OutcomeKind): number => kinds.filter((one) => one === kind).length;
  const parts = [
    [count('new'), 'con novedades'],
    [count('same'), 'sin novedades'],
    [count('failed'), 'con error'],
    [count('skipped'), 'omitidas'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`);
  if (entries.length === 1) return `Una comprobación hasta ahora: ${said[0]?.replace('1 ', '')}.`;
  return `Últimas ${counted(entries.length, 'comprobación', 'comprobaciones')}: ${said.join(', ')}.`;
}
