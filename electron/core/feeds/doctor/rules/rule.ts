/** One thing the doctor knows to look for. */
import type { FeedFinding } from '../../../../../shared/model/feeds.ts';
import type { FeedDocument, Found } from '../document/feed-document.ts';

/**
 * error: readers cannot read the feed, or lose or mix up entries. warning: against the specification, or every check costs
 * more than it must. hint: it works, and could work better.
 */
export type Rule = {
  name: string;
  severity: FeedFinding['severity'];
  /** Each place, in the order of the document. `at` null: it concerns the answer as a whole. */
  find(document: FeedDocument): Iterable<Found>;
};
