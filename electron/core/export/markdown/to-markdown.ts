/**
 * Converts an article's HTML to Markdown: sanitises it, unifies its constructs, then converts and writes it. Called by
 * `article/` for texts, by `facts/` for comments, and by the command line.
 */

import type { Root as HastRoot } from 'hast';
import { toText } from 'hast-util-to-text';
import type { Root } from 'mdast';
import type { AddressForm } from '../../../../shared/model/articles.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { type PictureForm, unifyConstructs } from '../../content/constructs/constructs.ts';
import { originalImageUrl } from '../../content/constructs/images.ts';
import { cleanAddresses } from '../../content/sanitise/clean-addresses.ts';
import { sanitiseForText } from '../../content/sanitise/sanitise.ts';
import type { FindArticleLink } from './article-links.ts';
import { type Chapter, makeChapter } from './chapter.ts';
import type { Dialect } from './dialect.ts';
import { toMdast } from './hast-to-mdast/to-mdast.ts';
import { tidyTree } from './tidy-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

export type MarkdownOptions = {
  /** The article's address: relative links are resolved against it. Null leaves them relative. */
  url: string | null;
  /** A first-level heading that repeats it is dropped. */
  title: string | null;
  /** Absent: `original`. See there. */
  pictures?: PictureForm;
  /** Absent: `original`. */
  addresses?: AddressForm;
  /** Path to write for an image, by its original address; null or absent: the original address itself. */
  imagePath?: (originalUrl: string) => string | null;
  /** How to name an article that is in the same export; null or absent: by its address. */
  articleLink?: FindArticleLink;
  dialect?: Dialect;
  /** Of words that stand for what Markdown cannot hold; absent: English. */
  language?: Language;
  /** For a text that stands among others in one file. */
  chapter?: Chapter;
};

/**
 * The article as Markdown, body only. Never throws on any markup. Embedded things become titled links, code keeps its
 * language and text, images lose their proxies unless told otherwise (Forem's markup: see
 * constructs.ts).
 */
export function htmlToMarkdown(html: string, options: MarkdownOptions): string {
  const tree = sanitiseForText(html, { baseUrl: options.url, policy: 'text' });
  unifyConstructs(tree, options.title, options.pictures);
  cleanAddresses(tree, options.addresses ?? 'original');
  try {
    return convert(tree, options);
  } catch (problem) {
    // A tree of very many levels overflows the stack: its plain text is better than no file.
    if (!(problem instanceof RangeError)) throw problem;
    const plain: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: toText(tree) }] }],
    };
    return writeMarkdown(plain, options.dialect);
  }
}

function convert(tree: HastRoot, options: MarkdownOptions): string {
  const imageAddress = (source: string) => {
    const original = originalImageUrl(source);
    if (options.pictures === 'as-given') return options.imagePath?.(original) ?? source;
    return options.imagePath?.(original) ?? original;
  };
  const markdown = toMdast(tree, {
    imageAddress,
    articleLink: options.articleLink ?? (() => null),
    words: wordsIn(options.language ?? 'en'),
  });
  tidyTree(markdown);
  if (options.chapter !== undefined) makeChapter(markdown, options.chapter);
  return writeMarkdown(markdown, options.dialect);
}
