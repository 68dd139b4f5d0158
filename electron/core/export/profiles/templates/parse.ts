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

/** A template being parsed: its blocks that are open, from the outermost on. */
type Parser = {
  readonly source: string;
  readonly names: readonly string[];
  readonly root: TemplateNode[];
  readonly open: Open[];
};

/** A tag taken apart: `at` and `restAt` are the offsets of its word and of what follows it. */
type Tag = { word: string; at: number; rest: string; restAt: number };

/**
 * Throws `template-invalid` with the line and column of the first mistake. `names`: the values there are; a name that is
 * none of them is a mistake, not nothing.
 */
export function parseTemplate(source: string, names: readonly string[]): Template {
  const parser: Parser = { source, names, root: [], open: [] };
  for (const piece of splitTemplate(source)) {
    if (piece.kind === 'text') addNode(parser, { kind: 'text', text: piece.text });
    else if (piece.kind === 'value') {
      addNode(parser, { kind: 'value', expression: readExpression(parser, piece.text, piece.offset) });
    } else readTag(parser, piece);
  }
  const unclosed = parser.open.at(-1);
  if (unclosed !== undefined) {
    const { word, offset } = unclosed;
    throw templateMistake(source, offset, 'unclosed', { word });
  }
  return { source, nodes: parser.root };
}

function addNode({ open, root }: Parser, node: TemplateNode): void {
  (open.at(-1)?.into ?? root).push(node);
}

function readTag(parser: Parser, { text, offset }: Piece): void {
  const [, space = '', word = '', rest = ''] = /^(\s*)(\S*)([\s\S]*)$/.exec(text) ?? [];
  const at = offset + space.length;
  const tag: Tag = { word, at, rest, restAt: at + word.length };
  switch (word) {
    case 'if':
      readIf(parser, tag);
      return;
    case 'elsif':
    case 'else':
      readBranch(parser, tag);
      return;
    case 'for':
      readLoop(parser, tag);
      return;
    case 'endif':
    case 'endfor':
      readEnd(parser, tag);
      return;
    default:
      throw templateMistake(parser.source, at, 'no-tag', { name: word, ...meant(word, TAGS) });
  }
}

function openBlock(parser: Parser, block: Omit<Open, 'hasElse'>): void {
  const { source, open } = parser;
  if (open.length >= MOST_NESTED) {
    throw templateMistake(source, block.offset, 'too-deep');
  }
  addNode(parser, block.node);
  open.push({ ...block, hasElse: false });
}

function readIf(parser: Parser, { at, rest, restAt }: Tag): void {
  const into: TemplateNode[] = [];
  const condition = readExpression(parser, rest, restAt);
  const node: TemplateNode = { kind: 'if', branches: [{ condition, body: into }] };
  openBlock(parser, { word: 'if', offset: at, node, into });
}

function readBranch(parser: Parser, { word, at, rest, restAt }: Tag): void {
  const { source, open } = parser;
  const last = open.at(-1);
  if (last === undefined || last.node.kind !== 'if' || last.hasElse) {
    throw templateMistake(source, at, 'outside-if', { word });
  }
  if (word === 'else' && rest.trim() !== '') {
    throw templateMistake(source, restAt, 'else-condition');
  }
  const body: TemplateNode[] = [];
  const condition = word === 'else' ? null : readExpression(parser, rest, restAt);
  last.node.branches.push({ condition, body });
  last.into = body;
  last.hasElse = word === 'else';
}

function readLoop(parser: Parser, { at, rest, restAt }: Tag): void {
  const match = /^(\s*([A-Za-z_]\w*)\s+in\s)([\s\S]+)$/.exec(rest);
  const [, head = '', name = '', written = ''] = match ?? [];
  if (match === null) throw templateMistake(parser.source, at, 'loop-form');
  const list = readExpression(parser, written, restAt + head.length);
  const into: TemplateNode[] = [];
  openBlock(parser, { word: 'for', offset: at, node: { kind: 'for', name, list, body: into }, into });
}

function readEnd({ source, open }: Parser, { word, at }: Tag): void {
  const last = open.pop();
  const wanted = word.slice(3);
  if (last?.word === wanted) return;
  throw last === undefined
    ? templateMistake(source, at, 'nothing-to-close', { word, wanted })
    : templateMistake(source, at, 'closes-other', { word: last.word });
}

function readExpression(parser: Parser, text: string, offset: number): Expression {
  const expression = parseExpression(parser.source, text, offset);
  checkExpression(parser, expression);
  return expression;
}

/** Throws `template-invalid` where a value or a filter does not exist, or a filter's arguments do not fit it. */
function checkExpression(parser: Parser, expression: Expression): void {
  const { source, names, open } = parser;
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
      checkExpression(parser, expression.input);
      for (const given of expression.filter.arguments) checkExpression(parser, given);
      const { name, offset, arguments: given } = expression.filter;
      if (!filterNames.includes(name)) {
        throw templateMistake(source, offset, 'no-filter', { name, ...meant(name, filterNames) });
      }
      const problem = filterProblem(name, given);
      if (problem !== null) throw templateMistake(source, offset, problem.code, problem.values);
      return;
    }
    case 'not':
      checkExpression(parser, expression.inner);
      return;
    default:
      checkExpression(parser, expression.left);
      checkExpression(parser, expression.right);
  }
}
