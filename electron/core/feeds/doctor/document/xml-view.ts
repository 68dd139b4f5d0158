/** RSS, RDF and Atom as the rules that go for every format see them. */

import { NATIVE } from '../../read/xml/namespaces.ts';
import { attributeOf, childOf, childrenOf, isBlank, isOwn, placeOf, textOf } from './elements.ts';
import type { Body, BodyPiece, DatePlace, Entry, FeedFormat, FeedView, Place } from './feed-document.ts';
import type { XmlElement } from './xml-document.ts';

export type XmlFeed = { format: FeedFormat; channel: XmlElement; items: XmlElement[]; root: XmlElement };

/** The feed in a document, or null when its root is none. */
export function findXmlFeed(root: XmlElement): XmlFeed | null {
  if (root.local === 'feed' && root.prefix !== 'xhtml') {
    const items = root.children.filter((child) => child.local === 'entry' && isOwn(child, 'atom'));
    return { format: 'atom', channel: root, items, root };
  }
  if (!['rss', 'rdf', 'channel'].includes(root.local)) return null;
  const channel = root.local === 'channel' ? root : (childOf(root, 'channel', NATIVE, 'rss') ?? root);
  const items = [...new Set([root, channel])].flatMap((parent) =>
    parent.children.filter(
      (child) => child.local === 'item' && (isOwn(child, 'rss') || child.prefix === 'rdf'),
    ),
  );
  return { format: root.local === 'rdf' ? 'rdf' : 'rss', channel, items, root };
}

export function viewOfXml(source: string, feed: XmlFeed): FeedView {
  const { format, channel } = feed;
  const self = childrenOf(channel, 'link', ...(format === 'atom' ? [NATIVE, 'atom'] : ['atom'])).find(
    (link) => attributeOf(link, 'rel')?.toLowerCase() === 'self',
  );
  const href = self?.attributes.find(({ name }) => name.toLowerCase() === 'href');
  return {
    format,
    at: channel.at,
    self: href === undefined ? null : { text: href.value.trim(), at: href.at },
    dates: datesOf(source, channel),
    entries: feed.items.map((item) => entryOf(source, item, format)),
  };
}

/** Standards of the elements that hold a date, by canonical name. */
const dateNames: ReadonlyMap<string, DatePlace['standard']> = new Map([
  ['rss:pubdate', 'rfc822'],
  ['rss:lastbuilddate', 'rfc822'],
  ['atom:updated', 'rfc3339'],
  ['atom:published', 'rfc3339'],
  ['dc:date', 'w3c'],
  ['dcterms:created', 'w3c'],
  ['dcterms:issued', 'w3c'],
  ['dcterms:modified', 'w3c'],
]);

function datesOf(source: string, parent: XmlElement): DatePlace[] {
  const dates: DatePlace[] = [];
  for (const child of parent.children) {
    const names =
      child.prefix === NATIVE
        ? [`rss:${child.local}`, `atom:${child.local}`]
        : [`${child.prefix}:${child.local}`];
    const standard = names.map((name) => dateNames.get(name)).find((found) => found !== undefined);
    if (standard !== undefined && !isBlank(source, child)) {
      dates.push({ ...placeOf(source, child), name: child.name, standard });
    }
  }
  return dates;
}

function entryOf(source: string, item: XmlElement, format: FeedFormat): Entry {
  const isAtom = format === 'atom';
  const own = isAtom ? 'atom' : 'rss';
  const title = childOf(item, 'title', NATIVE, own) ?? childOf(item, 'title', 'dc', 'media', 'itunes');
  const bodies: Body[] = [];
  let hasOtherContent = false;
  for (const child of item.children) {
    const body = bodyOf(source, child, isAtom);
    if (body !== null) bodies.push(body);
    const isFile =
      child.local === 'enclosure' || child.prefix === 'media' || attributeOf(child, 'src') !== null;
    hasOtherContent ||= isFile || (child.local === 'link' && attributeOf(child, 'rel') === 'enclosure');
  }
  return {
    at: item.at,
    isDamaged: item.isDamaged,
    title:
      title === null || isBlank(source, title)
        ? null
        : {
            ...placeOf(source, title),
            isPlain: !isAtom || ['text', ''].includes(attributeOf(title, 'type') ?? ''),
          },
    id: idOf(source, item, format),
    dates: datesOf(source, item),
    bodies,
    hasOtherContent,
  };
}

function idOf(source: string, item: XmlElement, format: FeedFormat): Place | null {
  if (format === 'rdf') {
    const about = item.attributes.find(({ name }) => /^(?:rdf:)?about$/i.test(name));
    return about === undefined || about.value.trim() === ''
      ? null
      : { text: about.value.trim(), at: about.at };
  }
  const id = format === 'atom' ? childOf(item, 'id', NATIVE, 'atom') : childOf(item, 'guid', NATIVE, 'rss');
  return id === null || textOf(source, id) === '' ? null : placeOf(source, id);
}

/** The element as a body of its entry; null when it is none, or empty. */
function bodyOf(source: string, element: XmlElement, isAtom: boolean): Body | null {
  const { prefix, local } = element;
  const isOwnBody = isAtom
    ? isOwn(element, 'atom') && (local === 'content' || local === 'summary')
    : isOwn(element, 'rss') && local === 'description';
  const isBody =
    isOwnBody ||
    (prefix === 'encoded' && local === 'encoded') ||
    (prefix === 'xhtml' && (local === 'body' || local === 'div'));
  if (!isBody || isBlank(source, element)) return null;
  const pieces: BodyPiece[] =
    element.children.length > 0
      ? [{ start: element.start, end: element.end, form: 'markup' }]
      : element.runs.map((run) => ({
          start: run.start,
          end: run.end,
          form: run.isCdata ? 'cdata' : 'escaped',
        }));
  const type = attributeOf(element, 'type')?.toLowerCase() ?? 'text';
  return {
    at: element.at,
    pieces,
    isPlain: isAtom && isOwnBody && /^text(?:\/plain)?$/.test(type),
    hasBase: element.hasBase,
  };
}
