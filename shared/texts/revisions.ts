/** What is said of an article's earlier texts, and of the changes between two. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/revisions.ts';

export const { revisionName, comparisonSentence, changeWords } = inLanguage('revisions', english);
