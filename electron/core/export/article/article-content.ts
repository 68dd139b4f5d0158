/** The text of an article as Markdown, from what its author wrote where that is known, else from the HTML of the feed or its page. */
import { toString as textOf } from 'hast-util-to-string';
import type { AuthorFacts } from '../../content/forem/front-matter.ts';
import { addressIn } from '../../content/sanitise/clean-addresses.ts';
import { sanitiseToTree } from '../../content/sanitise/sanitise.ts';
import { quoteMarkdown } from '../facts/annotations.ts';
import { renderDiscussion } from '../facts/discussion.ts';
import type { ExportArticle, Rendered } from '../facts/export-article.ts';
import { provenanceLine } from '../facts/provenance.ts';
import type { FindArticleLink } from '../markdown/article-links.ts';
import type { Chapter } from '../markdown/chapter.ts';
import type { Dialect } from '../markdown/dialect.ts';
import { htmlToMarkdown } from '../markdown/to-markdown.ts';
import { type AuthorText, readAuthorMarkdown } from './author-markdown.ts';
import type { ImageLinks } from './image-links.ts';

export type ArticleContent = Rendered & {
  /** What the author's own front matter tells, where the feed did not. */
  facts: Partial<Pick<ExportArticle, 'series' | 'canonical' | 'excerpt'>>;
};

/** Words of the author's text, of those the feed has, below which it cannot be the whole. */
const LEAST_SHARE = 0.6;

/** Where links in the text lead. `chapter`: for a text that stands among others in one file. */
export type ContentContext = { images: ImageLinks; articleLink: FindArticleLink; chapter?: Chapter };

/** Renders the text, its quotes and its discussion as Markdown in that dialect. */
export function articleContent(
  article: ExportArticle,
  { hardBreaks, wrapAt, safeFor }: Dialect,
  { images, articleLink, chapter }: ContentContext,
): ArticleContent {
  const author = authorText(article);
  const dialect = { hardBreaks, wrapAt, safeFor };
  const content = htmlToMarkdown(author?.html ?? article.html, {
    url: article.url ?? article.siteUrl ?? article.feedUrl,
    title: article.title,
    imagePath: images.pathOf,
    addresses: article.addresses,
    articleLink,
    dialect,
    language: article.wordsLanguage,
    ...(chapter === undefined ? {} : { chapter }),
  });
  const address = article.cover ?? author?.facts.cover ?? null;
  const source = author === null ? article.htmlSource : 'author';
  const facts = author === null ? {} : missingFacts(article, author.facts);
  return {
    content,
    source,
    cover: address === null ? null : (images.pathOf(address) ?? address),
    discussion:
      article.discussion === null
        ? null
        : renderDiscussion(article.discussion, {
            url: article.url,
            addresses: article.addresses,
            level: (chapter?.level ?? 1) + 1,
            dialect,
            language: article.wordsLanguage,
          }),
    quotes: article.highlights.map(({ quote }) => quoteMarkdown(quote, dialect)),
    // Few templates ask for it.
    get provenance() {
      return provenanceLine({ ...article, ...facts }, source, dialect);
    },
    facts,
  };
}

/** null: unknown, unreadable, or less than what the feed has: nothing the reader kept may be lost by it. */
function authorText(article: ExportArticle): AuthorText | null {
  const { authorMarkdown, url, html } = article;
  if (authorMarkdown === null || url === null || !URL.canParse(url)) return null;
  try {
    const text = readAuthorMarkdown(authorMarkdown, { url, feedHtml: html });
    return text !== null && countWords(text.html) >= LEAST_SHARE * countWords(html) ? text : null;
  } catch (problem) {
    // The stack ends before markup of ten thousand levels does; the feed's text goes through its own limits.
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}

function countWords(html: string): number {
  return textOf(sanitiseToTree(html, { baseUrl: null })).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The excerpt is the author's own where there is one: the feed's is the beginning of the text. */
function missingFacts(article: ExportArticle, facts: AuthorFacts): ArticleContent['facts'] {
  return {
    series: article.series ?? facts.series,
    canonical: article.canonical ?? addressIn(article.addresses, facts.canonical),
    excerpt: facts.excerpt ?? article.excerpt,
  };
}
