/**
 * Rewrites any feed, however broken, as one small well-formed vocabulary that rss-parser's strict XML reader accepts:
 * `<rss version="2.0"><channel>…<item>…</item></channel></rss>` with canonical prefixes (see vocabulary.ts).
 * It is always applied: one linear pass costs less than a strict attempt that fails. Real feeds forced each step: text before the XML declaration, `&` in addresses,
 * HTML entities, `<rss>` without version, prefixed roots, items outside the channel, missing end tags.
 */

import { escapeUTF8 } from 'entities';
import type { ItemProblem } from '../../../../shared/model/feeds.ts';
import { absoluteAddress } from './addresses-in-markup.ts';
import { type Capture, startCapture } from './captured-text.ts';
import { collectEntities, replaceDeclaredEntities } from './declared-entities.ts';
import { MOST_ENTRIES } from './most-entries.ts';
import { emptyScope, extendScope, NATIVE, type NamespaceScope, resolveName } from './namespaces.ts';
import { isItem, isRoot, isSureRoot, isWrapper, isXhtmlType } from './recognise.ts';
import { canonicalName, elementUse, type FeedKind, keptAttributes } from './vocabulary.ts';
import { decodeEntities, readTokens, removeIllegalCharacters, type TokenHandler } from './xml-tokens.ts';

export type RepairedFeed = {
  /** RSS and RDF are `rss`. Null: no feed was found. */
  kind: FeedKind | null;
  /**
   * The canonical document; empty when kind is null. Long texts stand outside: an element whose `outside` attribute
   * is a number says what `texts` has at that place. They are nine tenths of a feed, and a strict reader would only
   * look at each of their characters again.
   */
  xml: string;
  texts: readonly string[];
  /** An HTML page came instead. */
  isHtml: boolean;
  /** `xml:lang` of the root. */
  language: string | null;
  problems: ItemProblem[];
};

type Use = 'channel' | 'item' | 'group' | 'capture' | 'inner' | 'skip';

type Frame = {
  use: Use;
  /** As written, lower case: what an end tag must say. */
  written: string;
  /** Canonical name; for `inner` the tag's name in the text. */
  name: string;
  scope: NamespaceScope;
  /** Absolute address by nested xml:base, or null when there is none. */
  base: string | null;
  /** An element inside the text being collected has its own xml:base, so addresses are resolved on the spot. */
  isRebased: boolean;
};

/**
 * Namespaces and bases declared deeper than this are ignored: each level keeps its own, and relative bases grow with
 * every level, which a hostile file turns into hours.
 */
const MAX_SCOPE_DEPTH = 100;

/**
 * Elements nested deeper than this are passed over, their text is not: a frame for each of five million would fill the
 * thread's memory. What is shown of a text ends at a fraction of it (see limit-markup.ts).
 */
const MAX_DEPTH = 1000;

/** Texts of this length and more are kept beside the document. */
const LONG_TEXT = 200;

/** Elements by which a text that was never closed is seen to have ended. */
const endsText: ReadonlySet<string> = new Set(['item', 'entry', 'guid', 'pubdate']);

/** Fields that may stand inside what is read as plain text: parts of a person or an image. */
const insidePlain: ReadonlySet<string> = new Set(['name', 'email', 'uri', 'url']);

/** Fields whose names are HTML's or SVG's too, and so may be markup of a title. */
const insideTitle: ReadonlySet<string> = new Set(['title', 'summary', 'body', 'div', 'image']);

/**
 * @param text the decoded document
 * @param documentUrl where it came from, for a relative xml:base; null when unknown
 */
