/** What is told of what may follow in a query. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/completion.ts';

export const { completionWords, spanNames } = inLanguage('completion', english);
