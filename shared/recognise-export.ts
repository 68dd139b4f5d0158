/** Which program wrote a file: from its first characters and the names of its fields, without reading it whole. */
import { csvColumns } from './csv-columns.ts';
import { jsonPaths } from './json-paths.ts';

export const savedSources = [
  'inoreader',
  'feedly',
  'feedbin',
  'newsblur',
  'miniflux',
  'freshrss',
  'fluent-reader',
  'pocket',
  'instapaper',
  'omnivore',
  'readwise-reader',
  'matter',
  'wallabag',
  'readeck',
  'karakeep',
  'linkwarden',
  'raindrop',
  'bookmarks',
] as const;
export type SavedSource = (typeof savedSources)[number];

export const sourceTitles: Record<SavedSource, string> = {
  inoreader: 'Inoreader',
  feedly: 'Feedly',
  feedbin: 'Feedbin',
  newsblur: 'NewsBlur',
  miniflux: 'Miniflux',
  freshrss: 'FreshRSS',
  'fluent-reader': 'Fluent Reader',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  'readwise-reader': 'Readwise Reader',
  matter: 'Matter',
  wallabag: 'wallabag',
  readeck: 'Readeck',
  karakeep: 'Karakeep',
  linkwarden: 'Linkwarden',
  raindrop: 'Raindrop.io',
  bookmarks: 'bookmarks',
};

/** `zip`: an archive, which has to be unpacked first. null: none that is known. */
export type RecognisedExport = SavedSource | 'opml' | 'zip' | null;

/** UTF-16 units that are looked at. */
export const headLength = 100_000;

export function recogniseExport(text: string): RecognisedExport {
  if (text.startsWith('PK\u0003\u0004')) return 'zip';
  const head = headOf(text);
  if (head.startsWith('<')) return recogniseMarkup(head);
  if (head.startsWith('{') || head.startsWith('[')) return recogniseJson(head, text);
  return recogniseCsv(head);
}

export const headOf = (text: string): string =>
  text
    .slice(0, headLength)
    .replace(/^\uFEFF/, '')
    .trimStart();

function recogniseMarkup(head: string): RecognisedExport {
  if (/<(?:opml|outline)[\s/>]/i.test(head)) return 'opml';
  // Pocket's older export is a page of lists; its links carry when they were added.
  if (/<title>\s*Pocket Export/i.test(head) || /<a\s[^>]*\btime_added=/i.test(head)) return 'pocket';
  return /<!DOCTYPE\s+NETSCAPE-Bookmark/i.test(head) || /<DT>\s*<A\s/i.test(head) ? 'bookmarks' : null;
}

/**
 * The fields that tell each from the others, of one entry: those that share a format stand below those that are told apart. `in`: where
 * its entries are. Sources: the exports of the programs and their descriptions of them.
 */
const jsonSources: readonly { source: SavedSource; in: readonly string[]; fields: readonly string[] }[] = [
  { source: 'newsblur', in: ['stories[]', '[]'], fields: ['story_permalink', 'story_title'] },
  { source: 'linkwarden', in: ['collections[]'], fields: ['links'] },
  { source: 'karakeep', in: ['bookmarks[]'], fields: ['createdAt', 'content', 'tags'] },
  { source: 'miniflux', in: ['entries[]', '[]'], fields: ['feed_id', 'starred', 'url', 'published_at'] },
  { source: 'wallabag', in: ['[]', '_embedded.items[]'], fields: ['is_archived', 'is_starred', 'url'] },
  { source: 'readeck', in: ['[]', 'bookmarks[]'], fields: ['is_archived', 'is_marked', 'url'] },
  { source: 'omnivore', in: ['[]'], fields: ['slug', 'savedAt', 'url'] },
  { source: 'feedly', in: ['[]', 'items[]'], fields: ['originId'] },
  { source: 'feedly', in: ['[]', 'items[]'], fields: ['canonicalUrl'] },
  { source: 'feedly', in: ['[]', 'items[]'], fields: ['actionTimestamp'] },
  // The format of Google Reader, which Inoreader and others still write.
  { source: 'inoreader', in: ['items[]', '[]'], fields: ['alternate'] },
  { source: 'inoreader', in: ['items[]', '[]'], fields: ['canonical'] },
  { source: 'feedbin', in: ['[]'], fields: ['content', 'url', 'published', 'created_at'] },
];

function recogniseJson(head: string, whole: string): RecognisedExport {
  // The tables stand behind the settings, however long those are.
  if (whole.includes('"lovefield"')) return 'fluent-reader';
  const paths = jsonPaths(head);
  // FreshRSS writes Google Reader's format too, under a name of its own.
  if (/"id"\s*:\s*"user\\?\/[^"]{0,200}\borg\.freshrss\b/.test(head)) return 'freshrss';
  const found = jsonSources.find((one) =>
    one.in.some((place) => one.fields.every((field) => paths.has(`${place}.${field}`))),
  );
  return found?.source ?? null;
}

function recogniseCsv(head: string): RecognisedExport {
  const columns = new Set(csvColumns(head));
  const has = (...names: string[]): boolean => names.every((name) => columns.has(name));
  if (has('url', 'time_added', 'status')) return 'pocket';
  if (has('url', 'selection', 'folder')) return 'instapaper';
  if (has('url', 'document tags', 'saved date')) return 'readwise-reader';
  if (has('url', 'publisher', 'last interaction date')) return 'matter';
  return has('url', 'excerpt', 'created') ? 'raindrop' : null;
}
