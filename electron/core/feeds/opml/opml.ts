/**
 * Parses subscription lists in OPML (opml.org/spec2.opml) tolerantly. `opml-write.ts` writes them, `import-opml.ts` subscribes
 * to their feeds. Called in the pool, through `opml-batches.ts`, for the handlers of `opml.*`.
 */
import { AppError } from '../../../../shared/errors.ts';
import { type FullTextMode, fullTextModes } from '../../../../shared/model/feeds.ts';
import type { ImportRejection } from '../../../../shared/model/imports.ts';
import { decodeBytes } from '../../text/decode.ts';
import { cutLine, foldSpace } from '../../text/plain-text.ts';
import {
  decodeEntities,
  escapeStrayLessThan,
  readTokens,
  removeIllegalCharacters,
} from '../read/xml/xml-tokens.ts';
import { readAddress } from '../subscribe/address.ts';

/** Name as written → value. Prefixes are explained by `xmlns:…` entries of the same record. */
export type OpmlAttributes = Record<string, string>;

export type OpmlFeed = {
  /** http(s), as the list has it; `feed:` is unwrapped. */
  feedUrl: string;
  siteUrl: string | null;
  /** What the list's owner saw: `text`, else `title`. */
  title: string | null;
  /** The feed's own title where the list has one beside the owner's (OPML 2.0: `title` beside `text`). */
  feedTitle: string | null;
  /** Names of the outlines around it, outermost first. */
  folders: string[];
  /** The outline's own `category`, split at commas; paths keep their slashes. */
  categories: string[];
  /** Put aside by the list's owner: the outline, or one around it, has `isComment="true"`. */
  isCommented: boolean;
  /** Offprint's own additions; as if nothing was chosen in other programs' lists. */
  intervalMinutes: number | null;
  fullText: FullTextMode;
  tags: string[];
  /** What the outline says that Offprint has no field for. */
  attributes: OpmlAttributes;
  /** Where the outline ends, counted from 1. */
  line: number;
};

export type OpmlFolder = { path: string[]; attributes: OpmlAttributes };

export type RejectedOutline = {
  title: string;
  address: string;
  reason: ImportRejection;
  line: number;
};

export type OpmlList = {
  title: string | null;
  /** Whether Offprint wrote it: then `title` is the reader's choice exactly where it differs from `feedTitle`. */
  isOwn: boolean;
  feeds: OpmlFeed[];
  /** Folders that say more than their name, in document order. */
  folders: OpmlFolder[];
  rejected: RejectedOutline[];
};

/** Namespace of Offprint's additions (`offprint:interval`, `offprint:tags`, `offprint:fulltext`); a name, not a page. */
export const offprintNamespace = 'urn:x-offprint:opml';
/** Begins the namespace of a prefix that a list used without a word of what it stands for. */
export const undeclaredNamespace = 'urn:x-undeclared:';

/** Deeper folders are folded into this one: no list needs them, and each feed carries its whole path. */
const MAX_FOLDER_DEPTH = 32;
/** A description with stray quotation marks falls apart into attributes without end. */
const MAX_KEPT_ATTRIBUTES = 40;

/** As everywhere a tag is named. */
const MAX_TAG_LENGTH = 120;

/** What has a field of its own, or is said anew on writing. */
const knownAttributes: ReadonlySet<string> = new Set(
  'text title type xmlurl feedurl htmlurl category iscomment'.split(' '),
);

type OpenOutline = {
  folders: readonly string[];
  isCommented: boolean;
  /** Looks like a feed without address; a folder if an outline stands inside. */
  undecided?: Outline;
};

type Outline = {
  attributes: ReadonlyMap<string, string>;
  /** The tag as written, for the case of its attribute names. */
  source: string;
  namespaces: ReadonlyMap<string, string>;
  line: number;
};

/**
 * Reads a list in document order. Attribute names in any case, HTML entities, bare `&` and missing end tags are
 * accepted.
 * @throws AppError `opml-invalid` when there is neither an opml element nor an outline
 */
export function readOpml(source: string | Uint8Array): OpmlList {
  const decoded = typeof source === 'string' ? source : decodeBytes(source, null).text;
  const text = escapeStrayLessThan(removeIllegalCharacters(decoded));
  const list: OpmlList = { title: null, isOwn: false, feeds: [], folders: [], rejected: [] };
  const open: OpenOutline[] = [];
  const namespaces = new Map<string, string>();
  const lineAt = lineCounter(text);
  let isOpml = false;
  let titleText: string | null = null;

  readTokens(text, {
    open(name, attributes, isSelfClosing, { start, end }) {
      const tag = name.toLowerCase();
      for (const [attribute, value] of attributes) {
        if (!attribute.startsWith('xmlns:') || value.startsWith(undeclaredNamespace)) continue;
        namespaces.set(attribute.slice('xmlns:'.length), value);
      }
      if (tag === 'opml') {
        isOpml = true;
        list.isOwn = namespaces.get('offprint') === offprintNamespace;
      }
      if (tag === 'title' && list.title === null) titleText = '';
      // Lists written one after another into one file start anew.
      if (tag === 'body') open.length = 0;
      if (tag !== 'outline') return;
      isOpml = true;
      const parent = settleFolder(list, open);
      const outline = { attributes, source: text.slice(start, end), namespaces, line: lineAt(end) };
      const inside = addOutline(list, outline, parent);
      if (!isSelfClosing) open.push(inside);
    },
    close(name) {
      const tag = name.toLowerCase();
      if (tag === 'outline') open.pop();
      if (tag === 'title' && titleText !== null) {
        list.title = cutLine(foldSpace(decodeEntities(titleText)) || null);
        titleText = null;
      }
    },
    text(raw) {
      if (titleText !== null) titleText += raw;
    },
    cdata(content) {
      if (titleText !== null) titleText += content;
    },
    declaration() {},
  });
  if (!isOpml) throw new AppError('opml-invalid', {});
  return list;
}

