/** How the feed comes over the wire: what each check costs, and where it is. */
import { freshnessMs } from '../../../http/caching.ts';
import type { FeedDocument, FeedFormat } from '../document/feed-document.ts';
import { shown } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

const worthCompressing = 20_000;
const daySeconds = 86_400;

/** Bytes of one transfer, as far as the answer says. */
function transferred({ bytes, header }: FeedDocument): number {
  const length = header('content-length') ?? '';
  return /^\d{1,12}$/.test(length) ? Number(length) : bytes.byteLength;
}

const types: Readonly<Record<FeedFormat, readonly string[]>> = {
  // `text/xml` and `application/xml` are right for all three (RFC 7303).
  rss: ['application/rss+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
  rdf: ['application/rdf+xml', 'application/rss+xml', 'application/xml', 'text/xml'],
  atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  json: ['application/feed+json', 'application/json'],
};

const isFeedType = (type: string): boolean => Object.values(types).some((names) => names.includes(type));

function mediaType({ context, header }: FeedDocument): string {
  return (header('content-type') ?? context.contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Rules for an answer; of a bundled feed there is none. */
const wire = (rule: Rule): Rule => ({
  ...rule,
  find: (document) => (document.context.headers === null ? [] : rule.find(document)),
});

const rules: readonly Rule[] = [
  {
    // RFC 9110 §8.8, §13: a validator makes 304 possible.
    name: 'validators-missing',
    severity: 'warning',
    *find(document) {
      if (document.header('etag') !== null || document.header('last-modified') !== null) return;
      yield {
        at: null,
        code: 'validators-missing',
        values: { bytes: transferred(document) },
      };
    },
  },
  {
    // RFC 4287 §7, JSON Feed 1.1 “Suggestions for publishers”, RFC 9110 §8.3.
    name: 'content-type',
    severity: 'warning',
    *find(document) {
      const { view } = document;
      const type = mediaType(document);
      if (view === null || isFeedType(type)) return;
      yield {
        at: null,
        code: type === '' ? 'content-type-missing' : 'content-type-wrong',
        values: { type: shown(type), right: types[view.format][0] ?? '' },
      };
    },
  },
  {
    name: 'content-type-other',
    severity: 'hint',
    *find(document) {
      const { view } = document;
      const type = mediaType(document);
      if (view === null || !isFeedType(type) || types[view.format].includes(type)) return;
      yield {
        at: null,
        code: 'content-type-other',
        values: { type, right: types[view.format][0] ?? '' },
      };
    },
  },
  {
    // RFC 9110 §8.4
    name: 'compression-missing',
    severity: 'hint',
    *find(document) {
      const { bytes, header } = document;
      const encoding = header('content-encoding') ?? '';
      if (bytes.byteLength < worthCompressing || !/^(?:identity)?$/i.test(encoding.trim())) return;
      yield {
        at: null,
        code: 'compression-missing',
        values: { bytes: bytes.byteLength },
      };
    },
  },
  {
    // RFC 9111 §4.2: how long an answer stays fresh.
    name: 'freshness-missing',
    severity: 'hint',
    *find({ header }) {
      if (header('cache-control') !== null || header('expires') !== null) return;
      yield {
        at: null,
        code: 'freshness-missing',
      };
    },
  },
  {
    // RFC 9111 §5.2.2.1
    name: 'freshness-long',
    severity: 'hint',
    *find({ header, context }) {
      const maxAge = Number(
        /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(header('cache-control') ?? '')?.[1] ?? 0,
      );
      const expires = header('expires');
      const isLong =
        maxAge > daySeconds ||
        (maxAge === 0 &&
          expires !== null &&
          freshnessMs({ expires, date: header('date') ?? undefined }, context.now ?? 0) >= daySeconds * 1000);
      if (!isLong) return;
      yield {
        at: null,
        code: 'freshness-long',
      };
    },
  },
  {
    // RFC 9110 §15.4
    name: 'https-exists',
    severity: 'hint',
    *find({ context }) {
      if (!/^http:/i.test(context.askedUrl ?? '') || !/^https:/i.test(context.url ?? '')) return;
      yield {
        at: null,
        code: 'https-exists',
        values: { url: shown(context.url ?? '', 120) },
      };
    },
  },
  {
    // RFC 9110 §15.4.2, §15.4.9
    name: 'moved-permanently',
    severity: 'hint',
    *find({ context }) {
      const { movedTo, askedUrl } = context;
      if (movedTo == null || movedTo === askedUrl || /^http:/i.test(askedUrl ?? '')) return;
      yield {
        at: null,
        code: 'moved-permanently',
        values: { url: shown(movedTo, 120) },
      };
    },
  },
];

export const wireRules: readonly Rule[] = rules.map(wire);
