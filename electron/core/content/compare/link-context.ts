/** The words a link stands in, so that one sees why an article links to another. */
import type { Element, Root, RootContent } from 'hast';
import { HIT_END, HIT_START } from '../../../../shared/model/search.ts';
import { sanitiseToTree } from '../sanitise/sanitise.ts';
import { unpackMarkup } from '../scan/packed-markup.ts';
import { scanContent } from '../scan/scan.ts';
import { attribute, isElement, plainText } from '../tree/tree.ts';
import { linkKey } from './link-keys.ts';

/** Characters before and behind the link. */
const around = 120;
const BLOCKS = 'p li dd dt td th blockquote figcaption h1 h2 h3 h4 h5 h6 summary div section article'.split(
  ' ',
);

export type LinkingPage = { articleId: number; html: Uint8Array };
export type LinkContext = { articleId: number; context: string };

/**
 * Plain text with the link between HIT_START and HIT_END, empty where it stands in no text (an embedded card). A page whose text
 * does not link there is left out.
 */
export function linkContexts({
  pages,
  keys,
}: {
  pages: readonly LinkingPage[];
  keys: readonly string[];
}): LinkContext[] {
  const wanted = new Set(keys);
  return pages.flatMap(({ articleId, html }) => {
    const context = linkContext(unpackMarkup(html), wanted);
    return context === null ? [] : [{ articleId, context }];
  });
}

/** null: no link of those keys. */
export function linkContext(html: string, keys: ReadonlySet<string>): string | null {
  const isWanted = (url: string): boolean => keys.has(linkKey(url) ?? '');
  if (!scanContent(html).linkUrls.some(isWanted)) return null;
  const found = findLink(sanitiseToTree(html, { baseUrl: null }), isWanted);
  return found === null ? '' : textAround(found.block, found.link);
}

function findLink(
  tree: Root,
  isWanted: (url: string) => boolean,
): { link: Element; block: Root | Element } | null {
  // Not by recursion: markup may be nested deeper than the stack is.
  const open: { node: Root | RootContent; block: Root | Element }[] = [{ node: tree, block: tree }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, block } = next;
    if (node.type !== 'root' && node.type !== 'element') continue;
    if (node.type === 'element' && node.tagName === 'a') {
      const href = attribute(node, 'href');
      if (href !== null && isWanted(href) && plainText(node).trim() !== '') return { link: node, block };
    }
    const inner = node.type === 'element' && isElement(node, ...BLOCKS) ? node : block;
    for (const child of node.children.toReversed()) {
      open.push({ node: child as RootContent, block: inner });
    }
  }
  return null;
}

function textAround(block: Root | Element, link: Element): string {
  let before = '';
  let within: string | null = null;
  let after = '';
  const open: (Root | RootContent)[] = [block];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === link) within = fold(plainText(link));
    else if (node.type === 'text') {
      if (within === null) before += node.value;
      else after += node.value;
    } else if (node.type === 'element' || node.type === 'root') {
      for (const child of node.children.toReversed()) open.push(child as RootContent);
    }
    if (after.length > around * 4) break;
  }
  const start = cutStart(fold(before.slice(-around * 4)));
  return `${start}${HIT_START}${(within ?? '').trim()}${HIT_END}${cutEnd(fold(after))}`;
}

const fold = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\uE000\uE001]/g, '');

function cutStart(text: string): string {
  if (text.length <= around) return text.trimStart();
  const cut = text.slice(-around);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= around) return text.trimEnd();
  const cut = text.slice(0, around);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
