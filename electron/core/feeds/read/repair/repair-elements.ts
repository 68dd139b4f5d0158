/**
 * What repair.ts makes of each start tag: the feed's root, an entry, a group, a text to capture, markup inside a text,
 * or an element to skip.
 */
import { escapeUTF8 } from 'entities';
import { absoluteAddress } from '../xml/addresses-in-markup.ts';
import { MOST_ENTRIES } from '../xml/most-entries.ts';
import { emptyScope, extendScope, NATIVE, type NamespaceScope, resolveName } from '../xml/namespaces.ts';
import { canonicalName, elementUse, type FeedKind, keptAttributes } from '../xml/vocabulary.ts';
import { startCapture } from './captured-text.ts';
import { isItem, isRoot, isSureRoot, isWrapper, isXhtmlType } from './recognise.ts';
import {
  type Frame,
  firstIndexOfItem,
  lastIndexOfContainer,
  popTo,
  pushFrame,
  type Repair,
} from './repair-frames.ts';

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

/** Elements by which a text that was never closed is seen to have ended. */
const endsText: ReadonlySet<string> = new Set(['item', 'entry', 'guid', 'pubdate']);

/** Fields that may stand inside what is read as plain text: parts of a person or an image. */
const insidePlain: ReadonlySet<string> = new Set(['name', 'email', 'uri', 'url']);

/** Fields whose names are HTML's or SVG's too, and so may be markup of a title. */
const insideTitle: ReadonlySet<string> = new Set(['title', 'summary', 'body', 'div', 'image']);

/** Thrown from within a token stream to end it. */
export const enough = new Error('enough entries');

