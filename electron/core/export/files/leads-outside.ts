/** Links to folders in an export folder, which may have come from anywhere. */
import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';

/**
 * Whether a folder on the way to a file is a link that leads out of the export folder: nothing is written or removed behind one.
 * `path`: below the folder, with forward slashes; what is not there yet is made, and leads nowhere.
 */
export function leadsOutside(folder: string, path: string): boolean {
  const root = realIfThere(folder);
  if (root === null) return false;
  let place = dirname(path);
  while (place !== '.') {
    const real = realIfThere(join(folder, place));
    if (real !== null) return real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
    place = dirname(place);
  }
  return false;
}

/** Throws `folder-not-writable`. */
export function checkInside(folder: string, path: string): void {
  if (!leadsOutside(folder, path)) return;
  throw new AppError('folder-not-writable', { folder: dirname(join(folder, path)), reason: 'leads-outside' });
}

function realIfThere(place: string): string | null {
  try {
    return realpathSync.native(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
