/** Which keys run commands. */
import { Button } from 'react-aria-components';
import { commonSettingTexts, entryTexts } from '../../../shared/texts/settings.ts';
import { openSheet } from '../../state/ui.ts';
import { Beside } from './beside.tsx';
import type { ControlProps, SettingEntry } from './setting-entry.ts';
import { toggle } from './setting-toggle.tsx';

function KeysControl({ title, detail }: ControlProps) {
  return (
    <Beside title={title} detail={detail}>
      <Button className="button" onPress={() => openSheet({ kind: 'keys' })}>
        {commonSettingTexts.changeKeys}
      </Button>
    </Beside>
  );
}

export const keysEntries: readonly SettingEntry[] = [
  {
    id: 'keys',
    section: 'keys',
    ...entryTexts.keys,
    sets: ['ownKeys'],
    Control: KeysControl,
  },
  {
    id: 'single-keys',
    section: 'keys',
    ...entryTexts.singleKeys,
    sets: ['hasSingleKeys'],
    Control: toggle('hasSingleKeys'),
  },
];
