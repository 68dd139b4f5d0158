/** Query text → tree. AND (a space) binds closer than OR. Broken syntax leaves problems, never an exception. */
import type { QueryMistake, QueryProblem } from '../model/search.ts';
import { closest, fieldNames, readField, wordOf } from './fields.ts';
import { readRegex } from './regex.ts';
import { type QueryToken, tokenise } from './tokens.ts';
import type { Query, QueryNode, SortOrder } from './tree.ts';

export type ParseOptions = {
  /** The text is being typed: the last bare word, if nothing follows it, matches as a prefix. */
  isTyping?: boolean;
};

/** Deeper brackets than this are flattened: nobody writes them, and they would exhaust the stack. */
const maxDepth = 64;

export function parseQuery(text: string, options: ParseOptions = {}): Query {
  const tokens = tokenise(text);
  const problems: QueryProblem[] = [];
  let sort: SortOrder | null = null;
  const regexes = new Map<Extract<QueryNode, { type: 'regex' }>, QueryToken>();
  let at = 0;

  const problem = (
    token: QueryToken,
    code: QueryMistake,
    values: Record<string, string> = {},
    suggestion: string | null = null,
  ): void => {
    problems.push({ start: token.start, end: token.end, code, values, suggestion });
  };

  function parseOr(depth: number): QueryNode | null {
    const branches: QueryNode[] = [];
    // A side that is empty because of what is wrong in it has been spoken of.
    const isMissing = (branch: QueryNode | null, said: number): boolean =>
      branch === null && problems.length === said;
    let said = problems.length;
    const first = parseAnd(depth);
    let isLeftMissing = isMissing(first, said);
    if (first !== null) branches.push(first);
    for (let token = tokens[at]; token?.type === 'or'; token = tokens[at]) {
      at += 1;
      said = problems.length;
      const branch = parseAnd(depth);
      const isRightMissing = isMissing(branch, said);
      if (isLeftMissing || isRightMissing) problem(token, 'or-sides');
      if (branch !== null) branches.push(branch);
      isLeftMissing = isRightMissing;
    }
    return join('or', branches);
  }

  function parseAnd(depth: number): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (token.type === 'or') break;
      if (token.type === 'close') {
        if (depth > 0) break;
        problem(token, 'no-opening');
        at += 1;
        continue;
      }
      const part = parsePart(depth);
      if (part !== null) parts.push(part);
    }
    return join('and', parts);
  }

  function parsePart(depth: number): QueryNode | null {
    const token = tokens[at];
    if (token === undefined) return null;
    at += 1;
    if (token.type === 'minus') {
      const next = tokens[at];
      if (next === undefined || next.type === 'close' || next.type === 'or') {
        problem(token, 'nothing-left-out');
        return null;
      }
      const child = parsePart(depth);
      return child === null ? null : child.type === 'not' ? child.child : { type: 'not', child };
    }
    if (token.type === 'open') {
      if (depth >= maxDepth) {
        problem(token, 'too-deep', { depth: String(maxDepth) });
        return null;
      }
      const inner = parseOr(depth + 1);
      const closing = tokens[at];
      if (closing?.type === 'close') at += 1;
      else problem(token, 'unclosed-bracket', {}, ')');
      return inner;
    }
    if (token.type !== 'term') return null;
    return parseTerm(token);
  }

  function parseTerm(token: Extract<QueryToken, { type: 'term' }>): QueryNode | null {
    if (token.isUnclosed && !options.isTyping) problem(token, 'unclosed-quotation', {}, '"');
    if (token.field !== null) {
      const reading = readField(token.field, token.value, token.isQuoted);
      if (reading === null) return unknownField(token, token.field);
      if ('node' in reading) {
        if (reading.node.type === 'text') sayUnsearchable(token);
        return reading.node;
      }
      if ('sort' in reading) sort = reading.sort;
      else problem(token, reading.code, reading.values, reading.suggestion);
      return null;
    }
    if (token.isRegex) {
      const node = { type: 'regex' as const, pattern: token.value };
      regexes.set(node, token);
      return node;
    }
    if (token.value.trim() === '') return null;
    sayUnsearchable(token);
    // A sign of the language at the start of a word has no meaning only in quotation marks.
    if (/^[-/]/.test(token.value) && !token.isQuoted) return phraseOf(token.value);
    const isLast = /^\)*$/.test(text.slice(token.end));
    const word = wordOf(token.value, null, token.isQuoted);
    const isOpen = options.isTyping === true && isLast && !token.isQuoted && /[\p{L}\p{N}]/u.test(word.text);
    return isOpen ? { ...word, isPrefix: true } : word;
  }

  function sayUnsearchable(token: Extract<QueryToken, { type: 'term' }>): void {
    if (/[\p{L}\p{N}]/u.test(token.value)) return;
    problem(token, 'no-letters', { text: token.value.trim() });
  }

  /** An unknown field is searched as the words it is made of: `note: fix` still finds something. */
  function unknownField(token: Extract<QueryToken, { type: 'term' }>, field: string): QueryNode | null {
    const suggestion = closest(field, fieldNames, '');
    problem(
      token,
      'no-field',
      { field },
      suggestion === null ? null : `${suggestion}:${token.isQuoted ? `"${token.value}"` : token.value}`,
    );
    return phraseOf(`${field} ${token.value}`);
  }

  const root = parseOr(0);
  for (const [node, token] of regexes) {
    const code = regexProblem(root, node);
    if (code !== null) problem(token, code, { pattern: node.pattern });
  }
  return { root, sort, problems };
}

/** A quotation mark cannot stand inside a phrase; the index does not know it either. */
function phraseOf(words: string): QueryNode {
  const text = words.replaceAll('"', ' ').trim();
  return { type: 'text', field: null, text, isPhrase: true, isPrefix: false };
}

function join(type: 'and' | 'or', children: QueryNode[]): QueryNode | null {
  const flat = children.flatMap((child) => (child.type === type ? child.children : [child]));
  const [first] = flat;
  if (first === undefined) return null;
  return flat.length === 1 ? first : { type, children: flat };
}

function regexProblem(root: QueryNode | null, node: QueryNode): QueryMistake | null {
  if (root === null || node.type !== 'regex') return null;
  if (readRegex(node.pattern) === null) return 'no-regex';
  const isBesideOthers = root === node || (root.type === 'and' && root.children.includes(node));
  if (!isBesideOthers) return 'regex-place';
  return narrows(root) ? null : 'regex-alone';
}

/** Whether an index can narrow the rows before a regular expression reads them. */
export function narrows(node: QueryNode): boolean {
  if (node.type === 'and') return node.children.some(narrows);
  if (node.type === 'or') return node.children.every(narrows);
  return node.type !== 'not' && node.type !== 'regex';
}
