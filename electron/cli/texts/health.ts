/** How a feed fares, in words for a terminal: its state, the next check and why it is then. */
import type { FetchErrorCode } from '../../../shared/errors.ts';
import type { Feed, FeedHealth, FeedRequest, NextCheckReason } from '../../../shared/model/feeds.ts';
import { outcomeText } from './outcomes.ts';
import { counted, sinceText, sizeText, timeText } from './times.ts';

/** What is wrong, so short that “since Tuesday” can follow. */
const failures: Record<FetchErrorCode, string> = {
  offline: 'no network',
  'host-not-found': 'no such server',
  'connection-refused': 'connection refused',
  'connection-lost': 'connection lost',
  timeout: 'no answer in time',
  tls: 'no trustworthy connection',
  'private-address': 'leads into a private network',
  'http-unauthorised': '401, asks for a login',
  'http-forbidden': '403, access refused',
  'http-not-found': '404',
  'http-gone': '410, gone for good',
  'http-rate-limited': '429, too many requests',
  'http-client-error': 'request refused',
  'http-server-error': 'trouble at the server',
  'too-large': 'answer too large',
  'bad-compression': 'answer damaged',
  'redirect-loop': 'redirects in a circle',
  'too-many-redirects': 'too many redirects',
  'redirect-refused': 'unsafe redirect',
  'empty-body': 'empty answer',
  'file-unreadable': 'file cannot be read',
  'unasked-not-modified': 'answers a question nobody asked (304)',
  'proxy-failed': 'trouble at the proxy',
  'not-a-feed': 'not a feed',
  'job-ended': 'could not be read',
};

/** Each reason as the end of a sentence: “next check at 14:30, …”. */
const reasons: Record<NextCheckReason, string> = {
  'due-now': 'because it is due',
  default: 'as Offprint does by itself',
  'reader-interval': 'in the interval you have set',
  'server-freshness': 'because the server says its answer is good until then',
  'feed-ttl': 'because the feed asks to be checked no more often',
  'rarely-changes': 'because nothing new has come for a while',
  'retry-after': 'because the server asked to wait until then',
  backoff: 'because checks have failed: the pause grows with each',
  'no-network': 'because the network could not be reached',
  'being-checked': 'unless the check that is under way ends before',
};

/** Whatever did not come with Offprint is asked for again. */
const isPolled = (feed: Feed): boolean => !/^offprint:/i.test(feed.url);

export function stateText(feed: Feed, health: FeedHealth, now: number): string {
  if (!isPolled(feed) && feed.lastOutcome === null) return 'comes with Offprint, is never checked';
  if (health.isGone) return `gone for good (410)${since(health, now)}; its articles stay`;
  if (feed.isPaused) return 'paused by you';
  if (health.retryAfterUntil !== null && health.retryAfterUntil > now) {
    return `the server asked to wait until ${timeText(health.retryAfterUntil, now)}`;
  }
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const times = feed.errorCount > 1 ? ` (${counted(feed.errorCount, 'check')} in a row)` : '';
    return `${failureText(outcome.code, outcome.details.status)}${since(health, now)}${times}`;
  }
  if (outcome === null) return 'never checked';
  if (outcome.status === 'skipped') return `not asked: ${outcomeText(outcome)}`;
  return feed.lastCheckAt === null
    ? outcomeText(outcome)
    : `fine: ${outcomeText(outcome)} at the check of ${timeText(feed.lastCheckAt, now)}`;
}

/** Some codes stand for several statuses: then the number says more. */
function failureText(code: FetchErrorCode, status: unknown): string {
  const isVague = code === 'http-server-error' || code === 'http-client-error';
  return isVague && typeof status === 'number' ? `${status}, ${failures[code]}` : failures[code];
}

const since = ({ failingSince }: FeedHealth, now: number): string =>
  failingSince === null ? '' : ` ${sinceText(failingSince, now)}`;

export function nextCheckText(feed: Feed, health: FeedHealth, now: number): string {
  if (!isPolled(feed)) return 'none: it needs no network';
  if (feed.isPaused) return 'none, until you resume it';
  if (health.isGone) return 'none: the server says that it is gone';
  const at = Math.max(feed.nextCheckAt ?? 0, health.retryAfterUntil ?? 0);
  if (at <= now) return `due now${health.nextCheckReason === 'being-checked' ? ', or under way' : ''}`;
  const isAskedToWait = (health.retryAfterUntil ?? 0) > (feed.nextCheckAt ?? 0);
  return `${timeText(at, now)}, ${reasons[isAskedToWait ? 'retry-after' : health.nextCheckReason]}`;
}

export function trafficText(health: FeedHealth): string {
  const { requests, notModified, savedBytes } = health;
  if (requests === 0) return 'none yet';
  if (notModified === 0) return `${counted(requests, 'request')}, none answered with “not modified”`;
  const share = Math.round((100 * notModified) / requests);
  return `${counted(requests, 'request')}, ${share} % answered with “not modified”, ${sizeText(savedBytes)} saved by that`;
}

/** What is asked in another way than Offprint's own; names only. Empty: nothing is. */
export function requestText(request: FeedRequest): string {
  return [
    request.userAgent === null ? '' : `user agent “${request.userAgent}”`,
    request.headerNames.length === 0 ? '' : `headers ${request.headerNames.join(', ')}`,
    request.username === null
      ? ''
      : `user name “${request.username}”${request.hasPassword ? ' and a password' : ''}`,
    request.isForSession ? 'secrets are kept until Offprint quits' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
