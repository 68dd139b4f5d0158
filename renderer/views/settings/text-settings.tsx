/** How the text of articles is set. */
import { entryTexts } from '../../../shared/texts/settings.ts';
import { plainTypography } from '../../state/typography.ts';
import { TypographyChoice, TypographySample } from '../reading/reading-settings.tsx';
import type { SettingEntry } from './setting-entry.ts';

export const textEntries: readonly SettingEntry[] = [
  {
    id: 'typography',
    section: 'text',
    ...entryTexts.typography,
    sets: Object.keys(plainTypography) as (keyof typeof plainTypography)[],
    Control: () => (
      <>
        <TypographySample />
        <TypographyChoice />
      </>
    ),
  },
];
