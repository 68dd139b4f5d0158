/** One article's file as it is, as it would be exported, and both merged; and the reader's answer to that. */

import { join } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportProfile } from '../../../../shared/export-profile.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { mergeTextsJob, unifiedDiffJob } from '../../content/compare/jobs.ts';
import type { Merge } from '../../content/compare/merge-texts.ts';
import { packMarkup } from '../../content/scan/packed-markup.ts';
import { getArticle } from '../../library/articles/article-read.ts';
import { exportFacts } from '../../library/exports/export-facts.ts';
import { exportedText, keepExportedTexts } from '../../library/exports/export-texts-table.ts';
import { readyForExport } from '../article/article-to-export.ts';
import { type ExportLinks, noLinks } from '../article/export-links.ts';
import type { ExportPorts } from '../article/export-ports.ts';
import { renderArticleJob } from '../article/jobs.ts';
import { articlePath, compileProfile } from '../article/render-article.ts';
import { wantsDiscussion } from '../facts/discussion-wanted.ts';
import { identityOf } from '../facts/identity.ts';
import { copyPicture, readIfThere } from '../files/files.ts';
import { checkInside } from '../files/leads-outside.ts';
import { hashText, type Manifest, readManifest, writeManifest } from '../files/manifest.ts';
import { profileStamps } from '../files/stamp.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { folderLinks } from './folder-links.ts';
import { withFolderLock } from './folder-lock.ts';
import { startRun } from './run.ts';

type Asked = { folder: string; profile: ExportProfile; language: Language; articleId: number };

export type FileComparison = {
  path: string;
  /** null: there is no file yet. */
  present: string | null;
  wanted: string;
  /** From the one to the other, as `diff -u` has it. */
  diff: string;
  /** null: what was exported last is not known here any more. */
  merged: Merge | null;
};

/** Throws `not-found` and `template-invalid`. */
export async function compareFile(context: ExportPorts, asked: Asked): Promise<FileComparison> {
  const { path, present, text, base } = await fileNow(context, asked, await readManifest(asked.folder));
  const merged =
    present === null || base === null
      ? null
      : await context.pool.run(mergeTextsJob, { base, own: present, now: text });
  const diff = await context.pool.run(unifiedDiffJob, { path, before: present ?? '', after: text });
  return { path, present, wanted: text, diff, merged };
}

/**
 * Writes `text`. From now on the file counts as one the reader has edited, on the ground of what would be exported now.
 * `present`: what the answer was given to; throws `file-changed` where the file is another by now.
 */
export async function resolveFile(
  context: ExportPorts,
  { present, text, ...asked }: Asked & { present: string | null; text: string },
): Promise<void> {
  const { folder } = asked;
  await withFolderLock(folder, async () => {
    const manifest = await readManifest(folder);
    const now = await fileNow(context, asked, manifest);
    if (now.present !== present) throw new AppError('file-changed', { path: now.path });
    checkInside(folder, now.path);
    for (const image of now.images) await copyPicture(folder, image, now.sources);
    await writeFileWhole(join(folder, now.path), text);
    const { besideSha256: _beside, aside: _aside, size: _size, mtimeMs: _time, ...entry } = now.entry;
    manifest.files[now.identity] = {
      ...entry,
      path: now.path,
      sha256: hashText(now.text),
      stamp: now.stamp,
      exportedAt: now.exportedAt,
      images: now.images.map((image) => image.path),
    };
    await writeManifest(folder, manifest);
    keepExportedTexts(context.library, folder, [
      { identity: now.identity, sha256: hashText(now.text), packed: packMarkup(now.text) },
    ]);
  });
}

async function fileNow(context: ExportPorts, asked: Asked, manifest: Manifest) {
  const { folder, profile, language, articleId } = asked;
  const { library, pool, now, version } = context;
  const compiled = compileProfile(profile);
  const article = getArticle(library, articleId);
  const [facts] = exportFacts(library, [articleId]);
  if (facts === undefined) throw new AppError('not-found', { what: 'article', id: articleId });
  const identity = identityOf(article.feedUrl, article.summary.key);
  const entry = manifest.files[identity] ?? { path: '', sha256: '', queries: [] };
  const exportedAt = now();
  const links = await linksOfOne(context, asked, manifest);
  const { article: ready, pictures } = readyForExport(library, article, {
    exported: exportedAt,
    links,
    withDiscussion: wantsDiscussion(profile),
    language,
  });
  const path = entry.path === '' ? articlePath(ready, compiled) : entry.path;
  const { text, images } = await pool.run(renderArticleJob, { article: ready, profile, path });
  return {
    identity,
    entry,
    path,
    text,
    images,
    exportedAt,
    sources: pictures.sources,
    stamp: profileStamps(profile, language, version)(facts, links),
    present: await readIfThere(join(folder, path)),
    base: exportedText(library, folder, identity, entry.sha256),
  };
}

/** As an export would find them now: to what has a file in the folder. */
async function linksOfOne(
  context: ExportPorts,
  { folder, profile, language, articleId }: Asked,
  manifest: Manifest,
): Promise<ExportLinks> {
  const wanted = {
    query: '',
    folder,
    profile,
    language,
    dryRun: true,
    onEdited: 'keep',
    onDeselected: 'leave',
  } as const;
  const links = await folderLinks(
    startRun(context, wanted, manifest),
    [articleId],
    new AbortController().signal,
  );
  return links.get(articleId) ?? noLinks;
}
