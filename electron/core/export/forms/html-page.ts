/** A selection as one HTML file with everything inside: no script, nothing loaded from anywhere. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { imageMediaType } from '../../images/media-type.ts';
import { escapeXml } from '../xhtml/xml.ts';
import { pageStyle } from './style.ts';

/** Stands for a picture until its bytes are put there. Nothing an author writes gets into an address as it is. */
const pictureScheme = 'offprint-picture:';

export const picturePlace = (name: string): string => `${pictureScheme}${name}`;

/** Everything before the first article. The policy lets the page show its own style and pictures, and do nothing else. */
export function pageStart(title: string, language: string | null): string {
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  const lang = language === null ? '' : ` lang="${escapeXml(language)}"`;
  return `<!DOCTYPE html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Offprint">
<title>${escapeXml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
`;
}

/** `name`: of the list, for who hears the page. */
export function pageContents(
  title: string,
  entries: readonly { id: string; title: string }[],
  name: string,
): string {
  const items = entries.map((entry) => `<li><a href="#${entry.id}">${escapeXml(entry.title)}</a></li>`);
  return `<h1>${escapeXml(title)}</h1>\n<nav aria-label="${escapeXml(name)}"><ol>\n${items.join('\n')}\n</ol></nav>\n`;
}

export function pageArticle(id: string, markup: string, language: string | null): string {
  const lang = language === null ? '' : ` lang="${escapeXml(language)}"`;
  return `<article id="${id}"${lang}>\n${markup}\n</article>\n`;
}

export const pageEnd = '</body>\n</html>\n';

/** The text with each picture's bytes in its place. `sources`: name of a file → where the library keeps it. */
export async function* withPictures(
  text: string,
  sources: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  const parts = text.split(new RegExp(`(?<= src=")${pictureScheme}([\\w.-]+)(?=")`));
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      yield part;
      continue;
    }
    const source = sources.get(part);
    const bytes = source === undefined ? null : await readFile(source).catch(() => null);
    const type = bytes === null ? null : imageMediaType(bytes);
    // One that went meanwhile is an empty picture, whose words still show.
    yield bytes === null || type === null ? 'data:,' : `data:${type};base64,${bytes.toString('base64')}`;
  }
}
