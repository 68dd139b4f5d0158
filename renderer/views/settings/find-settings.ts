/** Which settings a search means, and which are as they came. */
import { defaultSettings } from '../../../shared/default-settings.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { sectionTitles } from '../../../shared/texts/settings.ts';
import type { SettingEntry } from './setting-entry.ts';

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose words hold every word that was typed, in the table's order. */
export function findSettings(
  entries: readonly SettingEntry[],
  typed: string,
  settings: Settings,
): SettingEntry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (entry.when?.(settings) === false) return false;
    const text = folded(`${sectionTitles[entry.section]} ${entry.title} ${entry.detail}`);
    return words.every((word) => text.includes(word));
  });
}

function isDefault(name: keyof Settings, settings: Settings): boolean {
  return JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]);
}

export function isChanged(entry: SettingEntry, settings: Settings): boolean {
  return entry.sets.some((name) => !isDefault(name, settings));
}

/** The change that puts these settings back as they came. */
export function resetChange(entries: readonly SettingEntry[]): Partial<Settings> {
  return Object.fromEntries(
    entries.flatMap(({ sets }) => sets.map((name) => [name, defaultSettings[name]])),
  ) as Partial<Settings>;
}
