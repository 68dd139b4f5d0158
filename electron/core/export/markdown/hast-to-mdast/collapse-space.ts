/** White space as a browser shows it: runs are one space, and there is none at the edges of a line (CSS Text 3, §4.1.1). */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { UNKNOWN_ELEMENT } from '../../../content/sanitise/unknown-element.ts';
import { holdsLink } from './code.ts';

/**
 * `block`: begins and ends a line, as do line breaks; `content`: something to see, with nothing to settle inside; `seen`: its
 * tags will be.
 */
type Kind = 'block' | 'verbatim block' | 'content' | 'seen';

const BLOCKS =
  'address article aside blockquote br caption center col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p section summary table tbody td tfoot th thead tr ul wbr';

const KINDS = new Map<string, Kind>([
  ...BLOCKS.split(' ').map((name) => [name, 'block'] as const),
  ['pre', 'verbatim block'],
  ['img', 'content'],
  ['input', 'content'],
  ['math', 'content'],
  [UNKNOWN_ELEMENT, 'seen'],
]);

/** Whether lines end where the element begins and ends. */
export function endsLines(element: Element): boolean {
  return kindOf(element)?.endsWith('block') === true;
}

/** In place. Code keeps all its spaces. */
export function collapseSpace(tree: Root): void {
  settle(tree, true, true);
}

/** Code that is written between backticks is one piece; where a link takes it apart, it is text. */
function kindOf(element: Element): Kind | undefined {
  return element.tagName === 'code' && !holdsLink(element) ? 'content' : KINDS.get(element.tagName);
}

/**
 * `afterSpace`: whether what is before ends in a space, or a line begins here; `beforeEnd`: whether the line ends behind.
 * Answers `afterSpace` for what follows.
 */
function settle(parent: Root | Element, afterSpace: boolean, beforeEnd: boolean): boolean {
  const children: RootContent[] = parent.children;
  const ends = lineEnds(children, beforeEnd);
  let isAfterSpace = afterSpace;
  let kept = 0;
  for (const [index, child] of children.entries()) {
    if (child.type === 'text') {
      const value = /[\t\n\v\f\r]| {2}/.test(child.value)
        ? child.value.replace(/[\t\n\v\f\r ]+/g, ' ')
        : child.value;
      const from = isAfterSpace && value.startsWith(' ') ? 1 : 0;
      const hasSpace = value.length > from && value.endsWith(' ');
      const isLast = hasSpace && ends(index);
      child.value = value.slice(from, isLast ? -1 : undefined);
      if (child.value === '') continue;
      isAfterSpace = hasSpace && !isLast;
    } else if (child.type === 'element') {
      const kind = kindOf(child);
      if (kind === 'content') isAfterSpace = false;
      else if (kind === 'verbatim block') isAfterSpace = true;
      else if (kind === 'block') isAfterSpace = settle(child, true, true);
      else isAfterSpace = settle(child, kind !== 'seen' && isAfterSpace, ends(index));
    }
    children[kept] = child;
    kept += 1;
  }
  children.length = kept;
  return isAfterSpace || beforeEnd;
}

/**
 * Whether the line ends behind the child at an index, without anything to see before. Asked in order; one answer holds up to
 * the child that gave it, so that thousands of empty elements are looked through once.
 */
function lineEnds(children: readonly RootContent[], beforeEnd: boolean): (index: number) => boolean {
  let looked = 0;
  let answer = beforeEnd;
  return (index) => {
    if (index < looked) return answer;
    answer = beforeEnd;
    for (looked = index + 1; looked < children.length; looked += 1) {
      const found = edgeOf(children[looked]);
      if (found === null) continue;
      answer = found;
      break;
    }
    return answer;
  };
}

/** true: a line ends with it; false: something is seen first; null: neither. */
function edgeOf(node: RootContent | ElementContent | undefined): boolean | null {
  if (node?.type === 'text') return /[^ \t\n\v\f\r]/.test(node.value) ? false : null;
  if (node?.type !== 'element') return null;
  const kind = kindOf(node);
  if (kind === 'content' || kind === 'seen') return false;
  if (kind === 'block' || kind === 'verbatim block') return true;
  for (const child of node.children) {
    const found = edgeOf(child);
    if (found !== null) return found;
  }
  return null;
}
