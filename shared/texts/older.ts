/** Older entries, and what a feed has jumped over, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/older.ts';

export const { firstPagesTexts, olderTexts, olderWords, missingWords, gapWords, historyWords } = inLanguage(
  'older',
  english,
);
