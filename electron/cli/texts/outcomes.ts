/** What came of a check, in words for a terminal. */
import type { RefreshOutcome } from '../../../shared/model/feeds.ts';
import { errorText } from './errors.ts';

const skips = {
  'not-due': 'not due yet',
  'retry-after': 'the server asked to wait',
  paused: 'paused',
  gone: 'gone for good',
  offline: 'no network',
  bundled: 'comes with Offprint',
  'needs-app': 'its password is in the system’s keyring, which only the app can open',
  'needs-password': 'its password or headers have to be typed again in the app',
} as const;

export function outcomeText(outcome: RefreshOutcome | null): string {
  if (outcome === null) return 'never asked';
  switch (outcome.status) {
    case 'updated':
      return `${outcome.newArticles} new, ${outcome.changedArticles} changed`;
    case 'not-modified':
      return 'not modified';
    case 'unchanged':
      return 'nothing new, though the server sent all of it';
    case 'skipped':
      return outcome.until === null
        ? skips[outcome.reason]
        : `${skips[outcome.reason]} until ${new Date(outcome.until).toLocaleString()}`;
    case 'failed':
      return errorText(outcome);
  }
}
