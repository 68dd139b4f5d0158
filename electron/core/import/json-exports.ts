/** Exports in JSON: Google Reader's format (Inoreader, Feedly), Feedbin, Fluent Reader's backup, Omnivore's metadata. */
import {
  asParagraphs,
  cleanTags,
  isObject,
  type JsonObject,
  objectsIn,
  plainItem,
  readTime,
  type SavedExport,
  type SavedItem,
  stringsIn,
  textOf,
} from './saved-item.ts';

/** `items`, or a list of entries; times in seconds (Inoreader) or milliseconds (Feedly). */
export function readGoogleReader(value: unknown): SavedItem[] {
  const entries = isObject(value) ? objectsIn(value.items) : objectsIn(value);
  return entries.map((entry) => ({
    ...plainItem(addressOf(entry), textOf(entry.title)),
    savedAt: readTime(entry.actionTimestamp) ?? readTime(entry.crawlTimeMsec) ?? readTime(entry.crawled),
    publishedAt: readTime(entry.published),
    author: textOf(entry.author) || null,
    tags: cleanTags([
      ...stringsIn(entry.categories).map(labelOf),
      // Boards of Feedly; its own, such as global.saved, have no label.
      ...objectsIn(entry.tags).map((tag) => tag.label),
    ]),
    note: notesIn(entry),
    contentHtml: bodyOf(entry.content) || bodyOf(entry.summary),
    isRead: stringsIn(entry.categories).some((name) => name.endsWith('/state/com.google/read')),
  }));
}

function addressOf(entry: JsonObject): string {
  const links = [...objectsIn(entry.canonical), ...objectsIn(entry.alternate)];
  const [first = ''] = [entry.canonicalUrl, ...links.map((link) => link.href), entry.originId]
    .map(textOf)
    .filter((address) => /^https?:/i.test(address));
  return first;
}

/** `user/123/label/Work` is the reader's; what the feed called it is not written apart from it. */
function labelOf(category: string): string {
  return /^user\/[^/]+\/label\/(.+)$/.exec(category)?.[1] ?? '';
}

function bodyOf(value: unknown): string {
  return isObject(value) ? textOf(value.content) : textOf(value);
}

function notesIn(entry: JsonObject): string | null {
  const notes = objectsIn(entry.annotations).flatMap((one) => [
    textOf(one.text) || (isObject(one.highlight) ? textOf(one.highlight.text) : ''),
    textOf(one.note) || textOf(one.comment),
  ]);
  const written = notes.filter((note) => note !== '');
  return written.length === 0 ? null : written.join('\n\n');
}

export function readFeedbin(value: unknown): SavedItem[] {
  return objectsIn(value).map((entry) => ({
    ...plainItem(textOf(entry.url), textOf(entry.title)),
    savedAt: readTime(entry.created_at),
    publishedAt: readTime(entry.published),
    author: textOf(entry.author) || null,
    contentHtml: textOf(entry.content) || textOf(entry.summary),
    isRead: true,
  }));
}

/** The starred of its items, and its sources. */
export function readFluentReader(value: unknown): SavedExport {
  const tables = isObject(value) && isObject(value.lovefield) ? value.lovefield : {};
  const items = objectsIn(tables.items)
    .filter((item) => item.starred === true)
    .map((item) => ({
      ...plainItem(textOf(item.link), textOf(item.title)),
      savedAt: readTime(item.fetchedDate),
      publishedAt: readTime(item.date),
      author: textOf(item.creator) || null,
      contentHtml: textOf(item.content),
      isRead: item.hasRead === true,
    }));
  const feeds = objectsIn(tables.sources).map((source) => ({
    url: textOf(source.url),
    title: textOf(source.name) || null,
  }));
  return { items, feeds };
}

export function readOmnivore(value: unknown): SavedItem[] {
  return objectsIn(value).map((entry) => ({
    ...plainItem(textOf(entry.url), textOf(entry.title)),
    savedAt: readTime(entry.savedAt),
    publishedAt: readTime(entry.publishedAt),
    author: textOf(entry.author) || null,
    tags: cleanTags(
      Array.isArray(entry.labels)
        ? entry.labels.map((label: unknown) => (isObject(label) ? label.name : label))
        : [],
    ),
    contentHtml: textOf(entry.content) || asParagraphs(textOf(entry.description)),
    isRead: /^archived$/i.test(textOf(entry.state)),
  }));
}
