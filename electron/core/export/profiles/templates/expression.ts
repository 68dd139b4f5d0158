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

/** `text` stands at `offset` in `source`. Throws `template-invalid`. */
export function parseExpression(source: string, text: string, offset: number): Expression {
  const tokens = tokenise(source, text, offset);
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '', offset: offset + text.length };
  const take = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const takeIf = (kind: Token['kind'], ...texts: string[]): Token | null =>
    peek().kind === kind && texts.includes(peek().text) ? take() : null;
  const fail = (token: Token, reason: TemplateMistake, values: TemplateMistakeValues = {}): never => {
    throw templateMistake(source, token.offset, reason, values);
  };

  const either = (): Expression => {
    let left = both();
    for (let sign = takeIf('word', 'or'); sign !== null; sign = takeIf('word', 'or')) {
      left = { kind: 'or', left, right: both(), offset: sign.offset };
    }
    return left;
  };
  const both = (): Expression => {
    let left = negated();
    for (let sign = takeIf('word', 'and'); sign !== null; sign = takeIf('word', 'and')) {
      left = { kind: 'and', left, right: negated(), offset: sign.offset };
    }
    return left;
  };
  const negated = (): Expression => {
    const sign = takeIf('word', 'not');
    if (sign === null) return compared();
    depth += 1;
    if (depth > MOST_BRACKETS) return fail(sign, 'too-deep');
    return { kind: 'not', inner: negated(), offset: sign.offset };
  };
  const compared = (): Expression => {
    const left = filtered();
    const operator = peek();
    if (!COMPARISONS.includes(operator.text) || operator.kind === 'text') return left;
    take();
    return {
      kind: 'comparison',
      operator: operator.text as Comparison,
      left,
      right: filtered(),
      offset: operator.offset,
    };
  };
  const filtered = (): Expression => {
    let input = operand();
    for (let pipe = takeIf('sign', '|'); pipe !== null; pipe = takeIf('sign', '|')) {
      const name = take();
      if (name.kind !== 'word') fail(name, 'filter-name-missing');
      const given: Expression[] = [];
      if (takeIf('sign', ':') !== null) {
        given.push(operand());
        while (takeIf('sign', ',') !== null) given.push(operand());
      }
      const filter = { name: name.text, offset: name.offset, arguments: given };
      input = { kind: 'filtered', input, filter, offset: name.offset };
    }
    return input;
  };
  const operand = (): Expression => {
    const token = take();
    if (token.kind === 'text') return { kind: 'literal', value: unquoted(token.text), offset: token.offset };
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text), offset: token.offset };
    if (token.kind === 'word') {
      const constant = CONSTANTS[token.text];
      if (constant !== undefined) return { kind: 'literal', value: constant, offset: token.offset };
      return { kind: 'name', path: token.text.split('.'), offset: token.offset };
    }
    if (token.text === '(') {
      depth += 1;
      if (depth > MOST_BRACKETS) fail(token, 'too-deep');
      const inner = either();
      if (takeIf('sign', ')') === null) fail(token, 'bracket-unclosed');
      return inner;
    }
    return token.kind === 'end'
      ? fail(token, 'value-missing')
      : fail(token, 'value-instead', { text: token.text });
  };

  const expression = either();
  const rest = peek();
  if (rest.kind !== 'end') fail(rest, 'unexpected', { text: rest.text });
  return expression;
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
