/** Commands for the interface's language: one for each, under its own name. */

import { languageTexts } from '../../shared/texts/interface-language.ts';
import { type LanguageChoice, languageChoices, languageNames } from '../../shared/texts/language.ts';
import { updateSettings } from '../state/actions.ts';
import { useLibrary } from '../state/library.ts';
import type { Command } from './command.ts';

const titleOf = (choice: LanguageChoice): string =>
  choice === 'system' ? languageTexts.ofSystem : languageTexts.command(languageNames[choice]);

export const languageCommands: readonly Command[] = languageChoices.map((language) => ({
  id: `language.${language}`,
  title: titleOf(language),
  group: 'Window',
  keys: [],
  when: () => useLibrary.getState().settings?.language !== language,
  run: () => void updateSettings({ language }),
}));
