/** Pocket (title, url, time_added, tags, status), Instapaper (URL, Title, Selection, Folder, Timestamp, Tags), Raindrop.io, Readwise Reader, Matter. */
import { readCsv } from './csv.ts';
import { asParagraphs, cleanTags, plainItem, readTime, type SavedItem, tagList } from './saved-item.ts';

type Row = Record<string, string>;

export function readPocketCsv(text: string): SavedItem[] {
  return readCsv(text).map((row) => ({
    ...named(row),
    savedAt: readTime(row.time_added),
    tags: tagList(row.tags ?? '', /\|/),
    isRead: row.status === 'archive',
  }));
}

/** Its own folders are states; one the reader made is kept as a tag. */
const instapaperFolders = new Set(['unread', 'archive', 'starred', '']);

export function readInstapaper(text: string): SavedItem[] {
  return readCsv(text).map((row) => {
    const folder = (row.folder ?? '').trim();
    const own = instapaperFolders.has(folder.toLowerCase()) ? [] : [folder];
    return {
      ...named(row),
      savedAt: readTime(row.timestamp),
      tags: cleanTags([...own, ...jsonList(row.tags ?? '')]),
      contentHtml: asParagraphs(row.selection ?? ''),
      isRead: folder.toLowerCase() === 'archive',
    };
  });
}

function jsonList(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return text.split(',');
  }
}

export function readRaindrop(text: string): SavedItem[] {
  return readCsv(text).map((row) => {
    const folder = (row.folder ?? '').trim();
    // A collection inside another is written with slashes between, as Offprint's own tags are.
    const place = folder === '' || /^unsorted$/i.test(folder) ? [] : [folder.split(/\s*\/\s*/).join('/')];
    const note = [row.note ?? '', row.highlights ?? '']
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return {
      ...named(row),
      savedAt: readTime(row.created),
      tags: cleanTags([...tagList(row.tags ?? '', /,/), ...place]),
      note: note.length === 0 ? null : note.join('\n\n'),
      contentHtml: asParagraphs(row.excerpt ?? ''),
    };
  });
}

/** Title, URL, ID, Document tags, Saved date, Reading progress, Location, Seen. What only came by a feed was never saved. */
export function readReadwiseReader(text: string): SavedItem[] {
  return readCsv(text)
    .filter(({ location }) => location !== 'feed')
    .map((row) => ({
      ...named(row),
      savedAt: readTime(row['saved date']),
      tags: cleanTags(quotedIn(row['document tags'] ?? '')),
      isRead: row.location === 'archive',
    }));
}

/** Texts in a list as Python writes one: `['one', "it's"]`. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((found) =>
    (found[1] ?? found[2] ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** Title, Author, Publisher, URL, Tags (in newer ones), Word Count, Read, Last Interaction Date, File Id. */
export function readMatter(text: string): SavedItem[] {
  return readCsv(text).map((row) => ({
    ...named(row),
    savedAt: readTime(row['last interaction date']),
    author: (row.author ?? '').trim() || null,
    tags: tagList(row.tags ?? '', /;/),
    isRead: /^true$/i.test(row.read ?? '') || /^false$/i.test(row['in queue'] ?? ''),
  }));
}

/** Pocket writes the address where it knew no title. */
function named(row: Row): SavedItem {
  return plainItem((row.url ?? '').trim(), (row.title ?? '').trim());
}
