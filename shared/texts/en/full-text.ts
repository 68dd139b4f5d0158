/** How it stands with the text of an article's page, in words. */

import type { FullTextState } from '../../model/articles.ts';
import type { Feed, FullTextMode } from '../../model/feeds.ts';
import { clockTime } from '../format.ts';
import { errorWords } from './errors.ts';

export const fullTextChoices: readonly { value: FullTextMode; title: string }[] = [
  { value: 'auto', title: 'Automatic, where it sends excerpts' },
  { value: 'always', title: 'Always' },
  { value: 'never', title: 'Never' },
];

export function fullTextHint(
  { fullText, sendsExcerpts }: Pick<Feed, 'fullText' | 'sendsExcerpts'>,
  areCompleted: boolean,
): string {
  if (fullText === 'always') return 'The page of each new article is fetched for its text.';
  if (fullText === 'never') return 'Pages are fetched only when you ask for one.';
  if (!areCompleted) return 'Your settings say that excerpts stay as they are.';
  if (sendsExcerpts === null) return 'Offprint finds out what this feed sends as its articles come.';
  return sendsExcerpts
    ? 'It sends excerpts: the pages of its articles are fetched for their text.'
    : 'It sends all it has, so no pages are fetched.';
}

/** null: nothing to say. */
export function fullTextWords(fullText: FullTextState, isOnline: boolean, now: number): string | null {
  switch (fullText.state) {
    case 'none':
      return null;
    case 'waiting':
      return isOnline
        ? 'This is an excerpt. The full text is on its way.'
        : 'This is an excerpt. The full text is fetched when you are online.';
    case 'fetching':
      return 'Fetching the full text…';
    case 'failed': {
      if (fullText.failure === null) return null;
      const { title } = errorWords(fullText.failure);
      const again =
        fullText.retryAt === null ? '' : ` Offprint tries again at ${clockTime(fullText.retryAt, now)}.`;
      return `No full text. ${title}${again}`;
    }
    case 'there':
      return fullText.isPartial ? 'The page shows only a part to those who do not subscribe.' : null;
  }
}
