/** How a picture is made small for lists, which show it cropped: 72 × 72, or 126 high in cards, on screens of up to two dots a pixel. */

/** No side of a thumbnail is longer, in dots. */
export const longestSide = 512;
/** Of pictures much wider than high, so much height is kept, and their ends are cut off. */
const leastHeight = 160;

export type ThumbnailCut = {
  /** What is taken of the picture, in its own dots. */
  source: { x: number; y: number; width: number; height: number };
  /** What is made of it. */
  width: number;
  height: number;
};

/** `width`, `height`: of the picture, both at least 1. Never larger than it is; what is cut off, is cut off alike at both ends. */
export function thumbnailCut(width: number, height: number): ThumbnailCut {
  const scale = Math.min(1, Math.max(longestSide / width, leastHeight / height));
  const sourceWidth = Math.min(width, longestSide / scale);
  const sourceHeight = Math.min(height, longestSide / scale);
  return {
    source: {
      x: (width - sourceWidth) / 2,
      y: (height - sourceHeight) / 2,
      width: sourceWidth,
      height: sourceHeight,
    },
    width: Math.max(1, Math.round(sourceWidth * scale)),
    height: Math.max(1, Math.round(sourceHeight * scale)),
  };
}
