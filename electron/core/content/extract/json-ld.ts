/** What a page says of its article in JSON-LD (schema.org): the publisher's own word, written for machines. */
import { decodeHTML } from 'entities';

export type JsonLdFacts = {
  title: string | null;
  byline: string | null;
  /** As written. */
  publishedAt: string | null;
  language: string | null;
  imageUrl: string | null;
  publisher: string | null;
  /** The text of the whole article, as plain text. */
  body: string | null;
  /** Its beginning, where the publisher states no more than that. */
  beginning: string | null;
  /** false: schema.org `isAccessibleForFree` says that the rest is for subscribers. */
  isFree: boolean | null;
};

const script = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json\b[^>]*>([\s\S]*?)<\/script/gi;
const articleType = /(?:Article|BlogPosting|Posting|Report|Review|WebPage|HowTo|Recipe)$/;
/** A page of a shop lists thousands of products: what is an article stands near the beginning. */
const mostScripts = 20;
const mostNodes = 2000;
const mostDepth = 8;

/** What a page lists besides, or is part of, is not its article. */
const besides =
  /^(?:itemListElement|isPartOf|hasPart|mentions|citation|comment|relatedLink|publisher|isBasedOn)$/;

/** Some publishers state a teaser as `articleBody` (schema.org: “the actual body of the article”). */
const cutEnd = /(?:…|\.{3,})[\s)\]]*(?:(?:read|continue|learn|show)\b[\s\w]{0,30}[.…»→>]*)?$/i;
const longestCutEnd = 60;

type Node = Record<string, unknown>;

/** Never throws: JSON that is none says nothing. */
export function readJsonLd(html: string): JsonLdFacts {
  const nodes: Node[] = [];
  let looked = 0;
  for (const match of html.matchAll(script)) {
    looked += 1;
    if (looked > mostScripts) break;
    collect(parse(match[1] ?? ''), nodes, 0);
  }
  const typed = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  // A page is a frame around its article: it speaks where the article says nothing.
  const isPage = (node: Node): boolean => typesOf(node).every((type) => type.endsWith('WebPage'));
  const ordered = [...typed.filter((node) => !isPage(node)), ...typed.filter(isPage)];
  const first = <T>(read: (node: Node) => T | null): T | null => {
    for (const node of ordered) {
      const found = read(node);
      if (found !== null) return found;
    }
    return null;
  };
  const stated = first((node) => textOf(node.articleBody));
  const isCut = stated !== null && cutEnd.test(stated.slice(-longestCutEnd));
  return {
    title: first((node) => textOf(node.headline) ?? (isPage(node) ? null : textOf(node.name))),
    byline: first((node) => namesOf(node.author, nodes)),
    publishedAt: first((node) => textOf(node.datePublished)),
    language: first((node) => textOf(node.inLanguage)),
    imageUrl: first((node) => addressOf(node.image) ?? addressOf(node.thumbnailUrl)),
    publisher: first((node) => namesOf(node.publisher, nodes)),
    body: isCut ? null : stated,
    beginning: isCut ? stated : null,
    isFree: first((node) => truthOf(node.isAccessibleForFree)),
  };
}

function parse(text: string): unknown {
  const json = text.replace(/^\s*(?:\/\/)?\s*<!(?:--|\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, '');
  for (const attempt of [json, escapeControls(json)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Line breaks inside strings are the usual slip; anything else says nothing.
    }
  }
  return null;
}

/** Raw line breaks and tabs inside strings, which JSON does not allow and publishers write. */
function escapeControls(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/gs, (text) =>
    text.replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t'),
  );
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > mostDepth || nodes.length >= mostNodes) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && !besides.test(name)) collect(inner, nodes, depth + 1);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== 'string') return null;
  const text = decodeHTML(value).trim();
  return text === '' ? null : text;
}

function namesOf(value: unknown, nodes: readonly Node[]): string | null {
  const names = (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const node = isNode(one) && one.name === undefined ? (byId(one['@id'], nodes) ?? one) : one;
    const name = isNode(node) ? textOf(node.name) : textOf(node);
    // An address instead of a name is a profile's.
    return name === null || /^https?:\/\//i.test(name) ? [] : [name];
  });
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function byId(id: unknown, nodes: readonly Node[]): Node | null {
  if (typeof id !== 'string') return null;
  return nodes.find((node) => node['@id'] === id && node.name !== undefined) ?? null;
}

function addressOf(value: unknown): string | null {
  if (Array.isArray(value)) return addressOf(value[0]);
  if (isNode(value)) return addressOf(value.url ?? value.contentUrl);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^(?:true|https?:\/\/schema\.org\/true)$/i.test(value)
    ? true
    : /^false$/i.test(value)
      ? false
      : null;
}
