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
  const shingles = new Set<number>();
  eachShingle(text, (shingle) => shingles.add(shingle));
  return shingles;
}

/** Hands over each shingle as often as it stands there. */
function eachShingle(text: string, take: (shingle: number) => void): void {
  let first = 0;
  let second = 0;
  let count = 0;
  eachWord(text, (word) => {
    count += 1;
    if (count >= shingleWords) take(mixed(first ^ mixed(second ^ mixed(word))));
    first = second;
    second = word;
    return count < mostWords;
  });
}

/**
 * The hash of each word in turn, until `take` says no. By code unit: this runs over every text of every feed, and
 * expressions with Unicode classes took as long as all the rest of the scan.
 */
function eachWord(text: string, take: (hash: number) => boolean): void {
  const start = text.slice(0, mostWords * 12);
  // What ICU does for a text with a single dash or emoji in it takes longer than all the rest.
  const lower = mayHaveCase.test(start) ? start.toLowerCase() : start;
  let hash = fnvStart;
  let isInWord = false;
  for (let index = 0; index < lower.length; index += 1) {
    const code = lower.charCodeAt(index);
    const kind = code < 128 ? (asciiKinds[code] ?? 0) : kindOf(code);
    if (kind === LETTER) {
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), fnvPrime);
      isInWord = true;
      continue;
    }
    if (isInWord && !take(hash)) return;
    hash = fnvStart;
    isInWord = false;
    if (kind === WORD && !take(Math.imul(fnvStart ^ code, fnvPrime))) return;
  }
  if (isInWord) take(hash);
}

/** FNV-1a. */
const fnvStart = 0x811c9dc5;
const fnvPrime = 0x01000193;

const LETTER = 1;
/** A character that is a word of its own: in scripts without spaces. */
const WORD = 2;

/** Beyond ASCII, where toLowerCase may change something: letters, and the signs that are letters in disguise. */
const mayHaveCase =
  /[\u00c0-\u1fff\u2100-\u218f\u24b6-\u24ff\u2c00-\u2dff\ua640-\uabff\ufb00-\ufb17\uff21-\uff5a]|[\ud801-\ud83a]/;

const asciiKinds = Uint8Array.from({ length: 128 }, (_unused, code) =>
  /[a-z\d]/i.test(String.fromCharCode(code)) ? LETTER : 0,
);

/** Of lower-case text; 0 for what stands between words. Letters beyond the alphabets here count as letters. */
function kindOf(code: number): number {
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : 0;
  if (code === 0xd7 || code === 0xf7) return 0;
  if (code >= 0x0e00 && code <= 0x0e7f) return WORD;
  if (code >= 0x2000 && code <= 0x2bff) return 0;
  if (code >= 0x3000 && code <= 0x303f) return 0;
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) return WORD;
  if (code >= 0xd800 && code <= 0xf8ff) return 0;
  if (code >= 0xf900 && code <= 0xfaff) return WORD;
  return code >= 0xfe00 && code <= 0xfe4f ? 0 : LETTER;
}

/** 64 bits as a signed integer, as SQLite keeps them; null for a text too short to be known again. */
export function simhashOf(text: string): bigint | null {
  const low = new Int32Array(countPlanes);
  const high = new Int32Array(countPlanes);
  let shingles = 0;
  startSeen();
  eachShingle(text, (shingle) => {
    if (!isFirstSeen(shingle)) return;
    shingles += 1;
    addBits(low, mixed(shingle ^ 0x9e3779b9));
    addBits(high, mixed(Math.imul(shingle, 0x85ebca6b) ^ 0x27d4eb2f));
  });
  if (shingles < fewestShingles) return null;
  const bits = (BigInt(majority(high, shingles)) << 32n) | BigInt(majority(low, shingles));
  return BigInt.asIntN(64, bits);
}

/** Counters of 32 bits at once, each plane one binary digit of all of them: enough for `mostWords`. */
const countPlanes = 12;

function addBits(planes: Int32Array, bits: number): void {
  let carry = bits;
  for (let plane = 0; carry !== 0 && plane < countPlanes; plane += 1) {
    const digit = planes[plane] ?? 0;
    planes[plane] = digit ^ carry;
    carry &= digit;
  }
}

/** The bits that more than half had. */
function majority(planes: Int32Array, total: number): number {
  let bits = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    let count = 0;
    for (let plane = 0; plane < countPlanes; plane += 1)
      count |= (((planes[plane] ?? 0) >>> bit) & 1) << plane;
    if (2 * count > total) bits |= 1 << bit;
  }
  return bits >>> 0;
}

/** A set of the shingles of one text, emptied by a new stamp: twice as many places as there can be shingles. */
const places = 8192;
const seen = new Int32Array(places);
const stamps = new Int32Array(places);
let stamp = 0;

function startSeen(): void {
  stamp = (stamp + 1) | 0;
}

function isFirstSeen(shingle: number): boolean {
  const value = shingle | 0;
  let place = shingle & (places - 1);
  while (stamps[place] === stamp) {
    if (seen[place] === value) return false;
    place = (place + 1) & (places - 1);
  }
  stamps[place] = stamp;
  seen[place] = value;
  return true;
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
  const start = firstWords(short);
  if (start.length < excerptStart || start.join(' ') !== firstWords(whole).join(' ')) return false;
  const part = shinglesOf(short);
  const all = shinglesOf(whole);
  let shared = 0;
  for (const shingle of part) if (all.has(shingle)) shared += 1;
  return part.size <= all.size * excerptLength && shared >= part.size * excerptShare;
}

function firstWords(text: string): number[] {
  const words: number[] = [];
  eachWord(text, (word) => words.push(word) < excerptStart);
  return words;
}

/** 32 bits that equal titles share, whatever their case and punctuation; null for one that says too little. */
export function titleKey(title: string): number | null {
  let words = 0;
  let hash = fnvStart;
  eachWord(title, (word) => {
    words += 1;
    hash = mixed(hash ^ word);
    return true;
  });
  return words < 3 ? null : hash >>> 0;
}
