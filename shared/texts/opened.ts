/** What is said of links and files that the system hands to Offprint. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/opened.ts';

export const { openedTexts, refusalSentence } = inLanguage('opened', english);
