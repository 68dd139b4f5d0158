/** How large a picture is and whether it moves, read from its first bytes, without decoding it. */

export type PictureShape = { width: number; height: number; isAnimated: boolean };

/** null: the bytes do not say, or it is an SVG, which has no size of its own. */
export function pictureShape(bytes: Uint8Array, mediaType: string): PictureShape | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const shape = readers[mediaType]?.(data) ?? null;
    return shape !== null && shape.width > 0 && shape.height > 0 ? shape : null;
  } catch (error) {
    // Cut off in the middle of what says it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** W3C PNG §11.2.1 (IHDR) and §11.3.6.1 (acTL, before the first IDAT). */
function png(data: Buffer): PictureShape | null {
  if (data.toString('latin1', 12, 16) !== 'IHDR') return null;
  const shape = { width: data.readUInt32BE(16), height: data.readUInt32BE(20), isAnimated: false };
  for (let at = 8; at + 8 <= data.length; at += 12 + data.readUInt32BE(at)) {
    const type = data.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return { ...shape, isAnimated: true };
    if (type === 'IDAT') break;
  }
  return shape;
}

/** ITU-T T.81 §B.2.2: the frame header, after whatever profiles and previews come before it. */
function jpeg(data: Buffer): PictureShape | null {
  for (let at = 2; ; ) {
    if (data.readUInt8(at) !== 0xff) return null;
    const marker = data.readUInt8(at + 1);
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5), isAnimated: false };
    } else at += 2 + data.readUInt16BE(at + 2);
  }
}

/** GIF89a §18. Whether it has one frame or many is not looked for: what can move is taken to. */
const gif = (data: Buffer): PictureShape => ({
  width: data.readUInt16LE(6),
  height: data.readUInt16LE(8),
  isAnimated: true,
});

/** RFC 9649 §2.5–2.7. */
function webp(data: Buffer): PictureShape | null {
  switch (data.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return {
        width: data.readUInt16LE(26) & 0x3fff,
        height: data.readUInt16LE(28) & 0x3fff,
        isAnimated: false,
      };
    case 'VP8L': {
      const bits = data.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, isAnimated: false };
    }
    case 'VP8X':
      return {
        width: data.readUIntLE(24, 3) + 1,
        height: data.readUIntLE(27, 3) + 1,
        isAnimated: (data.readUInt8(20) & 0x02) !== 0,
      };
    default:
      return null;
  }
}

/** ISO/IEC 23008-12 §6.5.3: of the sizes named (a grid's, its tiles', a preview's), the largest. */
function avif(data: Buffer): PictureShape | null {
  const shape = { width: 0, height: 0, isAnimated: data.toString('latin1', 8, 12) === 'avis' };
  const head = data.subarray(0, 65_536);
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const width = head.readUInt32BE(at + 8);
    const height = head.readUInt32BE(at + 12);
    if (width * height > shape.width * shape.height) Object.assign(shape, { width, height });
  }
  return shape;
}

/** BITMAPINFOHEADER; a negative height says that its rows go from top to bottom. */
const bmp = (data: Buffer): PictureShape => ({
  width: data.readInt32LE(18),
  height: Math.abs(data.readInt32LE(22)),
  isAnimated: false,
});

/** The first of its pictures; 0 stands for 256. */
const icon = (data: Buffer): PictureShape => ({
  width: data.readUInt8(6) || 256,
  height: data.readUInt8(7) || 256,
  isAnimated: false,
});

const readers: Record<string, (data: Buffer) => PictureShape | null> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/gif': gif,
  'image/webp': webp,
  'image/avif': avif,
  'image/bmp': bmp,
  'image/x-icon': icon,
};
