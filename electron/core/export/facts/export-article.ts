/**
 * The type of an article on its way out of the library. This sub-room prepares its parts for every kind of export: annotations,
 * discussion, backlinks, provenance. Used by `article/`, `forms/`, `vault/` and `xhtml/`.
 */
import type { AddressForm, StatedDiscussion } from '../../../../shared/model/articles.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import type { ExportHighlight, ExportNote } from './annotations.ts';
import type { Backlink } from './backlinks.ts';
import type { ExportDiscussion, RenderedDiscussion } from './discussion.ts';

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
  /** Key of an address (content/compare/link-keys.ts) → where its article is in the same export: path of its file, or `#anchor`. */
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
