/** What came of an import in words. */
import type { ErrorDetails } from '../../errors.ts';
import type { FileLook } from '../../file-look.ts';
import type { ImportRejection, ImportSummary, SavedImportSummary } from '../../model/imports.ts';
import { type SavedSource, sourceTitles } from '../../recognise-export.ts';
import { counted, number } from '../format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': 'It names no address.',
  'not-a-url': 'Its address is none that the web knows.',
  'unsupported-scheme': 'Only http and https addresses can be read.',
};

/** "12 feeds added, 3 of them paused, 4 known already." */
export function importSentence(summary: ImportSummary): string {
  const parts = [`${counted(summary.added, 'feed')} added`];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(isAll ? 'paused as in the list' : `${number(summary.paused)} of them paused as in the list`);
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)} known already`);
  return `${parts.join(', ')}.`;
}

/** What was done of an import that the reader stopped, from the details of its `cancelled`. */
export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return 'Stopped before anything was added.';
  }
  return `Stopped after ${number(done)} of ${counted(total, 'line')}. ${counted(added, 'feed')} added; they stay.`;
}

export function recognisedSentence(kind: SavedSource | 'opml'): string {
  if (kind === 'opml') return 'This is a list of feeds.';
  return kind === 'bookmarks' ? 'These are bookmarks.' : `This was saved in ${sourceTitles[kind]}.`;
}

/** What the feed is called that holds what was imported. */
export function feedTitleOf(kind: SavedSource): string {
  return `Imported from ${sourceTitles[kind]}`;
}

const looks: Record<Exclude<FileLook['kind'], 'json' | 'table'>, string> = {
  empty: 'is empty.',
  database: 'is an SQLite database. Export what you saved from the program it belongs to.',
  pdf: 'is a PDF.',
  binary: 'is no text.',
  feed: 'is a feed itself. Add it as a feed instead.',
  page: 'is a web page.',
  xml: 'is XML, but no list of feeds.',
  text: 'is plain text.',
};

/** What a file is that is none of the exports Offprint reads. */
export function lookWords(look: FileLook): string {
  if (look.kind !== 'json' && look.kind !== 'table') return looks[look.kind];
  const { names } = look;
  if (look.kind === 'table') return `is a table with the columns ${names.join(', ')}.`;
  return names.length === 0 ? 'is JSON without fields.' : `is JSON with the fields ${names.join(', ')}.`;
}

/** `look`: null for an archive. */
export function unknownSentence(name: string, look: FileLook | null): string {
  if (look === null)
    return `“${name}” is an archive. Unpack it and choose the JSON, CSV or OPML file inside.`;
  const words = `“${name}” ${lookWords(look)}`;
  return look.kind === 'feed'
    ? words
    : `${words} Offprint does not know it as an export. Choose one of those named above.`;
}

/** "12 articles saved, 5 with their text, 2 there already. 1 feed added." */
export function savedSentence(summary: SavedImportSummary): string {
  const parts = [`${counted(summary.added, 'article')} saved`];
  if (summary.added > 0) parts.push(`${number(summary.withText)} with text`);
  if (summary.alreadyThere > 0) parts.push(`${number(summary.alreadyThere)} there already`);
  const feeds = summary.feedsAdded === 0 ? '' : ` ${counted(summary.feedsAdded, 'feed')} added.`;
  return `${parts.join(', ')}.${feeds}`;
}

export const importTexts = {
  unnamed: 'Unnamed',
  import: 'Import',
  hint: 'Feeds come as OPML, which nearly every reader can write; folders come along. What you saved comes from Inoreader, Feedly, Feedbin, NewsBlur, Miniflux or FreshRSS (starred JSON), Fluent Reader (its backup), Pocket, Instapaper, Raindrop.io, Readwise Reader or Matter (CSV), Omnivore, wallabag, Readeck, Karakeep or Linkwarden (JSON), or bookmarks (HTML): with tags, dates and notes, and with the text where the file has it. Importing twice doubles nothing.',
  reading: 'Reading…',
  choose: 'Choose a file…',
  importing: 'Importing',
  leftOut: {
    line: (count: number) => (count === 1 ? 'One line was left out' : `${number(count)} lines were left out`),
    entry: (count: number) =>
      count === 1 ? 'One entry was left out' : `${number(count)} entries were left out`,
  },
  rejected: {
    line: (line: number, why: string) => `Line ${number(line)}: ${why}`,
    entry: (entry: number, why: string) => `Entry ${number(entry)}: ${why}`,
  },
  nearby: {
    title: 'Feeds in your own network',
    asked: (count: number) =>
      count === 1
        ? 'One feed lies in your own network. Whoever wrote the list named it, so it is paused until you say that you know it.'
        : `${number(count)} feeds lie in your own network. Whoever wrote the list named them, so they are paused until you say that you know them.`,
    read: 'Read them',
    leave: 'Leave them paused',
    areRead: 'They are read from now on.',
    areLeft: 'They stay paused. Resume one in its details when you want to read it.',
  },
  more: (count: number) => `And ${number(count)} more.`,
};
