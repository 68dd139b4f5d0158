/** A template and values → text. Ends on any template: loops run over lists that are there, and work is counted. */

import {
  compare,
  isRecord,
  isSame,
  isTrue,
  type RecordValue,
  toList,
  toText,
  type Value,
} from '../../facts/values.ts';
import type { Expression } from './expression.ts';
import { applyFilter } from './filters.ts';
import { meant, templateMistake } from './mistake.ts';
import type { Template, TemplateNode } from './parse.ts';

/** A book of ten thousand articles takes about a hundred thousand steps. */
const MOST_STEPS = 2_000_000;
const MOST_CHARACTERS = 400_000_000;

type Work = { steps: number; characters: number };

/** Throws `template-invalid` where a value is used in a way it cannot be. `written`: how each value goes into the text. */
export function renderTemplate(
  { source, nodes }: Template,
  values: RecordValue,
  written: (text: string) => string = (text) => text,
): string {
  const work: Work = { steps: 0, characters: 0 };
  const parts: string[] = [];
  write(nodes, [values]);
  return parts.join('');

  function write(list: readonly TemplateNode[], scopes: readonly RecordValue[]): void {
    for (const node of list) {
      if (node.kind === 'text') add(node.text);
      else if (node.kind === 'value') add(written(toText(evaluate(source, node.expression, scopes, work))));
      else if (node.kind === 'if') {
        const branch = node.branches.find(
          ({ condition }) => condition === null || isTrue(evaluate(source, condition, scopes, work)),
        );
        if (branch !== undefined) write(branch.body, scopes);
      } else {
        const items = toList(evaluate(source, node.list, scopes, work));
        for (const [index, item] of items.entries()) {
          const forloop: Value = {
            fields: {
              index: index + 1,
              first: index === 0,
              last: index === items.length - 1,
              length: items.length,
            },
          };
          count(source, node.list.offset, work);
          write(node.body, [{ [node.name]: item, forloop }, ...scopes]);
        }
      }
    }
  }

  function add(text: string): void {
    work.characters += text.length;
    if (work.characters > MOST_CHARACTERS) {
      throw templateMistake(source, 0, 'too-long');
    }
    parts.push(text);
  }
}

/** The one value a template consists of, as it is; null: it has text around it, or none. */
export function soleExpression({ nodes }: Template): Expression | null {
  const [node] = nodes.filter((one) => one.kind !== 'text' || one.text.trim() !== '');
  return nodes.filter((one) => one.kind !== 'text' || one.text.trim() !== '').length === 1 &&
    node?.kind === 'value'
    ? node.expression
    : null;
}

export function evaluateOnce(source: string, expression: Expression, values: RecordValue): Value {
  return evaluate(source, expression, [values], { steps: 0, characters: 0 });
}

function count(source: string, offset: number, work: Work): void {
  work.steps += 1;
  if (work.steps > MOST_STEPS) throw templateMistake(source, offset, 'endless');
}

function evaluate(source: string, expression: Expression, scopes: readonly RecordValue[], work: Work): Value {
  count(source, expression.offset, work);
  const value = (inner: Expression): Value => evaluate(source, inner, scopes, work);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return lookUp(source, expression, scopes);
    case 'filtered': {
      const { name, offset, arguments: given } = expression.filter;
      const answer = applyFilter(name, value(expression.input), given.map(value));
      if ('problem' in answer) {
        throw templateMistake(source, offset, answer.problem.code, answer.problem.values);
      }
      return answer.value;
    }
    case 'and':
      return isTrue(value(expression.left)) && isTrue(value(expression.right));
    case 'or':
      return isTrue(value(expression.left)) || isTrue(value(expression.right));
    case 'not':
      return !isTrue(value(expression.inner));
    case 'comparison':
      return isComparisonTrue(expression.operator, value(expression.left), value(expression.right));
  }
}

function isComparisonTrue(operator: string, left: Value, right: Value): boolean {
  switch (operator) {
    case '==':
      return isSame(left, right);
    case '!=':
      return !isSame(left, right);
    case 'contains':
      return Array.isArray(left)
        ? left.some((item) => isSame(item, right))
        : toText(left).includes(toText(right));
    default: {
      const order = compare(left, right);
      return operator === '<'
        ? order < 0
        : operator === '<='
          ? order <= 0
          : operator === '>'
            ? order > 0
            : order >= 0;
    }
  }
}

function lookUp(
  source: string,
  { path, offset }: Extract<Expression, { kind: 'name' }>,
  scopes: readonly RecordValue[],
): Value {
  const [first = '', ...rest] = path;
  let value = scopes.find((scope) => Object.hasOwn(scope, first))?.[first] ?? null;
  let name = first;
  for (const part of rest) {
    if (value === null) return null;
    if (!isRecord(value)) {
      throw templateMistake(source, offset, 'no-parts', { name, member: part });
    }
    if (!Object.hasOwn(value.fields, part)) {
      const values = { name, member: part, ...meant(part, Object.keys(value.fields)) };
      throw templateMistake(source, offset, 'no-member', values);
    }
    value = value.fields[part] ?? null;
    name = `${name}.${part}`;
  }
  return value;
}
