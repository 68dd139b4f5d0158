/** A selection as an EPUB 3 book. */

import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { wordsIn } from '../../../../../shared/texts/exported-words.ts';
import type { ExportArticle } from '../../facts/export-article.ts';
import { languageTag } from '../../xhtml/attributes.ts';
import { chapterMarkupJob } from '../../xhtml/jobs.ts';
import type { FormRun } from '../form-run.ts';
import { selectedArticles } from '../selection.ts';
import { bookStyle } from '../style.ts';
import { type BookFacts, type BookItem, bookIdentifier, containerFile, packageFile } from './package-file.ts';
import {
  type BookChapter,
  bookPage,
  coverPage,
  coverPicture,
  earlierContents,
  navigation,
  titlePage,
} from './pages.ts';
import { bookPictureType } from './pictures.ts';

/** The earliest a ZIP file can say, in any time zone the same: its times are those of a clock on the wall. */
const zipTime = new Date(1980, 0, 1, 12);
const zipOptions = { mtime: zipTime, mode: 0o100644, forceDosTimestamp: true };
const folder = 'EPUB';
/** Used where no article says: readers need one to break words and to read aloud. */
const fallbackLanguage = 'en';

type Book = {
  chapters: BookChapter[];
  items: BookItem[];
  articles: Pick<
    ExportArticle,
    'author' | 'feed' | 'url' | 'shortId' | 'published' | 'edited' | 'firstSeen'
  >[];
  languages: string[];
  annotated: number[];
  /** Path of a picture in the book → its place in the manifest is taken. */
  pictures: Map<string, string>;
  /** Path of the picture that is its cover; null: one is drawn. */
  cover: string | null;
};

/** Pages are made as they are asked for; a failure is the stream's. */
export function epubStream(run: FormRun): Readable {
  return Readable.from(bytesOf(run), { objectMode: false });
}

async function* bytesOf(run: FormRun): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  zip.on('error', (error: Error) => output.destroy(error));
  fill(zip, run, () => output.destroyed).catch((error: unknown) => output.destroy(error as Error));
  yield* output as AsyncIterable<Buffer>;
}

async function fill(zip: ZipFile, run: FormRun, isOver: () => boolean): Promise<void> {
  const { context, ids, written } = run;
  const words = wordsIn(run.language);
  const add = (path: string, text: string): void =>
    zip.addBuffer(Buffer.from(text), path, { ...zipOptions, compress: true });
  // First and as it is, so that programs know the file by its first bytes (EPUB 3.3 §4.2.3).
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { ...zipOptions, compress: false });
  add('META-INF/container.xml', containerFile);
  const book: Book = {
    chapters: [],
    items: [],
    articles: [],
    languages: [],
    annotated: [],
    pictures: new Map(),
    cover: null,
  };
  const pathOf = (_id: number, index: number): string =>
    `chapter-${String(index + 1).padStart(4, '0')}.xhtml`;
  for await (const { index, article, pictures } of selectedArticles(run, pathOf)) {
    if (isOver()) return;
    const addresses = await bookAddresses(pictures.sources, book.pictures);
    const chapter = await context.pool.run(chapterMarkupJob, { article, idPrefix: 's', addresses });
    const coverName = article.cover === null ? undefined : pictures.names[article.cover];
    const ownCover = coverName === undefined ? undefined : addresses[coverName];
    if (ids.length === 1 && ownCover !== undefined && !ownCover.endsWith('.svg')) book.cover = ownCover;
    for (const name of [...chapter.pictures, ...(book.cover === null ? [] : [coverName])]) {
      if (name !== undefined) addPicture(zip, book, addresses[name], pictures.sources.get(name));
    }
    const language = chapter.language ?? fallbackLanguage;
    const path = pathOf(article.id, index);
    const name = article.title.replace(/\s+/gu, ' ').trim() || words.untitled;
    add(`${folder}/${path}`, bookPage(name, language, chapter.markup));
    book.chapters.push({ path, title: name, headings: chapter.headings, hasFormulas: chapter.hasFormulas });
    book.articles.push(article);
    if (chapter.language !== null) book.languages.push(chapter.language);
    book.annotated.push(...[...article.highlights, ...article.notes].map(({ at }) => at));
    written.push(article.id);
  }
  finish(book, run, add);
  zip.end();
}

