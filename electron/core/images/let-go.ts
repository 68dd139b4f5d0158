/** Stored pictures that go: their rows, then their files. What an article shows again is fetched again. */
import { rmSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Library } from '../library/connection/open.ts';
import { chunks } from '../library/connection/slices.ts';
import { forgetPictures } from '../library/damage/check-database.ts';
import { isAssetUsed, keptPictures } from '../library/fetched/images-table.ts';
import { thumbnailFilesOf } from '../library/fetched/thumbnails-table.ts';
import { assetPath } from './asset-store.ts';

const sliceFiles = 50;

/** Lets go of those that no article the reader keeps has come to show meanwhile; answers with their hashes. */
export async function letGoOfPictures(library: Library, sha256s: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const some of chunks(sha256s, sliceFiles)) {
    const kept = keptPictures(library, some);
    const free = some.filter((sha256) => !kept.has(sha256));
    const small = thumbnailFilesOf(library, free);
    forgetPictures(library, free);
    removeUnusedFiles(library, [...free, ...small]);
    gone.push(...free);
    await breathe();
  }
  return gone;
}

/** Of files whose rows are gone, those that nothing else needs. Answers how many there were. */
export function removeUnusedFiles(library: Library, sha256s: readonly string[]): number {
  const unused = sha256s.filter((sha256) => !isAssetUsed(library, sha256));
  for (const sha256 of unused) rmSync(assetPath(library.assetsFolder, sha256), { force: true });
  return unused.length;
}
