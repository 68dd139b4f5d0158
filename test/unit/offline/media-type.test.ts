import { describe, expect, it } from 'vitest';
import { imageExtension, imageMediaType } from '../../../electron/core/images/media-type.ts';
import { costOf } from '../../support/cpu-clock.ts';
import { tinyPng } from '../../support/tiny-png.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');

describe('an image', () => {
  it.each<[string, Uint8Array]>([
    ['image/png', tinyPng()],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], '..JFIF')],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xdb])],
    ['image/gif', bytes('GIF87a..')],
    ['image/gif', bytes('GIF89a..')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['image/avif', bytes([0, 0, 0, 28], 'ftypavif')],
    ['image/avif', bytes([0, 0, 0, 28], 'ftypavis')],
    ['image/avif', bytes([0, 0, 0, 28], 'ftypmif1', [0, 0, 0, 0], 'mif1avif')],
    ['image/bmp', bytes('BM', [0x46, 0, 0, 0, 0, 0, 0, 0, 0x36, 0, 0, 0])],
    ['image/x-icon', bytes([0, 0, 1, 0, 1, 0])],
    ['image/svg+xml', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image/svg+xml', text('<svg>')],
    ['image/svg+xml', text('<svg/>')],
    ['image/svg+xml', text('\uFEFF<?xml version="1.0"?>\n<!-- made by hand -->\n<svg viewBox="0 0 1 1">')],
    [
      'image/svg+xml',
      text('<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n<svg width="1">'),
    ],
  ])('is %s by its bytes', (mediaType, content) => {
    expect(imageMediaType(content)).toBe(mediaType);
    // A view into a larger buffer is read from where it begins.
    const shifted = Buffer.concat([Buffer.from('xx'), content]).subarray(2);
    expect(imageMediaType(shifted)).toBe(mediaType);
  });
});

describe('no image', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', bytes()],
    ['a page', text('<!doctype html><title>404</title>')],
    ['a page that holds an image', text('<html><body><svg></svg></body></html>')],
    ['an element that begins like svg', text('<svgfoo>')],
    ['words', text('not found')],
    ['words that begin with BM', text('BMW builds motor cars, and this is a text about them.')],
    ['sound in a RIFF file', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
    ['a film', bytes([0, 0, 0, 28], 'ftypisom')],
    ['HEIC, which no page can show', bytes([0, 0, 0, 28], 'ftypheic', [0, 0, 0, 0], 'mif1heic')],
    ['the first bytes of a PNG alone', bytes([0x89], 'PNG')],
    ['two bytes of a JPEG', bytes([0xff, 0xd8])],
    ['JSON', text('{"error":"gone"}')],
    ['a PDF', text('%PDF-1.7')],
  ])('%s', (_what, content) => {
    expect(imageMediaType(content)).toBeNull();
  });

  it('is what only says svg late', () => {
    expect(imageMediaType(text(`<!--${' '.repeat(5000)}--><svg>`))).toBeNull();
  });

  it('is decided at once, however many comments come first', () => {
    const cost = costOf(() => expect(imageMediaType(text('<!-- -->'.repeat(2000)))).toBeNull());
    expect(cost).toBeLessThan(100);
  });
});

it('gives each media type the extension of its files, and “bin” to what it does not know', () => {
  const types = ['png', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'x-icon', 'svg+xml'].map(
    (name) => `image/${name}`,
  );
  expect(types.map(imageExtension)).toEqual(['png', 'jpg', 'gif', 'webp', 'avif', 'bmp', 'ico', 'svg']);
  expect(imageExtension('text/html')).toBe('bin');
});
