/** Older entries, and what a feed has jumped over, in words. */
import type { WireError } from '../../errors.ts';
import type { FeedGap, FirstPages, OlderState, OlderSummary, WalkEnd } from '../../model/older.ts';
import { clockTime, counted } from '../format.ts';
import { errorWords } from './errors.ts';

export const firstPagesTexts: Record<FirstPages, string> = {
  '1': 'Nur die erste Seite',
  '5': 'Fünf Seiten zurück',
  all: 'Alle, die es gibt',
};

export const olderTexts = {
  running: 'Ältere Einträge werden abgerufen',
  mark: 'Hier fehlen vielleicht Einträge',
  fetch: 'Abrufen',
  forget: 'Darauf verzichten',
  choice: 'Wie weit zurück',
  choiceHint: 'Ältere Einträge kommen als gelesen an und werden nicht gemeldet.',
  fetchOlder: 'Ältere Einträge abrufen',
  stopped: 'Angehalten. Was schon abgerufen wurde, bleibt.',
};

const endTexts: Record<WalkEnd, string> = {
  beginning: 'Das ist alles, was der Feed hat.',
  repeats: 'Der Server sendet dieselbe Seite noch einmal: Ältere hat er nicht.',
  'not-a-feed': 'Hinter der letzten Seite sendet der Server keinen Feed mehr.',
  unpaged: 'Dieser Feed hat nur eine Seite: Ältere Einträge lassen sich nicht abrufen.',
};

/** Why it stopped, and when it goes on. */
function stopWords(error: WireError, now: number): string {
  const { until } = error.details;
  const { title } = errorWords(error);
  return typeof until === 'number' && until > now
    ? `${title} Weiter geht es: ${clockTime(until, now)}.`
    : title;
}

/** What came of fetching one feed's older entries. */
export function olderWords(summary: OlderSummary, now: number): { text: string; tone: 'plain' | 'bad' } {
  const [feed] = summary.feeds;
  const came =
    summary.newArticles === 0
      ? ''
      : `${counted(summary.newArticles, 'älterer Eintrag', 'ältere Einträge')}. `;
  if (feed?.error != null) return { text: `${came}${stopWords(feed.error, now)}`, tone: 'bad' };
  if (feed?.ended != null) return { text: `${came}${endTexts[feed.ended]}`, tone: 'plain' };
  return {
    text: came === '' ? 'Es kamen keine älteren Einträge.' : `${came}Vielleicht gibt es mehr.`,
    tone: 'plain',
  };
}

/** What came of fetching what is missing in the midst. `left`: gaps that are still there. */
export function missingWords(
  summary: OlderSummary,
  left: number,
  now: number,
): { text: string; tone: 'plain' | 'bad' } {
  const came = `${counted(summary.newArticles, 'fehlender Eintrag', 'fehlende Einträge')} abgerufen.`;
  if (left === 0) return { text: summary.newArticles === 0 ? 'Es fehlt nichts mehr.' : came, tone: 'plain' };
  const error = summary.feeds.find((feed) => feed.error !== null)?.error ?? null;
  const ended = summary.feeds.find((feed) => feed.ended !== null)?.ended ?? null;
  const why =
    error !== null ? stopWords(error, now) : ended !== null ? endTexts[ended] : 'Vielleicht gibt es mehr.';
  return { text: summary.newArticles === 0 ? why : `${came} ${why}`, tone: 'bad' };
}

/** Why entries are missing still; empty: nobody has tried yet. */
export function gapWords({ ended, failure, retryAt }: FeedGap, now: number): string {
  if (ended !== null) return endTexts[ended];
  if (failure === null) return '';
  const again = retryAt !== null && retryAt > now ? ` Nächster Versuch: ${clockTime(retryAt, now)}.` : '';
  return `${errorWords(failure).title}${again}`;
}

/** How far back a feed has been read. */
export function historyWords({ history }: OlderState): string {
  if (history === null) return 'Über die erste Seite hinaus wurde nichts abgerufen.';
  if (history.ended !== null) return endTexts[history.ended];
  return `${counted(history.pages, 'Seite', 'Seiten')} abgerufen, die erste eingeschlossen.`;
}
