/**
 * What the library needs to know of every entry (text for search, code, links, images, length), in one streaming pass
 * without a tree: this runs for each entry of each feed. Nothing here is shown as HTML, so nothing is sanitised.
 */
import { Parser } from 'htmlparser2';
import type { ScannedContent } from '../feeds/parsed-feed.ts';
import { originalImageUrl } from '../forem/images.ts';
import { embedTarget } from './embed-address.ts';
import { canonicalLanguage, languageInClasses } from './languages.ts';
import { limitMarkup } from './limit-markup.ts';
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
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const FULLSCREEN_LABELS = /^(?:(?:Enter|Exit) fullscreen mode\s*)+$/gm;

type Scan = {
  text: string[];
  code: string[];
  languages: Set<string>;
  images: Set<string>;
  links: Set<string>;
  has: { table: boolean; math: boolean; video: boolean; audio: boolean };
};

/** Scans an entry's HTML. Linear in its length, never throws; addresses are collected only when http(s). */
export function scanContent(html: string, options: ScanOptions = {}): ScannedContent {
  const scan: Scan = {
    text: [],
    code: [],
    languages: new Set(),
    images: new Set(),
    links: new Set(),
    has: { table: false, math: false, video: false, audio: false },
  };
  const host = options.foremHosts?.[0];
  runParser(limitMarkup(html), scan, host === undefined ? null : `https://${host}/`);
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

function runParser(html: string, scan: Scan, base: string | null): void {
  /** Depth below an element whose text does not count; 0 outside. */
  let silentDepth = 0;
  /** Depth below `pre`; 0 outside. */
  let codeDepth = 0;
  let block: string[] = [];
  let wrapperLanguage: string | null = null;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        note(name, attributes, scan, base);
        if (silentDepth > 0) {
          if (!VOID.has(name)) silentDepth += 1;
          return;
        }
        const { class: className = '' } = attributes;
        if (!VOID.has(name) && (SILENT.has(name) || SILENT_CLASS.test(className))) {
          silentDepth = 1;
          return;
        }
        if (codeDepth > 0) {
          if (name === 'br') block.push('\n');
          if (!VOID.has(name)) codeDepth += 1;
          if (name === 'code') noteLanguage(attributes, scan);
          return;
        }
        if (name === 'pre') {
          codeDepth = 1;
          block = [];
          noteLanguage(attributes, scan, wrapperLanguage);
        } else if (name === 'div' || name === 'figure') {
          const marked = className
            .split(/\s+/)
            .filter((part) => /^(?:language|highlight-source)-/.test(part));
          wrapperLanguage =
            languageInClasses(marked) ?? (className.includes('highlight') ? wrapperLanguage : null);
        }
        if (BLOCK.has(name)) scan.text.push('\n');
      },
      ontext(text) {
        if (silentDepth > 0) return;
        if (codeDepth > 0) block.push(text);
        else scan.text.push(text.replaceAll('\n', ' '));
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        if (silentDepth > 0) {
          silentDepth -= 1;
          return;
        }
        if (codeDepth > 0) {
          codeDepth -= 1;
          if (codeDepth > 0) return;
          const code = block.join('').replace(/\s+$/, '').replace(/^\n/, '');
          // Line numbers in a column of their own (see constructs.ts) are no code.
          if (code !== '' && !/^1(?:\s+\d+)+$/.test(code)) scan.code.push(code);
        }
        if (BLOCK.has(name)) scan.text.push('\n');
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
}

/** Facts an element states by being there, whether its text counts or not. */
function note(name: string, attributes: Record<string, string>, scan: Scan, base: string | null): void {
  const { src, href, poster } = attributes;
  switch (name) {
    case 'a':
      collect(href, scan.links, base);
      return;
    case 'img':
      collect(imageSource(attributes), scan.images, base, originalImageUrl);
      return;
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

/** As the reading pane takes it: lazy loaders keep the real address in `data-src` behind an inline stand-in. */
function imageSource(attributes: Record<string, string>): string | undefined {
  const { src } = attributes;
  return src === undefined || src === '' || src.startsWith('data:') ? (attributes['data-src'] ?? src) : src;
}

function collect(
  address: string | undefined,
  into: Set<string>,
  base: string | null,
  change: (url: string) => string = (url) => url,
): void {
  if (address === undefined) return;
  const trimmed = address.trim();
  const absolute = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (/^https?:\/\//i.test(absolute)) {
    if (URL.canParse(absolute)) into.add(change(absolute));
  } else if (base !== null && trimmed.startsWith('/')) {
    if (URL.canParse(trimmed, base)) into.add(change(new URL(trimmed, base).href));
  }
}

function noteLanguage(attributes: Record<string, string>, scan: Scan, otherwise: string | null = null): void {
  const { class: className = '' } = attributes;
  const classes = className.split(/\s+/).filter((part) => part !== '');
  const written = languageInClasses(classes) ?? attributes['data-lang'] ?? otherwise;
  const language = written === null ? null : canonicalLanguage(written);
  if (language !== null) scan.languages.add(language);
}

/** White space folds to single spaces, blocks stand on lines of their own, no line is empty. */
function foldText(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
    .replace(FULLSCREEN_LABELS, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
