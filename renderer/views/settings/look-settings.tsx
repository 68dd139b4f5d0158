/** How the window looks. */
import { Radio, RadioGroup } from 'react-aria-components';
import { accents, type Settings } from '../../../shared/model/settings.ts';
import { accentTitles, densityTitles, entryTexts } from '../../../shared/texts/settings.ts';
import { updateSettings } from '../../state/actions.ts';
import { ThemeChoice } from '../reading/reading-settings.tsx';
import { Beside, beside } from './beside.tsx';
import { languageEntry } from './language-setting.tsx';
import type { SettingEntry } from './setting-entry.ts';

const densities = ['comfortable', 'compact', 'cards'] as const;

/** One of a few, all in sight. `titles` by value, in the order they stand in `values`. */
function choice<K extends 'listDensity' | 'accent'>(
  key: K,
  values: readonly Settings[K][],
  titles: Record<Settings[K], string>,
): SettingEntry['Control'] {
  return ({ settings, title, detail }) => (
    <Beside title={title} detail={detail}>
      <RadioGroup
        className="choices"
        aria-label={title}
        orientation="horizontal"
        value={settings[key]}
        onChange={(chosen) => {
          const found = values.find((value) => value === chosen);
          if (found !== undefined) void updateSettings({ [key]: found });
        }}
      >
        {values.map((value) => (
          <Radio key={value} value={value} className="choice">
            {titles[value]}
          </Radio>
        ))}
      </RadioGroup>
    </Beside>
  );
}

export const lookEntries: readonly SettingEntry[] = [
  languageEntry,
  {
    id: 'theme',
    section: 'look',
    ...entryTexts.theme,
    sets: ['theme'],
    Control: beside(ThemeChoice),
  },
  {
    id: 'accent',
    section: 'look',
    ...entryTexts.accent,
    sets: ['accent'],
    Control: choice('accent', accents, accentTitles),
  },
  {
    id: 'density',
    section: 'look',
    ...entryTexts.density,
    sets: ['listDensity'],
    Control: choice('listDensity', densities, densityTitles),
  },
];
