/** Exports in JSON of programs that keep pages for later: wallabag, Readeck, Karakeep, Linkwarden. */
import {
  asParagraphs,
  cleanTags,
  isObject,
  type JsonObject,
  objectsIn,
  plainItem,
  readTime,
  type SavedItem,
  stringsIn,
  textOf,
} from './saved-item.ts';

/** A list of entries, or a page of the API's. Archived is read; a flag is a number or a boolean. */
export function readWallabag(value: unknown): SavedItem[] {
  const embedded = isObject(value) && isObject(value._embedded) ? value._embedded.items : value;
  return objectsIn(embedded).map((entry) => ({
    ...plainItem(textOf(entry.url), textOf(entry.title)),
    savedAt: readTime(entry.created_at),
    publishedAt: readTime(entry.published_at),
    author: stringsIn(entry.published_by).join(', ') || null,
    // The export has names, the API objects.
    tags: cleanTags([...stringsIn(entry.tags), ...objectsIn(entry.tags).map((tag) => tag.label)]),
    note: joined(objectsIn(entry.annotations).flatMap(({ quote, text }) => [quote, text])),
    contentHtml: textOf(entry.content),
    isRead: entry.is_archived === 1 || entry.is_archived === true,
  }));
}

/** What its API lists (`/api/bookmarks`). It names no text but a description. */
export function readReadeck(value: unknown): SavedItem[] {
  const entries = isObject(value) ? value.bookmarks : value;
  return objectsIn(entries)
    .filter((entry) => entry.is_deleted !== true)
    .map((entry) => ({
      ...plainItem(textOf(entry.url), textOf(entry.title)),
      savedAt: readTime(entry.created),
      publishedAt: readTime(entry.published),
      author: stringsIn(entry.authors).join(', ') || null,
      tags: cleanTags(stringsIn(entry.labels)),
      note: joined(objectsIn(entry.annotations).flatMap(({ text, note }) => [text, note])),
      contentHtml: asParagraphs(textOf(entry.description)),
      isRead: entry.is_archived === true,
    }));
}

/** Links, with the lists they are in as tags; its notes have no address. */
export function readKarakeep(value: unknown): SavedItem[] {
  if (!isObject(value)) return [];
  const paths = pathsOf(objectsIn(value.lists).filter((list) => list.type !== 'smart'));
  return objectsIn(value.bookmarks).map((entry) => {
    const content = isObject(entry.content) ? entry.content : {};
    return {
      ...plainItem(textOf(content.url), textOf(entry.title)),
      savedAt: readTime(entry.createdAt),
      tags: cleanTags([...stringsIn(entry.tags), ...stringsIn(entry.lists).map((id) => paths.get(id) ?? '')]),
      note: textOf(entry.note) || null,
      contentHtml: asParagraphs(textOf(content.text)),
      isRead: entry.archived === true,
    };
  });
}

/** Where everything is that was put nowhere. */
const unorganised = /^unorganized$/i;

/** Collections, each with its links, as tags: one inside another with a slash between. */
export function readLinkwarden(value: unknown): SavedItem[] {
  const collections = isObject(value) ? objectsIn(value.collections) : [];
  const paths = pathsOf(collections);
  return collections.flatMap((collection) => {
    const path = paths.get(idOf(collection.id)) ?? '';
    return objectsIn(collection.links).map((link) => ({
      ...plainItem(textOf(link.url), textOf(link.name)),
      savedAt: readTime(link.importDate) ?? readTime(link.createdAt),
      tags: cleanTags([
        ...objectsIn(link.tags).map((tag) => tag.name),
        ...(unorganised.test(path) ? [] : [path]),
      ]),
      contentHtml: asParagraphs(textOf(link.description)),
    }));
  });
}

const idOf = (value: unknown): string =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';

/** Of each folder by its id: the names from the outermost on. One that is inside itself is as long as it is once. */
function pathsOf(folders: readonly JsonObject[]): Map<string, string> {
  const byId = new Map(folders.map((folder) => [idOf(folder.id), folder]));
  return new Map(
    folders.map((folder) => {
      const names: string[] = [];
      const seen = new Set<JsonObject>();
      for (
        let at: JsonObject | undefined = folder;
        at !== undefined && !seen.has(at);
        at = byId.get(idOf(at.parentId))
      ) {
        seen.add(at);
        names.unshift(textOf(at.name).replaceAll('/', '-'));
      }
      return [idOf(folder.id), names.filter((name) => name !== '').join('/')];
    }),
  );
}

function joined(parts: readonly unknown[]): string | null {
  const written = parts.map(textOf).filter((part) => part !== '');
  return written.length === 0 ? null : written.join('\n\n');
}
