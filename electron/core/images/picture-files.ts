/** Pictures on the disk, by the address an article names. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Library } from '../library/connection/open.ts';
import {
  findImage,
  forgetImage,
  noteClean,
  recordImage,
  uncleanImages,
} from '../library/fetched/images-table.ts';
import { thumbnailFilesOf } from '../library/fetched/thumbnails-table.ts';
import { assetPath, storeAsset } from './asset-store.ts';
import { removeUnusedFiles } from './let-go.ts';
import { readPicture } from './read-picture.ts';

export type StoredPicture = { path: string; mediaType: string; sha256: string };

export type PictureFiles = {
  find(url: string): StoredPicture | null;
  /** Cleans and stores bytes as what is at `url`. Throws `not-a-picture`. */
  keep(url: string, bytes: Uint8Array): Promise<void>;
  /** Bytes of pictures stored since the program began. */
  storedBytes(): number;
};

export function createPictureFiles(ports: { library: Library; pool: Pool; now: () => number }): PictureFiles {
  const { library } = ports;
  let storedBytes = 0;
  return {
    find(url) {
      const image = findImage(library, url);
      if (image === null) return null;
      const path = assetPath(library.assetsFolder, image.sha256);
      return existsSync(path) ? { path, mediaType: image.mediaType, sha256: image.sha256 } : null;
    },
    async keep(url, bytes) {
      const picture = await readPicture(ports.pool, bytes);
      if (picture === null) throw new AppError('not-a-picture', { url });
      const sha256 = await storeAsset(library.assetsFolder, picture.bytes);
      const { byteLength } = picture.bytes;
      recordImage(library, url, { sha256, mediaType: picture.mediaType, bytes: byteLength }, ports.now());
      storedBytes += byteLength;
    },
    storedBytes: () => storedBytes,
  };
}

/** Cleans pictures that an older version stored as they came. */
export async function cleanStoredPictures(library: Library, files: PictureFiles): Promise<void> {
  for (const url of uncleanImages(library)) {
    const found = files.find(url);
    if (found === null) continue;
    const bytes = await readFile(found.path);
    const small = thumbnailFilesOf(library, [found.sha256]);
    await files.keep(url, bytes).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'not-a-picture')) throw error;
      forgetImage(library, url);
    });
    removeUnusedFiles(library, [found.sha256, ...small]);
  }
  noteClean(library);
}
