import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsFile, icoFile } from '../../../build/icons/icon-files.ts';
import { root } from '../../../build/root.ts';

const icons = join(root, 'build', 'icons');
const read = (name: string): Buffer => readFileSync(join(icons, 'drawn', name));
/** From a PNG's first chunk. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('the drawn icons are of the present drawings: after a change, npm run icons', () => {
  const hash = createHash('sha256');
  for (const name of ['offprint.svg', 'offprint-small.svg', 'offprint-menu-bar.svg']) {
    hash.update(readFileSync(join(icons, name)));
  }
  expect(read('drawn-from.txt').toString().trim()).toBe(hash.digest('hex'));
});

it.each([16, 22, 24, 32, 48, 64, 128, 256, 512, 1024])('%i px is drawn at its size', (size) => {
  expect(sizeOf(read(`png/${size}x${size}.png`))).toEqual([size, size]);
});

describe('icons in one file', () => {
  const pictures = [16, 256].map((size) => ({ size, png: read(`png/${size}x${size}.png`) }));

  it('ico: a directory of pictures at their offsets', () => {
    const ico = icoFile(pictures);
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    for (const [index, { size, png }] of pictures.entries()) {
      const at = 6 + 16 * index;
      expect(ico.readUInt8(at)).toBe(size % 256);
      const offset = ico.readUInt32LE(at + 12);
      expect(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)).equals(png)).toBe(true);
    }
  });

  it('icns: entries of a type each, and the length of all', () => {
    for (const file of [icnsFile(pictures), read('offprint.icns')]) {
      expect(file.toString('latin1', 0, 4)).toBe('icns');
      expect(file.readUInt32BE(4)).toBe(file.length);
      let at = 8;
      const types: string[] = [];
      while (at < file.length) {
        types.push(file.toString('latin1', at, at + 4));
        expect(file.toString('latin1', at + 9, at + 12)).toBe('PNG');
        at += file.readUInt32BE(at + 4);
      }
      expect(at).toBe(file.length);
      expect(types).toContain('ic08');
    }
  });
});
