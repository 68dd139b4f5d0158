/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import { passing } from '../../feed-state.ts';
import type { Feed, RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted } from '../format.ts';
import { errorWords } from './errors.ts';

export type FeedState = { tone: 'ok' | 'warn' | 'bad' | 'off'; short: string; sentence: string };

const skipSentences: Record<SkipReason, (until: string | null) => string> = {
  'not-due': (until) => (until === null ? 'It was not due for a check yet.' : `It is due again at ${until}.`),
  'retry-after': (until) =>
    until === null ? 'The server asked to wait.' : `The server asked to wait until ${until}.`,
  paused: () => 'You have paused this feed.',
  gone: () => 'The server says this feed is gone for good. Its articles stay.',
  offline: () => 'You were offline.',
  'needs-app': () => 'Its password is in the system’s keyring, which the command line cannot open.',
  'needs-password': () => 'Its password or headers have to be typed again, in the details of the feed.',
  bundled: () => 'It came with Offprint and needs no network.',
};

export function outcomeSentence(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'updated': {
      const parts = [
        outcome.newArticles > 0 ? counted(outcome.newArticles, 'new article') : '',
        outcome.changedArticles > 0 ? `${outcome.changedArticles} changed` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? 'Checked; nothing new.' : `${parts.join(', ')}.`;
    }
    case 'not-modified':
    case 'unchanged':
      return 'Nothing new.';
    case 'skipped':
      return skipSentences[outcome.reason](outcome.until === null ? null : clockTime(outcome.until, now));
    case 'failed': {
      const { title, next, atRefresh } = errorWords({ code: outcome.code, details: outcome.details });
      return `${title} ${atRefresh ?? next}`.trim();
    }
  }
}

export function feedState(feed: Feed, now: number): FeedState {
  if (feed.isPaused) return { tone: 'off', short: 'paused', sentence: skipSentences.paused(null) };
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const sentence = outcomeSentence(outcome, now);
    if (outcome.code === 'http-gone') return { tone: 'off', short: 'gone', sentence };
    if (outcome.code === 'http-rate-limited') return { tone: 'warn', short: 'waits', sentence };
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    if (isFirst && passing.has(outcome.code)) return { tone: 'ok', short: '', sentence };
    return { tone: 'bad', short: 'fails', sentence };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'retry-after') {
    return { tone: 'warn', short: 'waits', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'needs-password') {
    return { tone: 'bad', short: 'locked', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'gone') {
    return { tone: 'off', short: 'gone', sentence: outcomeSentence(outcome, now) };
  }
  const checked =
    feed.lastSuccessAt === null ? 'Not checked yet.' : `Checked ${ago(feed.lastSuccessAt, now)}.`;
  return { tone: 'ok', short: '', sentence: checked };
}
