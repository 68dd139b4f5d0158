/** The user guide's pages: Markdown in the repository, trees of elements in the page, which needs no Markdown of its own then. */
import { readFileSync } from 'node:fs';
import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Plugin } from 'vite';
import type { GuideElement, GuideNode, GuidePage } from '../../renderer/guide/guide-page.ts';

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
  const href = typeof properties.href === 'string' ? properties.href : '';
  const target = /^h\d$/.test(name) ? anchorOf(textOf(node)) : href;
  return [[name, target, ...node.children.flatMap(nodeOf)]];
}

/** As GitHub names headings, so that links work there as well. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * A page in another language. Its headings have the anchors of the English page's, one after the other, so that `search.md#where` leads
 * to the same place in every language, and no link has to be changed in any. Throws where the headings do not go along.
 */
export function readTranslation(markdown: string, english: string): GuidePage {
  const { title, body } = readGuidePage(markdown);
  const anchors = readGuidePage(english).body.filter(isHeading);
  const headings = body.filter(isHeading);
  const levels = (of: readonly GuideElement[]): string => of.map(([name]) => name).join(', ');
  if (levels(headings) !== levels(anchors)) {
    throw new Error(
      `“${title}” has the headings ${levels(headings)}; in English they are ${levels(anchors)}.`,
    );
  }
  const targets = new Map(headings.map((heading, index) => [heading, anchors[index]?.[1] ?? '']));
  return {
    title,
    body: body.map((node): GuideNode => {
      if (!isHeading(node)) return node;
      const [name, own, ...children] = node;
      return [name, targets.get(node) ?? own, ...children];
    }),
  };
}

const isHeading = (node: GuideNode): node is GuideElement =>
  typeof node !== 'string' && /^h\d$/.test(node[0]);

export const guidePages: Plugin = {
  name: 'offprint-guide-pages',
  enforce: 'pre',
  transform(code, file) {
    const [, pages = '', language, name] =
      /^(.*\/renderer\/guide\/pages\/)([^/]+)\/([^/]+\.md)$/.exec(file) ?? [];
    if (name === undefined) return null;
    const english = `${pages}en/${name}`;
    if (language !== 'en') this.addWatchFile(english);
    const page =
      language === 'en' ? readGuidePage(code) : readTranslation(code, readFileSync(english, 'utf8'));
    return { code: `export default ${JSON.stringify(page)};`, map: null };
  },
};
