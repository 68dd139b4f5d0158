/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import type { FeedCondition } from '../../feed-state.ts';
import type { RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted, number } from '../format.ts';
import { errorWords } from './errors.ts';

const skipSentences: Record<SkipReason, (until: string | null) => string> = {
  'not-due': (until) => (until === null ? 'Ein Abruf war noch nicht fällig.' : `Wieder fällig: ${until}.`),
  'retry-after': (until) =>
    until === null ? 'Der Server bittet zu warten.' : `Der Server bittet, bis ${until} zu warten.`,
  paused: () => 'Sie haben diesen Feed angehalten.',
  gone: () => 'Laut Server gibt es diesen Feed nicht mehr. Seine Artikel bleiben.',
  offline: () => 'Sie waren offline.',
  'needs-app': () =>
    'Das Passwort liegt im Schlüsselbund des Systems, den die Befehlszeile nicht öffnen kann.',
  'needs-password': () => 'Passwort oder Header müssen in den Details des Feeds erneut eingegeben werden.',
  bundled: () => 'Er gehört zu Offprint und braucht kein Netz.',
};

export function outcomeSentence(outcome: RefreshOutcome, now: number): string {
  switch (outcome.status) {
    case 'updated': {
      const parts = [
        outcome.newArticles > 0 ? counted(outcome.newArticles, 'neuer Artikel', 'neue Artikel') : '',
        outcome.changedArticles > 0 ? `${number(outcome.changedArticles)} geändert` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? 'Abgerufen; nichts Neues.' : `${parts.join(', ')}.`;
    }
    case 'not-modified':
    case 'unchanged':
      return 'Nichts Neues.';
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
  paused: 'angehalten',
  gone: 'eingestellt',
  waits: 'wartet',
  fails: 'Fehler',
  locked: 'gesperrt',
};

export const pausedSentence = (): string => skipSentences.paused(null);

export const checkedSentence = (lastSuccessAt: number | null, now: number): string =>
  lastSuccessAt === null ? 'Noch nicht abgerufen.' : `Abgerufen ${ago(lastSuccessAt, now)}.`;
