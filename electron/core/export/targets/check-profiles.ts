/** Whether profiles may be kept: every name once, every template readable. */
import { AppError } from '../../../../shared/errors.ts';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import { compileProfile } from '../article/render-article.ts';

/** Throws `template-invalid`, or `already-exists` where two have one name. */
export function checkProfiles(profiles: readonly ExportProfile[]): void {
  const names = new Set<string>();
  for (const profile of profiles) {
    const name = profile.name.toLowerCase();
    if (names.has(name)) throw new AppError('already-exists', { what: 'profile', name: profile.name });
    names.add(name);
    compileProfile(profile);
  }
}
