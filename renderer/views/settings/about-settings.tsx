/** What is running: its version and library, updates, diagnostics, licences. */
import { Button } from 'react-aria-components';
import { diagnosticsTexts } from '../../../shared/texts/faults.ts';
import { updateTexts } from '../../../shared/texts/updates.ts';
import { showLog } from '../../state/show-log.ts';
import { openSheet } from '../../state/ui.ts';
import { beside } from './beside.tsx';
import type { SettingEntry } from './entries.tsx';
import { LibraryFacts } from './library-facts.tsx';
import { UpdatesControl } from './updates-control.tsx';

export const aboutEntries: readonly SettingEntry[] = [
  {
    id: 'about',
    section: 'About',
    title: 'Version and library',
    detail: 'Where the library lies, and what it holds.',
    sets: [],
    Control: LibraryFacts,
  },
  {
    id: 'updates',
    section: 'About',
    title: updateTexts.setting,
    detail: updateTexts.settingDetail,
    sets: ['checksForUpdates'],
    Control: UpdatesControl,
  },
  {
    id: 'diagnostics',
    section: 'About',
    title: 'Diagnostics',
    detail: 'What to send with a report, and the log it is from.',
    sets: [],
    Control: beside(() => (
      <>
        <Button className="button" onPress={() => openSheet({ kind: 'diagnostics' })}>
          Copy…
        </Button>
        <Button className="button" onPress={() => void showLog()}>
          {diagnosticsTexts.showLog}
        </Button>
      </>
    )),
  },
  {
    id: 'licences',
    section: 'About',
    title: 'Licences',
    detail: 'Of Offprint, and of everything it is made of.',
    sets: [],
    Control: beside(() => (
      <Button className="button" onPress={() => openSheet({ kind: 'licences' })}>
        Show
      </Button>
    )),
  },
];