export function repairFeed(text: string, documentUrl: string | null): RepairedFeed {
  const stack: Frame[] = [];
  /** How many frames are open under each written name: an end tag with none is ignored without a search. */
  const openNames = new Map<string, number>();
  const output: string[] = [];
  const texts: string[] = [];
  const problems: ItemProblem[] = [];
  let kind: FeedKind | null = null;
  let capture: Capture | null = null;
  let captureStart = '';
  let itemStart = -1;
  let itemCount = 0;
  let isHtml = false;
  let isInHtml = false;
  /** The page has content of its own: a feed in it is an example. */
  let isPage = false;
  let isComplete = false;
  let language: string | null = null;
  const entities = new Map<string, string>();
  /** How many elements that were passed over are open under each written name. */
  const passedOver = new Map<string, number>();

  const top = (): Frame | undefined => stack[stack.length - 1];

  const push = (frame: Frame): void => {
    stack.push(frame);
    openNames.set(frame.written, (openNames.get(frame.written) ?? 0) + 1);
  };

  const pop = (): void => {
    const frame = stack.pop();
    if (frame === undefined) return;
    if (stack.length === 0) isComplete = true;
    openNames.set(frame.written, (openNames.get(frame.written) ?? 1) - 1);
    if (frame.use === 'inner') {
      capture?.closeTag(frame.name);
    } else if (frame.use === 'capture' && capture !== null) {
      const captured = capture.finish();
      capture = null;
      const isLong = captured.text.length >= LONG_TEXT;
      output.push(
        captureStart,
        captured.isMarkup ? ' markup="yes"' : '',
        isLong ? ` outside="${texts.push(captured.text) - 1}">` : '>',
        isLong ? '' : escapeUTF8(captured.text),
        `</${frame.name}>`,
      );
    } else if (frame.use === 'group') {
      output.push(`</${frame.name}>`);
    } else if (frame.use === 'item') {
      output.push('</item>');
      itemStart = -1;
    }
  };

  const popTo = (length: number): void => {
    while (stack.length > length) pop();
  };

  const startItem = (frame: Omit<Frame, 'use' | 'name'>, attributes: ReadonlyMap<string, string>): void => {
    itemStart = output.length;
    itemCount += 1;
    const about = attributes.get('rdf:about') ?? attributes.get('about');
    output.push(`<item>${about === undefined ? '' : `<rdf:about>${escapeUTF8(about)}</rdf:about>`}`);
    push({ ...frame, use: 'item', name: 'item' });
  };

  const startRoot = (
    local: string,
    frame: Omit<Frame, 'use' | 'name'>,
    attributes: ReadonlyMap<string, string>,
  ) => {
    kind = local === 'feed' || local === 'entry' ? 'atom' : 'rss';
    language = attributes.get('xml:lang')?.trim() || null;
    if (local === 'entry') {
      push({ ...frame, written: '', use: 'channel', name: 'channel' });
      startItem(frame, attributes);
    } else {
      push({ ...frame, use: 'channel', name: 'channel' });
    }
  };

  const open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const parent = top();
    const isShallow = stack.length < MAX_SCOPE_DEPTH;
    const scope = isShallow
      ? extendScope(parent?.scope ?? emptyScope, attributes)
      : (parent?.scope ?? emptyScope);
    const xmlBase = isShallow ? attributes.get('xml:base') : undefined;
    const base =
      xmlBase === undefined
        ? (parent?.base ?? null)
        : (absoluteAddress(xmlBase, parent?.base ?? documentUrl) ?? parent?.base ?? null);
    const { prefix, local } = resolveName(scope, name);
    const isInText = parent?.use === 'capture' || parent?.use === 'inner';
    const isRebased = isInText && (xmlBase !== undefined || parent.isRebased);
    const frame = { written: name.toLowerCase(), scope, base, isRebased };

    if (kind === null) {
      if (local === 'html' && (prefix === NATIVE || prefix === 'xhtml')) isInHtml = true;
      const isFeed = isInHtml ? !isPage && isSureRoot(prefix, local, attributes) : isRoot(prefix, local);
      if (isFeed) startRoot(local, frame, attributes);
      else if (isInHtml && !isWrapper(local)) isPage = true;
      return;
    }
    if (parent === undefined) return;
    const isEntry = isItem(prefix, local, kind);

    if (parent.use === 'skip' || parent.use === 'capture' || parent.use === 'inner') {
      // An element that was never closed must not swallow the rest of the feed.
      const isEnd = parent.use === 'skip' ? isEntry : endsCapture(parent, kind, prefix, local);
      if (!isEnd) {
        if (parent.use === 'skip') {
          push({ ...frame, use: 'skip', name });
        } else {
          const tag =
            prefix === 'xhtml' || prefix === 'svg' || prefix === 'mathml' ? local : name.toLowerCase();
          capture?.openTag(tag, attributes, isRebased ? base : null);
          push({ ...frame, use: 'inner', name: tag });
        }
        return;
      }
      popTo(lastIndexOfContainer(stack) + 1);
      open(name, attributes);
      return;
    }

    if (isEntry) {
      popTo(firstIndexOfItem(stack));
      if (itemCount >= MOST_ENTRIES) throw enough;
      startItem(frame, attributes);
      return;
    }
    if (parent.use === 'channel' && local === 'channel') {
      language ??= attributes.get('xml:lang')?.trim() || null;
      push({ ...frame, use: 'channel', name: 'channel' });
      return;
    }
    const canonical = canonicalName(kind, prefix, local);
    // Groups hold groups one level deep (media:group › media:content); deeper nesting is no feed's meaning.
    const isTooDeep =
      parent.use === 'group' &&
      stack[stack.length - 2]?.use === 'group' &&
      elementUse(canonical ?? '') === 'group';
    if (canonical === null || isTooDeep) {
      push({ ...frame, use: 'skip', name });
      return;
    }
    const startTag = `<${canonical}${writtenAttributes(attributes, base)}`;
    if (elementUse(canonical) === 'group') {
      output.push(startTag, '>');
      push({ ...frame, use: 'group', name: canonical });
      return;
    }
    captureStart = startTag;
    capture = startCapture(elementUse(canonical), prefix === 'xhtml' || isXhtmlType(canonical, attributes));
    push({ ...frame, use: 'capture', name: canonical });
  };

  /** Whether an element is too deep to be kept. An entry always begins: what was open before it was never closed. */
  const passOver = (name: string, isSelfClosing: boolean): boolean => {
    if (stack.length < MAX_DEPTH) return false;
    const written = name.toLowerCase();
    if (/(?:^|:)(?:item|entry)$/.test(written)) {
      passedOver.clear();
      return false;
    }
    if (!isSelfClosing) passedOver.set(written, (passedOver.get(written) ?? 0) + 1);
    return true;
  };

  const close = (name: string): void => {
    const written = name.toLowerCase();
    const surplus = passedOver.get(written) ?? 0;
    if (surplus > 0) {
      passedOver.set(written, surplus - 1);
      return;
    }
    if ((openNames.get(written) ?? 0) === 0) return;
    let index = stack.length - 1;
    while (index >= 0 && stack[index]?.written !== written) index -= 1;
    // An end tag inside a text closes an element around it only when that is the text itself or its entry.
    popTo(index);
    if (stack.length === 1 && stack[0]?.written === '') popTo(0);
  };

  const isCut = readUntilEnough(removeIllegalCharacters(text), {
    open(name, attributes, isSelfClosing) {
      if (passOver(name, isSelfClosing)) return;
      open(name, attributes);
      // Every open element is one frame; outside the root none is made.
      if (isSelfClosing && stack.length > 0) popTo(stack.length - 1);
    },
    close,
    text(raw) {
      const replaced = entities.size === 0 ? raw : replaceDeclaredEntities(raw, entities);
      if (capture !== null) capture.text(replaced);
      else if (top()?.use === 'group') output.push(escapeUTF8(decodeEntities(replaced).trim()));
    },
    cdata(content) {
      if (capture !== null) capture.cdata(content);
      else if (top()?.use === 'group') output.push(escapeUTF8(content.trim()));
    },
    declaration(content) {
      if (kind === null && /^!?doctype\s+html/i.test(content)) isHtml = true;
      if (kind === null) collectEntities(content, entities);
    },
  });

  if (isCut) {
    problems.push({ code: 'too-many-entries', values: { most: MOST_ENTRIES } });
    popTo(0);
  } else if (kind !== null && !isComplete) {
    if (itemStart !== -1) {
      output.length = itemStart;
      const partial = stack.findIndex((frame) => frame.use === 'item');
      stack.length = partial;
      capture = null;
      problems.push({ code: 'cut-in-entry', values: { entry: itemCount } });
    } else {
      problems.push({ code: 'cut-at-end', values: {} });
    }
    popTo(0);
  }
  const xml = kind === null ? '' : `<rss version="2.0"><channel>${output.join('')}</channel></rss>`;
  return { kind, xml, texts, isHtml: kind === null && (isHtml || isInHtml), language, problems };
}

