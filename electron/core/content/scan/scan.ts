/**
 * Finds what the library needs to know about an entry (text for search, code, links, pictures, length) in one pass over tokens,
 * without a tree, because it runs for each new entry of each feed. The result is never shown as HTML, so nothing is sanitised.
 * Called by `entries` for new entries, and by `library` for stored texts.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { embedTarget } from '../constructs/embed-address.ts';
import { originalImageUrl } from '../constructs/images.ts';
import { canonicalLanguage, languageInClasses } from '../constructs/languages.ts';
import {
  candidateLists,
  isCountingPixel,
  lazySources,
  pictureSource,
  sourceCandidates,
} from '../constructs/picture-source.ts';
import type { ScannedContent } from './scanned-content.ts';
import { tokenise } from './tokenise.ts';
import { countWords, readingMinutes, snippetOf } from './words.ts';

export type ScanOptions = {
  /** Hosts that run Forem: addresses that start with "/" in their cards belong to the first of them. */
  foremHosts?: readonly string[];
};

/** Text inside is code, interface or a second copy of a formula. */
const SILENT = new Set(
  'script style noscript template svg title head textarea select button iframe object video audio annotation'.split(
    ' ',
  ),
);
const SILENT_CLASS = /(?:^|\s)(?:highlight__panel|js-actions-panel|katex-html)(?:\s|$)/;
const BLOCK = new Set(
  'address article aside blockquote body br dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
/** Read as text up to their end tag, or to the end of all where there is none (HTML §13.2.5). */
const RAW_TEXT = new Set('script style title textarea'.split(' '));
/** Elements of SVG and MathML, which may close themselves. */
const FOREIGN = new Set(['svg', 'annotation']);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** The attributes that say something here. */
const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'src',
  'href',
  'poster',
  'data-lang',
  'width',
  'height',
  'style',
  ...lazySources,
  ...candidateLists,
]);
const lengths = [...READ_ATTRIBUTES].map((name) => name.length);
const SHORTEST_ATTRIBUTE = Math.min(...lengths);
const LONGEST_ATTRIBUTE = Math.max(...lengths);
/** More pictures or links than any article has: a hostile one must not fill the memory with addresses. */
const MOST_ADDRESSES = 10_000;
const FULLSCREEN_LABELS = /^(?:(?:Enter|Exit) fullscreen mode\s*)+$/gm;

type Scan = {
  text: string[];
  code: string[];
  languages: Set<string>;
  images: Set<string>;
  links: Set<string>;
  /** Lists of candidates of the `picture` that is open. */
  sources: string[];
  has: { table: boolean; math: boolean; video: boolean; audio: boolean };
};

type Attributes = Record<string, string>;

/** Scans an entry's HTML. Linear in its length, never throws; addresses are collected only when http(s). */
export function scanContent(html: string, options: ScanOptions = {}): ScannedContent {
  const scan: Scan = {
    text: [],
    code: [],
    languages: new Set(),
    images: new Set(),
    links: new Set(),
    sources: [],
    has: { table: false, math: false, video: false, audio: false },
  };
  const host = options.foremHosts?.[0];
  readMarkup(html, scan, host === undefined ? null : `https://${host}/`);
  const text = foldText(scan.text.join(''));
  const wordCount = countWords(text);
  return {
    text,
    code: scan.code.join('\n'),
    codeLanguages: [...scan.languages],
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    snippet: snippetOf(text),
    imageUrls: [...scan.images],
    linkUrls: [...scan.links],
    hasTable: scan.has.table,
    hasMath: scan.has.math,
    hasVideo: scan.has.video,
    hasAudio: scan.has.audio,
  };
}

/** The markup as far as it has been read; `name` and `attributes` are those of the start tag being read. */
type Cursor = {
  readonly html: string;
  readonly scan: Scan;
  readonly base: string | null;
  readonly hasEndTagAfter: (name: string, position: number) => boolean;
  /** The element whose text does not count, and how many of its name are open in it. */
  silentName: string | null;
  silentCount: number;
  /** How many `pre` are open; 0 outside of code. */
  preCount: number;
  block: string[];
  wrapperLanguage: string | null;
  name: string;
  attributes: Attributes;
  /** The start tag being read has no meaning here. */
  isIgnored: boolean;
  /** A text comes in chunks, cut at each character that might begin a tag: they are read as one. */
  textStart: number;
  textEnd: number;
};

