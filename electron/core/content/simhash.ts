/**
 * Whether two texts are the same piece: SimHash (Charikar 2002) over shingles of three words finds what might be, the
 * shingles themselves decide. Precision comes first: two entries for one piece are a nuisance, one entry for two pieces is
 * a loss.
 */

const shingleWords = 3;
/** A shorter text has too little in it to be known again. */
const fewestShingles = 60;
/** What is looked at of a text: ten pages tell it from any other. */
const mostWords = 3000;
/** Share of all shingles of both that both have, for the same piece with another frame around it. */
const sameShare = 0.75;
/** Share of the shorter text's shingles, where the longer one holds it whole and adds something. */
const heldShare = 0.93;
const heldLength = 0.7;
/** An excerpt begins with the same words, is a part of the whole, and ends in “read more”. */
const excerptStart = 20;
const excerptShare = 0.7;
const excerptLength = 0.6;

/** Hashes of a text's shingles, each once. Case, punctuation and markup do not matter. */
export function shinglesOf(text: string): Set<number> {
  const words = normalWords(text);
  const shingles = new Set<number>();
  for (let index = 0; index + shingleWords <= words.length; index += 1) {
    let hash = 0x811c9dc5;
    for (let word = index; word < index + shingleWords; word += 1) hash = hashInto(hash, words[word] ?? '');
    shingles.add(hash >>> 0);
  }
  return shingles;
}

const unspacedLetter = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu;
const wordPattern = /[\p{L}\p{N}]+/gu;

function normalWords(text: string): string[] {
  const lower = text
    .slice(0, mostWords * 12)
    .toLowerCase()
    .replace(unspacedLetter, ' $1 ');
  return (lower.match(wordPattern) ?? []).slice(0, mostWords);
}

/** FNV-1a, with a sign between words. */
function hashInto(start: number, word: string): number {
  let hash = start;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return Math.imul(hash ^ 0x1f, 0x01000193);
}

/** 64 bits as a signed integer, as SQLite keeps them; null for a text too short to be known again. */
export function simhashOf(text: string): bigint | null {
  const shingles = shinglesOf(text);
  if (shingles.size < fewestShingles) return null;
  const low = new Int32Array(32);
  const high = new Int32Array(32);
  for (const shingle of shingles) {
    vote(low, mixed(shingle ^ 0x9e3779b9));
    vote(high, mixed(Math.imul(shingle, 0x85ebca6b) ^ 0x27d4eb2f));
  }
  return BigInt.asIntN(64, (BigInt(signs(high)) << 32n) | BigInt(signs(low)));
}

function vote(votes: Int32Array, hash: number): void {
  for (let bit = 0; bit < 32; bit += 1) votes[bit] = (votes[bit] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
}

function signs(votes: Int32Array): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit += 1) if ((votes[bit] ?? 0) > 0) bits |= 1 << bit;
  return bits >>> 0;
}

/** The last steps of MurmurHash3: each bit of the answer depends on each bit of the shingle. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function bitsApart(one: bigint, other: bigint): number {
  let rest = BigInt.asUintN(64, one ^ other);
  let bits = 0;
  for (; rest > 0n; rest &= rest - 1n) bits += 1;
  return bits;
}

/** Whether both are the same piece, by their texts alone. */
export function isSameText(one: string, other: string): boolean {
  const first = shinglesOf(one);
  const second = shinglesOf(other);
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  if (shorter.size < fewestShingles) return false;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  if (shared / (first.size + second.size - shared) >= sameShare) return true;
  return shared / shorter.size >= heldShare && shorter.size / longer.size >= heldLength;
}

/** Whether one is the beginning of the other and little else, as feeds send that keep the whole for their site. */
export function isExcerpt(short: string, whole: string): boolean {
  const first = normalWords(short).slice(0, excerptStart);
  if (
    first.length < excerptStart ||
    first.join(' ') !== normalWords(whole).slice(0, excerptStart).join(' ')
  ) {
    return false;
  }
  const part = shinglesOf(short);
  const all = shinglesOf(whole);
  let shared = 0;
  for (const shingle of part) if (all.has(shingle)) shared += 1;
  return part.size <= all.size * excerptLength && shared >= part.size * excerptShare;
}

/** 32 bits that equal titles share, whatever their case and punctuation; null for one that says too little. */
export function titleKey(title: string): number | null {
  const words = normalWords(title);
  if (words.length < 3) return null;
  let hash = 0x811c9dc5;
  for (const word of words) hash = hashInto(hash, word);
  return hash >>> 0;
}
