/** What is said of single pages that are kept as articles. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/pages.ts';

export const { pageTexts } = inLanguage('pages', english);
