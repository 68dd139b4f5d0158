/** The state of a feed in words: a short one for the tree, a sentence for its sheet. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/feeds.ts';

export type { FeedState } from './en/feeds.ts';

export const { outcomeSentence, feedState } = inLanguage('feeds', english);
