/** How it stands with the text of an article's page, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/full-text.ts';

export const { fullTextChoices, fullTextHint, fullTextWords } = inLanguage('fullText', english);
