/** An article's markup as lines for a terminal: headings, emphasis, lists, code as it is, links as numbered references. Pure. */
import type { Element, Nodes } from 'hast';
import { parseFragment } from '../../core/content/tree/markup.ts';
import { attribute, findElement, findElements, isElement } from '../../core/content/tree/tree.ts';
import { harmlessLine, harmlessLines } from './harmless.ts';
import { type Inline, inlineRuns, reference } from './inline.ts';
import type { Style } from './style.ts';
import { type Run, wrapRuns } from './wrap.ts';

export type Rendering = { width: number; style: Style; hasColour: boolean; isUnicode: boolean };

type Context = Inline & Rendering;

const blockNames = new Set(
  'address article aside blockquote details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul audio video'.split(
    ' ',
  ),
);

/** `html`: as core prepares it for reading. Its characters are made harmless; lines of code may be wider than `width`. */
export function renderArticle(html: string, rendering: Rendering): string[] {
  const context: Context = { ...rendering, links: [] };
  const lines = renderBlocks(parseFragment(html).children, context);
  if (context.links.length === 0) return lines;
  const { style } = rendering;
  return [
    ...lines,
    '',
    style.bold('Links'),
    ...context.links.map((address, index) => `${style.dim(`[${index + 1}]`)} ${address}`),
  ];
}

/** Blocks one after the other, a blank line between unless they are `tight`; text between them is a paragraph. */
function renderBlocks(nodes: readonly Nodes[], context: Context, isTight = false): string[] {
  const parts: string[][] = [];
  let loose: Nodes[] = [];
  const flush = (): void => {
    const runs = trimmed(inlineRuns(loose, context));
    loose = [];
    if (runs.length > 0) parts.push(wrapRuns(runs, context.width));
  };
  for (const node of nodes) {
    if (node.type === 'element' && isBlock(node)) {
      flush();
      parts.push(renderBlock(node, context));
    } else loose.push(node);
  }
  flush();
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 || isTight ? lines : ['', ...lines]));
}

/** Also an inline element around blocks, as a link around a card. */
const isBlock = (element: Element): boolean =>
  blockNames.has(element.tagName) || findElement(element, ({ tagName }) => blockNames.has(tagName)) !== null;

function renderBlock(element: Element, context: Context): string[] {
  const { style, isUnicode } = context;
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(element, context);
    case 'pre':
      return codeLines(element, context);
    case 'ul':
    case 'ol':
      return list(element, context);
    case 'blockquote':
      return indented(element.children, style.dim(isUnicode ? '│ ' : '> '), 2, context);
    case 'hr':
      return [style.dim((isUnicode ? '─' : '-').repeat(Math.min(context.width, 24)))];
    case 'table':
      return table(element, context);
    case 'figure':
    case 'dl':
      return renderBlocks(element.children, context, true);
    case 'dd':
      return indented(element.children, '  ', 2, context);
    case 'iframe':
    case 'audio':
    case 'video':
      return embedded(element, context);
    case 'figcaption':
      return renderBlocks(element.children, context).map((line) => style.dim(line));
    default:
      return renderBlocks(element.children, context);
  }
}

function heading(element: Element, context: Context): string[] {
  const runs = trimmed(inlineRuns(element.children, context));
  if (runs.length === 0) return [];
  // Without bold letters only a sign tells a heading from a paragraph.
  const mark = `${'#'.repeat(Number(element.tagName[1]))} `;
  const lead: Run[] = context.hasColour ? [] : [{ text: mark, style: (text) => text }];
  return wrapRuns([...lead, ...runs], context.width).map((line) => context.style.bold(line));
}

/** Not wrapped: whoever copies it gets what the author wrote. */
function codeLines(element: Element, { style }: Context): string[] {
  const lines = harmlessLines(rawText(element))
    .replace(/^\n+|\s+$/g, '')
    .split('\n');
  return lines.map((line) => (line === '' ? '' : `    ${style.code(line)}`));
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

function list(element: Element, context: Context): string[] {
  const items = element.children.filter((child) => child.type === 'element');
  const first = Number(attribute(element, 'start') ?? 1);
  const bullet = context.isUnicode ? '• ' : '* ';
  const isOrdered = element.tagName === 'ol';
  const marker = (index: number): string => (isOrdered ? `${first + index}. ` : bullet);
  const width = isOrdered ? marker(items.length - 1).length : 2;
  return items.flatMap((item, index) => {
    const inside = item.type === 'element' ? item.children : [];
    const isTight = inside.filter((child) => isElement(child, 'p')).length < 2;
    const lines = renderBlocks(inside, { ...context, width: context.width - width }, isTight);
    // Paragraphs of an item keep together with what belongs to them.
    return lines.map((line, at) =>
      `${at === 0 ? marker(index).padStart(width) : ' '.repeat(width)}${line}`.trimEnd(),
    );
  });
}

function indented(nodes: readonly Nodes[], lead: string, width: number, context: Context): string[] {
  return renderBlocks(nodes, { ...context, width: context.width - width }).map((line) => `${lead}${line}`);
}

/** A row a line, as it has to be wrapped: cells between bars. */
function table(element: Element, context: Context): string[] {
  const bar: Run = { text: ` ${context.isUnicode ? '│' : '|'} `, style: context.style.dim };
  return findElements(element, ({ tagName }) => tagName === 'tr').flatMap((row) => {
    const cells = row.children.filter((child) => isElement(child, 'td', 'th'));
    const runs = cells.flatMap((cell, index) => [
      ...(index === 0 ? [] : [bar]),
      ...trimmed(inlineRuns([cell], context)),
    ]);
    return runs.length === 0 ? [] : wrapRuns(runs, context.width);
  });
}

function embedded(element: Element, { links, style, width }: Context): string[] {
  const source = attribute(element, 'src') ?? attribute(element, 'href');
  const name =
    harmlessLine(attribute(element, 'title') ?? '') || element.tagName.replace('iframe', 'embedded page');
  return wrapRuns([{ text: `[${name}] ${reference(source, links)}`.trimEnd(), style: style.dim }], width);
}

/** Without white space at both ends; empty where there is nothing else. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run }));
  while (kept[0] !== undefined && kept[0].text.trim() === '') kept.shift();
  while (kept.at(-1)?.text.trim() === '') kept.pop();
  return kept;
}
