/** Markup as the library keeps it: UTF-8 in raw deflate (RFC 1951). Three times smaller, and quicker to write than as it is. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Higher levels take twice the time for a twentieth less. */
const level = 3;

export function packMarkup(html: string): Uint8Array {
  // A copy of its own size: zlib's answer keeps the 16 KB it was written into, of which short texts leave nearly all unused.
  return new Uint8Array(deflateRawSync(html, { level }));
}

export function unpackMarkup(packed: Uint8Array): string {
  return inflateRawSync(packed).toString('utf8');
}
