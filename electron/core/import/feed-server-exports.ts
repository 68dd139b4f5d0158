/** What was starred on a feed server, in JSON: Miniflux, NewsBlur, FreshRSS. */
import { readGoogleReader } from './json-exports.ts';
import {
  asParagraphs,
  cleanTags,
  isObject,
  objectsIn,
  plainItem,
  readTime,
  type SavedItem,
  stringsIn,
  textOf,
} from './saved-item.ts';

/** Those that pass; all where none does: then the file holds nothing but what was starred, and does not say so. */
function orAll<T>(entries: readonly T[], passes: (entry: T) => boolean): readonly T[] {
  const chosen = entries.filter(passes);
  return chosen.length === 0 ? entries : chosen;
}

/** What its API answers with (`/v1/entries`): when an entry was starred is its last change. */
export function readMiniflux(value: unknown): SavedItem[] {
  const entries = isObject(value) ? objectsIn(value.entries) : objectsIn(value);
  return orAll(entries, ({ starred }) => starred === true).map((entry) => ({
    ...plainItem(textOf(entry.url), textOf(entry.title)),
    savedAt: readTime(entry.changed_at) ?? readTime(entry.created_at),
    publishedAt: readTime(entry.published_at),
    author: textOf(entry.author) || null,
    contentHtml: textOf(entry.content),
    isRead: entry.status === 'read',
  }));
}

/** What its API answers with (`/reader/starred_stories`): notes, passages that were marked, the reader's own tags. */
export function readNewsBlur(value: unknown): SavedItem[] {
  const stories = isObject(value) ? objectsIn(value.stories) : objectsIn(value);
  return stories.map((story) => {
    const written = [...stringsIn(story.highlights), textOf(story.user_notes)]
      .map((part) => part.replace(/<[^>]*>/g, '').trim())
      .filter((part) => part !== '');
    return {
      ...plainItem(textOf(story.story_permalink), textOf(story.story_title)),
      savedAt: readTime(story.starred_timestamp),
      publishedAt: readTime(story.story_timestamp) ?? readTime(story.story_date),
      author: textOf(story.story_authors) || null,
      tags: cleanTags(stringsIn(story.user_tags)),
      note: written.length === 0 ? null : written.join('\n\n'),
      contentHtml: textOf(story.story_content) || asParagraphs(textOf(story.story_summary)),
      isRead: story.read_status === 1,
    };
  });
}

/** Google Reader's format. `timestampUsec`: when the entry came in; when it was starred is not told. */
export function readFreshRss(value: unknown): SavedItem[] {
  const entries = isObject(value) ? objectsIn(value.items) : [];
  const starred = orAll(entries, ({ categories }) =>
    stringsIn(categories).some((name) => name.endsWith('/state/com.google/starred')),
  );
  const items = readGoogleReader({ items: starred });
  return items.map((item, index) => {
    const came = Number(starred[index]?.timestampUsec) / 1000;
    return { ...item, savedAt: item.savedAt ?? (Number.isFinite(came) ? readTime(came) : null) };
  });
}