function readMarkup(html: string, scan: Scan, base: string | null): void {
  const cursor: Cursor = {
    html,
    scan,
    base,
    hasEndTagAfter: endTagFinder(html),
    silentName: null,
    silentCount: 0,
    preCount: 0,
    block: [],
    wrapperLanguage: null,
    name: '',
    attributes: noAttributes,
    isIgnored: false,
    textStart: 0,
    textEnd: 0,
  };
  tokenise(
    html,
    {
      openName(start, end) {
        readText(cursor);
        cursor.name = html.slice(start, end).toLowerCase();
        cursor.attributes = noAttributes;
        // A highlighter's spans are most of the tags there are.
        cursor.isIgnored = cursor.preCount > 0 && cursor.name === 'span';
        return !cursor.isIgnored;
      },
      attribute(nameStart, nameEnd, start, end) {
        const length = nameEnd - nameStart;
        if (length < SHORTEST_ATTRIBUTE || length > LONGEST_ATTRIBUTE) return;
        const written = html.slice(nameStart, nameEnd).toLowerCase();
        if (!READ_ATTRIBUTES.has(written) || written in cursor.attributes) return;
        if (cursor.attributes === noAttributes) cursor.attributes = {};
        const value = start === -1 ? '' : html.slice(start, end);
        cursor.attributes[written] = value.includes('&') ? decodeHTMLAttribute(value) : value;
      },
      openEnd(isSelfClosing, end) {
        if (!cursor.isIgnored) openElement(cursor, isSelfClosing, end);
      },
      close(start, end) {
        readText(cursor);
        closeElement(cursor, html.slice(start, end).toLowerCase());
      },
      text(start, end) {
        if (cursor.silentName !== null) return;
        if (start !== cursor.textEnd) {
          readText(cursor);
          cursor.textStart = start;
        }
        cursor.textEnd = end;
      },
    },
    { isXml: false },
  );
  readText(cursor);
}

/** @param end where the start tag's `>` is */
function openElement(cursor: Cursor, isSelfClosing: boolean, end: number): void {
  const { name, attributes, scan, hasEndTagAfter } = cursor;
  note(name, attributes, scan, cursor.base);
  if (cursor.silentName !== null) {
    if (name === cursor.silentName && !isSelfClosing) cursor.silentCount += 1;
    return;
  }
  const { class: className = '' } = attributes;
  if (!VOID.has(name) && (SILENT.has(name) || SILENT_CLASS.test(className))) {
    const isOver = (isSelfClosing && FOREIGN.has(name)) || !(RAW_TEXT.has(name) || hasEndTagAfter(name, end));
    if (!isOver) {
      cursor.silentName = name;
      cursor.silentCount = 1;
    }
    return;
  }
  if (cursor.preCount > 0) {
    if (name === 'br') cursor.block.push('\n');
    else if (name === 'pre') cursor.preCount += 1;
    else if (name === 'code') noteLanguage(attributes, scan);
    return;
  }
  if (name === 'pre') {
    noteLanguage(attributes, scan, cursor.wrapperLanguage);
    if (hasEndTagAfter(name, end)) {
      cursor.preCount = 1;
      cursor.block = [];
    }
  } else if (name === 'div' || name === 'figure') {
    cursor.wrapperLanguage = languageOfWrapper(className, cursor.wrapperLanguage);
  }
  if (BLOCK.has(name)) scan.text.push('\n');
}

function closeElement(cursor: Cursor, name: string): void {
  const { scan } = cursor;
  if (cursor.silentName !== null) {
    if (name !== cursor.silentName) return;
    cursor.silentCount -= 1;
    if (cursor.silentCount === 0) cursor.silentName = null;
    return;
  }
  if (cursor.preCount > 0) {
    if (name !== 'pre') return;
    cursor.preCount -= 1;
    if (cursor.preCount > 0) return;
    const code = cursor.block.join('').replace(/\s+$/, '').replace(/^\n/, '');
    // Line numbers in a column of their own (see constructs.ts) are no code.
    if (code !== '' && !/^1(?:\s+\d+)+$/.test(code)) scan.code.push(code);
  }
  if (BLOCK.has(name)) scan.text.push('\n');
}

