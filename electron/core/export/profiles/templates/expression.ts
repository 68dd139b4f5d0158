/** What stands between `{{ }}`, and after `if` and `in`: values, comparisons and filters. */
import type { TemplateMistake, TemplateMistakeValues } from '../../../../../shared/export-profile.ts';
import type { Value } from '../../facts/values.ts';
import { templateMistake } from './mistake.ts';

export type FilterCall = { name: string; offset: number; arguments: Expression[] };
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'contains';
export type Expression =
  | { kind: 'literal'; value: Value; offset: number }
  | { kind: 'name'; path: string[]; offset: number }
  | { kind: 'filtered'; input: Expression; filter: FilterCall; offset: number }
  | { kind: 'comparison'; operator: Comparison; left: Expression; right: Expression; offset: number }
  | { kind: 'and' | 'or'; left: Expression; right: Expression; offset: number }
  | { kind: 'not'; inner: Expression; offset: number };

type Token = { kind: 'word' | 'text' | 'number' | 'sign' | 'end'; text: string; offset: number };

const TOKEN =
  /\s*(?:(?<word>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<number>-?\d+(?:\.\d+)?)|(?<sign>==|!=|<=|>=|[<>|:,()]))/y;
const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>=', 'contains'];
const CONSTANTS: Record<string, Value> = { true: true, false: false, nothing: null };
/** Deeper ones are no template anybody wrote. */
const MOST_BRACKETS = 20;

/** The tokens of an expression, and which of them comes next. `end` stands for those behind the last. */
type Parser = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly end: Token;
  at: number;
  depth: number;
};

/** `text` stands at `offset` in `source`. Throws `template-invalid`. */
export function parseExpression(source: string, text: string, offset: number): Expression {
  const end: Token = { kind: 'end', text: '', offset: offset + text.length };
  const parser: Parser = { source, tokens: tokenise(source, text, offset), end, at: 0, depth: 0 };
  const expression = readOr(parser);
  const rest = peek(parser);
  if (rest.kind !== 'end') fail(parser, rest, 'unexpected', { text: rest.text });
  return expression;
}

const peek = ({ tokens, at, end }: Parser): Token => tokens[at] ?? end;

function take(parser: Parser): Token {
  const token = peek(parser);
  parser.at += 1;
  return token;
}

function takeIf(parser: Parser, kind: Token['kind'], text: string): Token | null {
  const next = peek(parser);
  return next.kind === kind && next.text === text ? take(parser) : null;
}

function fail(
  { source }: Parser,
  token: Token,
  reason: TemplateMistake,
  values: TemplateMistakeValues = {},
): never {
  throw templateMistake(source, token.offset, reason, values);
}

function enterLevel(parser: Parser, token: Token): void {
  parser.depth += 1;
  if (parser.depth > MOST_BRACKETS) fail(parser, token, 'too-deep');
}

function readOr(parser: Parser): Expression {
  let left = readAnd(parser);
  for (let sign = takeIf(parser, 'word', 'or'); sign !== null; sign = takeIf(parser, 'word', 'or')) {
    left = { kind: 'or', left, right: readAnd(parser), offset: sign.offset };
  }
  return left;
}

function readAnd(parser: Parser): Expression {
  let left = readNot(parser);
  for (let sign = takeIf(parser, 'word', 'and'); sign !== null; sign = takeIf(parser, 'word', 'and')) {
    left = { kind: 'and', left, right: readNot(parser), offset: sign.offset };
  }
  return left;
}

function readNot(parser: Parser): Expression {
  const sign = takeIf(parser, 'word', 'not');
  if (sign === null) return readComparison(parser);
  enterLevel(parser, sign);
  return { kind: 'not', inner: readNot(parser), offset: sign.offset };
}

function readComparison(parser: Parser): Expression {
  const left = readFiltered(parser);
  const operator = peek(parser);
  if (!COMPARISONS.includes(operator.text) || operator.kind === 'text') return left;
  take(parser);
  return {
    kind: 'comparison',
    operator: operator.text as Comparison,
    left,
    right: readFiltered(parser),
    offset: operator.offset,
  };
}

function readFiltered(parser: Parser): Expression {
  let input = readOperand(parser);
  while (takeIf(parser, 'sign', '|') !== null) {
    const name = take(parser);
    if (name.kind !== 'word') fail(parser, name, 'filter-name-missing');
    const filter = { name: name.text, offset: name.offset, arguments: readArguments(parser) };
    input = { kind: 'filtered', input, filter, offset: name.offset };
  }
  return input;
}

function readArguments(parser: Parser): Expression[] {
  if (takeIf(parser, 'sign', ':') === null) return [];
  const given = [readOperand(parser)];
  while (takeIf(parser, 'sign', ',') !== null) given.push(readOperand(parser));
  return given;
}

function readOperand(parser: Parser): Expression {
  const token = take(parser);
  const { text, offset } = token;
  if (token.kind === 'text') return { kind: 'literal', value: unquoted(text), offset };
  if (token.kind === 'number') return { kind: 'literal', value: Number(text), offset };
  if (token.kind === 'word') {
    const constant = CONSTANTS[text];
    if (constant !== undefined) return { kind: 'literal', value: constant, offset };
    return { kind: 'name', path: text.split('.'), offset };
  }
  if (text === '(') {
    enterLevel(parser, token);
    const inner = readOr(parser);
    if (takeIf(parser, 'sign', ')') === null) fail(parser, token, 'bracket-unclosed');
    return inner;
  }
  return token.kind === 'end'
    ? fail(parser, token, 'value-missing')
    : fail(parser, token, 'value-instead', { text });
}

function tokenise(source: string, text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) {
      const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
      const sign = text[start] ?? '';
      const reason = sign === '"' || sign === "'" ? 'quotation-unclosed' : 'sign-unknown';
      throw templateMistake(source, offset + start, reason, { sign });
    }
    const [kind, found] = Object.entries(match.groups ?? {}).find(([, one]) => one !== undefined) ?? [
      'end',
      '',
    ];
    tokens.push({
      kind: kind as Token['kind'],
      text: found ?? '',
      offset: offset + TOKEN.lastIndex - (found ?? '').length,
    });
  }
  return tokens;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\([\s\S])/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign);
}
