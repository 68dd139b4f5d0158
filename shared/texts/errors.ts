/** What went wrong in words, and what to do next: one entry for every error code, checked by the type. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/errors.ts';

export const { errorTexts, errorWords, errorNote, fileReasonWords } = inLanguage('errors', english);
