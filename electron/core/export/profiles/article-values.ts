/** What templates know of an article. Each name is described in renderer/guide/pages/en/templates.md. */

import type { AddressForm, StatedDiscussion } from '../../../../shared/model/articles.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { domainOf } from '../../content/sanitise/addresses.ts';
import { annotationValues, type ExportHighlight, type ExportNote } from '../facts/annotations.ts';
import { type Backlink, backlinkValues } from '../facts/backlinks.ts';
import { dayIn } from '../facts/day.ts';
import { discussionValues, type ExportDiscussion, type RenderedDiscussion } from '../facts/discussion.ts';
import { slugOf } from './file-name.ts';
import { isMoment, moment, type RecordValue } from './templates/values.ts';

/** An article on its way out: plain data, so that a worker thread can take it. Times are epoch milliseconds. */
export type ExportArticle = {
  id: number;
  /** Twelve letters and digits that are the article's in every library. */
  shortId: string;
  title: string;
  author: string | null;
  /** The feed's title and addresses. */
  feed: string;
  feedUrl: string;
  siteUrl: string | null;
  url: string | null;
  /** Where the piece first stood, if it says so. */
  canonical: string | null;
  published: number | null;
  edited: number | null;
  saved: number | null;
  /** When it came into the library: there is always one. */
  firstSeen: number;
  /** When this text was first written to the file: the same until something else changes. */
  exported: number | null;
  /** The reader's own. */
  tags: readonly string[];
  /** The feed's categories. */
  sourceTags: readonly string[];
  series: string | null;
  readingMinutes: number;
  words: number;
  /** BCP 47 tag. */
  language: string | null;
  /** Address of its title picture. */
  cover: string | null;
  excerpt: string | null;
  /** Of the links in its text; `url` and `canonical` are in that form already. */
  addresses: AddressForm;
  /** Where its feed says it is talked about. */
  statedDiscussion: StatedDiscussion | null;
  /** As received, from the feed or from the article's page. */
  html: string;
  htmlSource: 'feed' | 'page';
  /** What the author wrote, where it is known (Forem's `body_markdown`). */
  authorMarkdown: string | null;
  /** Original address of each stored picture → name of its file. */
  images: Readonly<Record<string, string>>;
  /** Key of an address (content/link-keys.ts) → where its article is in the same export: path of its file, or `#anchor`. */
  links: Readonly<Record<string, string>>;
  /** Those of the same export that link to it, newest first. */
  backlinks: readonly Backlink[];
  /** What the reader marked, in the order of the text, and wrote about the whole. */
  highlights: readonly ExportHighlight[];
  notes: readonly ExportNote[];
  /** What readers wrote below it; null: nothing is kept, or it is not wanted. */
  discussion: ExportDiscussion | null;
  /** Of the words an export writes itself. */
  wordsLanguage: Language;
};

/** Whose text it is: what the author wrote, the feed's, or the article's page. */
export type TextSource = 'author' | 'feed' | 'page';

export type Rendered = {
  content: string;
  source: TextSource;
  /** Address or path of the title picture. */
  cover: string | null;
  /** Markdown of each highlight. */
  quotes: readonly string[];
  /** Where the text came from: a line of Markdown. */
  provenance: string;
  discussion: RenderedDiscussion | null;
};

/** Names of the values in paths, where the text is not known yet. */
export const pathNames = [
  'title',
  'slug',
  'author',
  'feed',
  'feed_url',
  'site_url',
  'url',
  'domain',
  'canonical',
  'published',
  'edited',
  'saved',
  'first_seen',
  'tags',
  'source_tags',
  'all_tags',
  'series',
  'reading_minutes',
  'words',
  'language',
  'id',
  'short_id',
] as const;
/** The folder the file is in; only for where pictures go. */
export const assetNames = [...pathNames, 'folder'] as const;
export const fileNames = [
  ...pathNames,
  'cover',
  'excerpt',
  'day',
  'exported',
  'source',
  'content',
  'highlights',
  'notes',
  'annotations_heading',
  'discussion',
  'comments',
  'discussion_url',
  'comment_count',
  'discussion_at',
  'backlinks',
  'provenance',
  'path',
] as const;
export const bookPathNames = ['title', 'count', 'exported'] as const;
export const bookNames = [...bookPathNames, 'feeds', 'newest', 'oldest', 'articles'] as const;

export function pathValues(article: ExportArticle): RecordValue {
  return {
    title: article.title.replace(/\s+/gu, ' ').trim(),
    slug: slugOf(article.title),
    author: article.author,
    feed: article.feed,
    feed_url: article.feedUrl,
    site_url: article.siteUrl,
    url: article.url,
    domain: article.url === null ? null : domainOf(article.url),
    canonical: article.canonical,
    published: moment(article.published),
    edited: moment(article.edited),
    saved: moment(article.saved),
    first_seen: moment(article.firstSeen),
    tags: [...article.tags],
    source_tags: [...article.sourceTags],
    all_tags: uniqueTags([...article.tags, ...article.sourceTags]),
    series: article.series,
    reading_minutes: article.readingMinutes,
    words: article.words,
    language: article.language,
    id: article.id,
    short_id: article.shortId,
  };
}

/** `backlinks`: Markdown of each. */
export function fileValues(
  article: ExportArticle,
  rendered: Rendered,
  backlinks: readonly string[],
  path: string,
): RecordValue {
  return {
    ...pathValues(article),
    cover: rendered.cover,
    excerpt: article.excerpt,
    day: article.published === null ? null : dayIn(article.wordsLanguage, article.published),
    exported: moment(article.exported),
    source: rendered.source,
    content: rendered.content.trim(),
    ...annotationValues(article, rendered.quotes),
    annotations_heading: wordsIn(article.wordsLanguage).highlightsAndNotes,
    ...discussionValues(article.discussion, rendered.discussion),
    discussion_url: article.statedDiscussion?.url ?? null,
    comment_count: article.statedDiscussion?.comments ?? null,
    ...backlinkValues(article.backlinks, backlinks),
    get provenance() {
      return rendered.provenance;
    },
    path,
  };
}

/** A selection of articles as one book. Times are epoch milliseconds. */
export type Book = {
  title: string;
  count: number;
  exported: number | null;
};

/** Id of a chapter, which counts from 1. */
export function chapterAnchor(number: number): string {
  return `article-${number}`;
}

/** One article in a book: its values, and where contents lead to. */
export function chapterValues(
  article: ExportArticle,
  rendered: Rendered,
  backlinks: readonly string[],
  path: string,
  number: number,
): RecordValue {
  return { ...fileValues(article, rendered, backlinks, path), number, anchor: chapterAnchor(number) };
}

/** Those of its chapters are read again: feeds in the order of their first chapter, and the times between which they came out. */
export function bookValues(book: Book, chapters: readonly RecordValue[]): RecordValue {
  const times = chapters.flatMap(({ published }) =>
    published != null && isMoment(published) ? [published.moment.epochMs] : [],
  );
  return {
    title: book.title,
    count: book.count,
    exported: moment(book.exported),
    feeds: uniqueTags(chapters.flatMap(({ feed }) => (typeof feed === 'string' ? [feed] : []))),
    newest: times.length === 0 ? null : moment(times.reduce((a, b) => Math.max(a, b))),
    oldest: times.length === 0 ? null : moment(times.reduce((a, b) => Math.min(a, b))),
    articles: chapters.map((fields) => ({ fields })),
  };
}

/** The same word in another case is the same tag. */
function uniqueTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of tags) if (!byFolded.has(tag.toLowerCase())) byFolded.set(tag.toLowerCase(), tag);
  return [...byFolded.values()];
}
