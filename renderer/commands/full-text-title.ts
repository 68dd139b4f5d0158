/** What the command for full texts does just now. */
import { useArticles } from '../state/articles.ts';
import { articleInHand } from './in-hand.ts';

export function fullTextTitle(): string {
  const id = articleInHand();
  const fullText = id === null ? undefined : useArticles.getState().opened.get(id)?.article?.fullText;
  if (fullText?.state !== 'there') return 'Get the full text';
  return fullText.isShown ? 'Read the feed’s own text' : 'Read the full text';
}
