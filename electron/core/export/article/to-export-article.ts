/** An article of the library as plain data for export. */

import type { Annotation } from '../../../../shared/model/annotations.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { canonicalAddress } from '../../content/compare/canonical-address.ts';
import { statedOriginal } from '../../content/compare/stated-original.ts';
import { addressIn } from '../../content/sanitise/clean-addresses.ts';
import { unpackMarkup } from '../../content/scan/packed-markup.ts';
import type { StoredArticle } from '../../library/articles/article-read.ts';
import { toExportAnnotations } from '../facts/annotations.ts';
import type { ExportDiscussion } from '../facts/discussion.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import { type ExportLinks, noLinks } from './export-links.ts';

/** What an export reads of an article in the library. */
export type ArticleSource = Pick<
  StoredArticle,
  | 'summary'
  | 'record'
  | 'feedUrl'
  | 'siteUrl'
  | 'savedAt'
  | 'imageUrl'
  | 'html'
  | 'isFromPage'
  | 'addresses'
  | 'statedDiscussion'
>;

/** An article on its way to the thread that unpacks its text: until then it has none, nor what only its text tells. */
export type PackedArticle = { article: ExportArticle; html: Uint8Array };

export function unpackedArticle({ article, html: packed }: PackedArticle): ExportArticle {
  const html = unpackMarkup(packed);
  return {
    ...article,
    html,
    canonical: article.canonical ?? addressIn(article.addresses, statedOriginal(html)),
  };
}

/** What belongs to an article in an export beside what is stored with it. */
export type ArticleExtras = {
  /** Original address of each stored picture → name of its file. */
  images: Record<string, string>;
  /** When this text was first written, in epoch ms; null: not told. */
  exported: number | null;
  annotations: readonly Annotation[];
  /** To and from those in the same export. */
  links?: ExportLinks | undefined;
  discussion?: ExportDiscussion | null;
  /** Of what the export writes itself; a path has none of it. */
  wordsLanguage?: Language;
};

/** `shortId`: of its identity, the same in every library. */
export function toExportArticle(
  { summary, record, ...article }: ArticleSource,
  shortId: string,
  extras: ArticleExtras,
): ExportArticle {
  const { images, exported, annotations } = extras;
  const { links = noLinks, discussion = null, wordsLanguage = 'en' } = extras;
  return {
    id: summary.id,
    shortId,
    title: summary.title,
    author: summary.author,
    feed: summary.feedTitle,
    feedUrl: article.feedUrl,
    siteUrl: article.siteUrl,
    url: summary.url,
    canonical: addressIn(
      article.addresses,
      firstStoodAt(record?.canonicalUrl ?? null, summary.url) ?? statedOriginal(article.html),
    ),
    published: summary.publishedAt,
    edited: record?.editedAt ?? summary.updatedAt,
    saved: article.savedAt,
    firstSeen: summary.firstSeenAt,
    exported,
    tags: summary.tags,
    sourceTags: summary.sourceTags,
    series: record?.series ?? null,
    readingMinutes: summary.readingMinutes,
    words: summary.wordCount,
    language: summary.language,
    cover: record?.coverUrl ?? article.imageUrl,
    excerpt: summary.snippet === '' ? null : summary.snippet,
    addresses: article.addresses,
    statedDiscussion: article.statedDiscussion,
    html: article.html,
    htmlSource: article.isFromPage ? 'page' : 'feed',
    authorMarkdown: record?.markdown ?? null,
    images,
    links: links.to,
    backlinks: links.from,
    ...toExportAnnotations(annotations),
    discussion,
    wordsLanguage,
  };
}

/** A Forem host names an article's own address where it first stood there. null: there, or not told. */
function firstStoodAt(canonicalUrl: string | null, url: string | null): string | null {
  if (canonicalUrl === null || url === null) return canonicalUrl;
  return canonicalAddress(canonicalUrl) === canonicalAddress(url) ? null : canonicalUrl;
}
