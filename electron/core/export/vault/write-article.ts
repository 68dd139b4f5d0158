/** One article on its way into the folder: whether its file is new, as it was, to be changed, or the reader's by now. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportedFile } from '../../../../shared/model/exports.ts';
import { getArticle, type StoredArticle } from '../../library/article-read.ts';
import type { ExportFacts } from '../../library/export-facts.ts';
import { readyForExport } from '../article-to-export.ts';
import type { ExportArticle } from '../article-values.ts';
import { wantsDiscussion } from '../discussion-wanted.ts';
import { type ArticleFile, articlePath } from '../render-article.ts';
import { toExportArticle } from '../to-export-article.ts';
import { copyPicture, factsIfThere, isFree, isFull, readIfThere } from './files.ts';
import type { FileLinks } from './folder-links.ts';
import { freePlace } from './free-place.ts';
import { identityOf, shortId } from './identity.ts';
import { hashText, type ManifestEntry, noteInJournal } from './manifest.ts';
import { type FileSoFar, putBeside, withQuery } from './put-beside.ts';
import type { ExportRun } from './run.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * Never throws but for a full disk: an article that cannot be written costs only itself. null: the reader deleted it while
 * the export ran.
 */
export async function writeArticle(
  run: ExportRun,
  facts: ExportFacts,
  stamp: string,
  links: FileLinks,
): Promise<ExportedFile | null> {
  const { summary } = facts;
  const identity = identityOf(facts.feedUrl, summary.key);
  const entry = run.manifest.files[identity];
  const file: FileSoFar = {
    articleId: summary.id,
    title: summary.title,
    path: entry?.path ?? '',
    reason: null,
    besidePath: null,
  };
  try {
    const known = entry === undefined ? null : await findFile(run, identity, entry);
    if (known !== null && entry?.stamp === stamp && entry.aside === undefined) {
      const unchanged = await leaveAsItIs(run, identity, { ...entry, path: known }, file);
      if (unchanged !== null) return unchanged;
    }
    return await writeText(
      run,
      identity,
      entry,
      known,
      getArticle(run.context.library, summary.id),
      stamp,
      links,
      file,
    );
  } catch (error) {
    if (isFull(error)) throw error;
    if (error instanceof AppError && error.code === 'not-found') return null;
    const reason = error instanceof Error ? error.message : String(error);
    return { ...file, action: 'failed', reason };
  }
}

/** Where the file of that entry is now, be it where it was put or where the reader moved it; null: nowhere. */
async function findFile(run: ExportRun, identity: string, entry: ManifestEntry): Promise<string | null> {
  if ((await factsIfThere(join(run.folder, entry.path))) !== null) return entry.path;
  return await run.movedTo(shortId(identity));
}

/** For an article that is as it was when its file was written. null: there is no file any more. */
async function leaveAsItIs(
  run: ExportRun,
  identity: string,
  entry: ManifestEntry,
  file: FileSoFar,
): Promise<ExportedFile | null> {
  const place = join(run.folder, entry.path);
  const facts = await factsIfThere(place);
  if (facts === null) return null;
  const done = (action: 'unchanged' | 'kept', more: Partial<ManifestEntry> = {}): ExportedFile => {
    if (!run.dryRun) run.manifest.files[identity] = { ...withQuery(entry, run.query), ...more };
    const reason = action === 'kept' ? 'edited-since-export' : null;
    return { ...file, path: entry.path, action, reason };
  };
  if (facts.size === entry.size && facts.mtimeMs === entry.mtimeMs) return done('unchanged');
  const present = await readIfThere(place);
  if (present === null) return null;
  // Copied, checked out or synchronised: another time, the same bytes.
  return hashText(present) === entry.sha256 ? done('unchanged', facts) : done('kept');
}

async function writeText(
  run: ExportRun,
  identity: string,
  entry: ManifestEntry | undefined,
  known: string | null,
  article: StoredArticle,
  stamp: string,
  links: FileLinks,
  file: FileSoFar,
): Promise<ExportedFile> {
  const { context, folder, dryRun } = run;
  const { article: ready, pictures } = readyForExport(context.library, article, {
    exported: null,
    links,
    withDiscussion: wantsDiscussion(run.profile),
  });
  // What was moved aside goes back to where it was.
  const from = known ?? entry?.path ?? null;
  const settled = entry?.aside ?? from ?? run.places.get(identity);
  const path = settled ?? freePlace(run, identity, articlePath(ready, run.compiled));
  const { text, images, exportedAt } = await renderAsBefore(run, ready, entry, path);
  const place = join(folder, from ?? path);
  const present = settled === undefined && isFree(place) ? null : await readIfThere(place);
  const sha256 = hashText(text);
  const next: ManifestEntry = {
    path,
    sha256,
    queries: withQuery(entry, run.query).queries,
    exportedAt,
    stamp,
    images: images.map((image) => image.path),
  };
  const note = (): void => {
    run.manifest.files[identity] = next;
  };
  if (present === text && from === path) {
    if (!dryRun) Object.assign(next, await factsIfThere(join(folder, path)));
    if (!dryRun) note();
    return { ...file, path, action: 'unchanged' };
  }
  if (present !== null && (entry === undefined || hashText(present) !== entry.sha256)) {
    return await putBeside(run, identity, entry, { text, path: from ?? path, stamp, sha256 }, file);
  }
  if (!dryRun) {
    for (const image of images) await copyPicture(folder, image, pictures.sources);
    noteInJournal(folder, identity, next);
    await writeFileWhole(join(folder, path), text);
    if (present !== null && from !== null && from !== path) await rm(join(folder, from));
    Object.assign(next, await factsIfThere(join(folder, path)));
    note();
    run.texts.push({ identity, sha256, text });
  }
  return { ...file, path, action: present === null ? 'created' : 'updated' };
}

/** With the time of the last export first: when nothing else is different, nothing is. */
async function renderAsBefore(
  { context, profile }: ExportRun,
  article: ExportArticle,
  entry: ManifestEntry | undefined,
  path: string,
): Promise<ArticleFile & { exportedAt: number }> {
  const rendered = async (exportedAt: number): Promise<ArticleFile & { exportedAt: number }> => ({
    ...(await context.pool.run('renderArticle', {
      article: { ...article, exported: exportedAt },
      profile,
      path,
    })),
    exportedAt,
  });
  const first = await rendered(entry?.exportedAt ?? context.now());
  return entry?.exportedAt === undefined || hashText(first.text) === entry.sha256
    ? first
    : await rendered(context.now());
}

/** Where the profile puts it, whatever else is there. */
export function plainPath({ compiled }: ExportRun, article: StoredArticle, identity: string): string {
  return articlePath(toExportArticle(article, shortId(identity), {}, null, []), compiled);
}
