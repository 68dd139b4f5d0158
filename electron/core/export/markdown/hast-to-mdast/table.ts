/** Tables: GFM where every cell is one line, HTML where cells hold blocks, plain flow where they only lay out a page. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent, Table, TableCell } from 'mdast';
import {
  attribute,
  findElement,
  findElements,
  isElement,
  rewriteElements,
} from '../../../content/tree/tree.ts';
import {
  type Converter,
  type Handle,
  type MarkdownContext,
  phrasingOnly,
  rawBlock,
  rawInline,
} from './types.ts';

type Flow = ReturnType<Converter['flow']>[number];

const BLOCKS = ['ul', 'ol', 'dl', 'pre', 'blockquote', 'hr', 'details', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** A `colspan` of thousands is a mistake or an attack; each makes a cell in every row. */
const MAX_SPAN = 50;

export const tableHandler: Handle = (converter, table) => {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const before = isElement(caption) ? converter.flow(caption) : [];
  const isRow = (found: Element) => isElement(found, 'tr');
  if (isLayout(table)) return [...before, ...cellsAsFlow(converter, table)];
  if (findElement(table, isRow) === null) return before;
  if (holdsBlocks(table)) return [...before, rawBlock(tableHtml(table, converter.context))];
  return [...before, gfmTable(converter, table)];
};

/** GFM wants one header row: the first when it is marked as one, else an empty one. */
function gfmTable(converter: Converter, table: Element): Table {
  const rows = findElements(table, (found) => isElement(found, 'tr'));
  const grid: TableCell[][] = rows.map(() => []);
  const align: Table['align'] = [];
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      if (!isElement(cell) || !isElement(cell, 'td', 'th')) continue;
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const width = span(cell, 'colSpan');
      for (let down = 0; down < span(cell, 'rowSpan'); down += 1) {
        for (let right = 0; right < width; right += 1) {
          const line = grid[rowIndex + down];
          if (line !== undefined)
            line[column + right] = down + right === 0 ? tableCell(converter, cell) : emptyCell();
        }
      }
      align[column] ??= alignment(cell);
      column += width;
    }
  }
  const columns = grid.reduce((most, line) => Math.max(most, line.length), 1);
  const full = grid.map((line) => Array.from({ length: columns }, (_, index) => line[index] ?? emptyCell()));
  const hasHeader =
    findElement(table, (found) => isElement(found, 'thead')) !== null ||
    (rows[0]?.children.some((child) => isElement(child, 'th')) ?? false);
  if (!hasHeader) full.unshift(Array.from({ length: columns }, emptyCell));
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, index) => align[index] ?? null),
    children: full.map((children) => ({ type: 'tableRow', children })),
  };
}

/** One line: paragraphs are opened, line breaks become `<br>`, the only break a GFM cell knows. */
function tableCell(converter: Converter, cell: Element): TableCell {
  const children = phrasingOnly(converter.all(cell)).map(
    (child): PhrasingContent => (child.type === 'break' ? rawInline('<br>') : child),
  );
  return { type: 'tableCell', children };
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] };
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value > 1 ? Math.min(value, MAX_SPAN) : 1;
}

function alignment(cell: Element): 'left' | 'right' | 'center' | null {
  const value = attribute(cell, 'align')?.toLowerCase();
  return value === 'left' || value === 'right' || value === 'center' ? value : null;
}

/** Newsletters and old blogs lay pages out with tables: tables in cells, or blocks in a single column. */
function isLayout(table: Element): boolean {
  if (findElement(table, (found) => isElement(found, 'table')) !== null) return true;
  const rows = findElements(table, (found) => isElement(found, 'tr'));
  const isSingleColumn = rows.every(
    (row) => row.children.filter((child) => isElement(child, 'td', 'th')).length <= 1,
  );
  const hasHeader = findElement(table, (found) => isElement(found, 'th')) !== null;
  return isSingleColumn && !hasHeader && holdsBlocks(table);
}

function cellsAsFlow(converter: Converter, table: Element): Flow[] {
  const flow: Flow[] = [];
  const walk = (parent: Element) => {
    for (const child of parent.children) {
      if (isElement(child, 'td', 'th')) {
        for (const block of converter.flow({ type: 'root', children: child.children })) flow.push(block);
      } else if (isElement(child) && !isElement(child, 'caption')) walk(child);
    }
  };
  walk(table);
  return flow;
}

function holdsBlocks(table: Element): boolean {
  return findElements(table, (found) => isElement(found, 'td', 'th')).some((cell) => {
    if (findElement(cell, (found) => isElement(found, ...BLOCKS)) !== null) return true;
    return findElements(cell, (found) => isElement(found, 'p', 'div')).length > 1;
  });
}

/** A blank line would end an HTML block in Markdown, so line ends inside (only `pre` has any) are written encoded. */
function tableHtml(table: Element, context: MarkdownContext): string {
  const copy = structuredClone(table);
  rewriteElements(copy, (found) => {
    const source = attribute(found, 'src');
    const kept: Element['properties'] = {};
    for (const name of ['href', 'alt', 'title', 'align', 'colSpan', 'rowSpan', 'start']) {
      const value = attribute(found, name);
      if (value !== null) kept[name] = value;
    }
    if (source !== null) Object.assign(kept, { src: context.imageAddress(source) });
    if (isElement(found, 'code')) Object.assign(kept, { className: found.properties.className });
    return isElement(found, 'span') ? [...found.children] : [{ ...found, properties: kept }];
  });
  copy.properties = {};
  return toHtml(copy)
    .replaceAll('\n', '&#10;')
    .replace(/<(?=(?:tr|thead|tbody|tfoot|\/table|\/thead|\/tbody)>)/g, '\n<');
}
