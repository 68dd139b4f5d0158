/** The first bytes of pictures, as their formats' specifications have them: enough to say how large they are, and no more. */

const bytes = (...parts: (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const be16 = (value: number): number[] => [value >> 8, value & 255];
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 65_535)];
const le16 = (value: number): number[] => be16(value).reverse();
const le24 = (value: number): number[] => be32(value).slice(1).reverse();
const le32 = (value: number): number[] => be32(value).reverse();

export const pngHead = (width: number, height: number, next = 'IDAT'): Buffer =>
  bytes(
    [0x89],
    'PNG\r\n\x1a\n',
    be32(13),
    'IHDR',
    be32(width),
    be32(height),
    [8, 2, 0, 0, 0],
    be32(0),
    be32(0),
    next,
    be32(0),
  );

/** With a profile and a preview before its frame header, as cameras write them. */
export const jpegHead = (width: number, height: number, marker = 0xc0): Buffer =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    be16(2 + 9),
    'Exif\0\0\xff\xc0\0',
    [0xff, 0xff, 0xff, 0xc4],
    be16(4),
    [0, 0],
    [0xff, marker],
    be16(17),
    [8],
    be16(height),
    be16(width),
    [3],
  );

export const gifHead = (width: number, height: number): Buffer =>
  bytes('GIF89a', le16(width), le16(height), [0, 0, 0]);

export const lossyWebpHead = (width: number, height: number): Buffer =>
  bytes('RIFF', le32(100), 'WEBPVP8 ', le32(80), [0, 0, 0, 0x9d, 0x01, 0x2a], le16(width), le16(height));

export const losslessWebpHead = (width: number, height: number): Buffer =>
  bytes('RIFF', le32(100), 'WEBPVP8L', le32(80), [0x2f], le32((width - 1) | ((height - 1) << 14)));

export const extendedWebpHead = (width: number, height: number, flags = 0): Buffer =>
  bytes('RIFF', le32(100), 'WEBPVP8X', le32(10), [flags, 0, 0, 0], le24(width - 1), le24(height - 1));

export const avifHead = (brand: string, ...sizes: readonly (readonly [number, number])[]): Buffer =>
  bytes(
    be32(20),
    'ftyp',
    brand,
    be32(0),
    'mif1',
    ...sizes.flatMap(([width, height]) => [be32(20), 'ispe', be32(0), be32(width), be32(height)]),
  );

export const bmpHead = (width: number, height: number): Buffer =>
  bytes('BM', le32(100), le32(0), le32(54), le32(40), le32(width), le32(height >>> 0), [1, 0]);

export const iconHead = (width: number, height: number): Buffer =>
  bytes([0, 0, 1, 0, 1, 0, width & 255, height & 255], le32(0));
