/** The doctor: says what is wrong with a feed, line by line, also where the repair pass would mend it in silence. */
import { type FeedFinding, findingSeverities } from '../../../../shared/model/feeds.ts';
import { decodeBytes } from '../../text/decode.ts';
import { tagsOfBodies } from './document/body-tags.ts';
import type { ExamineContext, FeedDocument, Found } from './document/feed-document.ts';
import { viewOfJson } from './document/json-view.ts';
import { placesOf } from './document/places.ts';
import { readJson } from './document/read-json.ts';
import { readXml } from './document/read-xml.ts';
import { findXmlFeed, viewOfXml } from './document/xml-view.ts';
import type { Rule } from './rules/rule.ts';
import { rules } from './rules/rules.ts';

/** Of one rule; the rest is a number. */
const mostOfOneRule = 5;

type Gathered = { rule: Rule; found: Found[]; count: number };

/**
 * Worst first; findings of one rule stand together. Never throws: a rule that breaks says nothing.
 * @param onBrokenRule for tests, which want to know
 */
export function examineFeed(
  bytes: Uint8Array,
  context: ExamineContext,
  onBrokenRule?: (rule: string, error: unknown) => void,
): FeedFinding[] {
  const document = readDocument(bytes, context);
  const gathered: Gathered[] = [];
  for (const rule of rules) {
    try {
      const found: Found[] = [];
      let count = 0;
      for (const one of rule.find(document)) {
        count += 1;
        if (count <= mostOfOneRule) found.push(one);
      }
      if (count > 0) gathered.push({ rule, found, count });
    } catch (error) {
      onBrokenRule?.(rule.name, error);
    }
  }
  const offsets = gathered.flatMap(({ found }) => found.flatMap(({ at }) => (at === null ? [] : [at])));
  const places = placesOf(document.text, offsets);
  return gathered
    .toSorted((one, other) => rank(one) - rank(other) || firstOffset(one) - firstOffset(other))
    .flatMap(({ rule, found, count }) => {
      const findings = found.map(({ at, code, values = {} }): FeedFinding => {
        const place = at === null ? undefined : places.get(at);
        return {
          severity: rule.severity,
          rule: rule.name,
          code,
          values,
          line: place?.line ?? null,
          column: place?.column ?? null,
          excerpt: place?.excerpt || null,
        };
      });
      const more = count - found.length;
      if (more === 0) return findings;
      return [
        ...findings,
        {
          severity: rule.severity,
          rule: rule.name,
          code: 'more',
          values: { count: more },
          line: null,
          column: null,
          excerpt: null,
        },
      ];
    });
}

const rank = ({ rule }: Gathered): number => findingSeverities.indexOf(rule.severity);
const firstOffset = ({ found }: Gathered): number => found[0]?.at ?? -1;

function readDocument(bytes: Uint8Array, context: ExamineContext): FeedDocument {
  const { text, encoding } = decodeBytes(bytes, context.contentType);
  const document: FeedDocument = {
    bytes,
    text,
    encoding,
    context,
    isHtml: false,
    xml: null,
    json: null,
    channel: null,
    items: [],
    view: null,
    tags: [],
    header: (name) => headerOf(context, name),
  };
  if (/^\s*\{/.test(text)) {
    const json = readJson(text);
    return withTags({ ...document, json, view: json.root === null ? null : viewOfJson(json.root) });
  }
  const xml = readXml(text);
  const feed = xml.root === null ? null : findXmlFeed(xml.root);
  if (feed === null) {
    const isHtml =
      xml.root?.local === 'html' || /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 4096));
    return { ...document, xml, isHtml };
  }
  const { channel, items } = feed;
  return withTags({ ...document, xml, channel, items, view: viewOfXml(text, feed) });
}

function withTags(document: FeedDocument): FeedDocument {
  const bodies = document.view?.entries.flatMap((entry) => entry.bodies) ?? [];
  return { ...document, tags: tagsOfBodies(document.text, bodies) };
}

/** All values of a header, or null when it was not sent. */
function headerOf({ headers }: ExamineContext, name: string): string | null {
  const values = (headers ?? []).filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? null : values.join(', ');
}
