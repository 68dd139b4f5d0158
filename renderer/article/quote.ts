/** A passage as Markdown: a quotation with where it is from. */
import { quotationTexts } from '../../shared/texts/reading.ts';
import { indexText, objectSign } from './text-index.ts';

export type Source = { title: string; author: string | null; url: string | null };

/** Text that Markdown would take for a link's brackets. */
const escaped = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');

/** `[Title](address)`; the title alone where there is no address. Angle brackets where the address would end the link (CommonMark §6.3). */
export function markdownLink({ title, url }: Pick<Source, 'title' | 'url'>): string {
  if (url === null) return title;
  const destination = /[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url;
  return `[${escaped(title)}](${destination})`;
}

/** `— Author, [Title](address)`, as the interface's language writes it. */
export function sourceLine(source: Source): string {
  const link = markdownLink(source);
  return source.author === null || source.author === ''
    ? quotationTexts.from(link)
    : quotationTexts.fromAuthor(source.author, link);
}

/** `> …` for each paragraph, then who wrote it and where. */
export function markdownQuote(text: string, source: Source): string {
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...paragraphs, sourceLine(source)].map((line) => `> ${line}`).join('\n>\n');
}

/** What a range covers, as it is read; a formula as its source. */
export function textOfRange(root: ShadowRoot, range: Range): string {
  const index = indexText([root]);
  const place = index.placeOf(range);
  return place === null ? '' : index.text.slice(place.start, place.end).replaceAll(objectSign, '…').trim();
}
