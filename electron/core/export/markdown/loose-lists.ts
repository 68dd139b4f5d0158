/** Which lists need blank lines between their parts to be read as what they are. */
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';

type Part = BlockContent | DefinitionContent;

/**
 * A list is loose as a whole: one blank line in it, and a parser makes paragraphs of all its items (CommonMark §5.3). So when
 * one item needs it, all get it, and what is read back is what was written. In place; items before lists.
 */
export function loosenList(list: List): void {
  const isLoose =
    list.spread === true || list.children.some((item) => item.spread === true || needsBlankLines(item));
  list.spread = isLoose;
  for (const item of list.children) item.spread = isLoose;
}

function needsBlankLines({ children }: ListItem): boolean {
  return children.some((part, index) => {
    const next = children[index + 1];
    return next !== undefined && !mayTouch(part, next);
  });
}

/** Whether the second may begin on the line after the first. */
function mayTouch(first: Part, second: Part): boolean {
  switch (second.type) {
    case 'heading':
    case 'code':
      return first.type !== 'html' && first.type !== 'table';
    case 'blockquote':
      return ['paragraph', 'heading', 'code', 'list'].includes(first.type);
    case 'list':
      return (
        ['heading', 'code', 'blockquote'].includes(first.type) ||
        (first.type === 'paragraph' && mayInterrupt(second))
      );
    default:
      // A paragraph would go on with what was before it, a rule makes a heading of it, tables and HTML swallow lines.
      return false;
  }
}

/** CommonMark §5.2: only a list that begins with 1, and with something, may follow a paragraph at once. */
function mayInterrupt(list: List): boolean {
  const isFirst = list.ordered !== true || (list.start ?? 1) === 1;
  return isFirst && (list.children[0]?.children.length ?? 0) > 0;
}
