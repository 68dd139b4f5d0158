/** Pages of a book around the articles' own text, as XHTML (EPUB 3.3 §5, §7). */
import { wordsIn } from '../../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../../shared/texts/language.ts';
import { escapeXml, writeXml, type XmlElement, type XmlNode, xml } from '../../xhtml/xml.ts';

export type BookChapter = {
  path: string;
  title: string;
  headings: readonly { text: string; id: string }[];
  hasFormulas: boolean;
};

/** `body`: markup that is XHTML already. */
export function bookPage(
  title: string,
  language: string,
  body: string,
  bodyType: string | null = null,
): string {
  const type = bodyType === null ? '' : ` epub:type="${bodyType}"`;
  const tag = escapeXml(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${type}>
${body}
</body>
</html>
`;
}

export function coverPage(title: string, language: string, picture: string): string {
  return bookPage(
    title,
    language,
    writeXml([xml('p', {}, [xml('img', { src: picture, alt: title })])]),
    'cover',
  );
}

export function titlePage(title: string, language: string, lines: readonly string[]): string {
  const body = xml('div', { class: 'title-page' }, [
    xml('h1', {}, [title]),
    ...lines.map((line) => xml('p', {}, [line])),
  ]);
  return bookPage(title, language, writeXml([body]), 'titlepage');
}

/** Contents, and the places a reading system asks for by name. The book's language is not always that of our own words. */
export function navigation(
  title: string,
  language: string,
  chapters: readonly BookChapter[],
  own: Language,
): string {
  const words = wordsIn(own);
  const inOwn = own === language ? {} : { lang: own, 'xml:lang': own };
  const link = (href: string, text: string): XmlNode => xml('a', { href }, [text]);
  const entries = chapters.map(({ path, title: name, headings }) =>
    xml('li', {}, [
      link(path, name),
      ...(headings.length === 0
        ? []
        : [
            xml(
              'ol',
              {},
              headings.map(({ text, id }) => xml('li', {}, [link(`${path}#${id}`, text)])),
            ),
          ]),
    ]),
  );
  const place = (type: string, href: string, text: string): XmlNode =>
    xml('li', {}, [xml('a', { 'epub:type': type, href }, [text])]);
  const body = [
    xml('nav', { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' }, [
      xml('h1', inOwn, [words.contents]),
      xml('ol', {}, entries),
    ]),
    xml('nav', { 'epub:type': 'landmarks', hidden: 'hidden', ...inOwn }, [
      xml('h2', {}, [words.places]),
      xml('ol', {}, [
        place('toc', '#toc', words.contents),
        place('bodymatter', chapters[0]?.path ?? 'title.xhtml', words.beginning),
      ]),
    ]),
  ];
  return bookPage(title, language, writeXml(body));
}

/** The same contents for reading systems of EPUB 2, which know no other (EPUB 3.3 §5.9.1; ANSI/NISO Z39.86 §8). */
export function earlierContents(title: string, identifier: string, chapters: readonly BookChapter[]): string {
  let points = 0;
  const point = (words: string, src: string): XmlElement => {
    points += 1;
    return xml('navPoint', { id: `point-${points}`, playOrder: `${points}` }, [
      xml('navLabel', {}, [xml('text', {}, [words])]),
      xml('content', { src }),
    ]);
  };
  const map = chapters.map(({ path, title: name, headings }) => {
    // Numbered as they are read: the chapter before what is in it.
    const chapter = point(name, path);
    chapter.children.push(...headings.map(({ text, id }) => point(text, `${path}#${id}`)));
    return chapter;
  });
  const body = [
    xml('head', {}, [xml('meta', { name: 'dtb:uid', content: identifier })]),
    xml('docTitle', {}, [xml('text', {}, [title])]),
    xml('navMap', {}, map),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
${writeXml(body)}
</ncx>
`;
}

/** A cover of letters: title, and what else is said of the book. */
export function coverPicture(title: string, line: string): string {
  const lines = wrapped(title, 18).slice(0, 8);
  const words = lines.map(
    (text, index) =>
      `<text x="60" y="${260 + index * 80}" font-size="64" font-weight="bold">${escapeXml(text)}</text>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1200" width="800" height="1200">
<title>${escapeXml(title)}</title>
<rect width="800" height="1200" fill="#f6f1e7"/>
<rect x="60" y="130" width="120" height="12" fill="#b4532a"/>
<g fill="#22201c" font-family="Georgia, serif">
${words.join('\n')}
<text x="60" y="1120" font-size="32">${escapeXml(line)}</text>
</g>
</svg>
`;
}

/** Between words; a word that is longer than a line is cut. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const letters = [...word];
    for (let from = 0; from < letters.length; from += most) {
      const part = letters.slice(from, from + most).join('');
      const last = lines.at(-1);
      if (last !== undefined && from === 0 && [...last, ' ', ...part].length <= most) {
        lines[lines.length - 1] = `${last} ${part}`;
      } else lines.push(part);
    }
  }
  return lines;
}
