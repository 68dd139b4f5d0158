/** What came of an import in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/imports.ts';

export const {
  rejectionWords,
  importSentence,
  stoppedSentence,
  recognisedSentence,
  feedTitleOf,
  unknownSentence,
  savedSentence,
  importTexts,
} = inLanguage('imports', english);
