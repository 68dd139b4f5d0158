/** Subscription lists in OPML (opml.org/spec2.opml), read with tolerance and written with care. */
import { escapeAttribute } from 'entities';
import { AppError } from '../../../shared/errors.ts';
import { readAddress } from './address.ts';
import { decodeBytes } from './decode.ts';
import { foldSpace } from './plain-text.ts';
import { decodeEntities, readTokens, removeIllegalCharacters } from './xml-tokens.ts';

export type OpmlFeed = {
  /** http(s), as the list has it; `feed:` is unwrapped. */
  feedUrl: string;
  siteUrl: string | null;
  title: string | null;
  /** Names of the outlines around it, outermost first. */
  folders: string[];
  /** The outline's own `category`, split at commas; paths keep their slashes. */
  categories: string[];
};

export type RejectedOutline = {
  title: string;
  address: string;
  reason: 'no-address' | 'not-a-url' | 'unsupported-scheme';
};

export type OpmlList = { title: string | null; feeds: OpmlFeed[]; rejected: RejectedOutline[] };

/** Deeper folders are folded into this one: no list needs them, and each feed carries its whole path. */
const MAX_FOLDER_DEPTH = 32;

type OpenOutline = { folders: readonly string[]; isCommented: boolean };

/**
 * Reads a list in document order. Attribute names in any case, HTML entities, bare `&` and missing end tags are
 * accepted; commented outlines (`isComment="true"`) are passed over with all they hold.
 * @throws AppError `opml-invalid` when there is neither an opml element nor an outline
 */
export function readOpml(source: string | Uint8Array): OpmlList {
  const text = typeof source === 'string' ? source : decodeBytes(source, null).text;
  const feeds: OpmlFeed[] = [];
  const rejected: RejectedOutline[] = [];
  const open: OpenOutline[] = [];
  let isOpml = false;
  let title: string | null = null;
  let titleText: string | null = null;

  readTokens(removeIllegalCharacters(text), {
    open(name, attributes, isSelfClosing) {
      const tag = name.toLowerCase();
      if (tag === 'opml') isOpml = true;
      if (tag === 'title' && title === null) titleText = '';
      // Lists written one after another into one file start anew.
      if (tag === 'body') open.length = 0;
      if (tag !== 'outline') return;
      isOpml = true;
      const parent = open[open.length - 1] ?? { folders: [], isCommented: false };
      const outline = readOutline(attributes, parent);
      if (outline.feed !== null) feeds.push(outline.feed);
      if (outline.rejected !== null) rejected.push(outline.rejected);
      if (!isSelfClosing) open.push(outline.inside);
    },
    close(name) {
      const tag = name.toLowerCase();
      if (tag === 'outline') open.pop();
      if (tag === 'title' && titleText !== null) {
        title = foldSpace(decodeEntities(titleText)) || null;
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
  return { title, feeds, rejected };
}

function readOutline(
  attributes: ReadonlyMap<string, string>,
  parent: OpenOutline,
): { feed: OpmlFeed | null; rejected: RejectedOutline | null; inside: OpenOutline } {
  const attribute = (name: string): string | null => foldSpace(attributes.get(name) ?? '') || null;
  const name = attribute('text') ?? attribute('title');
  const isCommented = parent.isCommented || attribute('iscomment')?.toLowerCase() === 'true';
  const type = attribute('type')?.toLowerCase() ?? null;
  const isFeedType = type === 'rss' || type === 'atom' || type === 'pie';
  const address = attribute('xmlurl') ?? attribute('feedurl') ?? (isFeedType ? attribute('url') : null);
  if (address === null && !attributes.has('xmlurl') && !isFeedType) {
    const isDeep = parent.folders.length >= MAX_FOLDER_DEPTH;
    const folders = name === null || isDeep ? parent.folders : [...parent.folders, name];
    return { feed: null, rejected: null, inside: { folders, isCommented } };
  }
  const inside = { folders: parent.folders, isCommented };
  if (isCommented) return { feed: null, rejected: null, inside };
  if (address === null) {
    return { feed: null, rejected: { title: name ?? '', address: '', reason: 'no-address' }, inside };
  }
  const usable = usableAddress(address);
  if (typeof usable !== 'string') {
    return { feed: null, rejected: { title: name ?? '', address, reason: usable.reason }, inside };
  }
  const feed: OpmlFeed = {
    feedUrl: usable,
    siteUrl: siteAddress(attribute('htmlurl')),
    title: name,
    folders: [...parent.folders],
    categories: (attribute('category') ?? '')
      .split(',')
      .map((category) => category.trim())
      .filter((category) => category !== ''),
  };
  return { feed, rejected: null, inside };
}

function usableAddress(address: string): string | { reason: RejectedOutline['reason'] } {
  // A whole http(s) address stays as it is written: the list may be compared with subscriptions letter by letter.
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  try {
    return readAddress(address).url;
  } catch (error) {
    const isScheme = error instanceof AppError && error.code === 'unsupported-scheme';
    return { reason: isScheme ? 'unsupported-scheme' : 'not-a-url' };
  }
}

function siteAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

export type OpmlDocument = {
  title: string;
  /** Epoch ms of `dateCreated`; left out when absent. */
  createdAt?: number;
  feeds: readonly OpmlFeed[];
  /** Paths of folders to write even when no feed is in them; they also set the order. */
  folders?: readonly (readonly string[])[];
};

type FolderNode = { folders: Map<string, FolderNode>; feeds: OpmlFeed[] };

/** OPML 2.0 with nested folders. What `readOpml` gave comes back the same, folders before feeds on each level. */
export function writeOpml(document: OpmlDocument): string {
  const root = newFolder();
  for (const path of document.folders ?? []) folderAt(root, path);
  for (const feed of document.feeds) folderAt(root, feed.folders).feeds.push(feed);
  const created =
    document.createdAt === undefined
      ? ''
      : `\n    <dateCreated>${new Date(document.createdAt).toUTCString()}</dateCreated>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(document.title)}</title>${created}
  </head>
  <body>
${folderLines(root, '    ').join('\n')}
  </body>
</opml>
`;
}

function newFolder(): FolderNode {
  return { folders: new Map(), feeds: [] };
}

function folderAt(root: FolderNode, path: readonly string[]): FolderNode {
  let node = root;
  for (const name of path) {
    const next = node.folders.get(name) ?? newFolder();
    node.folders.set(name, next);
    node = next;
  }
  return node;
}

function folderLines(node: FolderNode, indent: string): string[] {
  const lines: string[] = [];
  for (const [name, folder] of node.folders) {
    const head = `${indent}<outline text="${escaped(name)}" title="${escaped(name)}"`;
    const inner = folderLines(folder, `${indent}  `);
    if (inner.length === 0) lines.push(`${head} />`);
    else lines.push(`${head}>`, ...inner, `${indent}</outline>`);
  }
  for (const feed of node.feeds) lines.push(`${indent}${feedOutline(feed)}`);
  return lines;
}

function feedOutline(feed: OpmlFeed): string {
  const name = escaped(feed.title ?? feed.feedUrl);
  let outline = `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(feed.feedUrl)}"`;
  if (feed.siteUrl !== null) outline += ` htmlUrl="${escaped(feed.siteUrl)}"`;
  if (feed.categories.length > 0) outline += ` category="${escaped(feed.categories.join(','))}"`;
  return `${outline} />`;
}

function escaped(text: string): string {
  return escapeAttribute(foldSpace(removeIllegalCharacters(text)))
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
