/** Whether a library is whole: its database, and the pictures beside it. Pure reading: runs in the pool. */
import { existsSync } from 'node:fs';
import type { LibraryProblem } from '../../../shared/model/care.ts';
import { assetPath } from '../images/asset-store.ts';
import { checkDatabase } from '../library/damage/check-database.ts';

export type CheckedLibrary = {
  problems: LibraryProblem[];
  /** Hashes of pictures whose files are gone. */
  gone: string[];
};

export function checkLibrary({ file, assetsFolder }: { file: string; assetsFolder: string }): CheckedLibrary {
  const { problems, sha256s } = checkDatabase(file);
  const gone = sha256s.filter((sha256) => !existsSync(assetPath(assetsFolder, sha256)));
  if (gone.length > 0) problems.push({ kind: 'pictures', count: gone.length, detail: '' });
  return { problems, gone };
}
