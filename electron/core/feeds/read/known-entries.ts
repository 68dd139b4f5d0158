/**
 * Which entries a feed held when it was last read, in eight bytes each. A feed with one new entry sends fifty: those it
 * sent before, unaltered, need not be measured and packed again only to be found the same.
 */
import { createHash } from 'node:crypto';

/** What stands for an entry: its key and its content. Two that differ share it once in 2^64. */
export type EntryMark = bigint;

const bytesOfMark = 8;

/**
 * @param contentHash of all that makes an edit (read-answer.ts)
 * @param beside what else the library keeps up to date; null: nothing
 */
export function markOf(key: string, contentHash: string, beside: string | null = null): EntryMark {
  const named = beside === null ? `${contentHash} ${key}` : `${contentHash} ${key} ${beside}`;
  return createHash('sha256').update(named).digest().readBigUInt64LE();
}

/** As the library keeps them: little endian, in the feed's order. */
export function packMarks(marks: readonly EntryMark[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(marks.length * bytesOfMark));
  for (const [index, mark] of marks.entries()) bytes.setBigUint64(index * bytesOfMark, mark, true);
  return new Uint8Array(bytes.buffer);
}

/** null, and what is no list of marks, knows nothing. */
export function unpackMarks(packed: Uint8Array | null): ReadonlySet<EntryMark> {
  const marks = new Set<EntryMark>();
  if (packed === null || packed.byteLength % bytesOfMark !== 0) return marks;
  const bytes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 0; at < packed.byteLength; at += bytesOfMark) marks.add(bytes.getBigUint64(at, true));
  return marks;
}
