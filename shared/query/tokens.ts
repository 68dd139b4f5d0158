/** First step of the query language: text → tokens with their places. Never throws. */

export type QueryToken =
  | { type: 'open' | 'close' | 'or' | 'minus'; start: number; end: number }
  | {
      type: 'term';
      start: number;
      end: number;
      /** Lower-case name before the colon, or null for a bare word. */
      field: string | null;
      value: string;
      isQuoted: boolean;
      isRegex: boolean;
      /** A quotation mark or slash was opened and never closed. */
      isUnclosed: boolean;
    };

const fieldPattern = /^([A-Za-z]+):/;
const space = /\s/u;

/** `start` and `end` are offsets in UTF-16 units. */
export function tokenise(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (space.test(character)) {
      at += 1;
    } else if (character === '(' || character === ')') {
      tokens.push({ type: character === '(' ? 'open' : 'close', start: at, end: at + 1 });
      at += 1;
    } else if (character === '-' && startsOperand(text, at)) {
      tokens.push({ type: 'minus', start: at, end: at + 1 });
      at += 1;
    } else if (/^OR(?=[\s()]|$)/u.test(text.slice(at, at + 3))) {
      tokens.push({ type: 'or', start: at, end: at + 2 });
      at += 2;
    } else {
      const token = readTerm(text, at);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** A minus negates only at the start of a term: `-word`, not `a-b` and not a lone dash. */
function startsOperand(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (
    (at === 0 || space.test(before) || before === '(') && after !== '' && !space.test(after) && after !== '-'
  );
}

function readTerm(text: string, start: number): Extract<QueryToken, { type: 'term' }> {
  let at = start;
  let field: string | null = null;
  if (text.charAt(at) === '#' && /[^\s()]/u.test(text.charAt(at + 1))) {
    field = '#';
    at += 1;
  } else {
    const name = fieldPattern.exec(text.slice(at));
    // `std::vector` and `https://…` are words, not fields.
    if (
      name?.[1] !== undefined &&
      !text.startsWith('::', at + name[1].length) &&
      !text.startsWith('//', at + name[0].length)
    ) {
      field = name[1].toLowerCase();
      at += name[0].length;
    }
  }
  const opening = text.charAt(at);
  if (opening === '"') {
    const close = text.indexOf('"', at + 1);
    const end = close === -1 ? text.length : close + 1;
    return {
      type: 'term',
      start,
      end,
      field,
      value: text.slice(at + 1, close === -1 ? text.length : close),
      isQuoted: true,
      isRegex: false,
      isUnclosed: close === -1,
    };
  }
  if (opening === '/' && field === null) {
    const regex = /^\/((?:[^/\\\n]|\\.)+)\/i?(?=[\s)]|$)/u.exec(text.slice(at));
    if (regex?.[1] !== undefined) {
      return {
        type: 'term',
        start,
        end: at + regex[0].length,
        field,
        value: regex[1],
        isQuoted: false,
        isRegex: true,
        isUnclosed: false,
      };
    }
  }
  let end = at;
  for (;;) {
    while (end < text.length && !space.test(text.charAt(end)) && !'()'.includes(text.charAt(end))) end += 1;
    // `foo()`, `O(n)`, `f(g(x))`: a pair of brackets without spaces belongs to the word it stands at.
    const pair = end > at ? bracketsAt(text, end) : 0;
    if (pair === 0) break;
    end += pair;
  }
  return {
    type: 'term',
    start,
    end,
    field,
    value: text.slice(at, end),
    isQuoted: false,
    isRegex: false,
    isUnclosed: false,
  };
}

/** Length of the brackets that open there and close before any white space; 0: none do. */
function bracketsAt(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (space.test(character)) return 0;
    if (depth <= 0) return depth === 0 && at > start ? at + 1 - start : 0;
  }
  return 0;
}
