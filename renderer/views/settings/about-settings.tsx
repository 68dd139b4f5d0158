/** What is running: its version and library, updates, diagnostics, licences. */
import { Button } from 'react-aria-components';
import { diagnosticsTexts } from '../../../shared/texts/faults.ts';
import { commonSettingTexts, entryTexts } from '../../../shared/texts/settings.ts';
import { updateTexts } from '../../../shared/texts/updates.ts';
import { showLog } from '../../state/show-log.ts';
import { openSheet } from '../../state/ui.ts';
import { beside } from './beside.tsx';
import { LibraryFacts } from './library-facts.tsx';
import type { SettingEntry } from './setting-entry.ts';
import { UpdatesControl } from './updates-control.tsx';

export const aboutEntries: readonly SettingEntry[] = [
  {
    id: 'about',
    section: 'about',
    ...entryTexts.about,
    sets: [],
    Control: LibraryFacts,
  },
  {
    id: 'updates',
    section: 'about',
    title: updateTexts.setting,
    detail: updateTexts.settingDetail,
    sets: ['checksForUpdates'],
    Control: UpdatesControl,
  },
  {
    id: 'diagnostics',
    section: 'about',
    ...entryTexts.diagnostics,
    sets: [],
    Control: beside(() => (
      <>
        <Button className="button" onPress={() => openSheet({ kind: 'diagnostics' })}>
          {commonSettingTexts.copy}
        </Button>
        <Button className="button" onPress={() => void showLog()}>
          {diagnosticsTexts.showLog}
        </Button>
      </>
    )),
  },
  {
    id: 'licences',
    section: 'about',
    ...entryTexts.licences,
    sets: [],
    Control: beside(() => (
      <Button className="button" onPress={() => openSheet({ kind: 'licences' })}>
        {commonSettingTexts.show}
      </Button>
    )),
  },
];
