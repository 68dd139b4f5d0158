/** What lists show of pictures: a small one made of what is stored, so that scrolling never decodes the large ones. */
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { longestSide } from '../../../shared/thumbnail-size.ts';
import type { Library } from '../library/connection/open.ts';
import {
  findThumbnail,
  forgetThumbnails,
  recordThumbnail,
  type Thumbnail,
} from '../library/fetched/thumbnails-table.ts';

import { assetPath, storeAsset } from './asset-store.ts';
import type { Images } from './images.ts';
import { imageMediaType } from './media-type.ts';
import type { StoredPicture } from './picture-files.ts';
import { type PictureShape, pictureShape } from './picture-shape.ts';

export type Thumbnails = {
  /**
   * The file lists show of that picture, fetched and made first if need be. Throws `not-found` where there is nothing to show
   * (the picture is damaged, or so large that looking at it would take the memory), and what `images.locate` throws.
   */
  locate(articleId: number, url: string): Promise<{ path: string; mediaType: string }>;
};

/** Decoded, a picture takes four bytes a dot: 200 MB for one of that size. */
export const mostDots = 50_000_000;
/** What is smaller is shown as it is. */
const smallBytes = 48 * 1024;
/** A picture of so few dots may be shown as it is where a smaller one would not be smaller. */
const fewDots = 2_000_000;
/** Nothing of 512 × 512 dots needs more. */
const mostBytes = 512 * 1024;
const headBytes = 64 * 1024;

export function createThumbnails(ports: {
  library: Library;
  images: Pick<Images, 'locate'>;
  makeThumbnail: MakeThumbnail | undefined;
}): Thumbnails {
  const { library, images, makeThumbnail } = ports;
  const underWay = new Map<string, Promise<Thumbnail>>();
  /** Whoever made them was gone, or took too long: tried again when the program starts the next time. */
  const failed = new Set<string>();

  async function make(picture: StoredPicture, making: MakeThumbnail): Promise<Thumbnail> {
    const { shape, size } = await measure(picture);
    const isDrawing = picture.mediaType === 'image/svg+xml';
    if (!isDrawing && (shape === null || shape.width * shape.height > mostDots)) return { outcome: 'none' };
    if (shape !== null && isSmall(shape, size)) return { outcome: 'original' };
    const made = await making({ path: picture.path, mediaType: picture.mediaType });
    if (made === null) {
      failed.add(picture.sha256);
      return { outcome: 'none' };
    }
    // Other bytes than a small picture come of one that cannot be decoded.
    if (imageMediaType(made) !== thumbnailType || made.length > mostBytes) return { outcome: 'none' };
    if (shape !== null && made.length >= size && isShowable(shape)) return { outcome: 'original' };
    const fileSha256 = await storeAsset(library.assetsFolder, made);
    return { outcome: 'made', fileSha256, bytes: made.length };
  }

  async function makeOnce(picture: StoredPicture, making: MakeThumbnail): Promise<Thumbnail> {
    const { sha256 } = picture;
    if (failed.has(sha256)) return { outcome: 'none' };
    const running = underWay.get(sha256);
    if (running !== undefined) return running;
    const started = make(picture, making)
      .then((thumbnail) => {
        // What was let go meanwhile takes its thumbnail along: its file belongs to nothing, and the next check removes it.
        if (!failed.has(sha256)) recordThumbnail(library, sha256, thumbnail);
        return thumbnail;
      })
      .finally(() => underWay.delete(sha256));
    underWay.set(sha256, started);
    return started;
  }

  function known(sha256: string): Thumbnail | null {
    const thumbnail = findThumbnail(library, sha256);
    if (thumbnail?.outcome !== 'made') return thumbnail;
    if (existsSync(assetPath(library.assetsFolder, thumbnail.fileSha256))) return thumbnail;
    forgetThumbnails(library, [thumbnail.fileSha256]);
    return null;
  }

  return {
    async locate(articleId, url) {
      const picture = await images.locate(articleId, url);
      const { path, mediaType, sha256 } = picture;
      if (makeThumbnail === undefined) return { path, mediaType };
      const thumbnail = known(sha256) ?? (await makeOnce(picture, makeThumbnail));
      switch (thumbnail.outcome) {
        case 'made':
          return { path: assetPath(library.assetsFolder, thumbnail.fileSha256), mediaType: thumbnailType };
        case 'original':
          return { path, mediaType };
        case 'none':
          throw new AppError('not-found', { what: 'image', url });
      }
    },
  };
}

/** Of most pictures the first bytes say it; before some a camera has written more. */
async function measure({
  path,
  mediaType,
}: StoredPicture): Promise<{ shape: PictureShape | null; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const shape = pictureShape(buffer.subarray(0, bytesRead), mediaType);
    if (shape !== null || bytesRead === size) return { shape, size };
    return { shape: pictureShape(await readFile(path), mediaType), size };
  } finally {
    await file.close();
  }
}

/** What they are made as. */
const thumbnailType = 'image/webp';

const isSmall = ({ width, height, isAnimated }: PictureShape, bytes: number): boolean =>
  !isAnimated && bytes <= smallBytes && width <= longestSide * 2 && height <= longestSide * 2;

const isShowable = ({ width, height, isAnimated }: PictureShape): boolean =>
  !isAnimated && width * height <= fewDots;

/**
 * A small still WebP of a picture file, cut as `thumbnailCut` says. null: whoever makes them was gone or took too long; no
 * bytes: the picture cannot be decoded.
 */
export type MakeThumbnail = (picture: { path: string; mediaType: string }) => Promise<Uint8Array | null>;
