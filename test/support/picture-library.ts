/** A library whose articles have pictures in the list, stored as they would be after they were fetched. */

import { storeAsset } from '../../electron/core/images/asset-store.ts';
import { imageMediaType } from '../../electron/core/images/media-type.ts';
import type { Library } from '../../electron/core/library/connection/open.ts';
import { recordImage } from '../../electron/core/library/fetched/images-table.ts';
import { addTestFeed, storeEntries } from './store-feed.ts';

export type ListPicture = { title: string; bytes: Buffer };

const minuteMs = 60_000;

/** The first is the newest. */
export async function addPictures(library: Library, pictures: readonly ListPicture[]): Promise<void> {
  const now = Date.now();
  const feedId = addTestFeed(library, 'Pictures of a harbour');
  const urlOf = (index: number): string => `https://pictures.example/${index}`;
  for (const [index, { bytes }] of pictures.entries()) {
    const sha256 = await storeAsset(library.assetsFolder, bytes);
    const mediaType = imageMediaType(bytes);
    if (mediaType === null) throw new Error(`picture ${index} is none`);
    recordImage(library, urlOf(index), { sha256, mediaType, bytes: bytes.length }, now);
  }
  storeEntries(
    library,
    feedId,
    pictures.map(({ title }, index) => ({
      key: `picture ${index}`,
      title,
      contentHtml: `<p>What is to be seen: ${title}.</p>`,
      publishedAt: now - (index + 1) * minuteMs,
      imageUrl: urlOf(index),
    })),
  );
}
