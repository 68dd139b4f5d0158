/** How much of an article can be read without a network, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/offline.ts';

export const {
  offlineStateTexts,
  offlineTexts,
  missingWords,
  partWords,
  summaryWords,
  roomWords,
  budgetProblem,
  unloadedWords,
  verifiedWords,
} = inLanguage('offline', english);
