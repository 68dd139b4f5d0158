/** The user guide's pages: Markdown in the repository, trees of elements in the page, which needs no Markdown of its own then. */
import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Plugin } from 'vite';
import type { GuideNode, GuidePage } from '../../renderer/guide/guide-page.ts';

const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze();

/** Throws where a page has no title, or holds what a page of the guide does not show (pictures, raw HTML). */
export function readGuidePage(markdown: string): GuidePage {
  const { children } = toTree.runSync(toTree.parse(markdown));
  const title = children.find((node): node is Element => node.type === 'element' && node.tagName === 'h1');
  if (title === undefined) throw new Error('A page of the guide begins with “# Title”.');
  return { title: textOf(title), body: children.filter((node) => node !== title).flatMap(nodeOf) };
}

function nodeOf(node: RootContent | ElementContent): GuideNode[] {
  if (node.type === 'text') return node.value.trim() === '' && node.value !== ' ' ? [] : [node.value];
  if (node.type !== 'element') throw new Error(`A page of the guide cannot hold ${node.type}.`);
  const { tagName: name, properties } = node;
  if (name === 'img') throw new Error('A page of the guide cannot hold pictures.');
  const id = /^h\d$/.test(name) ? { id: anchorOf(textOf(node)) } : {};
  const href = typeof properties.href === 'string' ? { href: properties.href } : {};
  return [{ name, ...id, ...href, children: node.children.flatMap(nodeOf) }];
}

/** As GitHub names headings, so that links work there as well. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

export const guidePages: Plugin = {
  name: 'offprint-guide-pages',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/renderer\/guide\/pages\/[^/]+\.md$/.test(id)) return null;
    return { code: `export default ${JSON.stringify(readGuidePage(code))};`, map: null };
  },
};
