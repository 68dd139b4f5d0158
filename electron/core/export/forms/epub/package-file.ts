/** `package.opf`: what a book is, what is in it, and in which order it is read (EPUB 3.3 §5). */
import { createHash } from 'node:crypto';
import { escapeXml } from '../../xhtml/xml.ts';

export type BookFacts = {
  title: string;
  language: string;
  authors: readonly string[];
  /** Titles of the feeds. */
  publishers: readonly string[];
  /** Addresses of the articles. */
  sources: readonly string[];
  /** What makes it this book: what its file is kept as, else signs of its articles that are the same in every library. */
  identity: readonly string[];
  /** Epoch ms: when the latest article came out, null where none says; and when anything in the book changed last. */
  published: number | null;
  modified: number;
};

export type BookItem = {
  id: string;
  path: string;
  mediaType: string;
  properties: string | null;
  isInSpine: boolean;
};

export const containerFile = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

export function packageFile(facts: BookFacts, items: readonly BookItem[]): string {
  const hasPictures = items.some(
    ({ mediaType, path }) => mediaType.startsWith('image/') && path !== 'cover.svg',
  );
  const each = (name: string, values: readonly string[]): string[] =>
    values.map((value) => `<dc:${name}>${escapeXml(value)}</dc:${name}>`);
  const accessibility: [string, string][] = [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] satisfies [string, string][]) : []),
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityHazard', 'unknown'],
  ];
  const lines = [
    `<dc:identifier id="id">${bookIdentifier(facts)}</dc:identifier>`,
    ...each('title', [facts.title]),
    ...each('language', [facts.language]),
    ...each('creator', facts.authors),
    ...each('publisher', facts.publishers),
    ...each('source', facts.sources),
    ...(facts.published === null ? [] : each('date', [timeOf(facts.published)])),
    `<meta property="dcterms:modified">${timeOf(facts.modified)}</meta>`,
    ...accessibility.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`),
  ];
  const manifest = items.map(({ id, path, mediaType, properties }) => {
    const more = properties === null ? '' : ` properties="${properties}"`;
    return `<item id="${id}" href="${escapeXml(path)}" media-type="${mediaType}"${more}/>`;
  });
  const spine = items.filter(({ isInSpine }) => isInSpine).map(({ id }) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(facts.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${lines.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine toc="ncx">
${spine.join('\n')}
</spine>
</package>
`;
}

/**
 * The same selection is the same book in every library, and a file that is kept up to date stays the book a reader has begun
 * (RFC 9562 §5.8: a UUID of what names it).
 */
export function bookIdentifier({ title, identity }: BookFacts): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([title, identity]))
    .digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const timeOf = (epochMs: number): string => new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');
