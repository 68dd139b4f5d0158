/** What a Forem site says of an article, its series and who wrote it, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/forem.ts';

export const {
  foremTexts,
  followKindName,
  placeKindName,
  seriesFacts,
  partFacts,
  fetchedWords,
  placeFactsWords,
} = inLanguage('forem', english);
