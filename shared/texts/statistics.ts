/** What the figures of reading say, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/statistics.ts';

export const { periods, unreadFeeds, readingSentence, perDay, shortDay, statisticsTexts } = inLanguage(
  'statistics',
  english,
);
