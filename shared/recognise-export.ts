/** Which program wrote a file: from its first characters and the names of its fields, without reading it whole. */

export const savedSources = [
  'inoreader',
  'feedly',
  'feedbin',
  'fluent-reader',
  'pocket',
  'instapaper',
  'omnivore',
  'raindrop',
  'bookmarks',
] as const;
export type SavedSource = (typeof savedSources)[number];

export const sourceTitles: Record<SavedSource, string> = {
  inoreader: 'Inoreader',
  feedly: 'Feedly',
  feedbin: 'Feedbin',
  'fluent-reader': 'Fluent Reader',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  raindrop: 'Raindrop.io',
  bookmarks: 'bookmarks',
};

/** `zip`: an archive, which has to be unpacked first. null: none that is known. */
export type RecognisedExport = SavedSource | 'opml' | 'zip' | null;

const headLength = 100_000;

export function recogniseExport(text: string): RecognisedExport {
  if (text.startsWith('PK\u0003\u0004')) return 'zip';
  const head = text
    .slice(0, headLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('<')) return recogniseMarkup(head);
  if (head.startsWith('{') || head.startsWith('[')) return recogniseJson(head, text);
  return recogniseCsv(head);
}

function recogniseMarkup(head: string): RecognisedExport {
  if (/<opml[\s/>]/i.test(head)) return 'opml';
  // Pocket's older export is a page of lists; its links carry when they were added.
  if (/<title>\s*Pocket Export/i.test(head) || /<a\s[^>]*\btime_added=/i.test(head)) return 'pocket';
  return /<!DOCTYPE\s+NETSCAPE-Bookmark/i.test(head) || /<DT>\s*<A\s/i.test(head) ? 'bookmarks' : null;
}

function recogniseJson(head: string, whole: string): RecognisedExport {
  const has = (...names: string[]): boolean => names.every((name) => head.includes(`"${name}"`));
  if (whole.includes('"lovefield"')) return 'fluent-reader';
  if (has('slug', 'savedAt', 'url')) return 'omnivore';
  if (has('originId') || has('canonicalUrl') || has('actionTimestamp')) return 'feedly';
  // The format of Google Reader, which Inoreader and others still write.
  if (has('items') && (has('alternate') || has('canonical'))) return 'inoreader';
  return has('content', 'url', 'published', 'created_at') ? 'feedbin' : null;
}

function recogniseCsv(head: string): RecognisedExport {
  const [first = ''] = head.split(/\r?\n/, 1);
  const columns = new Set(
    first
      .toLowerCase()
      .split(',')
      .map((name) => name.replace(/"/g, '').trim()),
  );
  const has = (...names: string[]): boolean => names.every((name) => columns.has(name));
  if (has('url', 'time_added', 'status')) return 'pocket';
  if (has('url', 'selection', 'folder')) return 'instapaper';
  return has('url', 'excerpt', 'created') ? 'raindrop' : null;
}
