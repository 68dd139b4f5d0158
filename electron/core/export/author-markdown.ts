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
import { parseDocument } from 'yaml';
import { cardKey, embedCards } from '../content/embed-cards-in.ts';
import { expandLiquid, replaceMarks } from '../forem/liquid/expand-liquid.ts';
import { asRedcarpet, spacedLines } from './redcarpet.ts';

export type AuthorFacts = {
  series: string | null;
  canonical: string | null;
  excerpt: string | null;
  cover: string | null;
};

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
  const { facts, body } = splitFrontMatter(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
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

/** `---`, YAML, `---` at the start; what is no mapping is part of the text. */
function splitFrontMatter(source: string): { facts: AuthorFacts; body: string } {
  const none = { series: null, canonical: null, excerpt: null, cover: null };
  const match = /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  if (match?.[1] === undefined) return { facts: none, body: source };
  const document = parseDocument(match[1], { version: '1.2', uniqueKeys: false });
  const fields: unknown = document.errors.length === 0 ? document.toJS() : null;
  // Titles with colons are no YAML, and were written nevertheless: the lines still name their fields.
  const isFrontMatter = isRecord(fields) || /^(?:title|published|tags)\s*:/m.test(match[1]);
  if (!isFrontMatter) return { facts: none, body: source };
  const text = (name: string): string | null => {
    const value = isRecord(fields) ? fields[name] : lineValue(match[1] ?? '', name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    facts: {
      series: text('series'),
      canonical: httpAddress(text('canonical_url')),
      excerpt: text('description'),
      cover: httpAddress(text('cover_image')),
    },
    body: source.slice(match[0].length),
  };
}

/** Of front matter that is no YAML as a whole: a line's value, without its quotation marks. */
function lineValue(yaml: string, name: string): string | null {
  const written = new RegExp(`^${name}\\s*:[ \\t]*(.*)$`, 'm').exec(yaml)?.[1]?.trim() ?? null;
  return written === null ? null : written.replace(/^(["'])(.*)\1$/, '$2');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const httpAddress = (text: string | null): string | null =>
  text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
