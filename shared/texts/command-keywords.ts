/** Words that commands are looked for by besides their titles. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/command-keywords.ts';

export const { commandKeywords } = inLanguage('commandKeywords', english);

/** In every language, as the English titles are. */
export const englishCommandKeywords = english.commandKeywords;
