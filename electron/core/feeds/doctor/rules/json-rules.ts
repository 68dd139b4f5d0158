/** JSON Feed 1.1 (jsonfeed.org) and the JSON under it (RFC 8259). */
import type { FeedDocument } from '../document/feed-document.ts';
import { memberOf, textOf } from '../document/json-view.ts';
import type { JsonNode } from '../document/read-json.ts';
import { shown } from '../document/xml-document.ts';
import type { Rule } from './rule.ts';

const rootOf = ({ view, json }: FeedDocument): JsonNode | null =>
  view?.format === 'json' ? (json?.root ?? null) : null;

const itemsOf = (document: FeedDocument): readonly JsonNode[] =>
  rootOf(document)
    ?.members.get('items')
    ?.items.filter((item) => item.kind === 'object') ?? [];

/** Kinds of the members the specification names. */
const feedKinds: Readonly<Record<string, JsonNode['kind']>> = {
  version: 'string',
  title: 'string',
  home_page_url: 'string',
  feed_url: 'string',
  description: 'string',
  user_comment: 'string',
  next_url: 'string',
  icon: 'string',
  favicon: 'string',
  language: 'string',
  authors: 'array',
  author: 'object',
  expired: 'boolean',
  hubs: 'array',
};
const itemKinds: Readonly<Record<string, JsonNode['kind']>> = {
  url: 'string',
  external_url: 'string',
  title: 'string',
  content_html: 'string',
  content_text: 'string',
  summary: 'string',
  image: 'string',
  banner_image: 'string',
  date_published: 'string',
  date_modified: 'string',
  language: 'string',
  authors: 'array',
  author: 'object',
  tags: 'array',
  attachments: 'array',
};

export const jsonRules: readonly Rule[] = [
  {
    // RFC 8259
    name: 'json-broken',
    severity: 'error',
    *find({ json }) {
      if (json?.mistake == null) return;
      const { at, expected, most } = json.mistake;
      yield {
        at,
        code: 'json-broken',
        values: { expected, ...(most === undefined ? {} : { most }) },
      };
    },
  },
  {
    // RFC 8259 §4: names within an object should be unique.
    name: 'json-name-twice',
    severity: 'warning',
    *find({ json }) {
      for (const { at, name } of json?.repeated ?? []) {
        yield {
          at,
          code: 'json-name-twice',
          values: { name: shown(name) },
        };
      }
    },
  },
  {
    // JSON Feed 1.1, top-level: version (required).
    name: 'json-version',
    severity: 'warning',
    *find(document) {
      const root = rootOf(document);
      if (root === null) return;
      const version = textOf(root, 'version');
      if (/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.1)?\/?$/.test(version)) return;
      const at = root.members.get('version')?.at ?? root.at;
      if (version === '') yield { at, code: 'json-version-missing' };
      else yield { at, code: 'json-version-unknown', values: { version: shown(version) } };
    },
  },
  {
    // JSON Feed 1.1, top-level: title (required).
    name: 'json-title-missing',
    severity: 'warning',
    *find(document) {
      const root = rootOf(document);
      if (root !== null && textOf(root, 'title') === '') {
        yield { at: root.at, code: 'json-title-missing' };
      }
    },
  },
  {
    // JSON Feed 1.1, top-level: items (required).
    name: 'json-items-missing',
    severity: 'error',
    *find(document) {
      const root = rootOf(document);
      if (root !== null && memberOf(root, 'items', 'array') === null) {
        yield { at: root.at, code: 'json-items-missing' };
      }
    },
  },
  {
    // JSON Feed 1.1, items: id (required).
    name: 'json-id-missing',
    severity: 'warning',
    *find(document) {
      for (const item of itemsOf(document)) {
        const id = memberOf(item, 'id', 'string', 'number');
        if (id !== null && id.text.trim() !== '') continue;
        yield {
          at: item.at,
          code: 'json-id-missing',
        };
      }
    },
  },
  {
    // JSON Feed 1.1, items: id is a string; readers are asked to turn a number into one.
    name: 'json-id-number',
    severity: 'hint',
    *find(document) {
      for (const item of itemsOf(document)) {
        const id = memberOf(item, 'id', 'number');
        if (id !== null)
          yield {
            at: id.at,
            code: 'json-id-number',
          };
      }
    },
  },
  {
    // JSON Feed 1.1, items: one of content_html and content_text has to be there.
    name: 'json-content-missing',
    severity: 'warning',
    *find(document) {
      for (const item of itemsOf(document)) {
        if (memberOf(item, 'content_html', 'string') ?? memberOf(item, 'content_text', 'string')) continue;
        yield {
          at: item.at,
          code: 'json-content-missing',
        };
      }
    },
  },
  {
    name: 'json-wrong-kind',
    severity: 'warning',
    *find(document) {
      const root = rootOf(document);
      if (root === null) return;
      for (const node of [root, ...itemsOf(document)]) {
        const kinds = node === root ? feedKinds : itemKinds;
        for (const [name, member] of node.members) {
          const wanted = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
          if (wanted === undefined || member.kind === wanted) continue;
          yield {
            at: member.at,
            code: 'json-wrong-kind',
            values: { name, kind: member.kind, wanted },
          };
        }
      }
    },
  },
  {
    // JSON Feed 1.1, attachments: url and mime_type are required.
    name: 'json-attachment-incomplete',
    severity: 'warning',
    *find(document) {
      for (const item of itemsOf(document)) {
        for (const attachment of memberOf(item, 'attachments', 'array')?.items ?? []) {
          const missing = ['url', 'mime_type'].filter((name) => textOf(attachment, name) === '');
          if (missing.length > 0) {
            yield {
              at: attachment.at,
              code: 'json-attachment-incomplete',
              values: { names: missing },
            };
          }
        }
      }
    },
  },
];
