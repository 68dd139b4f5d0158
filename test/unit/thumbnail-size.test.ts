import { describe, expect, it } from 'vitest';
import { longestSide, thumbnailCut } from '../../shared/thumbnail-size.ts';

describe('what a thumbnail is cut from', () => {
  it('is all of an ordinary picture, made narrow', () => {
    expect(thumbnailCut(4096, 3072)).toEqual({
      source: { x: 0, y: 0, width: 4096, height: 3072 },
      width: 512,
      height: 384,
    });
  });

  it('is the middle of a very high one', () => {
    expect(thumbnailCut(1024, 20_000)).toEqual({
      source: { x: 0, y: 9_488, width: 1024, height: 1024 },
      width: 512,
      height: 512,
    });
  });

  it('is the middle of a very wide one, which keeps some height', () => {
    expect(thumbnailCut(10_000, 320)).toEqual({
      source: { x: 4_488, y: 0, width: 1_024, height: 320 },
      width: 512,
      height: 160,
    });
  });

  it('is never larger than the picture, nor nothing', () => {
    for (const [width, height] of [
      [8, 4],
      [511, 20],
      [1, 1],
      [20_000, 1],
      [1, 20_000],
    ] as const) {
      const cut = thumbnailCut(width, height);
      expect(cut.width).toBeGreaterThan(0);
      expect(cut.height).toBeGreaterThan(0);
      expect(cut.width).toBeLessThanOrEqual(Math.min(width, longestSide));
      expect(cut.height).toBeLessThanOrEqual(Math.min(height, longestSide));
    }
  });
});
