/** How the window looks. */
import { Radio, RadioGroup } from 'react-aria-components';
import { densityTitles, entryTexts } from '../../../shared/texts/settings.ts';
import { updateSettings } from '../../state/actions.ts';
import { ThemeChoice } from '../reading/reading-settings.tsx';
import { Beside, beside } from './beside.tsx';
import { languageEntry } from './language-setting.tsx';
import type { ControlProps, SettingEntry } from './setting-entry.ts';

const densities = ['comfortable', 'compact', 'cards'] as const;

function DensityControl({ settings, title, detail }: ControlProps) {
  return (
    <Beside title={title} detail={detail}>
      <RadioGroup
        className="choices"
        aria-label={title}
        orientation="horizontal"
        value={settings.listDensity}
        onChange={(chosen) => {
          const density = densities.find((value) => value === chosen);
          if (density !== undefined) void updateSettings({ listDensity: density });
        }}
      >
        {densities.map((density) => (
          <Radio key={density} value={density} className="choice">
            {densityTitles[density]}
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
    id: 'density',
    section: 'look',
    ...entryTexts.density,
    sets: ['listDensity'],
    Control: DensityControl,
  },
];
