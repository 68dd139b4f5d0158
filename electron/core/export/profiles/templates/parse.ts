/** A template's text → what it is made of. */
import { type Expression, parseExpression } from './expression.ts';
import { filterNames, filterProblem } from './filters.ts';
import { meant, templateMistake } from './mistake.ts';
import { type Piece, splitTemplate } from './split.ts';

export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'value'; expression: Expression }
  | { kind: 'if'; branches: { condition: Expression | null; body: TemplateNode[] }[] }
  | { kind: 'for'; name: string; list: Expression; body: TemplateNode[] };

export type Template = { source: string; nodes: TemplateNode[] };

type Open = {
  word: 'if' | 'for';
  offset: number;
  node: TemplateNode;
  into: TemplateNode[];
  hasElse: boolean;
};

const TAGS = ['if', 'elsif', 'else', 'endif', 'for', 'endfor'];
const MOST_NESTED = 20;

/**
 * Throws `template-invalid` with the line and column of the first mistake. `names`: the values there are; a name that is
 * none of them is a mistake, not nothing.
 */
export function parseTemplate(source: string, names: readonly string[]): Template {
  const root: TemplateNode[] = [];
  const open: Open[] = [];
  const current = (): TemplateNode[] => open.at(-1)?.into ?? root;
  for (const piece of splitTemplate(source)) {
    if (piece.kind === 'text') current().push({ kind: 'text', text: piece.text });
    else if (piece.kind === 'value') {
      current().push({ kind: 'value', expression: checked(piece.text, piece.offset) });
    } else readTag(piece);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    const { word, offset } = unclosed;
    throw templateMistake(source, offset, 'unclosed', { word });
  }
  return { source, nodes: root };

  function readTag({ text, offset }: Piece): void {
    const [, space = '', word = '', rest = ''] = /^(\s*)(\S*)([\s\S]*)$/.exec(text) ?? [];
    const at = offset + space.length;
    const restAt = at + word.length;
    switch (word) {
      case 'if': {
        const body: TemplateNode[] = [];
        enter({ kind: 'if', branches: [{ condition: checked(rest, restAt), body }] }, 'if', at, body);
        return;
      }
      case 'elsif':
      case 'else':
        nextBranch(word, rest, at, restAt);
        return;
      case 'for':
        readLoop(rest, at, restAt);
        return;
      case 'endif':
      case 'endfor': {
        const last = open.pop();
        const wanted = word.slice(3);
        if (last?.word !== wanted) {
          throw last === undefined
            ? templateMistake(source, at, 'nothing-to-close', { word, wanted })
            : templateMistake(source, at, 'closes-other', { word: last.word });
        }
        return;
      }
      default:
        throw templateMistake(source, at, 'no-tag', { name: word, ...meant(word, TAGS) });
    }
  }

  function enter(node: TemplateNode, word: Open['word'], offset: number, into: TemplateNode[]): void {
    if (open.length >= MOST_NESTED) {
      throw templateMistake(source, offset, 'too-deep');
    }
    current().push(node);
    open.push({ word, offset, node, into, hasElse: false });
  }

  function nextBranch(word: string, rest: string, at: number, restAt: number): void {
    const last = open.at(-1);
    if (last === undefined || last.node.kind !== 'if' || last.hasElse) {
      throw templateMistake(source, at, 'outside-if', { word });
    }
    if (word === 'else' && rest.trim() !== '') {
      throw templateMistake(source, restAt, 'else-condition');
    }
    const body: TemplateNode[] = [];
    last.node.branches.push({ condition: word === 'else' ? null : checked(rest, restAt), body });
    last.into = body;
    last.hasElse = word === 'else';
  }

  function readLoop(rest: string, at: number, restAt: number): void {
    const match = /^(\s*([A-Za-z_]\w*)\s+in\s)([\s\S]+)$/.exec(rest);
    const [, head = '', name = '', list = ''] = match ?? [];
    if (match === null) throw templateMistake(source, at, 'loop-form');
    const expression = checked(list, restAt + head.length);
    const body: TemplateNode[] = [];
    enter({ kind: 'for', name, list: expression, body }, 'for', at, body);
  }

  function checked(text: string, offset: number): Expression {
    const expression = parseExpression(source, text, offset);
    check(expression);
    return expression;
  }

  function check(expression: Expression): void {
    switch (expression.kind) {
      case 'literal':
        return;
      case 'name': {
        const [first = ''] = expression.path;
        const loops = open.flatMap((one) => (one.node.kind === 'for' ? [one.node.name, 'forloop'] : []));
        const known = [...loops, ...names];
        if (known.includes(first)) return;
        const values = { name: first, ...meant(first, known) };
        throw templateMistake(source, expression.offset, 'no-value', values);
      }
      case 'filtered': {
        check(expression.input);
        for (const given of expression.filter.arguments) check(given);
        const { name, offset, arguments: given } = expression.filter;
        if (!filterNames.includes(name)) {
          throw templateMistake(source, offset, 'no-filter', { name, ...meant(name, filterNames) });
        }
        const problem = filterProblem(name, given);
        if (problem !== null) throw templateMistake(source, offset, problem.code, problem.values);
        return;
      }
      case 'not':
        check(expression.inner);
        return;
      default:
        check(expression.left);
        check(expression.right);
    }
  }
}
