/** Which element is the feed, which an entry, and which holds XHTML; prefixes are those of namespaces.ts. */
import { NATIVE } from '../xml/namespaces.ts';
import { elementUse, type FeedKind } from '../xml/vocabulary.ts';

export function isRoot(prefix: string, local: string): boolean {
  if (local === 'rdf') return prefix === 'rdf' || prefix === NATIVE;
  if (local === 'rss' || local === 'channel') return prefix !== 'xhtml';
  return (local === 'feed' || local === 'entry') && prefix !== 'xhtml';
}

/** A root that says what it is: needed where a server has put the feed into an HTML page. */
export function isSureRoot(prefix: string, local: string, attributes: ReadonlyMap<string, string>): boolean {
  if (local === 'rss') return prefix !== 'xhtml' && attributes.has('version');
  return (local === 'feed' && prefix === 'atom') || (local === 'rdf' && prefix === 'rdf');
}

/** What is around a feed in a page that consists of nothing else. */
export const isWrapper = (local: string): boolean => /^(?:html|head|title|meta|body)$/.test(local);

export function isItem(prefix: string, local: string, kind: FeedKind): boolean {
  // Atom has no item: its name there shows an element that was never closed, with Atom as its default namespace.
  if (local === 'item')
    return ['rss', 'rdf', 'atom'].includes(prefix) || (prefix === NATIVE && kind === 'rss');
  return local === 'entry' && (prefix === 'atom' || (prefix === NATIVE && kind === 'atom'));
}

export function isXhtmlType(canonical: string, attributes: ReadonlyMap<string, string>): boolean {
  if (elementUse(canonical) !== 'construct') return false;
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  const mode = attributes.get('mode')?.trim().toLowerCase();
  if (mode !== undefined && mode !== 'xml') return false;
  return type === 'xhtml' || /[/+]xml$/.test(type) || (mode === 'xml' && type === 'text/html');
}
