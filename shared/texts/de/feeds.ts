/** The state of a feed in words: a short one for the tree, a sentence for its sheet. */
import { passing } from '../../feed-state.ts';
import type { Feed, RefreshOutcome, SkipReason } from '../../model/feeds.ts';
import { ago, clockTime, counted, number } from '../format.ts';
import { errorWords } from './errors.ts';

export type FeedState = { tone: 'ok' | 'warn' | 'bad' | 'off'; short: string; sentence: string };

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

export function feedState(feed: Feed, now: number): FeedState {
  if (feed.isPaused) return { tone: 'off', short: 'angehalten', sentence: skipSentences.paused(null) };
  const outcome = feed.lastOutcome;
  if (outcome?.status === 'failed') {
    const sentence = outcomeSentence(outcome, now);
    if (outcome.code === 'http-gone') return { tone: 'off', short: 'eingestellt', sentence };
    if (outcome.code === 'http-rate-limited') return { tone: 'warn', short: 'wartet', sentence };
    // One bad answer is weather; it is worth a word in the tree when it stays.
    const isFirst = feed.errorCount < 2 && feed.lastSuccessAt !== null;
    if (isFirst && passing.has(outcome.code)) return { tone: 'ok', short: '', sentence };
    return { tone: 'bad', short: 'Fehler', sentence };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'retry-after') {
    return { tone: 'warn', short: 'wartet', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'needs-password') {
    return { tone: 'bad', short: 'gesperrt', sentence: outcomeSentence(outcome, now) };
  }
  if (outcome?.status === 'skipped' && outcome.reason === 'gone') {
    return { tone: 'off', short: 'eingestellt', sentence: outcomeSentence(outcome, now) };
  }
  const checked =
    feed.lastSuccessAt === null ? 'Noch nicht abgerufen.' : `Abgerufen ${ago(feed.lastSuccessAt, now)}.`;
  return { tone: 'ok', short: '', sentence: checked };
}
