/** Windows shows no number on a program's button, but a small picture: a dot says that something is unread. Pure. */

const edge = 16;
const radius = 6.5;
/** Of the brand, as blue, green, red. */
const colour = [0x2b, 0x47, 0xd9] as const;

/** Raw pixels for `nativeImage.createFromBitmap`: BGRA, premultiplied, 16 × 16. */
export function overlayDot(): { pixels: Buffer; width: number; height: number } {
  const pixels = Buffer.alloc(edge * edge * 4);
  for (let y = 0; y < edge; y += 1) {
    for (let x = 0; x < edge; x += 1) {
      const distance = Math.hypot(x - (edge - 1) / 2, y - (edge - 1) / 2);
      const cover = Math.max(0, Math.min(1, radius - distance + 0.5));
      const at = (y * edge + x) * 4;
      for (const [channel, value] of colour.entries()) pixels[at + channel] = Math.round(value * cover);
      pixels[at + 3] = Math.round(255 * cover);
    }
  }
  return { pixels, width: edge, height: edge };
}
