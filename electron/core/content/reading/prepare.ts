/**
 * Turns stored HTML into the HTML of the reading pane: sanitises it, unifies its constructs, highlights code, collects the
 * outline. Called in the pool for `handlers/prepare-cache.ts`, and by `export/xhtml`.
 */

import type { Element, ElementContent } from 'hast';
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { readCodeBlock } from '../constructs/code-block.ts';
import { unifyConstructs } from '../constructs/constructs.ts';
import { cleanAddresses } from '../sanitise/clean-addresses.ts';
import { sanitiseToTree } from '../sanitise/sanitise.ts';
import { ID_PREFIX } from '../tree/attribute-values.ts';
import { serialise } from '../tree/markup.ts';
import { attribute, classesOf, element, isElement, type Rewrite, rewriteElements } from '../tree/tree.ts';
import { breakLongRuns } from './break-long-runs.ts';
import { unifyCallouts } from './callouts.ts';
import { codeFigure } from './code-figure.ts';
import { anchorHeadings, type OutlineEntry } from './outline.ts';
import { formula, markWrittenMath } from './written-math.ts';

export type ReadingOptions = {
  /** A first-level heading that repeats it is dropped. */
  title: string | null;
  /** The article's address; null leaves relative addresses as they are. */
  baseUrl: string | null;
  /** Address under which the page may load an image, by its original absolute one; null: not available. */
  imageUrl: (originalUrl: string) => string | null;
  /** Hosts that run Forem: relative addresses in cards are completed with the first when there is no base. */
  foremHosts?: readonly string[];
  addresses: AddressForm;
};

export type ReadingContent = {
  html: string;
  outline: OutlineEntry[];
  /** Original addresses of the images shown, each once, in order. */
  imageUrls: string[];
  /** Links whose address has something that only tracks, shown or not. */
  trackedLinks: number;
};

/** Classes the pane's style sheet knows; the rest has done its work. */
const READING_CLASS =
  /^(?:embed|embed-[a-z]+|math|math-(?:inline|display)|footnotes|footnote-(?:ref|return)|code|table-scroll|image-missing|language-.+|hljs(?:-.+)?|task-list-item|contains-task-list|markdown-alert(?:-\w+)?|mentioned-user|sr-only)$/;

/**
 * Sanitises an article's HTML and prepares it for reading: highlighted code, anchored headings, scrolling tables, cards
 * for embedded things, images through `imageUrl`. Never throws on any markup.
 */
export function prepareForReading(html: string, options: ReadingOptions): ReadingContent {
  const host = options.foremHosts?.[0];
  const baseUrl = options.baseUrl ?? (host === undefined ? null : `https://${host}/`);
  const tree = sanitiseToTree(html, { baseUrl });
  unifyConstructs(tree, options.title);
  unifyCallouts(tree);
  const trackedLinks = cleanAddresses(tree, options.addresses);
  const imageUrls = new Set<string>();
  rewriteElements(tree, (candidate, ancestors) => {
    const answer = prepareElement(candidate, ancestors, options, imageUrls);
    for (const result of answer === 'keep' ? [candidate] : answer) {
      if (result.type === 'element') keepReadingClasses(result);
    }
    return answer;
  });
  markWrittenMath(tree);
  const outline = anchorHeadings(tree);
  breakLongRuns(tree);
  return { html: serialise(tree), outline, imageUrls: [...imageUrls], trackedLinks };
}

function prepareElement(
  candidate: Element,
  ancestors: readonly Element[],
  options: ReadingOptions,
  imageUrls: Set<string>,
): Rewrite {
  switch (candidate.tagName) {
    case 'pre':
      return [codeFigureOf(candidate)];
    case 'table':
      return ancestors.some((ancestor) => isElement(ancestor, 'table'))
        ? 'keep'
        : [element('div', { className: ['table-scroll'], tabIndex: 0 }, [candidate])];
    case 'img':
      return [preparedImage(candidate, options, imageUrls)];
    case 'a':
      if (attribute(candidate, 'href')?.startsWith('#') === false) {
        Object.assign(candidate.properties, { rel: ['noopener', 'noreferrer'] });
      }
      return 'keep';
    case 'sup':
      return footnoteReference(candidate);
    case 'li':
      return footnote(candidate);
    default:
      return 'keep';
  }
}

function codeFigureOf(pre: Element): Element {
  const block = readCodeBlock(pre);
  if (block.language === 'math') return element('p', {}, [formula(block.text.trim(), block.text, true)]);
  return codeFigure(block);
}

function preparedImage(image: Element, options: ReadingOptions, imageUrls: Set<string>): ElementContent {
  const source = attribute(image, 'src');
  const alt = attribute(image, 'alt') ?? '';
  if (source === null) return missingImage('', alt);
  if (source.startsWith('data:')) return { ...image, properties: { ...image.properties, loading: 'lazy' } };
  const original = source.startsWith('//') ? `https:${source}` : source;
  imageUrls.add(original);
  const address = options.imageUrl(original);
  if (address === null) return missingImage(original, alt);
  const properties: Element['properties'] = { src: address, alt };
  for (const name of ['title', 'width', 'height']) {
    const value = attribute(image, name);
    if (value !== null) properties[name] = value;
  }
  return element('img', { ...properties, loading: 'lazy', decoding: 'async' });
}

function missingImage(url: string, alt: string): Element {
  // An image without words of its own is told to nobody's ear, but the eye sees that something is missing.
  const label = alt === '' ? {} : { role: 'img', ariaLabel: alt };
  return element('span', { className: ['image-missing'], dataUrl: url, dataAlt: alt, ...label }, [alt]);
}

function footnoteReference(candidate: Element): Rewrite {
  const key = attribute(candidate, 'dataFootnoteRef');
  if (key === null) return 'keep';
  const link = element('a', { href: `#${ID_PREFIX}fn-${key}` }, [key]);
  return [element('sup', { className: ['footnote-ref'], id: `${ID_PREFIX}fnref-${key}` }, [link])];
}

function footnote(candidate: Element): Rewrite {
  const key = attribute(candidate, 'dataFootnote');
  if (key === null) return 'keep';
  const back = element('a', { className: ['footnote-return'], href: `#${ID_PREFIX}fnref-${key}` }, ['↩']);
  const last = candidate.children.findLast((child) => child.type === 'element');
  const target = last?.type === 'element' && isElement(last, 'p') ? last : candidate;
  target.children.push({ type: 'text', value: ' ' }, back);
  return [element('li', { id: `${ID_PREFIX}fn-${key}` }, candidate.children)];
}

function keepReadingClasses(candidate: Element): void {
  const kept = classesOf(candidate).filter((name) => READING_CLASS.test(name));
  if (kept.length === 0) delete candidate.properties.className;
  else Object.assign(candidate.properties, { className: kept });
}
