/**
 * Returns the export profile with a given name: the user's own, or one that comes with Offprint. This sub-room has what a
 * profile controls: file names, front matter and templates. Called by the handlers and by `targets/`.
 */
import { AppError } from '../../../../shared/errors.ts';
import { defaultProfileName, exportPresets, findProfile } from '../../../../shared/export-presets.ts';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';

/** `name` left out: that of the last export. Throws `not-found`. */
export function profileNamed({ library }: { library: Library }, name: string | undefined): ExportProfile {
  const { exportProfile, exportProfiles } = getSettings(library);
  const found = findProfile(name ?? exportProfile, exportProfiles);
  // One that was removed since is no reason to refuse the next export.
  const chosen = found ?? (name === undefined ? findProfile(defaultProfileName, []) : null);
  if (chosen === null) {
    const known = [...exportProfiles, ...exportPresets].map((profile) => profile.name).join(', ');
    throw new AppError('not-found', { what: 'profile', name: name ?? exportProfile, known });
  }
  return chosen;
}
