/** JSON Feed 1.1 (jsonfeed.org) and the JSON under it (RFC 8259). */
import type { FeedDocument } from './feed-document.ts';
import { memberOf, textOf } from './json-view.ts';
import type { JsonNode } from './read-json.ts';
import type { Rule } from './rule.ts';
import { shown } from './xml-document.ts';

const rootOf = ({ view, json }: FeedDocument): JsonNode | null =>
  view?.format === 'json' ? (json?.root ?? null) : null;

const itemsOf = (document: FeedDocument): readonly JsonNode[] =>
  rootOf(document)
    ?.members.get('items')
    ?.items.filter((item) => item.kind === 'object') ?? [];

const kindNames: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

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
      const { at, expected } = json.mistake;
      yield {
        at,
        message: `The JSON breaks off here: ${expected} was expected. Readers can read nothing of this feed.`,
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
          message: `“${shown(name)}” stands twice in one object: readers keep only one of the two.`,
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
      const message =
        version === ''
          ? 'There is no version: write "https://jsonfeed.org/version/1.1", by which readers know a JSON Feed.'
          : `The version “${shown(version)}” is not one of JSON Feed’s: write "https://jsonfeed.org/version/1.1".`;
      yield { at: root.members.get('version')?.at ?? root.at, message };
    },
  },
  {
    // JSON Feed 1.1, top-level: title (required).
    name: 'json-title-missing',
    severity: 'warning',
    *find(document) {
      const root = rootOf(document);
      if (root !== null && textOf(root, 'title') === '') {
        yield { at: root.at, message: 'The feed has no title: readers have to name it by its address.' };
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
        yield { at: root.at, message: 'There is no list of items: readers find no entries.' };
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
          message: 'This entry has no id: readers may skip it, or show it again as new at every edit.',
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
            message: 'This id is a number: JSON Feed wants a text, best the entry’s address.',
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
          message: 'This entry has neither content_html nor content_text: JSON Feed requires one of them.',
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
            message: `“${name}” is ${kindNames[member.kind]}, where JSON Feed has ${kindNames[wanted]}: readers leave it out.`,
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
              message: `The attachment has no ${missing.join(' and no ')}: readers cannot use it.`,
            };
          }
        }
      }
    },
  },
];
