/** What was received as a picture: its type by its bytes, and the bytes as they may be kept. */

import type { Pool } from '../base/pool/pool.ts';
import { sanitiseSvgJob } from './jobs.ts';
import { imageMediaType } from './media-type.ts';

/** An SVG is written anew, without what is no picture. null: the bytes are none. */
export async function readPicture(
  pool: Pool,
  bytes: Uint8Array,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  const mediaType = imageMediaType(bytes);
  if (mediaType !== 'image/svg+xml') return mediaType === null ? null : { mediaType, bytes };
  const svg = await pool.run(sanitiseSvgJob, bytes);
  return svg === null ? null : { mediaType, bytes: Buffer.from(svg, 'utf8') };
}
