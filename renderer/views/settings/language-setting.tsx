/** The interface's language. Choosing one loads the page anew in it; the choice has the focus again then. */
import { useEffect, useRef } from 'react';
import { languageTexts } from '../../../shared/texts/interface-language.ts';
import { type LanguageChoice, languageChoices, languageNames } from '../../../shared/texts/language.ts';
import { Select } from '../../components/select.tsx';
import { updateSettings } from '../../state/actions.ts';
import { isFresh } from '../../state/language.ts';
import type { ControlProps, SettingEntry } from './setting-entry.ts';

const nameOf = (choice: LanguageChoice): string =>
  choice === 'system' ? languageTexts.system : languageNames[choice];
const choices = languageChoices.map((value) => ({ value, title: nameOf(value) }));

function LanguageControl({ settings, title, detail }: ControlProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh()) place.current?.querySelector('select')?.focus();
  }, []);
  return (
    <div ref={place}>
      <Select
        label={title}
        hint={detail}
        value={settings.language}
        choices={choices}
        onChange={(language) => void updateSettings({ language })}
      />
    </div>
  );
}

export const languageEntry: SettingEntry = {
  id: 'language',
  section: 'look',
  title: languageTexts.title,
  detail: languageTexts.detail,
  sets: ['language'],
  Control: LanguageControl,
};
