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

export function readJson(text: string): JsonDocument {
  const repeated: JsonDocument['repeated'] = [];
  let position = 0;
  let values = 0;

  const mistake = (expected: JsonExpectation, at = position): Mistake => ({ isMistake: true, at, expected });
  const skipSpace = (): void => {
    SPACE.lastIndex = position;
    position += SPACE.exec(text)?.[0].length ?? 0;
  };
  const leaf = (kind: JsonNode['kind'], at: number, value: string): JsonNode => ({
    kind,
    at,
    end: position,
    text: value,
    members: noMembers,
    items: noItems,
  });

  function readValue(depth: number): JsonNode | Mistake {
    values += 1;
    if (values > mostValues) return { ...mistake('fewer-values'), most: mostValues };
    if (depth > deepest) return { ...mistake('fewer-levels'), most: deepest };
    const at = position;
    const sign = text[position];
    if (sign === '{') return readObject(depth);
    if (sign === '[') return readArray(depth);
    if (sign === '"') {
      const value = readString();
      return typeof value === 'string' ? leaf('string', at, value) : value;
    }
    for (const pattern of [NUMBER, WORD]) {
      pattern.lastIndex = position;
      const match = pattern.exec(text)?.[0];
      if (match === undefined || match === '') continue;
      position += match.length;
      return leaf(pattern === NUMBER ? 'number' : match === 'null' ? 'null' : 'boolean', at, match);
    }
    return mistake('value');
  }

  function readObject(depth: number): JsonNode | Mistake {
    const at = position;
    const members = new Map<string, JsonNode>();
    position += 1;
    skipSpace();
    for (let isFirst = true; isFirst ? text[position] !== '}' : true; isFirst = false) {
      const nameAt = position;
      if (text[position] !== '"') return mistake(isFirst ? 'name-or-brace' : 'name');
      const name = readString();
      if (typeof name !== 'string') return name;
      skipSpace();
      if (text[position] !== ':') return mistake('colon');
      position += 1;
      skipSpace();
      const value = readValue(depth + 1);
      if (isMistake(value)) return value;
      if (members.has(name) && repeated.length < mostRepeated) repeated.push({ at: nameAt, name });
      members.set(name, value);
      skipSpace();
      if (text[position] === '}') break;
      if (text[position] !== ',') return mistake('comma-or-brace');
      position += 1;
      skipSpace();
    }
    position += 1;
    return { ...leaf('object', at, ''), members };
  }

  function readArray(depth: number): JsonNode | Mistake {
    const at = position;
    const items: JsonNode[] = [];
    position += 1;
    skipSpace();
    if (text[position] === ']') {
      position += 1;
      return leaf('array', at, '');
    }
    for (;;) {
      const value = readValue(depth + 1);
      if (isMistake(value)) return value;
      items.push(value);
      skipSpace();
      const sign = text[position];
      if (sign !== ']' && sign !== ',') return mistake('comma-or-bracket');
      position += 1;
      if (sign === ']') return { ...leaf('array', at, ''), items };
      skipSpace();
    }
  }

  function readString(): string | Mistake {
    const at = position;
    let index = position + 1;
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === 0x22) break;
      if (code === 0x5c) index += 1;
      else if (code < 0x20) return mistake('no-line-break', index);
    }
    if (index >= text.length) return mistake('quotation-mark', at);
    position = index + 1;
    const raw = text.slice(at, position);
    try {
      return raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
    } catch {
      const bad = raw.search(/\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/);
      return mistake('known-escape', at + Math.max(0, bad));
    }
  }

  skipSpace();
  const root = readValue(0);
  if (isMistake(root)) {
    const { isMistake: _isMistake, ...found } = root;
    return { root: null, mistake: found, repeated };
  }
  skipSpace();
  const rest = position < text.length ? { at: position, expected: 'nothing-more' as const } : null;
  return { root, mistake: rest, repeated };
}
