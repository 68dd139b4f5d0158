/** What the command for full texts does just now. */
import { nowTitles } from '../../shared/texts/commands.ts';
import { useArticles } from '../state/articles.ts';
import { articleInHand } from './in-hand.ts';

export function fullTextTitle(): string {
  const id = articleInHand();
  const fullText = id === null ? undefined : useArticles.getState().opened.get(id)?.article?.fullText;
  if (fullText?.state !== 'there') return nowTitles.getFullText;
  return fullText.isShown ? nowTitles.readFeedText : nowTitles.readFullText;
}
