/** The profiles one can export by, and what the reader makes of them. */
import { exportPresets, findProfile } from '../../shared/export-presets.ts';
import type { ExportProfile } from '../../shared/export-profile.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { profileTitle } from '../../shared/texts/export.ts';
import { client } from '../bridge.ts';

const key = (name: string): string => name.trim().toLowerCase();

export function isOwnProfile(name: string, own: readonly ExportProfile[]): boolean {
  return own.some((profile) => key(profile.name) === key(name));
}

/** The reader's own first; a preset whose name one of theirs has taken is not there. */
export function allProfiles(own: readonly ExportProfile[]): ExportProfile[] {
  return [...own, ...exportPresets.filter((preset) => !isOwnProfile(preset.name, own))];
}

/** To choose from, under their titles. */
export function profileChoices(own: readonly ExportProfile[]): { value: string; title: string }[] {
  return allProfiles(own).map(({ name }) => ({ value: name, title: titleOfProfile(name, own) }));
}

export const titleOfProfile = (name: string, own: readonly ExportProfile[]): string =>
  profileTitle(findProfile(name, own)?.name ?? name, isOwnProfile(name, own));

/** What editing begins with: one's own as it is, a preset under a name that is free. */
export function profileToEdit(name: string, own: readonly ExportProfile[]): ExportProfile {
  const found = findProfile(name, own) ?? (exportPresets[0] as ExportProfile);
  if (isOwnProfile(found.name, own)) return found;
  const taken = new Set(allProfiles(own).map((profile) => key(profile.name)));
  for (let count = 2; ; count += 1) {
    const free = `${titleOfProfile(found.name, own)} ${count}`;
    if (!taken.has(key(free))) return { ...found, name: free };
  }
}

/** `replaces`: the name it had; null for a new one. It is the one exported by from then on. */
export async function saveProfile(
  { exportProfiles }: Pick<Settings, 'exportProfiles'>,
  profile: ExportProfile,
  replaces: string | null,
): Promise<void> {
  const at = replaces === null ? -1 : exportProfiles.findIndex((one) => key(one.name) === key(replaces));
  const saved = { ...profile, name: profile.name.trim() };
  await client().call('settings.update', {
    exportProfiles: at === -1 ? [...exportProfiles, saved] : exportProfiles.with(at, saved),
    exportProfile: saved.name,
  });
}

export async function removeProfile(
  { exportProfiles, exportProfile }: Pick<Settings, 'exportProfiles' | 'exportProfile'>,
  name: string,
): Promise<void> {
  const isCurrent = key(exportProfile) === key(name);
  await client().call('settings.update', {
    exportProfiles: exportProfiles.filter((one) => key(one.name) !== key(name)),
    ...(isCurrent ? { exportProfile: exportPresets[0]?.name ?? '' } : {}),
  });
}
