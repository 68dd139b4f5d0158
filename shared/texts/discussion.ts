/** Words of the discussion below an article. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/discussion.ts';

export const { discussionTexts, discussionWords, elsewhereWords, commentAuthor, answersWords } = inLanguage(
  'discussion',
  english,
);
