/** What the search box understands, in examples. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/help.ts';

export const { queryWords, helpTexts } = inLanguage('help', english);
