/** What reading an article does to it, and how it is read aloud. */
import { entryTexts, openTimes } from '../../../shared/texts/settings.ts';
import { Select } from '../../components/select.tsx';
import { updateSettings } from '../../state/actions.ts';
import type { ControlProps, SettingEntry } from './setting-entry.ts';
import { toggle } from './setting-toggle.tsx';
import { SpeechControl } from './speech-settings.tsx';

function OpenTimeControl({ settings, title, detail }: ControlProps) {
  return (
    <Select
      label={title}
      hint={detail}
      value={String(settings.markReadAfterSeconds)}
      choices={openTimes}
      onChange={(value) => void updateSettings({ markReadAfterSeconds: Number(value) })}
    />
  );
}

export const readingEntries: readonly SettingEntry[] = [
  {
    id: 'read-on-open',
    section: 'reading',
    ...entryTexts.readOnOpen,
    sets: ['markReadOnOpen'],
    Control: toggle('markReadOnOpen'),
  },
  {
    id: 'read-after',
    section: 'reading',
    ...entryTexts.readAfter,
    sets: ['markReadAfterSeconds'],
    Control: OpenTimeControl,
    when: (settings) => settings.markReadOnOpen,
  },
  {
    id: 'read-on-scroll',
    section: 'reading',
    ...entryTexts.readOnScroll,
    sets: ['markReadOnScroll'],
    Control: toggle('markReadOnScroll'),
  },
  {
    id: 'speech',
    section: 'reading',
    ...entryTexts.speech,
    sets: ['speechPercent', 'speechVoice'],
    Control: SpeechControl,
  },
];
