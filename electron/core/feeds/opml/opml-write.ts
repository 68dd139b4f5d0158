/** Writes subscription lists as OPML 2.0 (opml.org/spec2.opml), so that `readOpml` reads the same back. */
import { escapeAttribute } from 'entities';
import { foldSpace } from '../../text/plain-text.ts';
import { removeIllegalCharacters } from '../read/xml/xml-tokens.ts';
import {
  type OpmlAttributes,
  type OpmlFeed,
  type OpmlFolder,
  offprintNamespace,
  undeclaredNamespace,
} from './opml.ts';

export type OpmlDocument = {
  title: string;
  /** Epoch ms of `dateCreated`; left out when absent. */
  createdAt?: number;
  feeds: readonly Omit<OpmlFeed, 'line'>[];
  /** Folders to write even when no feed is in them; they also set the order. */
  folders?: readonly OpmlFolder[];
};

type FolderNode = {
  attributes: OpmlAttributes;
  folders: Map<string, FolderNode>;
  feeds: Omit<OpmlFeed, 'line'>[];
};

/** OPML 2.0 with nested folders, folders before feeds on each level. */
export function writeOpml(document: OpmlDocument): string {
  const root = newFolder();
  for (const { path, attributes } of document.folders ?? []) {
    Object.assign(folderAt(root, path).attributes, attributes);
  }
  for (const feed of document.feeds) folderAt(root, feed.folders).feeds.push(feed);
  const created =
    document.createdAt === undefined
      ? ''
      : `\n    <dateCreated>${new Date(document.createdAt).toUTCString()}</dateCreated>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:offprint="${offprintNamespace}">
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
  return { attributes: {}, folders: new Map(), feeds: [] };
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
    const head = `${indent}<outline text="${escaped(name)}" title="${escaped(name)}"${written(folder.attributes)}`;
    const inner = folderLines(folder, `${indent}  `);
    if (inner.length === 0) lines.push(`${head} />`);
    else lines.push(`${head}>`, ...inner, `${indent}</outline>`);
  }
  for (const feed of node.feeds) lines.push(`${indent}${feedOutline(feed)}`);
  return lines;
}

function feedOutline(feed: Omit<OpmlFeed, 'line'>): string {
  const text = feed.title ?? feed.feedTitle ?? feed.feedUrl;
  let outline =
    `<outline type="rss" text="${escaped(text)}" title="${escaped(feed.feedTitle ?? text)}"` +
    ` xmlUrl="${escaped(feed.feedUrl)}"`;
  if (feed.siteUrl !== null) outline += ` htmlUrl="${escaped(feed.siteUrl)}"`;
  if (feed.categories.length > 0) outline += ` category="${escaped(feed.categories.join(','))}"`;
  if (feed.isCommented) outline += ' isComment="true"';
  if (feed.intervalMinutes !== null) outline += ` offprint:interval="${feed.intervalMinutes}"`;
  if (feed.fullText !== 'auto') outline += ` offprint:fulltext="${feed.fullText}"`;
  if (feed.tags.length > 0) outline += ` offprint:tags="${escaped(feed.tags.join(','))}"`;
  return `${outline}${written(feed.attributes)} />`;
}

/** A prefix nobody has explained would make the whole file unreadable to strict readers: it gets an explanation. */
function written(attributes: OpmlAttributes): string {
  let text = '';
  const explained = new Set(['xml', 'xmlns']);
  for (const [name, value] of Object.entries(attributes)) {
    const prefix = /^([^:]+):/.exec(name)?.[1];
    if (prefix !== undefined && !explained.has(prefix) && attributes[`xmlns:${prefix}`] === undefined) {
      explained.add(prefix);
      text += ` xmlns:${prefix}="${undeclaredNamespace}${prefix}"`;
    }
    text += ` ${name}="${escapedWhole(value)}"`;
  }
  return text;
}

const escaped = (text: string): string => escapedWhole(foldSpace(text));

/** White space goes as references: as it is, XML parsers read all of it as spaces (XML 1.0 §3.3.3). */
function escapedWhole(text: string): string {
  return escapeAttribute(removeIllegalCharacters(text))
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
