/** Words of the discussion below an article. */
import type { Comment, DiscussionFacts } from '../../model/discussions.ts';
import { ago, counted, number } from '../format.ts';

export const discussionTexts = {
  title: 'Discussion',
  keep: 'Keep the discussion',
  show: 'Show',
  hide: 'Hide',
  open: 'Open in the browser',
  follow: 'Follow the comments',
  refresh: 'Ask again',
  asking: 'Asking the site…',
  nobody: 'Deleted',
  none: 'Nobody has written anything yet.',
  notHere: 'Only articles of DEV and other Forem sites have a discussion that can be kept.',
  more: (count: number) => `Show ${number(count)} more`,
  setting: 'Keep discussions of saved articles',
  settingDetail:
    'What readers wrote below an article is kept as it is then. Without this it is asked for by hand, article by article.',
};

/** "12 comments, asked for 3 h ago"; `told`: how many there are by what the site said of the article last. */
export function discussionWords(
  { fetchedAt, comments }: DiscussionFacts,
  told: number | null,
  now: number,
): string {
  if (fetchedAt !== null) return `${counted(comments, 'comment')}, asked for ${ago(fetchedAt, now)}`;
  return told === null ? 'Not kept' : `${counted(told, 'comment')} on the site, not kept`;
}

/** Of one that is elsewhere; `comments`: how many its feed said there were. */
export const elsewhereWords = (host: string, comments: number | null): string =>
  comments === null ? `On ${host}` : `${counted(comments, 'comment')} on ${host}`;

export const commentAuthor = ({ author, username }: Comment): string =>
  author ?? (username === null ? discussionTexts.nobody : `@${username}`);

export const answersWords = (answers: string): string => `answers ${answers}`;
