/** How it stands with the text of an article's page, in words. */

import type { FullTextState } from '../../model/articles.ts';
import type { Feed, FullTextMode } from '../../model/feeds.ts';
import { clockTime } from '../format.ts';
import { errorWords } from './errors.ts';

export const fullTextChoices: readonly { value: FullTextMode; title: string }[] = [
  { value: 'auto', title: 'Automatisch, wenn er Auszüge sendet' },
  { value: 'always', title: 'Immer' },
  { value: 'never', title: 'Nie' },
];

export function fullTextHint(
  { fullText, sendsExcerpts }: Pick<Feed, 'fullText' | 'sendsExcerpts'>,
  areCompleted: boolean,
): string {
  if (fullText === 'always') return 'Die Seite jedes neuen Artikels wird für den Volltext abgerufen.';
  if (fullText === 'never') return 'Seiten werden nur auf Ihren Wunsch abgerufen.';
  if (!areCompleted) return 'Laut Ihren Einstellungen bleiben Auszüge, wie sie sind.';
  if (sendsExcerpts === null) return 'Offprint erkennt an neuen Artikeln, was dieser Feed sendet.';
  return sendsExcerpts
    ? 'Er sendet Auszüge: Die Seiten seiner Artikel werden für den Volltext abgerufen.'
    : 'Er sendet alles, daher werden keine Seiten abgerufen.';
}

/** null: nothing to say. */
export function fullTextWords(fullText: FullTextState, isOnline: boolean, now: number): string | null {
  switch (fullText.state) {
    case 'none':
      return null;
    case 'waiting':
      return isOnline
        ? 'Dies ist ein Auszug. Der Volltext ist unterwegs.'
        : 'Dies ist ein Auszug. Der Volltext wird abgerufen, sobald Sie online sind.';
    case 'fetching':
      return 'Volltext wird abgerufen …';
    case 'failed': {
      if (fullText.failure === null) return null;
      const { title } = errorWords(fullText.failure);
      const again =
        fullText.retryAt === null ? '' : ` Nächster Versuch: ${clockTime(fullText.retryAt, now)}.`;
      return `Kein Volltext. ${title}${again}`;
    }
    case 'there':
      return fullText.isPartial ? 'Ohne Abonnement zeigt die Seite nur einen Teil.' : null;
  }
}
