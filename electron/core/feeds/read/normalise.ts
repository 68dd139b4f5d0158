/** Elements to the feed Offprint stores: absolute addresses, plain titles, times, chains for what feeds leave out. */
import type { ItemProblem } from '../../../../shared/model/feeds.ts';
import type { ParsedFeed, ParsedItem } from '../../entries/parsed-feed.ts';
import { parseFeedDate } from '../../text/dates.ts';
import { authorOf, feedAuthorOf } from './fields/authors.ts';
import { categoriesOf } from './fields/categories.ts';
import { olderAddressOf, pageAddressOf, permalinkOf, selfAddressOf } from './fields/links.ts';
import { enclosuresOf, feedImageOf, imageOf, mediaGroups } from './fields/media.ts';
import { statedDiscussionOf } from './fields/stated-discussion.ts';
import { htmlOf, type NamedElement, plainTextOf } from './fields/text-constructs.ts';
import type { PageSigns } from './older-page.ts';
import { absoluteHttpAddress } from './xml/addresses-in-markup.ts';
import {
  attributeOf,
  elementsOf,
  firstElement,
  firstText,
  type RawFeed,
  type RawFields,
} from './xml/raw-feed.ts';

/** An entry before identity.ts has given it its key. */
export type UnkeyedItem = Omit<ParsedItem, 'key'>;

export type NormalisedFeed = Omit<ParsedFeed, 'items' | 'older'> & { items: UnkeyedItem[]; signs: PageSigns };

/**
 * @param documentUrl where the feed came from; relative addresses resolve against nested xml:base, else the
 *   feed's own link, else this
 */
export function normaliseFeed(raw: RawFeed, documentUrl: string | null): NormalisedFeed {
  const { fields } = raw;
  const problems: ItemProblem[] = [];
  const siteUrl = pageAddressOf(fields, documentUrl);
  const base = siteUrl ?? documentUrl;
  const fallbackAuthor = feedAuthorOf(fields);
  const items: UnkeyedItem[] = [];
  for (const [index, item] of raw.items.entries()) {
    try {
      items.push(normaliseItem(item, base, fallbackAuthor));
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      problems.push({ code: 'entry-unreadable', values: { entry: index + 1, fault } });
    }
  }
  const title = firstNamed(fields, 'rss:title', 'atom:title', 'dc:title', 'itunes:title');
  const description = firstNamed(
    fields,
    'rss:description',
    'atom:subtitle',
    'atom:tagline',
    'itunes:summary',
    'itunes:subtitle',
    'dc:description',
    'googleplay:description',
  );
  return {
    format: raw.kind,
    title: title === null ? null : plainTextOf(title),
    siteUrl,
    feedUrl: selfAddressOf(fields, documentUrl) ?? absoluteHttpAddress(documentUrl, null),
    description: description === null ? null : htmlOf(description, base),
    language: firstText(fields, 'rss:language', 'dc:language') ?? raw.language,
    imageUrl: feedImageOf(fields, base),
    ttlMinutes: ttlMinutesOf(fields),
    items,
    problems,
    signs: {
      olderLink: olderAddressOf(fields, documentUrl),
      generator: generatorOf(fields),
      isComplete: elementsOf(fields, 'fh:complete').length > 0,
      isJson: false,
    },
  };
}

/** Its name and address: WordPress gives the one in Atom and the other in RSS. */
function generatorOf(fields: RawFields): string | null {
  const [element] = elementsOf(fields, 'rss:generator', 'atom:generator');
  if (element === undefined) return null;
  return `${element.text} ${attributeOf(element, 'uri') ?? ''}`.trim() || null;
}

function normaliseItem(fields: RawFields, base: string | null, fallbackAuthor: string | null): UnkeyedItem {
  const { contentHtml, summary } = bodiesOf(fields, base);
  const title = titleOf(fields);
  const enclosures = enclosuresOf(fields, base);
  const updatedAt = firstDate(fields, 'atom:updated', 'dcterms:modified', 'atom:modified');
  return {
    guid: firstText(fields, 'rss:guid', 'atom:id', 'rdf:about', 'dc:identifier'),
    url: pageAddressOf(fields, base) ?? permalinkOf(fields, base) ?? contentSourceOf(fields, base),
    title,
    author: authorOf(fields) ?? authorOfSource(fields) ?? fallbackAuthor,
    publishedAt:
      firstDate(
        fields,
        'rss:pubdate',
        'atom:published',
        'atom:issued',
        'dc:date',
        'dcterms:issued',
        'dcterms:created',
        'atom:created',
        'rss:published',
        'rss:date',
        'dcterms:available',
      ) ?? updatedAt,
    updatedAt,
    contentHtml,
    summary,
    categories: categoriesOf(fields),
    enclosures,
    imageUrl: imageOf(fields, enclosures, base),
    language: firstText(fields, 'dc:language', 'rss:language'),
    discussion: statedDiscussionOf(fields, base),
  };
}

