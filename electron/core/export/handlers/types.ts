/** Shapes shared by the handlers that turn hast elements into mdast nodes. */
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Options } from 'rehype-remark';
import type { FindArticleLink } from '../article-links.ts';

export type Handle = NonNullable<NonNullable<NonNullable<Options>['handlers']>[string]>;
export type State = Parameters<Handle>[0];

/** What handlers need to know beyond the element. */
export type MarkdownContext = {
  /** Path or address to write for an image, from its original address. */
  imageAddress: (originalUrl: string) => string;
  /** How to name an article that is in the same export. */
  articleLink: FindArticleLink;
};

/**
 * Markdown or HTML that is written as it stands, within a line. `hName` tells the converter that it is phrasing: plain
 * `html` nodes count as blocks and would split the paragraph.
 */
export function rawInline(value: string): PhrasingContent {
  return { type: 'html', value, data: { hName: 'span' } };
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