/**
 * Returns the innermost open outline, for one that stands inside. Some programs (Flym) write folders with `type="rss"`: what
 * was put down as a feed without address is a folder then.
 */
function settleFolder(list: OpmlList, open: OpenOutline[]): OpenOutline {
  const parent = open[open.length - 1] ?? { folders: [], isCommented: false };
  if (parent.undecided === undefined) return parent;
  list.rejected.pop();
  const settled = addFolder(list, parent.undecided, parent);
  open[open.length - 1] = settled;
  return settled;
}

/** Returns what holds inside the folder; one without a name, or too deep, adds nothing to the path. */
function addFolder(list: OpmlList, outline: Outline, { folders, isCommented }: OpenOutline): OpenOutline {
  const name = nameOf(outline);
  if (name === null || folders.length >= MAX_FOLDER_DEPTH) return { folders, isCommented };
  const path = [...folders, name];
  const kept = unknownAttributes(outline, false);
  if (Object.keys(kept).length > 0) list.folders.push({ path, attributes: kept });
  return { folders: path, isCommented };
}

const attributeIn = ({ attributes }: Outline, name: string): string | null =>
  foldSpace(attributes.get(name) ?? '') || null;

const nameOf = (outline: Outline): string | null =>
  cutLine(attributeIn(outline, 'text') ?? attributeIn(outline, 'title'));

/** Adds what an outline says to `list`; answers what holds for the outlines inside it. */
function addOutline(list: OpmlList, outline: Outline, parent: OpenOutline): OpenOutline {
  const { attributes, line } = outline;
  const attribute = (name: string): string | null => attributeIn(outline, name);
  const name = nameOf(outline);
  const isCommented = parent.isCommented || attribute('iscomment')?.toLowerCase() === 'true';
  const type = attribute('type')?.toLowerCase() ?? null;
  const isFeedType = type === 'rss' || type === 'atom' || type === 'pie';
  const given = attribute('xmlurl') ?? attribute('feedurl');
  const address = given ?? (isFeedType ? attribute('url') : null);
  if (address === null && !attributes.has('xmlurl') && !isFeedType) {
    return addFolder(list, outline, { folders: parent.folders, isCommented });
  }
  const inside = { folders: parent.folders, isCommented };
  const usable = address === null ? { reason: 'no-address' as const } : usableAddress(address);
  if (typeof usable !== 'string') {
    list.rejected.push({ title: name ?? '', address: address ?? '', reason: usable.reason, line });
    return address === null ? { ...inside, undecided: outline } : inside;
  }
  list.feeds.push({
    feedUrl: usable,
    siteUrl: siteAddress(attribute('htmlurl')),
    title: name,
    feedTitle: cutLine(attribute('title')) ?? name,
    folders: [...parent.folders],
    categories: commaList(attribute('category')),
    isCommented,
    intervalMinutes: minutes(attribute('offprint:interval')),
    fullText: fullTextModes.find((mode) => mode === attribute('offprint:fulltext')) ?? 'auto',
    tags: commaList(attribute('offprint:tags')).filter((tag) => tag.length <= MAX_TAG_LENGTH),
    attributes: unknownAttributes(outline, given === null),
    line,
  });
  return inside;
}

function usableAddress(address: string): string | { reason: ImportRejection } {
  // A whole http(s) address stays as it is written: the list may be compared with subscriptions letter by letter.
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  try {
    const { url } = readAddress(address);
    return /^https?:/.test(url) ? url : { reason: 'unsupported-scheme' };
  } catch (error) {
    const isScheme = error instanceof AppError && error.code === 'unsupported-scheme';
    return { reason: isScheme ? 'unsupported-scheme' : 'not-a-url' };
  }
}

function siteAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

function commaList(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Within what the reader may choose in the app. */
function minutes(text: string | null): number | null {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= 10 && value <= 43_200 ? value : null;
}

const ownAttributes = new Set(['interval', 'tags', 'fulltext']);

/** `isUrlKnown`: the outline's `url` was read as the feed's address. */
function unknownAttributes(outline: Outline, isUrlKnown: boolean): OpmlAttributes {
  const kept: OpmlAttributes = {};
  let written: ReadonlyMap<string, string> | null = null;
  let count = 0;
  for (const [name, value] of outline.attributes) {
    if (knownAttributes.has(name) || (name === 'url' && isUrlKnown) || /^xmlns(?:$|:)/.test(name)) continue;
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
    if (prefix === 'offprint' && ownAttributes.has(local ?? '')) continue;
    written ??= writtenNames(outline.source);
    const asWritten = written.get(name);
    if (asWritten === undefined || count >= MAX_KEPT_ATTRIBUTES) continue;
    count += 1;
    kept[asWritten] = value;
    const namespace = prefix === '' ? undefined : outline.namespaces.get(prefix ?? '');
    if (namespace !== undefined) kept[`xmlns:${asWritten.split(':', 1)[0]}`] = namespace;
  }
  return kept;
}

/**
 * Attribute names in lower case → as the tag has them. Names alone, without a value, are the rubble of unescaped
 * quotation marks and are not listed.
 */
function writtenNames(source: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, name] of source.matchAll(/[\s"']([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*["']/g)) {
    if (name !== undefined && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return names;
}

/** Line numbers for offsets that only grow: each character is looked at once. */
function lineCounter(text: string): (offset: number) => number {
  let position = 0;
  let line = 1;
  return (offset) => {
    for (;;) {
      const next = text.indexOf('\n', position);
      if (next === -1 || next >= offset) return line;
      line += 1;
      position = next + 1;
    }
  };
}
