/** Where the feed says an article is talked about. */
import type { AddressForm, StatedDiscussion } from '../../../../shared/model/articles.ts';
import { addressIn } from '../../content/sanitise/clean-addresses.ts';

/** Columns of `articles`, named `a`. */
export const discussionColumns = 'a.discussion_url, a.discussion_feed_url, a.discussion_comments';

export type DiscussionRow = {
  discussion_url: string | null;
  discussion_feed_url: string | null;
  discussion_comments: number | null;
};

/** null: nowhere. */
export function toStatedDiscussion(row: DiscussionRow, form: AddressForm): StatedDiscussion | null {
  const { discussion_url: url, discussion_feed_url: feedUrl, discussion_comments: comments } = row;
  if (url === null && feedUrl === null) return null;
  return { url: addressIn(form, url), feedUrl: addressIn(form, feedUrl), comments };
}
