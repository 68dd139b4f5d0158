/**
 * Third step after sanitising: brings the constructs of DEV and other publishers into one form each, so that later steps know
 * one kind of code block, card and footnote. Called by `reading/`, `extract/`, `compare/` and `export/markdown`.
 */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import {
  attribute,
  element,
  findElement,
  findElements,
  firstWords,
  hasClass,
  isElement,
  plainText,
  type Rewrite,
  replaceElements,
  rewriteElements,
} from '../tree/tree.ts';
import { foremCard } from './cards.ts';
import { readCodeBlock, renderCodeBlock } from './code-block.ts';
import { renderEmbedCard } from './embed-card.ts';
import { unifyFootnotes } from './footnotes.ts';
import { originalImageUrl } from './images.ts';
import { readFormula, renderFormula } from './math.ts';
import { isInterfaceNoise } from './noise.ts';

/**
 * How pictures of Forem's proxies and links around them are taken: `original`, each as one picture under the address it was
 * made from (what a copy is kept by); `as-given`, with the addresses and links the page has.
 */
export type PictureForm = 'original' | 'as-given';

/** Brings constructs into their one form, in place. `title`: an `h1` that repeats it is dropped, once. */
export function unifyConstructs(tree: Root, title: string | null, pictures: PictureForm = 'original'): void {
  replaceElements(tree, (candidate, parent) => {
    if (isInterfaceNoise(candidate)) return [];
    const card = foremCard(candidate);
    if (card !== null) return [element('p', {}, [renderEmbedCard(card)])];
    const formula = readFormula(candidate);
    return formula === null ? 'keep' : [renderFormula(formula, isElement(parent, 'p', 'span'))];
  });
  unifyFootnotes(tree);
  let linked: Element | null = null;
  rewriteElements(tree, (candidate, ancestors) => {
    if (!isElement(candidate, 'img', 'a')) return unifyElement(candidate, ancestors);
    if (isElement(candidate, 'a')) {
      if (linked !== null && isReopened(candidate, linked)) return [...candidate.children];
      linked = candidate;
    }
    return pictures === 'original' ? unifyPicture(candidate) : 'keep';
  });
  dropRepeatedImages(tree);
  if (title !== null) dropTitle(tree, title);
}

function unifyElement(candidate: Element, ancestors: readonly Element[]): Rewrite {
  switch (candidate.tagName) {
    case 'pre':
      return [renderCodeBlock(readCodeBlock(candidate, ancestors))];
    case 'div':
      return unifyDivision(candidate);
    case 'table':
      return numberedCode(candidate, ancestors);
    case 'p':
      return isBlank(candidate) ? [] : 'keep';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      takeAnchor(candidate);
      return 'keep';
    default:
      return 'keep';
  }
}

/**
 * A link that nobody closed goes on behind its paragraph, around nothing but the white space between blocks (HTML §13.2.4.3,
 * active formatting elements). One that other links may lead to stays.
 */
function isReopened({ properties, children }: Element, before: Element): boolean {
  return (
    properties.href === before.properties.href &&
    properties.id === undefined &&
    properties.name === undefined &&
    children.length > 0 &&
    children.every((child) => child.type === 'text' && /^[ \t\n\f\r]*$/.test(child.value))
  );
}

function unifyPicture(candidate: Element): Rewrite {
  return isElement(candidate, 'img') ? [unproxiedImage(candidate)] : unifyLink(candidate);
}

function unproxiedImage(image: Element): Element {
  const source = attribute(image, 'src');
  if (source === null) return image;
  return { ...image, properties: { ...image.properties, src: originalImageUrl(source) } };
}

/** `a.article-body-image-wrapper` and links of an image to itself say nothing the image does not. */
function unifyLink(link: Element): Rewrite {
  const content = link.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const only = content.length === 1 ? content[0] : undefined;
  if (only === undefined || !isElement(only, 'img')) return 'keep';
  const href = attribute(link, 'href');
  const isOwnAddress = href === null || originalImageUrl(href) === attribute(only, 'src');
  return isOwnAddress || hasClass(link, 'article-body-image-wrapper') ? [only] : 'keep';
}

