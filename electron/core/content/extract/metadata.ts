/** What a page says of itself: JSON-LD first, then OpenGraph and meta names, then what stands in the text. */
import type { Element, Root } from 'hast';
import { parseFeedDate } from '../../text/dates.ts';
import { attribute, classesOf, findElement, findElements, isElement, plainText } from '../tree/tree.ts';
import type { JsonLdFacts } from './json-ld.ts';

export type PageFacts = {
  title: string | null;
  byline: string | null;
  /** Epoch ms. */
  publishedAt: number | null;
  language: string | null;
  canonicalUrl: string | null;
  imageUrl: string | null;
  description: string | null;
  siteName: string | null;
};

/** `baseUrl`: what relative addresses are relative to. */
export function readFacts(tree: Root, baseUrl: string | null, jsonLd: JsonLdFacts): PageFacts {
  const meta = metaOf(tree);
  const one = (...names: string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const siteName = one('og:site_name', 'application-name');
  return {
    title: titleOf(
      tree,
      [one('og:title'), jsonLd.title, one('twitter:title'), one('dc.title', 'dcterms.title')].filter(
        (title) => title !== null,
      ),
      [siteName, jsonLd.publisher, ...hostNames(baseUrl)].filter((name) => name !== null),
    ),
    byline:
      jsonLd.byline ??
      nameIn(
        one('author', 'dc.creator', 'dcterms.creator', 'article:author', 'parsely-author', 'sailthru.author'),
      ) ??
      bylineOf(tree),
    publishedAt: firstDate(
      jsonLd.publishedAt,
      one(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'dc.date',
        'dcterms.created',
        'dc.date.issued',
        'citation_publication_date',
        'pubdate',
        'date',
      ),
      timeOf(tree),
    ),
    language:
      languageOf(tree) ?? jsonLd.language ?? one('content-language', 'og:locale')?.replace('_', '-') ?? null,
    canonicalUrl: absolute(linkOf(tree, 'canonical') ?? one('og:url'), baseUrl),
    imageUrl: absolute(
      one('og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src') ?? jsonLd.imageUrl,
      baseUrl,
    ),
    description: one('og:description', 'description', 'twitter:description'),
    siteName,
  };
}

/** `www.daily-example.co.uk` → what a title may call it. */
function hostNames(baseUrl: string | null): string[] {
  if (baseUrl === null || !URL.canParse(baseUrl)) return [];
  const { hostname } = new URL(baseUrl);
  const host = hostname.replace(/^www\./, '');
  return [host, host.split('.')[0] ?? host];
}

/** By lower-case name; the first of each counts. */
function metaOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of findElements(tree, (candidate) => isElement(candidate, 'meta'))) {
    const content = attribute(element, 'content')?.trim() ?? '';
    if (content === '') continue;
    for (const name of ['property', 'name', 'itemProp', 'httpEquiv']) {
      const key = attribute(element, name)?.toLowerCase();
      if (key === undefined) continue;
      for (const single of key.split(/\s+/)) if (!found.has(single)) found.set(single, content);
    }
  }
  return found;
}

/**
 * The title without the site's name around it. A heading that repeats what is stated tells which part is meant; what is
 * stated and stands nowhere in the document is a description.
 */
function titleOf(tree: Root, stated: readonly string[], siteNames: readonly string[]): string | null {
  const written = findElement(tree, (found) => isElement(found, 'title'));
  const document = written === null ? '' : plainText(written);
  const headings = findElements(tree, (found) => isElement(found, 'h1'))
    .map(plainText)
    .filter((heading) => heading.length >= shortestTitle);
  const candidates = stated
    .map((title) => withoutSite(title.replace(/\s+/g, ' ').trim(), siteNames))
    .filter((title) => title !== '');
  const inText =
    candidates.find((title) => headings.includes(title)) ??
    candidates.find((title) => document.includes(title));
  if (inText !== undefined) return inText;
  const inTitle =
    headings.find((heading) => document.startsWith(heading)) ??
    headings.find((heading) => document.includes(heading));
  if (
    inTitle !== undefined &&
    (candidates.length === 0 || candidates.every((title) => !sharesWords(title, inTitle)))
  )
    return inTitle;
  if (candidates[0] !== undefined) return candidates[0];
  const bare = withoutSite(document, siteNames);
  if (bare !== '') return bare === document ? withoutLastPart(document) : bare;
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

const shortestTitle = 8;

function sharesWords(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const own = one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.filter((word) => words.has(word)).length >= own.length / 2;
}

const separator = /\s+[|\-–—\\/>»·•:]\s+|\s*[_|]\s*(?=[^_|]*$)/;

/** The parts of a title at its ends that are the site's name, or that name a part of it. */
function withoutSite(title: string, siteNames: readonly string[]): string {
  const parts = title.split(separator);
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2)
    return title.replace(/\s*\[([^\]]+)\]$/, (whole, name: string) => (isSite(name, siteNames) ? '' : whole));
  if (isSite(last, siteNames)) return withoutEnd(title.slice(0, title.length - last.length));
  return isSite(first, siteNames) ? title.slice(first.length).replace(/^\s*[|\-–—\\/>»·•:_]\s+/, '') : title;
}

