/** Whether a library is whole: its database, and the pictures beside it. Pure reading: runs in the pool. */
import { existsSync } from 'node:fs';
import type { LibraryProblem } from '../../shared/model/care.ts';
import { checkDatabase } from './library/check-database.ts';
import { assetPath } from './offline/asset-store.ts';

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
