/** Pictures say how large they are before anyone decodes them. */
import { describe, expect, it } from 'vitest';
import { imageMediaType } from '../../electron/core/images/media-type.ts';
import { pictureShape } from '../../electron/core/images/picture-shape.ts';
import {
  avifHead,
  bmpHead,
  extendedWebpHead,
  gifHead,
  iconHead,
  jpegHead,
  losslessWebpHead,
  lossyWebpHead,
  pngHead,
} from '../support/picture-heads.ts';
import { tinyPng } from '../support/tiny-png.ts';

const shapeOf = (bytes: Uint8Array) => pictureShape(bytes, imageMediaType(bytes) ?? '');
const still = (width: number, height: number) => ({ width, height, isAnimated: false });
const moving = (width: number, height: number) => ({ width, height, isAnimated: true });

describe('the shape of a picture', () => {
  it.each([
    ['PNG', pngHead(20_000, 20_000), still(20_000, 20_000)],
    ['a whole PNG', tinyPng(), still(8, 4)],
    ['animated PNG', pngHead(300, 200, 'acTL'), moving(300, 200)],
    ['JPEG', jpegHead(4032, 3024), still(4032, 3024)],
    ['progressive JPEG', jpegHead(65_500, 100, 0xc2), still(65_500, 100)],
    ['GIF', gifHead(640, 480), moving(640, 480)],
    ['lossy WebP', lossyWebpHead(1200, 630), still(1200, 630)],
    ['lossless WebP', losslessWebpHead(16_384, 9_000), still(16_384, 9_000)],
    ['extended WebP', extendedWebpHead(16_000, 12_000), still(16_000, 12_000)],
    ['animated WebP', extendedWebpHead(400, 300, 0x02), moving(400, 300)],
    ['AVIF', avifHead('avif', [160, 90], [8_000, 6_000], [512, 512]), still(8_000, 6_000)],
    ['animated AVIF', avifHead('avis', [800, 600]), moving(800, 600)],
    ['BMP', bmpHead(800, 600), still(800, 600)],
    ['BMP from top to bottom', bmpHead(800, -600), still(800, 600)],
    ['icon', iconHead(48, 48), still(48, 48)],
    ['large icon', iconHead(256, 256), still(256, 256)],
  ])('is read from a %s', (_name, bytes, shape) => {
    expect(shapeOf(bytes)).toEqual(shape);
  });

  it('is not made up where the bytes end too early, or are no such thing', () => {
    for (const whole of [pngHead(3, 4), jpegHead(3, 4), gifHead(3, 4), lossyWebpHead(3, 4), bmpHead(3, 4)]) {
      for (let length = 4; length < whole.length; length += 1) {
        const shape = shapeOf(whole.subarray(0, length));
        if (shape !== null) expect(shape).toMatchObject({ width: 3, height: 4 });
      }
    }
    expect(pictureShape(Buffer.from('\xff\xd8\xffthese are words', 'latin1'), 'image/jpeg')).toBeNull();
    expect(pictureShape(pngHead(0, 7), 'image/png')).toBeNull();
    expect(pictureShape(Buffer.from('<svg/>'), 'image/svg+xml')).toBeNull();
  });
});
