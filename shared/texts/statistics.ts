/** What the figures of reading say, in words. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/statistics.ts';

export const { periods, readingSentence, perDay, statisticsTexts } = inLanguage('statistics', english);
