/** Exports a selection to a folder: new files, changed ones, and never over what the reader has edited there. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ExportedFile, ExportSummary } from '../../../shared/model.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { CoreContext } from '../context.ts';
import type { JobContext } from '../jobs.ts';
import { selectAllIds } from '../library/article-list.ts';
import { findArticleId, type StoredArticle } from '../library/article-read.ts';
import { markExported } from '../library/article-state-table.ts';
import { articleIfThere } from './article-if-there.ts';
import { exportBook } from './export-book.ts';
import { actionFor, copyPicture, readIfThere, summarise, type Wanted } from './export-files.ts';
import { comparable, freePath } from './file-name.ts';
import { hashText, isBook, type Manifest, readManifest, writeManifest } from './manifest.ts';
import { type ArticleFile, articlePath, type CompiledProfile, compileProfile } from './render-article.ts';
import { storedPictures } from './stored-pictures.ts';
import { toExportArticle } from './to-export-article.ts';
import { writeFileWhole } from './write-file.ts';

/** Throws `template-invalid` and `folder-not-writable` before anything is written; one article that fails costs only itself. */
export async function exportArticles(
  context: CoreContext,
  wanted: Wanted,
  job: JobContext,
): Promise<ExportSummary> {
  const { library } = context;
  const { folder, dryRun } = wanted;
  const compiled = compileProfile(wanted.profile);
  if (!dryRun) await prepareFolder(folder);
  const manifest = await readManifest(folder);
  const ids = await selectAllIds(library, parseQuery(wanted.query), {}, { now: context.now() });
  const files: ExportedFile[] = [];
  const selected = new Set<string>();
  const taken = new Set(Object.values(manifest.files).map((entry) => comparable(entry.path)));
  try {
    if (wanted.profile.layout === 'book') {
      const written = await exportBook(context, wanted, manifest, ids.toReversed(), job);
      if (!dryRun && written.file.action !== 'kept') markExported(library, written.articleIds, context.now());
      return summarise(wanted, [written.file]);
    }
    // Oldest first, so that a number behind a name stays with the article that had it.
    for (const [index, id] of ids.toReversed().entries()) {
      if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: ids.length });
      const article = articleIfThere(library, id);
      if (article === null) continue;
      job.progress(index, ids.length, article.summary.title);
      selected.add(identityOf(article));
      files.push(await exportOne(context, wanted, compiled, manifest, article, taken));
    }
    files.push(...(await removeDeselected(context, wanted, manifest, selected)));
    job.progress(ids.length, ids.length, '');
  } finally {
    if (!dryRun) await writeManifest(folder, manifest);
  }
  if (!dryRun) markExported(library, idsWritten(files), context.now());
  return summarise(wanted, files);
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, '.offprint-write-test');
    await writeFileWhole(probe, '');
    await rm(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('folder-not-writable', { folder, reason }, error);
  }
}

function identityOf(article: StoredArticle): string {
  return `${article.feedUrl} ${article.summary.key}`;
}

async function exportOne(
  context: CoreContext,
  { folder, query, dryRun, profile }: Wanted,
  compiled: CompiledProfile,
  manifest: Manifest,
  article: StoredArticle,
  taken: Set<string>,
): Promise<ExportedFile> {
  const { summary } = article;
  const identity = identityOf(article);
  const entry = manifest.files[identity];
  const file = { articleId: summary.id, title: summary.title, reason: null };
  try {
    const pictures = storedPictures(context.library, summary.id);
    const path = entry?.path ?? (await freeName(folder, article, compiled, taken));
    const rendered = async (exported: number): Promise<ArticleFile> =>
      await context.pool.run('renderArticle', {
        article: toExportArticle(article, pictures.names, exported),
        profile,
        path,
      });
    // With the time of the last export first: when nothing else is different, nothing is.
    let exportedAt = entry?.exportedAt ?? context.now();
    let { text, images } = await rendered(exportedAt);
    if (entry?.exportedAt !== undefined && hashText(text) !== entry.sha256) {
      exportedAt = context.now();
      ({ text, images } = await rendered(exportedAt));
    }
    const present = await readIfThere(join(folder, path));
    const action = actionFor(entry?.sha256, present, text);
    if (action === 'kept') return { ...file, path, action, reason: 'edited after it was exported' };
    if (!dryRun) {
      for (const image of images) await copyPicture(folder, image, pictures.sources);
      if (action !== 'unchanged') await writeFileWhole(join(folder, path), text);
      const queries = [...new Set([...(entry?.queries ?? []), query])].sort();
      manifest.files[identity] = { path, sha256: hashText(text), queries, exportedAt };
    }
    return { ...file, path, action };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...file, path: entry?.path ?? '', action: 'failed', reason };
  }
}

/** A name no other file has, be it ours or the reader's own. */
async function freeName(
  folder: string,
  article: StoredArticle,
  compiled: CompiledProfile,
  taken: Set<string>,
): Promise<string> {
  const wanted = articlePath(toExportArticle(article, {}, null), compiled);
  for (;;) {
    const path = freePath(wanted, (candidate) => taken.has(candidate));
    taken.add(comparable(path));
    if ((await readIfThere(join(folder, path))) === null) return path;
  }
}

/** Files of this query's earlier exports whose article it no longer holds: removed, unless the reader edited them. */
async function removeDeselected(
  context: CoreContext,
  { folder, query, dryRun }: Wanted,
  manifest: Manifest,
  selected: ReadonlySet<string>,
): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const [identity, entry] of Object.entries(manifest.files)) {
    if (selected.has(identity) || isBook(identity) || !entry.queries.includes(query)) continue;
    const others = entry.queries.filter((one) => one !== query);
    const present = await readIfThere(join(folder, entry.path));
    const isOurs = present !== null && hashText(present) === entry.sha256;
    if (!dryRun) {
      if (others.length > 0) manifest.files[identity] = { ...entry, queries: others };
      else delete manifest.files[identity];
      if (others.length === 0 && isOurs) await rm(join(folder, entry.path));
    }
    if (others.length > 0 || present === null) continue;
    const title = entry.path.replace(/\.md$/, '');
    files.push({
      articleId: findId(context, identity),
      title,
      path: entry.path,
      action: isOurs ? 'removed' : 'kept',
      reason: isOurs ? 'no longer selected' : 'no longer selected, but edited after it was exported',
    });
  }
  return files;
}

/** The article a manifest speaks of, in this library; null when it has none. */
function findId({ library }: CoreContext, identity: string): number | null {
  const space = identity.indexOf(' ');
  return findArticleId(library, identity.slice(0, space), identity.slice(space + 1));
}

function idsWritten(files: readonly ExportedFile[]): number[] {
  return files.flatMap((file) =>
    file.articleId !== null && ['created', 'updated', 'unchanged'].includes(file.action)
      ? [file.articleId]
      : [],
  );
}
