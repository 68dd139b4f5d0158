/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. */
import { isPolled, type OutcomeKind, outcomeKind, waitsUntil } from '../../feed-state.ts';
import type { Feed, FeedHealth, FetchLogEntry, NextCheckReason, RefreshOutcome } from '../../model/feeds.ts';
import { ago, bytes, clockTime, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { outcomeSentence } from './feeds.ts';

export type HealthWords = { tone: 'ok' | 'warn' | 'bad' | 'off'; title: string; detail: string };

export function healthWords(feed: Feed, health: FeedHealth, now: number): HealthWords {
  if (!isPolled(feed)) {
    return {
      tone: 'ok',
      title: 'Er gehört zu Offprint.',
      detail: 'Er braucht kein Netz und ändert sich nie.',
    };
  }
  if (health.isGone) {
    const since =
      health.failingSince === null ? '' : ` Eingestellt seit ${dayOrTime(health.failingSince, now)}.`;
    return {
      tone: 'off',
      title: 'Dieser Feed wurde endgültig eingestellt (410).',
      detail: `Seine Artikel bleiben, und er wird nicht mehr abgerufen.${since}`,
    };
  }
  if (feed.isPaused) {
    return { tone: 'off', title: 'Sie haben diesen Feed angehalten.', detail: lastSuccess(feed, now) };
  }
  const until = waitsUntil(feed, health, now);
  if (until !== null) {
    return {
      tone: 'warn',
      title: `Der Server bittet, bis ${clockTime(until, now)} zu warten.`,
      detail: 'Vorher fragt Offprint ihn nicht.',
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
      title: 'Noch nicht abgerufen.',
      detail: 'Seine Artikel kommen mit dem ersten Abruf.',
    };
  }
  return {
    tone: 'ok',
    title: `Abgerufen ${ago(feed.lastCheckAt, now)}.`,
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
  const times = feed.errorCount > 1 ? `, ${number(feed.errorCount)} Abrufe in Folge` : '';
  const since = failingSince === null ? '' : `Seit ${dayOrTime(failingSince, now)}${times}. `;
  const isOffline = outcome.code === 'offline';
  return {
    tone: isOffline ? 'warn' : 'bad',
    title: withStatus(title, outcome),
    detail: `${since}${isOffline ? '' : (atRefresh ?? next)} ${lastSuccess(feed, now)}`.trim(),
  };
}

/** The number is what one looks for elsewhere: „Unter dieser Adresse gibt es nichts (404).“ */
function withStatus(title: string, outcome: Extract<RefreshOutcome, { status: 'failed' }>): string {
  const { status } = outcome.details;
  if (typeof status !== 'number' || title.includes(String(status))) return title;
  return title.replace(/\.$/, ` (${status}).`);
}

function lastSuccess(feed: Feed, now: number): string {
  return feed.lastSuccessAt === null
    ? 'Er wurde noch nie gelesen.'
    : `Zuletzt gelesen ${ago(feed.lastSuccessAt, now)}.`;
}

/** What came of a check, with the difference between the two kinds of “nothing new”. */
export function outcomeWords(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'not-modified':
      return 'Unverändert: Laut Server hat sich nichts geändert.';
    case 'unchanged':
      return 'Nichts Neues, obwohl der Server den ganzen Feed erneut gesendet hat.';
    case 'failed':
      return withStatus(errorWords({ code: outcome.code, details: outcome.details }).title, outcome);
    default:
      return outcomeSentence(outcome, now);
  }
}

/** Why the next check is when it is; each follows a time. */
const reasons: Record<NextCheckReason, string> = {
  'due-now': 'Der Abruf ist fällig.',
  default: 'Offprints eigener Takt für einen lebhaften Feed.',
  'reader-interval': 'In dem Abstand, den Sie festgelegt haben.',
  'server-freshness': 'Laut Server gilt die letzte Antwort bis dahin.',
  'feed-ttl': 'Der Feed möchte nicht häufiger abgerufen werden.',
  'rarely-changes': 'Seit einiger Zeit kam nichts Neues, daher wird seltener gefragt.',
  'retry-after': 'Der Server bittet, bis dahin zu warten.',
  backoff: 'Abrufe sind fehlgeschlagen, und mit jedem wächst die Pause.',
  'no-network': 'Das Netz war nicht erreichbar; bald folgt ein neuer Versuch.',
  'being-checked': 'Der Feed wird gerade abgerufen; dies gilt, falls der Abruf nichts bringt.',
};

export function nextCheckWords(feed: Feed, health: FeedHealth, now: number): { when: string; why: string } {
  if (!isPolled(feed)) return { when: 'Keiner', why: 'Es gibt keinen Server, der zu fragen wäre.' };
  if (health.isGone) return { when: 'Keiner', why: 'Laut Server gibt es ihn nicht mehr.' };
  if (feed.isPaused) return { when: 'Keiner', why: 'Er ist angehalten, bis Sie ihn fortsetzen.' };
  const until = waitsUntil(feed, health, now);
  const at = feed.nextCheckAt ?? 0;
  if (until !== null && until >= at) return { when: clockTime(until, now), why: reasons['retry-after'] };
  if (at <= now)
    return {
      when: 'Jetzt',
      why: reasons[health.nextCheckReason === 'being-checked' ? 'being-checked' : 'due-now'],
    };
  return { when: clockTime(at, now), why: reasons[health.nextCheckReason] };
}

export function trafficWords({ requests, notModified, savedBytes }: FeedHealth): {
  count: string;
  saved: string;
} {
  if (requests === 0) return { count: 'Noch keine', saved: '' };
  const count = number(requests);
  if (notModified === 0) return { count, saved: 'Keine wurde mit „unverändert“ (304) beantwortet.' };
  const share = Math.round((100 * notModified) / requests);
  return {
    count,
    saved: `${share} % mit „unverändert“ (304) beantwortet, das hat ${bytes(savedBytes)} gespart.`,
  };
}

/** „Die letzten 30 Abrufe: 3 mit Neuem, 25 ohne Neues, 2 fehlgeschlagen.“ */
export function outcomesSummary(entries: readonly FetchLogEntry[]): string {
  const kinds = entries.map((entry) => outcomeKind(entry.outcome));
  const count = (kind: OutcomeKind): number => kinds.filter((one) => one === kind).length;
  const parts = [
    [count('new'), 'mit Neuem'],
    [count('same'), 'ohne Neues'],
    [count('failed'), 'fehlgeschlagen'],
    [count('skipped'), 'ausgelassen'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`);
  if (entries.length === 1) return `Bisher ein Abruf: ${said[0]?.replace('1 ', '')}.`;
  return `Die letzten ${number(entries.length)} Abrufe: ${said.join(', ')}.`;
}
