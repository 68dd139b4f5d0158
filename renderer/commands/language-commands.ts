/** Commands for the interface's language: one for each, under its own name. */

import { languageTexts as englishTexts } from '../../shared/texts/en/interface-language.ts';
import { languageTexts } from '../../shared/texts/interface-language.ts';
import { type LanguageChoice, languageChoices, languageNames } from '../../shared/texts/language.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import type { Command } from './command.ts';

const titleOf = (choice: LanguageChoice, texts: typeof englishTexts): string =>
  choice === 'system' ? texts.ofSystem : texts.command(languageNames[choice]);

export const languageCommands: readonly Command[] = languageChoices.map((language) => ({
  id: `language.${language}`,
  title: titleOf(language, languageTexts),
  english: titleOf(language, englishTexts),
  keywords: `${languageTexts.keywords}, ${englishTexts.keywords}`,
  group: 'window',
  keys: [],
  when: () => useLibrary.getState().settings?.language !== language,
  run: () => void updateSettings({ language }),
}));
