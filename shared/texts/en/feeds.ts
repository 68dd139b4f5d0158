/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import type { FeedCondition } from '../../feed-state.ts';
import type { RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted } from '../format.ts';
import { errorWords } from './errors.ts';

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

/** What stands beside a feed in the tree. */
export const feedConditions: Record<FeedCondition, string> = {
  ok: '',
  paused: 'paused',
  gone: 'gone',
  waits: 'waits',
  fails: 'fails',
  locked: 'locked',
};

export const pausedSentence = (): string => skipSentences.paused(null);

export const checkedSentence = (lastSuccessAt: number | null, now: number): string =>
  lastSuccessAt === null ? 'Not checked yet.' : `Checked ${ago(lastSuccessAt, now)}.`;
