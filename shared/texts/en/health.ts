/** How a feed fares, in words: its state with what to do about it, the next check and why then, what came of each check. */
import { isPolled, type OutcomeKind, outcomeKind, waitsUntil } from '../../feed-state.ts';
import type { Feed, FeedHealth, FetchLogEntry, NextCheckReason, RefreshOutcome } from '../../model/feeds.ts';
import { ago, bytes, clockTime, counted, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { outcomeSentence } from './feeds.ts';

export type HealthWords = { tone: 'ok' | 'warn' | 'bad' | 'off'; title: string; detail: string };

export function healthWords(feed: Feed, health: FeedHealth, now: number): HealthWords {
  if (!isPolled(feed)) {
    return { tone: 'ok', title: 'It came with Offprint.', detail: 'It needs no network and never changes.' };
  }
  if (health.isGone) {
    const since = health.failingSince === null ? '' : ` Gone since ${dayOrTime(health.failingSince, now)}.`;
    return {
      tone: 'off',
      title: 'This feed was taken down for good (410).',
      detail: `Its articles stay, and it is not asked again.${since}`,
    };
  }
  if (feed.isPaused) {
    return { tone: 'off', title: 'You have paused this feed.', detail: lastSuccess(feed, now) };
  }
  const until = waitsUntil(feed, health, now);
  if (until !== null) {
    return {
      tone: 'warn',
      title: `The server asked to wait until ${clockTime(until, now)}.`,
      detail: 'Offprint asks it nothing before that.',
    };
  }
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') return failureWords(feed, health, outcome, now);
  if (outcome?.status === 'skipped') {
    return { tone: 'warn', title: outcomeWords(outcome, now), detail: lastSuccess(feed, now) };
  }
  if (outcome === null || feed.lastCheckAt === null) {
    return { tone: 'off', title: 'Not checked yet.', detail: 'Its articles come with the first check.' };
  }
  return { tone: 'ok', title: `Checked ${ago(feed.lastCheckAt, now)}.`, detail: outcomeWords(outcome, now) };
}

function failureWords(
  feed: Feed,
  health: FeedHealth,
  outcome: Extract<RefreshOutcome, { status: 'failed' }>,
  now: number,
): HealthWords {
  const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
  const { failingSince } = health;
  const times = feed.errorCount > 1 ? `, ${number(feed.errorCount)} checks in a row` : '';
  const since = failingSince === null ? '' : `Since ${dayOrTime(failingSince, now)}${times}. `;
  const isOffline = outcome.code === 'offline';
  return {
    tone: isOffline ? 'warn' : 'bad',
    title: withStatus(title, outcome),
    detail: `${since}${isOffline ? '' : (atRefresh ?? next)} ${lastSuccess(feed, now)}`.trim(),
  };
}

/** The number is what one looks for elsewhere: “There is nothing at this address (404).” */
function withStatus(title: string, outcome: Extract<RefreshOutcome, { status: 'failed' }>): string {
  const { status } = outcome.details;
  if (typeof status !== 'number' || title.includes(String(status))) return title;
  return title.replace(/\.$/, ` (${status}).`);
}

function lastSuccess(feed: Feed, now: number): string {
  return feed.lastSuccessAt === null
    ? 'It has never been read.'
    : `Last read ${ago(feed.lastSuccessAt, now)}.`;
}

/** What came of a check, with the difference between the two kinds of “nothing new”. */
export function outcomeWords(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'not-modified':
      return 'Not modified: the server said that nothing has changed.';
    case 'unchanged':
      return 'Nothing new, though the server sent the whole feed again.';
    case 'failed':
      return withStatus(errorWords({ code: outcome.code, details: outcome.details }).title, outcome);
    default:
      return outcomeSentence(outcome, now);
  }
}

/** Why the next check is when it is; each follows a time. */
const reasons: Record<NextCheckReason, string> = {
  'due-now': 'It is due.',
  default: 'Offprint’s own pace for a feed that moves.',
  'reader-interval': 'In the interval you have set.',
  'server-freshness': 'The server says its last answer is good until then.',
  'feed-ttl': 'The feed asks to be checked no more often.',
  'rarely-changes': 'Nothing new has come for a while, so it is asked less often.',
  'retry-after': 'The server asked to wait until then.',
  backoff: 'Checks have failed, and the pause grows with each.',
  'no-network': 'The network could not be reached; it is tried again soon.',
  'being-checked': 'It is being checked now; this holds if the check comes to nothing.',
};

export function nextCheckWords(feed: Feed, health: FeedHealth, now: number): { when: string; why: string } {
  if (!isPolled(feed)) return { when: 'None', why: 'There is no server to ask.' };
  if (health.isGone) return { when: 'None', why: 'The server says that it is gone.' };
  if (feed.isPaused) return { when: 'None', why: 'It is paused until you resume it.' };
  const until = waitsUntil(feed, health, now);
  const at = feed.nextCheckAt ?? 0;
  if (until !== null && until >= at) return { when: clockTime(until, now), why: reasons['retry-after'] };
  if (at <= now)
    return {
      when: 'Now',
      why: reasons[health.nextCheckReason === 'being-checked' ? 'being-checked' : 'due-now'],
    };
  return { when: clockTime(at, now), why: reasons[health.nextCheckReason] };
}

export function trafficWords({ requests, notModified, savedBytes }: FeedHealth): {
  count: string;
  saved: string;
} {
  if (requests === 0) return { count: 'None yet', saved: '' };
  const count = number(requests);
  if (notModified === 0) return { count, saved: 'None was answered with “not modified” (304).' };
  const share = Math.round((100 * notModified) / requests);
  return { count, saved: `${share} % answered with “not modified” (304), which saved ${bytes(savedBytes)}.` };
}

/** “The last 30 checks: 3 brought something new, 25 nothing new, 2 failed.” */
export function outcomesSummary(entries: readonly FetchLogEntry[]): string {
  const kinds = entries.map((entry) => outcomeKind(entry.outcome));
  const count = (kind: OutcomeKind): number => kinds.filter((one) => one === kind).length;
  const parts = [
    [count('new'), 'brought something new'],
    [count('same'), 'nothing new'],
    [count('failed'), 'failed'],
    [count('skipped'), 'left out'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount} ${words}`);
  if (entries.length === 1) return `One check so far: ${said[0]?.replace('1 ', '')}.`;
  return `The last ${counted(entries.length, 'check')}: ${said.join(', ')}.`;
}