/** A start tag with its namespaces and its base resolved. */
type ResolvedTag = {
  /** As written. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  prefix: string;
  local: string;
  scope: NamespaceScope;
  base: string | null;
  isRebased: boolean;
};

/** Opens the element of a start tag. Throws `enough` at one entry more than are read. */
export function openElement(repair: Repair, name: string, attributes: ReadonlyMap<string, string>): void {
  const parent = repair.stack[repair.stack.length - 1];
  const tag = resolveTag(repair, parent, name, attributes);
  if (repair.kind === null) findRoot(repair, tag);
  else if (parent === undefined) return;
  else if (parent.use === 'skip' || parent.use === 'capture' || parent.use === 'inner') {
    openInside(repair, repair.kind, parent, tag);
  } else openField(repair, repair.kind, parent, tag);
}

/** Returns whether an element is too deep and is skipped. An entry always begins: what was open before it was never closed. */
export function skipIfTooDeep(repair: Repair, name: string, isSelfClosing: boolean): boolean {
  if (repair.stack.length < MAX_DEPTH) return false;
  const { skippedNames } = repair;
  const written = name.toLowerCase();
  if (/(?:^|:)(?:item|entry)$/.test(written)) {
    skippedNames.clear();
    return false;
  }
  if (!isSelfClosing) skippedNames.set(written, (skippedNames.get(written) ?? 0) + 1);
  return true;
}

function resolveTag(
  repair: Repair,
  parent: Frame | undefined,
  name: string,
  attributes: ReadonlyMap<string, string>,
): ResolvedTag {
  const outerScope = parent?.scope ?? emptyScope;
  const outerBase = parent?.base ?? null;
  const isShallow = repair.stack.length < MAX_SCOPE_DEPTH;
  const scope = isShallow ? extendScope(outerScope, attributes) : outerScope;
  const xmlBase = isShallow ? attributes.get('xml:base') : undefined;
  const base =
    xmlBase === undefined
      ? outerBase
      : (absoluteAddress(xmlBase, outerBase ?? repair.documentUrl) ?? outerBase);
  const { prefix, local } = resolveName(scope, name);
  const isInText = parent?.use === 'capture' || parent?.use === 'inner';
  const isRebased = isInText && (xmlBase !== undefined || parent.isRebased);
  return { name, attributes, prefix, local, scope, base, isRebased };
}

function pushAs(repair: Repair, tag: ResolvedTag, use: Frame['use'], name: string): void {
  const { scope, base, isRebased } = tag;
  pushFrame(repair, { use, written: tag.name.toLowerCase(), name, scope, base, isRebased });
}

function findRoot(repair: Repair, tag: ResolvedTag): void {
  const { prefix, local, attributes } = tag;
  if (local === 'html' && (prefix === NATIVE || prefix === 'xhtml')) repair.isInHtml = true;
  const isFeed = repair.isInHtml
    ? !repair.isPage && isSureRoot(prefix, local, attributes)
    : isRoot(prefix, local);
  if (isFeed) startRoot(repair, tag);
  else if (repair.isInHtml && !isWrapper(local)) repair.isPage = true;
}

function startRoot(repair: Repair, tag: ResolvedTag): void {
  const { local, attributes, scope, base, isRebased } = tag;
  repair.kind = local === 'feed' || local === 'entry' ? 'atom' : 'rss';
  repair.language = attributes.get('xml:lang')?.trim() || null;
  if (local === 'entry') {
    pushFrame(repair, { use: 'channel', written: '', name: 'channel', scope, base, isRebased });
    startItem(repair, tag);
  } else {
    pushAs(repair, tag, 'channel', 'channel');
  }
}

function startItem(repair: Repair, tag: ResolvedTag): void {
  const { attributes } = tag;
  repair.itemStart = repair.output.length;
  repair.itemCount += 1;
  const about = attributes.get('rdf:about') ?? attributes.get('about');
  repair.output.push(`<item>${about === undefined ? '' : `<rdf:about>${escapeUTF8(about)}</rdf:about>`}`);
  pushAs(repair, tag, 'item', 'item');
}

/** A tag inside a text or inside an element that is skipped, unless it shows that this has ended. */
function openInside(repair: Repair, kind: FeedKind, parent: Frame, tag: ResolvedTag): void {
  const { name, prefix, local } = tag;
  const isSkipped = parent.use === 'skip';
  // An element that was never closed must not swallow the rest of the feed.
  if (isSkipped ? isItem(prefix, local, kind) : endsCapture(parent, kind, prefix, local)) {
    popTo(repair, lastIndexOfContainer(repair.stack) + 1);
    openElement(repair, name, tag.attributes);
    return;
  }
  if (isSkipped) {
    pushAs(repair, tag, 'skip', name);
    return;
  }
  const isForeign = prefix === 'xhtml' || prefix === 'svg' || prefix === 'mathml';
  const inner = isForeign ? local : name.toLowerCase();
  repair.capture?.openTag(inner, tag.attributes, tag.isRebased ? tag.base : null);
  pushAs(repair, tag, 'inner', inner);
}

/** An entry, a channel, or a field of either. */
function openField(repair: Repair, kind: FeedKind, parent: Frame, tag: ResolvedTag): void {
  const { prefix, local, attributes } = tag;
  if (isItem(prefix, local, kind)) {
    popTo(repair, firstIndexOfItem(repair.stack));
    if (repair.itemCount >= MOST_ENTRIES) throw enough;
    startItem(repair, tag);
    return;
  }
  if (parent.use === 'channel' && local === 'channel') {
    repair.language ??= attributes.get('xml:lang')?.trim() || null;
    pushAs(repair, tag, 'channel', 'channel');
    return;
  }
  const canonical = canonicalName(kind, prefix, local);
  // Groups hold groups one level deep (media:group › media:content); deeper nesting is no feed's meaning.
  const isTooDeep =
    parent.use === 'group' &&
    repair.stack[repair.stack.length - 2]?.use === 'group' &&
    elementUse(canonical ?? '') === 'group';
  if (canonical === null || isTooDeep) {
    pushAs(repair, tag, 'skip', tag.name);
    return;
  }
  const startTag = `<${canonical}${writtenAttributes(attributes, tag.base)}`;
  if (elementUse(canonical) === 'group') {
    repair.output.push(startTag, '>');
    pushAs(repair, tag, 'group', canonical);
    return;
  }
  repair.captureStart = startTag;
  repair.capture = startCapture(
    elementUse(canonical),
    prefix === 'xhtml' || isXhtmlType(canonical, attributes),
  );
  pushAs(repair, tag, 'capture', canonical);
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
