/** What commands are called. In the interface’s language. */
import { inLanguage } from './catalogue.ts';
import * as english from './en/commands.ts';

export const { commandGroupTitles, commandTitles, nowTitles } = inLanguage('commands', english);

/** In every language: people know commands by the names that guides and questions on the web give them. */
export const englishCommandTitles = english.commandTitles;
