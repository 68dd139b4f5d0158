/** Exports a selection as one file. */

import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { ExportedFile } from '../../../../shared/model/exports.ts';
import type { JobContext } from '../../base/jobs.ts';
import { packMarkup } from '../../content/scan/packed-markup.ts';
import { articleIfThere } from '../../library/articles/article-if-there.ts';
import type { Library } from '../../library/connection/open.ts';
import { readyForExport } from '../article/article-to-export.ts';
import { titleOf } from '../article/book-title.ts';
import { chapterLinks, type WantedChapterLinks } from '../article/chapter-links.ts';
import type { ExportLinks } from '../article/export-links.ts';
import type { PlacedImage } from '../article/image-links.ts';
import { renderChapterJob } from '../article/jobs.ts';
import { shownIn } from '../article/render-article.ts';
import { bookPlace, renderBook } from '../article/render-book.ts';
import { wantsBacklinks } from '../facts/backlinks.ts';
import { wantsDiscussion } from '../facts/discussion-wanted.ts';
import { bookIdentity } from '../facts/identity.ts';
import type { RecordValue } from '../facts/values.ts';
import { copyPicture, readIfThere } from '../files/files.ts';
import { checkInside } from '../files/leads-outside.ts';
import { hashText, type ManifestEntry, noteInJournal } from '../files/manifest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { chapterAnchor } from '../profiles/article-values.ts';
import { freePlace } from './free-place.ts';
import { putBeside } from './put-beside.ts';
import type { ExportRun } from './run.ts';

type Place = { path: string; assets: string };
type Picture = { image: PlacedImage; source: string | undefined };
type Chapters = { values: RecordValue[]; pictures: Map<string, Picture>; articleIds: number[] };

/** `articleIds` in the order of the chapters. Answers those that are in the book now. */
export async function exportBook(
  run: ExportRun,
  articleIds: readonly number[],
  job: JobContext,
): Promise<{ file: ExportedFile; articleIds: number[] }> {
  const { context, folder, profile, query, dryRun, manifest, language } = run;
  const identity = bookIdentity(query, profile.name);
  const entry = manifest.files[identity];
  const book = { title: titleOf(query, language), count: articleIds.length, exported: null };
  const place = bookPlace(
    book,
    profile,
    entry?.path ?? freePlace(run, identity, bookPlace(book, profile).path),
  );
  const rendered = { place, exportedAt: entry?.exportedAt ?? context.now() };
  const chapters = await renderChapters(run, articleIds, rendered, job);
  const whole = { ...book, count: chapters.values.length };
  // With the time of the last export first: when nothing else is different, nothing is.
  let exportedAt = entry?.exportedAt ?? context.now();
  let text = renderBook(chapters.values, profile, { ...whole, exported: exportedAt });
  if (entry?.exportedAt !== undefined && hashText(text) !== entry.sha256) {
    exportedAt = context.now();
    text = renderBook(chapters.values, profile, { ...whole, exported: exportedAt });
  }
  checkInside(folder, place.path);
  const present = await readIfThere(join(folder, place.path));
  const sha256 = hashText(text);
  const file = { articleId: null, title: book.title, path: place.path, reason: null, besidePath: null };
  job.progress(articleIds.length, articleIds.length, '');
  if (present !== null && present !== text && (entry === undefined || hashText(present) !== entry.sha256)) {
    const newText = { text, path: place.path, stamp: sha256, sha256 };
    const kept = await putBeside(run, { identity, entry, file }, newText);
    return { file: kept, articleIds: [] };
  }
  const action = present === null ? 'created' : present === text ? 'unchanged' : 'updated';
  if (!dryRun) {
    const images = [...chapters.pictures.values()].filter(({ image }) => shownIn(text, [image]).length > 0);
    for (const { image, source } of images) {
      await copyPicture(folder, image, new Map(source === undefined ? [] : [[image.name, source]]));
    }
    const next: ManifestEntry = {
      path: place.path,
      sha256,
      queries: [query],
      exportedAt,
      images: images.map(({ image }) => image.path),
    };
    if (action !== 'unchanged') {
      noteInJournal(folder, identity, next);
      await writeFileWhole(join(folder, place.path), text);
      run.texts.push({ identity, sha256, packed: packMarkup(text) });
    }
    manifest.files[identity] = next;
  }
  return { file: { ...file, action }, articleIds: chapters.articleIds };
}

/** From chapter to chapter, where the profile wants that. */
async function linksOfBook(
  library: Library,
  profile: ExportProfile,
  articleIds: readonly number[],
  signal: AbortSignal,
): Promise<Map<number, ExportLinks>> {
  const wanted: WantedChapterLinks = {
    placeOf: (_id, index) => `#${chapterAnchor(index + 1)}`,
    to: profile.articleLinks !== 'original',
    from: wantsBacklinks(profile),
  };
  return await chapterLinks(library, articleIds, wanted, signal);
}

async function renderChapters(
  { context, profile, language }: ExportRun,
  articleIds: readonly number[],
  { place, exportedAt }: { place: Place; exportedAt: number },
  job: JobContext,
): Promise<Chapters> {
  const chapters: Chapters = { values: [], pictures: new Map(), articleIds: [] };
  const links = await linksOfBook(context.library, profile, articleIds, job.signal);
  for (const [index, id] of articleIds.entries()) {
    if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: articleIds.length });
    const article = articleIfThere(context.library, id);
    if (article === null) continue;
    job.progress(index, articleIds.length, article.summary.title);
    const { pictures, article: ready } = readyForExport(context.library, article, {
      exported: exportedAt,
      links: links.get(id),
      withDiscussion: wantsDiscussion(profile),
      language,
    });
    const chapter = await context.pool.run(renderChapterJob, {
      article: ready,
      profile,
      place,
      number: index + 1,
    });
    chapters.values.push(chapter.values);
    chapters.articleIds.push(id);
    for (const image of chapter.images) {
      chapters.pictures.set(image.path, { image, source: pictures.sources.get(image.name) });
    }
  }
  return chapters;
}
