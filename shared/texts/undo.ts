/** What can be taken back and what was, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/undo.ts';

export const { undoTexts, undoHistoryTexts, undoWords, undoneWords } = inLanguage('undo', english);
