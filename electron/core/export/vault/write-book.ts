/** A selection as one file: a profile of layout `book`. */
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportedFile } from '../../../../shared/model.ts';
import type { JobContext } from '../../jobs.ts';
import { getArticle, type StoredArticle } from '../../library/article-read.ts';
import type { Library } from '../../library/open.ts';
import type { Book } from '../article-values.ts';
import { comparable, freePath } from '../file-name.ts';
import { type PlacedImage, shownIn } from '../render-article.ts';
import { bookPlace, renderBook } from '../render-book.ts';
import { storedPictures } from '../stored-pictures.ts';
import type { RecordValue } from '../templates/values.ts';
import { toExportArticle } from '../to-export-article.ts';
import { copyPicture, factsIfThere, readIfThere } from './files.ts';
import { identityOf, shortId } from './identity.ts';
import { hashText, type ManifestEntry, noteInJournal } from './manifest.ts';
import type { ExportRun } from './run.ts';
import { writeFileWhole } from './write-file.ts';

type Chapters = { values: RecordValue[]; articleIds: number[]; pictures: Map<string, Picture> };
type Picture = { image: PlacedImage; source: string | undefined };

/** `articleIds` in the order of the chapters. Answers those that are in the book now. Throws what cannot be written. */
export async function writeBook(
  run: ExportRun,
  articleIds: readonly number[],
  job: JobContext,
): Promise<{ file: ExportedFile; articleIds: number[] }> {
  const { context, folder, profile, manifest } = run;
  // Told apart from articles, whose identity begins with an address, and their files' queries.
  const identity = `book ${profile.name.toLowerCase()} ${run.query}`;
  const entry = manifest.files[identity];
  const plan: Book = { title: bookTitle(run.query), count: articleIds.length, exported: null };
  const path = entry?.path ?? (await freeBookPath(run, identity, bookPlace(plan, profile).path));
  const chapters = await renderChapters(run, articleIds, bookPlace(plan, profile, path), job);
  const book = { ...plan, count: chapters.values.length };
  // With the time of the last export first: when nothing else is different, nothing is.
  let exportedAt = entry?.exportedAt ?? context.now();
  let text = renderBook(chapters.values, profile, { ...book, exported: exportedAt });
  if (entry?.exportedAt !== undefined && hashText(text) !== entry.sha256) {
    exportedAt = context.now();
    text = renderBook(chapters.values, profile, { ...book, exported: exportedAt });
  }
  const present = await readIfThere(join(folder, path));
  const file = { articleId: null, title: book.title, path, reason: null, besidePath: null };
  if (present !== null && present !== text && entry?.sha256 !== hashText(present)) {
    return { file: { ...file, action: 'kept', reason: 'edited after it was exported' }, articleIds: [] };
  }
  if (!run.dryRun) {
    const pictures = [...chapters.pictures.values()].filter(({ image }) => shownIn(text, [image]).length > 0);
    for (const { image, source } of pictures) {
      if (source !== undefined) await copyPicture(folder, image, new Map([[image.name, source]]));
    }
    const images = pictures.map(({ image }) => image.path);
    const next: ManifestEntry = {
      path,
      sha256: hashText(text),
      queries: [`book ${run.query}`],
      exportedAt,
      images,
    };
    noteInJournal(folder, identity, next);
    if (present !== text) await writeFileWhole(join(folder, path), text);
    manifest.files[identity] = { ...next, ...(await factsIfThere(join(folder, path))) };
  }
  const action = present === null ? 'created' : present === text ? 'unchanged' : 'updated';
  return { file: { ...file, action }, articleIds: chapters.articleIds };
}

async function renderChapters(
  { context, profile }: ExportRun,
  articleIds: readonly number[],
  place: { path: string; assets: string },
  job: JobContext,
): Promise<Chapters> {
  const chapters: Chapters = { values: [], articleIds: [], pictures: new Map() };
  for (const [index, id] of articleIds.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: articleIds.length });
    const article = articleIfThere(context.library, id);
    if (article === null) continue;
    job.progress(index, articleIds.length, article.summary.title);
    const stored = storedPictures(context.library, id);
    const name = shortId(identityOf(article.feedUrl, article.summary.key));
    // A chapter says nothing of when it was exported: the book does.
    const chapter = await context.pool.run('renderChapter', {
      article: toExportArticle(article, name, stored.names, null),
      profile,
      place,
      number: chapters.values.length + 1,
    });
    chapters.values.push(chapter.values);
    chapters.articleIds.push(id);
    for (const image of chapter.images) {
      chapters.pictures.set(image.path, { image, source: stored.sources.get(image.name) });
    }
  }
  return chapters;
}

/** null: the reader deleted it while the export ran. */
function articleIfThere(library: Library, id: number): StoredArticle | null {
  try {
    return getArticle(library, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

/** A query reads like a title once its signs are gone: `tag:rust is:saved` → “Rust saved”. */
export function bookTitle(query: string): string {
  const words = query
    .replace(/[-\w]+:/g, ' ')
    .replace(/["()|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'Articles' : words.charAt(0).toUpperCase() + words.slice(1);
}

async function freeBookPath({ folder, taken }: ExportRun, identity: string, wanted: string): Promise<string> {
  for (;;) {
    const path = freePath(wanted, shortId(identity), (one) => taken.has(one));
    taken.add(comparable(path));
    if ((await factsIfThere(join(folder, path))) === null) return path;
  }
}
