/**
 * Finds the article in a web page: bytes → text → tree, tidied and pruned; several readings of it; the best one, finished. Pure.
 * Runs in the pool, because a page may take half a second. Called by `full-text/fetch-page.ts`.
 */
import type { Element, Root } from 'hast';
import { AppError } from '../../../../shared/errors.ts';
import { decodeBytes } from '../../text/decode.ts';
import { snippetOf } from '../scan/words.ts';
import { parseFragment, serialise } from '../tree/markup.ts';
import { findElements, isElement, plainText } from '../tree/tree.ts';
import { pageBlocks } from './blocks.ts';
import { judge, proseLength, type Reading, textOfBlocks } from './choose.ts';
import { byDefuddle, byReadability } from './extractors.ts';
import { dropAttributes, finishReading } from './finish.ts';
import { readJsonLd } from './json-ld.ts';
import { readFacts } from './metadata.ts';
import { nextPartOf } from './next-part.ts';
import { prunePage } from './prune.ts';
import { type Page, readPage } from './read-page.ts';
import { hideSectionIds, restoreSectionIds } from './section-ids.ts';
import { addStandfirst } from './standfirst.ts';
import { byStatedText, ofStatedText } from './stated.ts';
import { byStructure } from './structure.ts';
import { tidyPage } from './tidy-page.ts';

export type ExtractRequest = {
  bytes: Uint8Array;
  /** Where the page came from, after redirects. */
  url: string | null;
  contentType: string | null;
  /** What the feed says of the article, as plain text. */
  known?: { title: string | null; text: string | null };
};

export type ExtractedArticle = {
  title: string | null;
  byline: string | null;
  /** Epoch ms. */
  publishedAt: number | null;
  language: string | null;
  canonicalUrl: string | null;
  imageUrl: string | null;
  siteName: string | null;
  /** Not sanitised; addresses are absolute. */
  contentHtml: string;
  /** What the page says of itself in a sentence or two, else how the text begins. */
  excerpt: string | null;
  /** Characters of the article's text. */
  textLength: number;
  /** Which reading was taken. */
  method: Reading['method'];
  /** The page says that the rest is for subscribers. */
  isPaywalled: boolean;
  /** Where the article goes on, if it is spread over several pages. */
  nextUrl: string | null;
};

/** Elements beyond which the extractors that others wrote would take seconds. */
const mostForExtractors = 40_000;
const mostForDefuddle = 15_000;

/** Throws `no-article` where the page has no text that could be one. */
export function extractPage({ bytes, url, contentType, known }: ExtractRequest): ExtractedArticle {
  const { text: html } = decodeBytes(bytes, contentType);
  const page = readPage(html, url);
  const jsonLd = readJsonLd(html);
  const facts = readFacts(page.tree, page.baseUrl, jsonLd);
  const sectionIds = hideSectionIds(page.tree);
  tidyPage(page);
  const nextUrl = url === null ? null : nextPartOf(page.tree, url);
  const titles = [known?.title, facts.title, jsonLd.title, onlyHeading(page.body)].filter(
    (title): title is string => title != null,
  );
  const finish = (tree: Root): Root => {
    finishReading(tree, { titles, byline: facts.byline });
    return tree;
  };
  const evidence = { statedBody: jsonLd.body, excerpt: known?.text ?? jsonLd.beginning };
  const pruned = prunePage(page.body, { baseUrl: page.baseUrl, titles });
  const readings = readingsOf(page, pruned, { stated: jsonLd.body, url, finish });
  // Where the rest is for subscribers, what is stated beyond what is shown is not for the others.
  const isPaywalled = jsonLd.isFree === false;
  const stated =
    isPaywalled || readings.some(({ method }) => method === 'stated') ? null : ofStatedText(jsonLd.body);
  if (stated !== null) readings.push({ method: 'stated', tree: stated });
  const [best] = judge(readings, evidence);
  if (best === undefined || proseLength(best.blocks) === 0)
    throw new AppError('no-article', { url: url ?? '' });
  addStandfirst(best.tree, pruned, titles);
  const text = textOfBlocks(pageBlocks(best.tree));
  restoreSectionIds(best.tree, sectionIds);
  dropAttributes(best.tree);
  return {
    title: facts.title,
    byline: facts.byline,
    publishedAt: facts.publishedAt,
    language: facts.language,
    canonicalUrl: facts.canonicalUrl,
    imageUrl: facts.imageUrl,
    siteName: facts.siteName,
    contentHtml: serialise(best.tree).trim(),
    excerpt: facts.description ?? (text === '' ? null : snippetOf(text)),
    textLength: text.length,
    method: best.method,
    isPaywalled,
    nextUrl,
  };
}

/** The one heading of the first level, whatever the document is called. */
function onlyHeading(body: Element): string | null {
  const headings = findElements(body, (found) => isElement(found, 'h1'));
  const [first] = headings;
  return headings.length === 1 && first !== undefined ? plainText(first) : null;
}

function readingsOf(
  page: Page,
  pruned: Element,
  { stated, url, finish }: { stated: string | null; url: string | null; finish: (tree: Root) => Root },
): Reading[] {
  const readings: Reading[] = [];
  const add = (method: Reading['method'], tree: Root | null): void => {
    if (tree !== null) readings.push({ method, tree: finish(tree) });
  };
  const fromHtml = (html: string | null): Root | null => (html === null ? null : parseFragment(html));
  const fromElement = (element: Element | null): Root | null =>
    element === null ? null : { type: 'root', children: structuredClone(element.children) };
  add('stated', fromElement(byStatedText(page.body, stated)));
  add('structure', fromElement(byStructure(pruned)));
  const size = countElements(page.body);
  if (size > mostForExtractors) return readings;
  const whole = serialise(page.tree);
  const smaller = serialise(withBody(page, pruned));
  add('readability', fromHtml(byReadability(whole)));
  add('pruned', fromHtml(byReadability(smaller)));
  if (size <= mostForDefuddle) add('defuddle', fromHtml(byDefuddle(smaller, url)));
  return readings;
}

function withBody(page: Page, body: Element): Root {
  const replace = <P extends Root | Element>(parent: P): P => ({
    ...parent,
    children: parent.children.map((child) => {
      if (child === page.body) return body;
      return child.type === 'element' && child.tagName === 'html' ? replace(child) : child;
    }),
  });
  return replace(page.tree);
}

function countElements(element: Element): number {
  return element.children.reduce(
    (sum, child) => (child.type === 'element' ? sum + countElements(child) : sum),
    1,
  );
}
