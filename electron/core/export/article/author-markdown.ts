/**
 * What the author of a DEV article wrote (`body_markdown` of Forem's API) → the HTML the rest of the export knows, as Forem
 * would render it, and what the author's front matter tells. Its Markdown is Redcarpet's: a line's end is a break, `#Title` is
 * a heading, `2^10` a power (Forem, `Constants::Redcarpet::CONFIG`).
 */
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type AuthorFacts, splitFrontMatter } from '../../content/forem/front-matter.ts';
import { expandLiquid, replaceMarks } from '../../content/forem/liquid/expand-liquid.ts';
import { cardKey, embedCards } from '../../content/reading/embed-cards-in.ts';
import { asRedcarpet, spacedLines } from '../markdown/redcarpet.ts';

export type AuthorText = { html: string; facts: AuthorFacts };

export type AuthorOptions = {
  /** The article's own address. */
  url: string;
  /** The article as the feed has it: names of embedded things, and which people it mentions. */
  feedHtml: string;
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true });

/** Longer is no article, and deeper no list: a parser of Markdown takes minutes for what a machine can make. */
const MOST_CHARACTERS = 2_000_000;
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){40}|^[ \t]{120,}(?:[-*+>]|\d{1,9}[.)])/m;

/** null: nothing is written there, or nothing anybody wrote. Not sanitised. */
export function readAuthorMarkdown(source: string, options: AuthorOptions): AuthorText | null {
  const { facts, body } = splitFrontMatter(source);
  if (body.trim() === '' || body.length > MOST_CHARACTERS || TOO_DEEP.test(body)) return null;
  const cards = embedCards(options.feedHtml, options.url);
  const { markdown, html } = expandLiquid(body, {
    site: new URL(options.url).origin,
    url: options.url,
    complete: (card) => cards.get(cardKey(card.url)) ?? card,
  });
  const tree = processor.parse(spacedLines(markdown));
  asRedcarpet(tree, (name) => options.feedHtml.includes(`/${name}"`), new URL(options.url).origin);
  const rendered = toHtml(processor.runSync(tree), { allowDangerousHtml: true });
  return { html: replaceMarks(rendered, html), facts };
}
