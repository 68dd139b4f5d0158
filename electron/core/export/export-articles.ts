/** Exports a selection to a folder: new files, changed ones, and never over what the reader has edited there. */
import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { ExportedFile, ExportSummary } from '../../../shared/model.ts';
import { parseQuery } from '../../../shared/query/parse.ts';
import type { CoreContext } from '../context.ts';
import type { JobContext } from '../jobs.ts';
import { selectAllIds } from '../library/article-list.ts';
import { findArticleId, getArticle, type StoredArticle } from '../library/article-read.ts';
import { markExported } from '../library/article-state-table.ts';
import type { Library } from '../library/open.ts';
import { comparable, freePath } from './file-name.ts';
import { hashText, type Manifest, readManifest, writeManifest } from './manifest.ts';
import { type ArticleFile, articlePath, compileProfile, type PlacedImage } from './render-article.ts';
import { storedPictures } from './stored-pictures.ts';
import { toExportArticle } from './to-export-article.ts';
import { writeFileWhole } from './write-file.ts';

type Wanted = { query: string; folder: string; dryRun: boolean; profile: ExportProfile };

/** Throws `template-invalid` and `folder-not-writable` before anything is written; one article that fails costs only itself. */
export async function exportArticles(
  context: CoreContext,
  wanted: Wanted,
  job: JobContext,
): Promise<ExportSummary> {
  const { library } = context;
  const { folder, dryRun } = wanted;
  compileProfile(wanted.profile);
  if (!dryRun) await prepareFolder(folder);
  const manifest = await readManifest(folder);
  const ids = await selectAllIds(library, parseQuery(wanted.query), {}, { now: context.now() });
  const files: ExportedFile[] = [];
  const selected = new Set<string>();
  const taken = new Set(Object.values(manifest.files).map((entry) => comparable(entry.path)));
  try {
    // Oldest first, so that a number behind a name stays with the article that had it.
    for (const [index, id] of ids.toReversed().entries()) {
      if (job.signal.aborted) throw new AppError('cancelled', { done: index, total: ids.length });
      const article = articleIfThere(library, id);
      if (article === null) continue;
      job.progress(index, ids.length, article.summary.title);
      selected.add(identityOf(article));
      files.push(await exportOne(context, wanted, manifest, article, taken));
    }
    files.push(...(await removeDeselected(context, wanted, manifest, selected)));
    job.progress(ids.length, ids.length, '');
  } finally {
    if (!dryRun) await writeManifest(folder, manifest);
  }
  if (!dryRun) markExported(library, idsWritten(files), context.now());
  return summarise(wanted, files);
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
    const path = entry?.path ?? (await freeName(folder, article, profile, taken));
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

/** `written`: hash of what was exported last; `present`: what is on disk now. */
function actionFor(
  written: string | undefined,
  present: string | null,
  text: string,
): 'created' | 'updated' | 'unchanged' | 'kept' {
  if (present === null) return 'created';
  if (present === text) return 'unchanged';
  return written === hashText(present) ? 'updated' : 'kept';
}

/** A name no other file has, be it ours or the reader's own. */
async function freeName(
  folder: string,
  article: StoredArticle,
  profile: ExportProfile,
  taken: Set<string>,
): Promise<string> {
  const wanted = articlePath(toExportArticle(article, {}, null), compileProfile(profile));
  for (;;) {
    const path = freePath(wanted, (candidate) => taken.has(candidate));
    taken.add(comparable(path));
    if ((await readIfThere(join(folder, path))) === null) return path;
  }
}

async function copyPicture(
  folder: string,
  { name, path }: PlacedImage,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  const source = sources.get(name);
  const target = join(folder, path);
  const isThere = await stat(target).then(
    () => true,
    () => false,
  );
  if (isThere || source === undefined) return;
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
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
    if (selected.has(identity) || !entry.queries.includes(query)) continue;
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

function summarise({ folder, dryRun }: Wanted, files: ExportedFile[]): ExportSummary {
  const count = (action: ExportedFile['action']): number =>
    files.filter((file) => file.action === action).length;
  return {
    folder,
    dryRun,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    kept: count('kept'),
    removed: count('removed'),
    failed: count('failed'),
    files,
  };
}
