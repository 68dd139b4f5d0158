/**
 * Writes an article as a part of an XHTML document: title, source, text, the user's annotations. Called in the pool by `forms/`
 * for books and pages.
 */
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import { linkKey } from '../../content/compare/link-keys.ts';
import { prepareForReading } from '../../content/reading/prepare.ts';
import { parseFragment } from '../../content/tree/markup.ts';
import { dayIn } from '../facts/day.ts';
import type { ExportArticle } from '../facts/export-article.ts';
import { languageTag } from './attributes.ts';
import { conforming } from './conforming.ts';
import { discussionMarkup } from './discussion-markup.ts';
import { settleIds, visit } from './settle-ids.ts';
import { writeXml, type XmlElement, type XmlNode, xml } from './xml.ts';

export type ChapterMarkup = {
  /** Well-formed XHTML, without a `body` around it. */
  markup: string;
  /** Of the highest rank in the text, for contents. */
  headings: { text: string; id: string }[];
  /** Its manifest has to say so (EPUB 3.3 §5.6.2, `mathml`). */
  hasFormulas: boolean;
  /** Names of the picture files it shows, each once. */
  pictures: string[];
  language: string | null;
};

export type ChapterOptions = {
  /** What to write for a stored picture, by the name of its file; null: it cannot be shown there. */
  pictureAddress: (name: string) => string | null;
  /** Before every id; they are to be unique in the document. */
  idPrefix: string;
};

export function chapterMarkup(article: ExportArticle, options: ChapterOptions): ChapterMarkup {
  const pictures = new Map<string, string>();
  const prepared = prepareForReading(article.html, {
    title: article.title,
    baseUrl: article.url ?? article.siteUrl ?? article.feedUrl,
    addresses: article.addresses,
    imageUrl: (original) => {
      const name = Object.hasOwn(article.images, original) ? article.images[original] : undefined;
      const address = name === undefined ? null : options.pictureAddress(name);
      if (name === undefined || address === null) return null;
      pictures.set(address, name);
      return address;
    },
  });
  const words = wordsIn(article.wordsLanguage);
  const content = conforming(parseFragment(prepared.html), words);
  const language = languageTag(article.language);
  const own = [...content, ...annotationMarkup(article), ...discussionMarkup(article)];
  const names = settleIds(own, options.idPrefix);
  linkChapters(content, article.links);
  lowerHeadings(content);
  const title = xml('h1', {}, [article.title.replace(/\s+/gu, ' ').trim() || words.untitled]);
  const shown = new Set<string>();
  let hasFormulas = false;
  visit(own, ({ name, attributes }) => {
    if (name === 'math') hasFormulas = true;
    const file = name === 'img' ? pictures.get(attributes.src ?? '') : undefined;
    if (file !== undefined) shown.add(file);
  });
  const ranked = prepared.outline.flatMap(({ level, text, anchor }) => {
    const id = names.get(anchor);
    return id === undefined ? [] : [{ level, text, id }];
  });
  const highest = ranked.reduce((least, { level }) => Math.min(least, level), 6);
  return {
    markup: writeXml([title, byline(article), ...own]),
    headings: ranked.filter(({ level }) => level === highest).map(({ text, id }) => ({ text, id })),
    hasFormulas,
    pictures: [...shown],
    language,
  };
}

/** Links to others of the same document stay in it. */
function linkChapters(nodes: readonly XmlNode[], links: ExportArticle['links']): void {
  visit(nodes, ({ name, attributes }) => {
    if (name !== 'a' || attributes.href === undefined || attributes.href.startsWith('#')) return;
    const key = linkKey(attributes.href);
    const place = key !== null && Object.hasOwn(links, key) ? links[key] : undefined;
    if (place !== undefined) attributes.href = place;
  });
}

/** The article's title is above all of them. */
function lowerHeadings(nodes: readonly XmlNode[]): void {
  const headings: XmlElement[] = [];
  visit(nodes, (element) => {
    if (/^h[1-6]$/.test(element.name)) headings.push(element);
  });
  if (!headings.some(({ name }) => name === 'h1')) return;
  for (const heading of headings) heading.name = `h${Math.min(6, Number(heading.name.charAt(1)) + 1)}`;
}

function byline({ author, feed, published, url, wordsLanguage }: ExportArticle): XmlElement {
  const day = published === null ? [] : [dayIn(wordsLanguage, published)];
  const facts = [...(author === null ? [] : [author]), feed, ...day].join(' · ');
  const original =
    url !== null && URL.canParse(url)
      ? [' · ', xml('a', { href: new URL(url).href, class: 'original' }, [wordsIn(wordsLanguage).original])]
      : [];
  return xml('p', { class: 'byline' }, [facts, ...original]);
}

function annotationMarkup({ highlights, notes, wordsLanguage }: ExportArticle): XmlNode[] {
  if (highlights.length === 0 && notes.length === 0) return [];
  const paragraphs = (text: string, className: string): XmlNode[] =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => xml('p', className === '' ? {} : { class: className }, [line.trim()]));
  return [
    xml('h2', { class: 'annotations' }, [wordsIn(wordsLanguage).highlightsAndNotes]),
    ...notes.map(({ text, anchor }) => xml('div', { id: anchor }, paragraphs(text, 'note'))),
    ...highlights.map(({ quote, note, colour, anchor }) =>
      xml('div', { id: anchor }, [
        xml('blockquote', { class: `highlight highlight-${colour}` }, paragraphs(quote, '')),
        ...paragraphs(note ?? '', 'note'),
      ]),
    ),
  ];
}
