/** Enclosures and images of entries: RSS enclosure, Atom link rel=enclosure, Media RSS, iTunes. */
import type { Enclosure } from '../../../../../shared/model/articles.ts';
import { recordingKind } from '../../../../../shared/recording-kind.ts';
import { absoluteHttpAddress } from '../xml/addresses-in-markup.ts';
import { attributeOf, elementsOf, firstText, type RawElement, type RawFields } from '../xml/raw-feed.ts';

/** Every enclosure with an http(s) address, in document order, each address once. */
export function enclosuresOf(fields: RawFields, base: string | null): Enclosure[] {
  const enclosures = new Map<string, Enclosure>();
  // iTunes has it of the entry: of the one recording an episode has.
  const episode = secondsOf(firstText(fields, 'itunes:duration'));
  const add = (element: RawElement, address: string | null, length: string | null): void => {
    const url = absoluteHttpAddress(address, element.attributes.base ?? base);
    if (url === null || enclosures.has(url)) return;
    const type = attributeOf(element, 'type');
    const own = secondsOf(attributeOf(element, 'duration'));
    const durationSeconds = own ?? (recordingKind({ url, type }) === null ? null : episode);
    enclosures.set(url, { url, type, length: byteCount(length), durationSeconds });
  };
  const originals = elementsOf(fields, 'feedburner:origenclosurelink');
  /** Address that FeedBurner counts downloads at → the one it has replaced. */
  const originalOf = new Map<string, string>();
  for (const [index, { element, address }] of ownEnclosures(fields).entries()) {
    const original = originals[index]?.text.trim();
    if (address !== null && original) originalOf.set(address, original);
    add(element, original || address, attributeOf(element, 'length'));
  }
  for (const element of mediaContents(fields)) {
    const address = attributeOf(element, 'url');
    add(element, originalOf.get(address ?? '') ?? address, attributeOf(element, 'filesize'));
  }
  for (const group of [fields, ...mediaGroups(fields)]) {
    for (const element of elementsOf(group, 'media:peerlink'))
      add(element, attributeOf(element, 'href'), null);
  }
  return [...enclosures.values()];
}

function ownEnclosures(fields: RawFields): { element: RawElement; address: string | null }[] {
  const ofRss = elementsOf(fields, 'rss:enclosure').map((element) => ({
    element,
    address: attributeOf(element, 'url') ?? attributeOf(element, 'href') ?? element.text,
  }));
  const ofAtom = elementsOf(fields, 'atom:link')
    .filter((element) => attributeOf(element, 'rel')?.toLowerCase() === 'enclosure')
    .map((element) => ({ element, address: attributeOf(element, 'href') }));
  return [...ofRss, ...ofAtom];
}

/** The image that stands for the entry, or null. */
export function imageOf(
  fields: RawFields,
  enclosures: readonly Enclosure[],
  base: string | null,
): string | null {
  const candidates: (string | null)[] = [];
  const groups = [
    fields,
    ...mediaGroups(fields),
    ...mediaContents(fields).map((content) => content.children),
  ];
  for (const element of elementsOf(fields, 'itunes:image', 'googleplay:image')) {
    candidates.push(attributeOf(element, 'href') ?? attributeOf(element, 'url') ?? element.text);
  }
  for (const group of groups) {
    for (const element of elementsOf(group, 'media:thumbnail')) {
      candidates.push(attributeOf(element, 'url') ?? element.text);
    }
  }
  for (const element of mediaContents(fields)) {
    const isImage =
      attributeOf(element, 'medium')?.toLowerCase() === 'image' ||
      attributeOf(element, 'type')?.toLowerCase().startsWith('image/');
    if (isImage) candidates.push(attributeOf(element, 'url'));
  }
  for (const element of elementsOf(fields, 'rss:image')) {
    candidates.push(
      firstText(element.children, 'rss:url') ??
        attributeOf(element, 'href') ??
        attributeOf(element, 'url') ??
        element.text,
    );
  }
  candidates.push(
    enclosures.find((enclosure) => enclosure.type?.toLowerCase().startsWith('image/'))?.url ?? null,
  );
  return firstAddress(candidates, base);
}

/** The feed's picture: RSS image, Atom logo or icon, iTunes image. */
export function feedImageOf(fields: RawFields, base: string | null): string | null {
  const candidates: (string | null)[] = [];
  for (const element of elementsOf(fields, 'rss:image')) {
    candidates.push(firstText(element.children, 'rss:url') ?? attributeOf(element, 'url') ?? element.text);
  }
  candidates.push(firstText(fields, 'atom:logo'));
  for (const element of elementsOf(fields, 'itunes:image', 'googleplay:image')) {
    candidates.push(attributeOf(element, 'href') ?? attributeOf(element, 'url') ?? element.text);
  }
  for (const element of elementsOf(fields, 'media:thumbnail')) candidates.push(attributeOf(element, 'url'));
  candidates.push(firstText(fields, 'atom:icon'));
  return firstAddress(candidates, base);
}

function firstAddress(candidates: readonly (string | null)[], base: string | null): string | null {
  for (const candidate of candidates) {
    const address = absoluteHttpAddress(candidate, base);
    if (address !== null) return address;
  }
  return null;
}

/** media:group elements as field maps: their children count as the entry's own. */
export function mediaGroups(fields: RawFields): RawFields[] {
  return elementsOf(fields, 'media:group').map((group) => group.children);
}

function mediaContents(fields: RawFields): RawElement[] {
  return [fields, ...mediaGroups(fields)].flatMap((group) => [...elementsOf(group, 'media:content')]);
}

/** `1:02:03`, `62:03`, `3723` or `3723.5`; null for what is none of these, or nothing. */
function secondsOf(text: string | null): number | null {
  if (text === null || !/^\d{1,6}(:\d{1,2}){0,2}(\.\d+)?$/.test(text)) return null;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds > 0 ? Math.round(seconds) : null;
}

/** Feeds write `""`, `0` and `12,345` here. */
function byteCount(text: string | null): number | null {
  const digits = text?.replace(/[,\s]/g, '') ?? '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