function isSite(part: string, siteNames: readonly string[]): boolean {
  const name = letters(part);
  return name.length >= 3 && siteNames.some((site) => letters(site) === name);
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const withoutEnd = (title: string): string => title.replace(/\s*[|\-–—\\/>»·•:_]\s*$/, '');

/** Where nothing tells the site's name: the last part goes if it is short and enough is left. */
function withoutLastPart(title: string): string {
  const match = /^(.*\S)\s+[|\-–—»·]\s+([^|–—»·]{2,40})$/.exec(title);
  const [, rest = '', last = ''] = match ?? [];
  return rest.split(' ').length >= 4 && last.split(' ').length <= 4 ? rest : title;
}

const longestName = 100;

/** A profile's address is no name. */
function nameIn(value: string | null): string | null {
  return value === null || /^https?:\/\//i.test(value) || value.length > longestName ? null : value;
}

function bylineOf(tree: Root): string | null {
  const isByline = (found: Element): boolean =>
    !isElement(found, 'meta', 'link', 'body', 'html') &&
    (attribute(found, 'rel')?.split(/\s+/).includes('author') === true ||
      (attribute(found, 'itemProp') ?? '').split(/\s+/).includes('author') ||
      classesOf(found).some((name) =>
        /^(?:byline|p-author|author-name|post-author|entry-author|article-author)$/i.test(name),
      ));
  for (const found of findElements(tree, isByline)) {
    const named = findElement(found, (inner) => (attribute(inner, 'itemProp') ?? '').includes('name'));
    const text = bareName(plainText(named ?? found));
    if (text !== '' && text.length <= longestName && /^\p{L}/u.test(text)) return text;
  }
  return null;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** Without “by” before it, and without the date, place or account behind it. */
function bareName(line: string): string {
  const behind = new RegExp(
    `\\s*(?:\\||·|•|—|@|\\bon ${month}\\b|\\b${month}\\.? \\d|\\b\\d{1,2}[./: ]|\\b(?:posted|published|updated)\\b).*$`,
    'i',
  );
  return line
    .replace(/^(?:(?:written|posted|published)\s+)?by[:\s]+/i, '')
    .replace(behind, '')
    .trim();
}

function timeOf(tree: Root): string | null {
  const found =
    findElement(tree, (candidate) =>
      (attribute(candidate, 'itemProp') ?? '').split(/\s+/).includes('datePublished'),
    ) ??
    findElement(
      tree,
      (candidate) => isElement(candidate, 'time') && attribute(candidate, 'pubdate') !== null,
    ) ??
    findElement(
      tree,
      (candidate) => isElement(candidate, 'time') && attribute(candidate, 'dateTime') !== null,
    );
  if (found === null) return null;
  return attribute(found, 'dateTime') ?? attribute(found, 'content') ?? plainText(found);
}

function firstDate(...texts: (string | null)[]): number | null {
  for (const text of texts) {
    const time = text === null ? null : parseFeedDate(text);
    if (time !== null) return time;
  }
  return null;
}

function languageOf(tree: Root): string | null {
  const html = findElement(tree, (found) => isElement(found, 'html'));
  const written = html === null ? null : (attribute(html, 'lang') ?? attribute(html, 'xmlLang'));
  const language = written?.trim().replace('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null;
}

function linkOf(tree: Root, rel: string): string | null {
  const found = findElement(
    tree,
    (candidate) =>
      isElement(candidate, 'link') && (attribute(candidate, 'rel') ?? '').split(/\s+/).includes(rel),
  );
  return found === null ? null : attribute(found, 'href');
}

function absolute(address: string | null, baseUrl: string | null): string | null {
  if (address === null) return null;
  const base = baseUrl ?? undefined;
  if (!URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : null;
}
