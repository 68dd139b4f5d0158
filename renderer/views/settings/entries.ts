/** Every setting there is, a file for each section. The sheet draws and searches this table. */
import { aboutEntries } from './about-settings.tsx';
import { feedsEntries } from './feeds-settings.tsx';
import { keepingEntries } from './keeping-settings.tsx';
import { keysEntries } from './keys-settings.tsx';
import { lookEntries } from './look-settings.tsx';
import { networkEntries } from './network-settings.tsx';
import { offlineEntries } from './offline-settings.tsx';
import { readingEntries } from './reading-settings.tsx';
import type { SettingEntry } from './setting-entry.ts';
import { systemEntries } from './system-settings.tsx';
import { textEntries } from './text-settings.tsx';

export const settingEntries: readonly SettingEntry[] = [
  ...lookEntries,
  ...textEntries,
  ...readingEntries,
  ...keysEntries,
  ...feedsEntries,
  ...keepingEntries,
  ...offlineEntries,
  ...networkEntries,
  ...systemEntries,
  ...aboutEntries,
];