/** Adds the text that has come since the last tag. */
function readText(cursor: Cursor): void {
  const { textStart, textEnd } = cursor;
  if (textStart === textEnd) return;
  const raw = cursor.html.slice(textStart, textEnd);
  cursor.textStart = textEnd;
  const text = raw.includes('&') ? decodeHTML(raw) : raw;
  if (cursor.preCount > 0) cursor.block.push(text);
  else cursor.scan.text.push(text.includes('\n') ? text.replaceAll('\n', ' ') : text);
}

const noAttributes: Attributes = {};

/**
 * An element that is never closed must not take the rest of the text with it. The last end tag of each name is looked
 * for once, so that a text of nothing but `<button>` stays linear.
 */
function endTagFinder(html: string): (name: string, position: number) => boolean {
  const lastEnds = new Map<string, number>();
  return (name, position) => {
    let last = lastEnds.get(name);
    if (last === undefined) {
      last = Math.max(html.lastIndexOf(`</${name}`), html.lastIndexOf(`</${name.toUpperCase()}`));
      lastEnds.set(name, last);
    }
    return last > position;
  };
}

/** A wrapper names the language of the blocks in it; a highlighter's inner wrappers keep what the outer one said. */
function languageOfWrapper(className: string, known: string | null): string | null {
  if (className === '') return null;
  const marked = className
    .split(/\s+/)
    .filter((part) => /^(?:language|highlight-source|highlight-text)-/.test(part));
  return languageInClasses(marked) ?? (className.includes('highlight') ? known : null);
}

/** Facts an element states by being there, whether its text counts or not. */
function note(name: string, attributes: Attributes, scan: Scan, base: string | null): void {
  const { src, href, poster } = attributes;
  switch (name) {
    case 'a':
      collect(href, scan.links, base);
      return;
    case 'img': {
      const read = readerOf(attributes);
      const source = isCountingPixel(read) ? null : pictureSource(read, scan.sources);
      collect(source ?? undefined, scan.images, base, originalImageUrl);
      scan.sources = [];
      return;
    }
    // As the reading pane takes them: the image of a `picture` stands behind its sources.
    case 'picture':
      scan.sources = [];
      return;
    case 'source': {
      const list = sourceCandidates(readerOf(attributes));
      if (list !== null) scan.sources.push(list);
      return;
    }
    case 'table':
      scan.has.table = true;
      return;
    case 'math':
      scan.has.math = true;
      return;
    case 'video':
      scan.has.video = true;
      collect(poster, scan.images, base);
      return;
    case 'audio':
      scan.has.audio = true;
      return;
    case 'iframe':
    case 'embed': {
      const target = src === undefined ? null : embedTarget(src.startsWith('//') ? `https:${src}` : src);
      if (target === null) return;
      if (target.kind === 'video') scan.has.video = true;
      if (target.kind === 'audio') scan.has.audio = true;
      collect(target.url, scan.links, base);
    }
  }
}

const readerOf =
  (attributes: Attributes) =>
  (name: string): string | null =>
    attributes[name] === undefined || attributes[name] === '' ? null : attributes[name];

function collect(
  address: string | undefined,
  into: Set<string>,
  base: string | null,
  change: (url: string) => string = (url) => url,
): void {
  if (address === undefined || into.size >= MOST_ADDRESSES) return;
  const trimmed = address.trim();
  const absolute = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (/^https?:\/\//i.test(absolute)) {
    if (URL.canParse(absolute)) into.add(change(absolute));
  } else if (base !== null && trimmed.startsWith('/')) {
    if (URL.canParse(trimmed, base)) into.add(change(new URL(trimmed, base).href));
  }
}

function noteLanguage(attributes: Attributes, scan: Scan, otherwise: string | null = null): void {
  const { class: className = '' } = attributes;
  const classes = className.split(/\s+/).filter((part) => part !== '');
  const written = languageInClasses(classes) ?? attributes['data-lang'] ?? otherwise;
  const language = written === null ? null : canonicalLanguage(written);
  if (language !== null) scan.languages.add(language);
}

/** White space folds to single spaces, blocks stand on lines of their own, no line is empty. */
function foldText(text: string): string {
  const folded = text
    // A single space, which most matches would be, is right already.
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  if (!folded.includes('fullscreen mode')) return folded;
  return folded
    .replace(FULLSCREEN_LABELS, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
