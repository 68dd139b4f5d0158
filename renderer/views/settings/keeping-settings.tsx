/** What stays in the library, the room it takes, and its backups. */
import { entryTexts } from '../../../shared/texts/settings.ts';
import { RetentionChoice } from '../sheets/retention-choice.tsx';
import { LibraryBackups } from './backups.tsx';
import type { SettingEntry } from './setting-entry.ts';
import { LibrarySpace } from './space.tsx';

export const keepingEntries: readonly SettingEntry[] = [
  {
    id: 'retention',
    section: 'keeping',
    ...entryTexts.retention,
    sets: [],
    Control: () => <RetentionChoice place={{ kind: 'library' }} />,
  },
  {
    id: 'space',
    section: 'keeping',
    ...entryTexts.space,
    sets: [],
    Control: LibrarySpace,
  },
  {
    id: 'backups',
    section: 'keeping',
    ...entryTexts.backups,
    sets: [],
    Control: LibraryBackups,
  },
];