function titleOf(fields: RawFields): string | null {
  const media = [fields, ...mediaGroups(fields)];
  const named =
    firstNamed(fields, 'rss:title', 'atom:title', 'dc:title', 'itunes:title') ??
    media.map((group) => firstNamed(group, 'media:title')).find((found) => found !== null) ??
    null;
  return named === null ? null : plainTextOf(named);
}

const contentNames = [
  'encoded:encoded',
  'rss:encoded',
  'atom:content',
  'xhtml:body',
  'xhtml:div',
  'rss:body',
  'rss:fullitem',
  'rss:fulltext',
];
const summaryNames = [
  'rss:description',
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'itunes:summary',
  'itunes:subtitle',
];

/**
 * Content is the fullest text. RSS has it in `description` unless content:encoded is there too, when `description`
 * is the summary; an Atom entry without content shows its summary.
 */
function bodiesOf(
  fields: RawFields,
  base: string | null,
): { contentHtml: string | null; summary: string | null } {
  const content = firstNamed(fields, ...contentNames);
  const summary = firstNamed(fields, ...summaryNames) ?? mediaDescriptionOf(fields);
  const contentHtml = content === null ? null : htmlOf(content, base);
  const summaryHtml = summary === null ? null : htmlOf(summary, base);
  return contentHtml === null
    ? { contentHtml: summaryHtml, summary: null }
    : { contentHtml, summary: summaryHtml };
}

function mediaDescriptionOf(fields: RawFields): NamedElement | null {
  for (const group of [
    fields,
    ...mediaGroups(fields),
    ...elementsOf(fields, 'media:content').map((c) => c.children),
  ]) {
    const named = firstNamed(group, 'media:description');
    if (named !== null) return named;
  }
  return null;
}

/** Atom content kept elsewhere (`src`, RFC 4287 §4.1.3.2) is at least an address. */
function contentSourceOf(fields: RawFields, base: string | null): string | null {
  for (const element of elementsOf(fields, 'atom:content')) {
    const address = absoluteHttpAddress(attributeOf(element, 'src'), element.attributes.base ?? base);
    if (address !== null) return address;
  }
  return null;
}

/** An aggregated Atom entry names its author in `source` (RFC 4287 §4.2.11). */
function authorOfSource(fields: RawFields): string | null {
  for (const source of elementsOf(fields, 'atom:source')) {
    const author = authorOf(source.children);
    if (author !== null) return author;
  }
  return null;
}

function firstNamed(fields: RawFields, ...names: string[]): NamedElement | null {
  for (const name of names) {
    const element = firstElement(fields, name);
    if (element !== null) return { name, element };
  }
  return null;
}

/** The first element that holds a date that can be read: a bad one is passed over, not fatal. */
function firstDate(fields: RawFields, ...names: string[]): number | null {
  for (const name of names) {
    for (const element of elementsOf(fields, name)) {
      const time = parseFeedDate(element.text);
      if (time !== null) return time;
    }
  }
  return null;
}

const minutesOfPeriod: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** RSS ttl, else sy:updatePeriod divided by sy:updateFrequency. */
function ttlMinutesOf(fields: RawFields): number | null {
  const ttl = Number(firstText(fields, 'rss:ttl') ?? Number.NaN);
  if (Number.isFinite(ttl) && ttl > 0) return Math.round(ttl);
  const period = minutesOfPeriod[firstText(fields, 'sy:updateperiod')?.toLowerCase() ?? ''];
  if (period === undefined) return null;
  const frequency = Number(firstText(fields, 'sy:updatefrequency') ?? '1');
  return Math.max(1, Math.round(period / (Number.isFinite(frequency) && frequency > 0 ? frequency : 1)));
}