/** Thrown from within a token stream to end it. */
const enough = new Error('enough entries');

/** true: it was ended before the end of the document. */
function readUntilEnough(text: string, handler: TokenHandler): boolean {
  try {
    readTokens(text, handler);
    return false;
  } catch (error) {
    if (error === enough) return true;
    throw error;
  }
}

/** Attributes with a prefix that are read; `thr:count`: RFC 4685 §4. */
const attributeNames = new Map([
  ['rdf:resource', 'href'],
  ['thr:count', 'count'],
]);

function writtenAttributes(attributes: ReadonlyMap<string, string>, base: string | null): string {
  let text = base === null ? '' : ` base="${escapeUTF8(base)}"`;
  for (const [name, value] of attributes) {
    const bare = attributeNames.get(name) ?? name;
    if (keptAttributes.has(bare)) text += ` ${bare}="${escapeUTF8(value)}"`;
  }
  return text;
}

/**
 * True when an element that starts inside a text shows that the text's end tag is missing. No field stands inside
 * a link, a date or a title (`<link>https://…<description>`); in markup only names that HTML does not have are sure.
 */
function endsCapture(parent: Frame, kind: FeedKind, prefix: string, local: string): boolean {
  if (parent.use === 'capture' && canonicalName(kind, prefix, local) !== null) {
    if (elementUse(parent.name) === 'plain' || parent.name === 'rss:category') return !insidePlain.has(local);
    if (parent.name.endsWith(':title')) return !insideTitle.has(local);
  }
  if (prefix === 'atom') return local === 'item';
  return prefix === NATIVE && endsText.has(local) && parent.scope.get('') !== 'xhtml';
}

function lastIndexOfContainer(stack: readonly Frame[]): number {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const use = stack[index]?.use;
    if (use === 'item' || use === 'channel') return index;
  }
  return 0;
}

/** Where the open item stands, or the stack's length when none is open. */
function firstIndexOfItem(stack: readonly Frame[]): number {
  const index = stack.findIndex((frame) => frame.use === 'item');
  return index === -1 ? lastIndexOfContainer(stack) + 1 : index;
}