/** Wrappers around tables and code carry no meaning of their own. */
function unifyDivision(division: Element): Rewrite {
  const isWrapper =
    hasClass(division, 'table-wrapper-paragraph', 'highlight', 'markdown-heading') ||
    (division.children.length > 0 && division.children.every((child) => isElement(child, 'pre')));
  if (isWrapper) return [...division.children];
  return 'keep';
}

/** Hexo, Rouge and Chroma number lines with a table of one row: a cell of numbers, a cell of code. */
export function numberedCode(table: Element, ancestors: readonly Element[]): Rewrite {
  const cells = findElements(table, (found) => isElement(found, 'td', 'th'));
  const [numbers, code] = cells;
  if (cells.length !== 2 || numbers === undefined || code === undefined) return 'keep';
  if (!/^\s*1(?:\s+\d+)*\s*$/.test(textOf(numbers))) return 'keep';
  const isCode = (found: Element) => isElement(found, 'pre');
  const block = findElement(code, isCode);
  if (block === null || findElement(numbers, isCode) === null) return 'keep';
  return [renderCodeBlock(readCodeBlock(block, ancestors))];
}

/** A lazy loader's image and its copy in `noscript`, opened by sanitising, stand side by side: one is enough. */
function dropRepeatedImages(tree: Root | Element): void {
  let previous: Element | null = null;
  let kept = 0;
  const children: (Element | Root['children'][number])[] = tree.children;
  for (const child of children) {
    if (isElement(child, 'img')) {
      if (previous !== null && isSameImage(previous, child)) continue;
      previous = child;
    } else if (child.type !== 'text' || child.value.trim() !== '') previous = null;
    if (child.type === 'element') dropRepeatedImages(child);
    children[kept] = child;
    kept += 1;
  }
  children.length = kept;
}

/** Pictures that tell of different things are two, be it by one file. */
function isSameImage(first: Element, second: Element): boolean {
  const [one, other] = [attribute(first, 'alt'), attribute(second, 'alt')];
  return (
    attribute(first, 'src') === attribute(second, 'src') && (one === other || one === null || other === null)
  );
}

function isBlank(paragraph: Element): boolean {
  return firstWords(paragraph) === '' && !holdsContent(paragraph);
}

function holdsContent(parent: Element): boolean {
  return findElement(parent, (found) => isElement(found, 'img', 'math', 'input', 'a', 'code')) !== null;
}

function holdsImage(parent: Element): boolean {
  return findElement(parent, (found) => isElement(found, 'img', 'math')) !== null;
}

/**
 * Removes permalink anchors from a heading (`<a name="x" href="#x" class="anchor"></a>`, "#", "¶", "🔗") and keeps
 * their name as the heading's id, for links within the article.
 */
function takeAnchor(heading: Element): void {
  replaceElements(heading, (candidate) => {
    if (!isElement(candidate, 'a')) return 'keep';
    const href = attribute(candidate, 'href');
    const isPermalink = (href === null || href.includes('#')) && /^[#¶§🔗\s]*$/u.test(plainText(candidate));
    if (!isPermalink || holdsImage(candidate)) return 'keep';
    const name = attribute(candidate, 'name') ?? attribute(candidate, 'id');
    if (name !== null && attribute(heading, 'id') === null) Object.assign(heading.properties, { id: name });
    return [];
  });
  while (isSpace(heading.children[0])) heading.children.shift();
  while (isSpace(heading.children.at(-1))) heading.children.pop();
}

function isSpace(node: Element['children'][number] | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

function dropTitle(tree: Root, title: string): void {
  const wanted = comparable(title);
  const first = findElement(tree, (found) => isElement(found, 'h1'));
  if (first === null || wanted === '' || comparable(plainText(first)) !== wanted) return;
  replaceElements(tree, (candidate) => (candidate === first ? [] : 'keep'));
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
