/** JSON in which every value knows its place (RFC 8259). Ends at the first mistake, as every JSON parser does. */

export type JsonNode = {
  kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  at: number;
  /** Offset behind the value. */
  end: number;
  /** Of a string: with its escapes undone. */
  text: string;
  members: ReadonlyMap<string, JsonNode>;
  items: readonly JsonNode[];
};

/** What should stand where the mistake is; with `most`, no more than so many of that. */
export type JsonExpectation =
  | 'fewer-values'
  | 'fewer-levels'
  | 'value'
  | 'name-or-brace'
  | 'name'
  | 'colon'
  | 'comma-or-brace'
  | 'comma-or-bracket'
  | 'no-line-break'
  | 'quotation-mark'
  | 'known-escape'
  | 'nothing-more';

export type JsonDocument = {
  root: JsonNode | null;
  mistake: { at: number; expected: JsonExpectation; most?: number } | null;
  /** Names that stand twice in one object. */
  repeated: { at: number; name: string }[];
};

const deepest = 200;
const mostValues = 300_000;
const mostRepeated = 10_000;

const noMembers: ReadonlyMap<string, JsonNode> = new Map();
const noItems: readonly JsonNode[] = [];
const NUMBER = /-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

type Mistake = { isMistake: true; at: number; expected: JsonExpectation; most?: number };
const isMistake = (value: JsonNode | Mistake): value is Mistake => 'isMistake' in value;

/** The text, the offset up to which it has been read, and what was found there. */
type Scanner = {
  readonly text: string;
  position: number;
  valueCount: number;
  readonly repeated: JsonDocument['repeated'];
};

export function readJson(text: string): JsonDocument {
  const scanner: Scanner = { text, position: 0, valueCount: 0, repeated: [] };
  const { repeated } = scanner;
  skipSpace(scanner);
  const root = readValue(scanner, 0);
  if (isMistake(root)) {
    const { isMistake: _isMistake, ...found } = root;
    return { root: null, mistake: found, repeated };
  }
  skipSpace(scanner);
  const { position } = scanner;
  const rest = position < text.length ? { at: position, expected: 'nothing-more' as const } : null;
  return { root, mistake: rest, repeated };
}

const mistakeAt = (at: number, expected: JsonExpectation): Mistake => ({ isMistake: true, at, expected });

function skipSpace(scanner: Scanner): void {
  SPACE.lastIndex = scanner.position;
  scanner.position += SPACE.exec(scanner.text)?.[0].length ?? 0;
}

/** A value that begins at `at` and ends at the scanner's position. */
const leaf = (scanner: Scanner, kind: JsonNode['kind'], at: number, text: string): JsonNode => ({
  kind,
  at,
  end: scanner.position,
  text,
  members: noMembers,
  items: noItems,
});

function readValue(scanner: Scanner, depth: number): JsonNode | Mistake {
  const at = scanner.position;
  scanner.valueCount += 1;
  if (scanner.valueCount > mostValues) return { ...mistakeAt(at, 'fewer-values'), most: mostValues };
  if (depth > deepest) return { ...mistakeAt(at, 'fewer-levels'), most: deepest };
  const sign = scanner.text[at];
  if (sign === '{') return readObject(scanner, depth);
  if (sign === '[') return readArray(scanner, depth);
  if (sign === '"') {
    const value = readString(scanner);
    return typeof value === 'string' ? leaf(scanner, 'string', at, value) : value;
  }
  for (const pattern of [NUMBER, WORD]) {
    pattern.lastIndex = at;
    const match = pattern.exec(scanner.text)?.[0];
    if (match === undefined || match === '') continue;
    scanner.position += match.length;
    return leaf(scanner, pattern === NUMBER ? 'number' : match === 'null' ? 'null' : 'boolean', at, match);
  }
  return mistakeAt(at, 'value');
}

function readObject(scanner: Scanner, depth: number): JsonNode | Mistake {
  const { text, repeated } = scanner;
  const at = scanner.position;
  const members = new Map<string, JsonNode>();
  scanner.position += 1;
  skipSpace(scanner);
  for (let isFirst = true; isFirst ? text[scanner.position] !== '}' : true; isFirst = false) {
    const nameAt = scanner.position;
    if (text[nameAt] !== '"') return mistakeAt(nameAt, isFirst ? 'name-or-brace' : 'name');
    const name = readString(scanner);
    if (typeof name !== 'string') return name;
    skipSpace(scanner);
    if (text[scanner.position] !== ':') return mistakeAt(scanner.position, 'colon');
    scanner.position += 1;
    skipSpace(scanner);
    const value = readValue(scanner, depth + 1);
    if (isMistake(value)) return value;
    if (members.has(name) && repeated.length < mostRepeated) repeated.push({ at: nameAt, name });
    members.set(name, value);
    skipSpace(scanner);
    if (text[scanner.position] === '}') break;
    if (text[scanner.position] !== ',') return mistakeAt(scanner.position, 'comma-or-brace');
    scanner.position += 1;
    skipSpace(scanner);
  }
  scanner.position += 1;
  return { ...leaf(scanner, 'object', at, ''), members };
}

function readArray(scanner: Scanner, depth: number): JsonNode | Mistake {
  const { text } = scanner;
  const at = scanner.position;
  const items: JsonNode[] = [];
  scanner.position += 1;
  skipSpace(scanner);
  if (text[scanner.position] === ']') {
    scanner.position += 1;
    return leaf(scanner, 'array', at, '');
  }
  for (;;) {
    const value = readValue(scanner, depth + 1);
    if (isMistake(value)) return value;
    items.push(value);
    skipSpace(scanner);
    const sign = text[scanner.position];
    if (sign !== ']' && sign !== ',') return mistakeAt(scanner.position, 'comma-or-bracket');
    scanner.position += 1;
    if (sign === ']') return { ...leaf(scanner, 'array', at, ''), items };
    skipSpace(scanner);
  }
}

function readString(scanner: Scanner): string | Mistake {
  const { text, position: at } = scanner;
  let index = at + 1;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x22) break;
    if (code === 0x5c) index += 1;
    else if (code < 0x20) return mistakeAt(index, 'no-line-break');
  }
  if (index >= text.length) return mistakeAt(at, 'quotation-mark');
  scanner.position = index + 1;
  const raw = text.slice(at, scanner.position);
  try {
    return raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
  } catch {
    const bad = raw.search(/\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/);
    return mistakeAt(at + Math.max(0, bad), 'known-escape');
  }
}
