/** Shapes shared by the handlers that turn hast elements into mdast nodes. */
import type { Element, Parents } from 'hast';
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ExportedWords } from '../../../../../shared/texts/exported-words.ts';
import { escapeAttribute } from '../../../content/tree/markup.ts';
import type { FindArticleLink } from '../article-links.ts';

/** What handlers need to know beyond the element. */
export type MarkdownContext = {
  /** Path or address to write for an image, from its original address. */
  imageAddress: (originalUrl: string) => string;
  /** How to name an article that is in the same export. */
  articleLink: FindArticleLink;
  /** What stands for things Markdown cannot hold. */
  words: ExportedWords;
};

/** How handlers go on with what is inside. The nodes are new each time, so that whoever gets them may change them. */
export type Converter = {
  context: MarkdownContext;
  /** Each child's nodes in order, blocks and phrasing mixed as they come. */
  all: (parent: Parents) => RootContent[];
  /** As blocks: phrasing gets paragraphs around it. */
  flow: (parent: Parents) => (BlockContent | DefinitionContent)[];
};

/** null: nothing is left of the element. */
export type Handle = (
  converter: Converter,
  element: Element,
  parent: Parents,
) => RootContent | RootContent[] | null;

/** null: the attribute is not there. */
export function startTag(name: string, attributes: Readonly<Record<string, string | null>>): PhrasingContent {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === null ? '' : ` ${attribute}="${escapeAttribute(value)}"`,
  );
  return rawInline(`<${name}${written.join('')}>`);
}

/** Markdown or HTML that is written as it stands, within a line: `data` tells it from a block of its own. */
export function rawInline(value: string): PhrasingContent {
  return { type: 'html', value, data: {} };
}

/** Markdown or HTML that is written as it stands, as a block of its own. */
export function rawBlock(value: string): BlockContent {
  return { type: 'html', value };
}

const BLOCK_TYPES = new Set(
  'paragraph heading list listItem blockquote code table tableRow tableCell thematicBreak footnoteDefinition definition'.split(
    ' ',
  ),
);

export function isBlock(node: Nodes): boolean {
  return BLOCK_TYPES.has(node.type) || (node.type === 'html' && node.data === undefined);
}

/** Content for a place that takes one line only (headings, cells): paragraphs are opened, other blocks left out. */
export function phrasingOnly(nodes: readonly RootContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    if (!isBlock(node)) result.push(node as PhrasingContent);
    else if ('children' in node) {
      if (result.length > 0) result.push({ type: 'text', value: ' ' });
      for (const inner of phrasingOnly(node.children)) result.push(inner);
    } else if (node.type === 'code') result.push({ type: 'inlineCode', value: node.value });
  }
  return result;
}
