/** Exports a selection as one file. */
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ExportedFile } from '../../../shared/model.ts';
import type { CoreContext } from '../context.ts';
import type { JobContext } from '../jobs.ts';
import { articleIfThere } from './article-if-there.ts';
import { actionFor, copyPicture, readIfThere, type Wanted } from './export-files.ts';
import { comparable, freePath } from './file-name.ts';
import { bookIdentity, hashText, type Manifest } from './manifest.ts';
import { type PlacedImage, shownIn } from './render-article.ts';
import { bookPlace, renderBook } from './render-book.ts';
import { storedPictures } from './stored-pictures.ts';
import type { RecordValue } from './templates/values.ts';
import { toExportArticle } from './to-export-article.ts';
import { writeFileWhole } from './write-file.ts';

/** `articleIds` in the order of the chapters. Answers those that are in the book now. */
export async function exportBook(
  context: CoreContext,
  { folder, query, dryRun, profile }: Wanted,
  manifest: Manifest,
  articleIds: readonly number[],
  job: JobContext,
): Promise<{ file: ExportedFile; articleIds: number[] }> {
  const identity = bookIdentity(query, profile.name);
  const entry = manifest.files[identity];
  const book = { title: titleOf(query), count: articleIds.length, exported: null };
  const place = bookPlace(
    book,
    profile,
    entry?.path ?? (await freeBookPath(folder, manifest, bookPlace(book, profile).path)),
  );
  const chapters: RecordValue[] = [];
  const pictures = new Map<string, { image: PlacedImage; source: string | undefined }>();
  const written: number[] = [];
  for (const [index, id] of articleIds.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: articleIds.length });
    const article = articleIfThere(context.library, id);
    if (article === null) continue;
    job.progress(index, articleIds.length, article.summary.title);
    const stored = storedPictures(context.library, id);
    const chapter = await context.pool.run('renderChapter', {
      article: toExportArticle(article, stored.names, entry?.exportedAt ?? context.now()),
      profile,
      place,
      number: chapters.length + 1,
    });
    chapters.push(chapter.values);
    written.push(id);
    for (const image of chapter.images)
      pictures.set(image.path, { image, source: stored.sources.get(image.name) });
  }
  const whole = { ...book, count: chapters.length };
  // With the time of the last export first: when nothing else is different, nothing is.
  let exportedAt = entry?.exportedAt ?? context.now();
  let text = renderBook(chapters, profile, { ...whole, exported: exportedAt });
  if (entry?.exportedAt !== undefined && hashText(text) !== entry.sha256) {
    exportedAt = context.now();
    text = renderBook(chapters, profile, { ...whole, exported: exportedAt });
  }
  const action = actionFor(entry?.sha256, await readIfThere(join(folder, place.path)), text);
  const file: ExportedFile = { articleId: null, title: book.title, path: place.path, action, reason: null };
  if (action === 'kept') return { file: { ...file, reason: 'edited after it was exported' }, articleIds: [] };
  if (!dryRun) {
    for (const { image, source } of pictures.values()) {
      if (shownIn(text, [image]).length === 0) continue;
      await copyPicture(folder, image, new Map(source === undefined ? [] : [[image.name, source]]));
    }
    if (action !== 'unchanged') await writeFileWhole(join(folder, place.path), text);
    manifest.files[identity] = { path: place.path, sha256: hashText(text), queries: [query], exportedAt };
  }
  job.progress(articleIds.length, articleIds.length, '');
  return { file, articleIds: written };
}

/** A query reads like a title once its signs are gone: `tag:rust is:saved` → “rust saved”. */
function titleOf(query: string): string {
  const words = query
    .replace(/[-\w]+:/g, ' ')
    .replace(/["()|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'Articles' : words.charAt(0).toUpperCase() + words.slice(1);
}

async function freeBookPath(folder: string, manifest: Manifest, wanted: string): Promise<string> {
  const taken = new Set(Object.values(manifest.files).map((entry) => comparable(entry.path)));
  for (;;) {
    const path = freePath(wanted, (candidate) => taken.has(candidate));
    taken.add(comparable(path));
    if ((await readIfThere(join(folder, path))) === null) return path;
  }
}