function finish(book: Book, run: FormRun, add: (path: string, text: string) => void): void {
  const { title } = run;
  const { cover } = book;
  const facts = factsOf(book, run);
  const { language } = facts;
  const count = wordsIn(run.language).articles(book.chapters.length);
  const from = facts.publishers.slice(0, 6).join(' · ');
  if (cover === null) add(`${folder}/cover.svg`, coverPicture(title, count));
  add(`${folder}/style.css`, bookStyle);
  add(`${folder}/cover.xhtml`, coverPage(title, language, cover ?? 'cover.svg'));
  add(
    `${folder}/title.xhtml`,
    titlePage(
      title,
      language,
      [facts.authors.slice(0, 12).join(', '), from, count].filter((line) => line !== ''),
    ),
  );
  add(`${folder}/nav.xhtml`, navigation(title, language, book.chapters, run.language));
  add(`${folder}/toc.ncx`, earlierContents(title, bookIdentifier(facts), book.chapters));
  const page = (id: string, path: string, properties: string | null = null): BookItem => ({
    id,
    path,
    mediaType: 'application/xhtml+xml',
    properties,
    isInSpine: true,
  });
  const items = [
    page('cover', 'cover.xhtml'),
    page('title', 'title.xhtml'),
    page('nav', 'nav.xhtml', 'nav'),
    ...book.chapters.map(({ path, hasFormulas }, index) =>
      page(`chapter-${index + 1}`, path, hasFormulas ? 'mathml' : null),
    ),
    { id: 'ncx', path: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: null, isInSpine: false },
    { id: 'style', path: 'style.css', mediaType: 'text/css', properties: null, isInSpine: false },
    ...(cover === null
      ? [
          {
            id: 'cover-image',
            path: 'cover.svg',
            mediaType: 'image/svg+xml',
            properties: 'cover-image',
            isInSpine: false,
          },
        ]
      : []),
    ...book.items,
  ];
  add(`${folder}/package.opf`, packageFile(facts, items));
}

function factsOf({ articles, languages, annotated }: Book, { title, keptAs }: FormRun): BookFacts {
  const unique = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.flatMap((value) => (value === null || value.trim() === '' ? [] : [value.trim()]))),
  ];
  const latest = (times: readonly (number | null)[]): number | null =>
    times.reduce((last, time) => (time !== null && (last === null || time > last) ? time : last), null);
  return {
    title,
    language: languageTag(mostFrequent(languages)) ?? fallbackLanguage,
    authors: unique(articles.map(({ author }) => author)),
    publishers: unique(articles.map(({ feed }) => feed)),
    sources: unique(articles.map(({ url }) => url)),
    identity: keptAs === null ? articles.map(({ shortId }) => shortId) : [keptAs],
    published: latest(articles.map(({ published }) => published)),
    modified:
      latest([...articles.flatMap((one) => [one.published, one.edited, one.firstSeen]), ...annotated]) ?? 0,
  };
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** Name of a picture's file → its path in the book; those no reading system need know are left out. */
async function bookAddresses(
  sources: ReadonlyMap<string, string>,
  known: Map<string, string>,
): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const [name, source] of sources) {
    const path = `images/${name}`;
    if (known.has(path) || (await bookPictureType(name, source)) !== null) addresses[name] = path;
  }
  return addresses;
}

function addPicture(zip: ZipFile, book: Book, path: string | undefined, source: string | undefined): void {
  if (path === undefined || source === undefined || book.pictures.has(path)) return;
  book.pictures.set(path, source);
  book.items.push({
    id: `image-${book.pictures.size}`,
    path,
    mediaType: mediaTypeOf(path),
    properties: path === book.cover ? 'cover-image' : null,
    isInSpine: false,
  });
  // Opened when its turn comes: a book of a thousand pictures holds none of them in memory.
  zip.addReadStreamLazy(`${folder}/${path}`, { ...zipOptions, compress: true, compressionLevel: 1 }, (give) =>
    give(null, createReadStream(source)),
  );
}

const mediaTypes: Record<string, string> = { jpg: 'image/jpeg', svg: 'image/svg+xml' };

function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return mediaTypes[extension] ?? `image/${extension}`;
}
