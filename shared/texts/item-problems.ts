/** What of a feed could not be read, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/item-problems.ts';

export const { itemProblemTexts, itemProblemWords } = inLanguage('itemProblems', english);
