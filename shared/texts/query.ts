/** What is wrong with a query, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/query.ts';

export const { queryTexts, queryProblemWords } = inLanguage('query', english);
