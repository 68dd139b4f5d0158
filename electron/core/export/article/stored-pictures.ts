/** The pictures of an article that are in the library, and the names their files get beside exported text. */
import { existsSync } from 'node:fs';
import { assetPath } from '../../images/asset-store.ts';
import { imageExtension } from '../../images/media-type.ts';
import type { Library } from '../../library/connection/open.ts';
import { findImage, imagesOfArticle } from '../../library/fetched/images-table.ts';

export type StoredPictures = {
  /** Original address → name of its file. */
  names: Record<string, string>;
  /** Name of a file → where the library keeps it. */
  sources: Map<string, string>;
};

/** Names come from the content, so that articles share files. */
export function storedPictures(library: Library, articleId: number): StoredPictures {
  const pictures: StoredPictures = { names: {}, sources: new Map() };
  for (const { url } of imagesOfArticle(library, articleId)) {
    const image = findImage(library, url);
    if (image === null) continue;
    const source = assetPath(library.assetsFolder, image.sha256);
    // A picture that has gone from the library is linked to where it came from.
    if (!existsSync(source)) continue;
    const name = `${image.sha256.slice(0, 16)}.${imageExtension(image.mediaType)}`;
    pictures.names[url] = name;
    pictures.sources.set(name, source);
  }
  return pictures;
}
