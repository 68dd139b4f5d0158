/**
 * Files of this query's earlier exports whose article it no longer holds: left, marked, moved aside or removed, as the reader
 * wants it. What the reader has edited is always left.
 */
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportedFile } from '../../../../shared/model/exports.ts';
import { wordsIn } from '../../../../shared/texts/exported-words.ts';
import type { Language } from '../../../../shared/texts/language.ts';
import { makeFolder } from '../../base/make-folder.ts';
import { findArticleId } from '../../library/articles/article-read.ts';
import { forgetExportedTexts } from '../../library/exports/export-texts-table.ts';
import { isBook, partsOfIdentity } from '../facts/identity.ts';
import { factsIfThere, readIfThere } from '../files/files.ts';
import { checkInside, leadsOutside } from '../files/leads-outside.ts';
import { hashText, type ManifestEntry, noteInJournal } from '../files/manifest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { freePlace } from './free-place.ts';
import type { ExportRun } from './run.ts';

const asideFolder = 'No longer selected';

export async function settleDeselected(
  run: ExportRun,
  selected: ReadonlySet<string>,
): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const [identity, entry] of Object.entries(run.manifest.files)) {
    if (selected.has(identity) || isBook(identity) || !entry.queries.includes(run.query)) continue;
    const queries = entry.queries.filter((query) => query !== run.query);
    const next = { ...entry, queries };
    if (queries.length > 0) {
      // Another selection still holds it.
      if (!run.dryRun) run.manifest.files[identity] = next;
      continue;
    }
    const file = await settleOne(run, identity, next);
    if (file !== null) files.push(file);
  }
  if (!run.dryRun) {
    const gone = files.flatMap((file) => (file.action === 'removed' ? [file.path] : []));
    if (gone.length > 0) await removeUnusedPictures(run);
  }
  return files;
}

async function settleOne(
  run: ExportRun,
  identity: string,
  entry: ManifestEntry,
): Promise<ExportedFile | null> {
  const { folder, manifest, dryRun, context } = run;
  const present = await readIfThere(join(folder, entry.path));
  const { feedUrl, key } = partsOfIdentity(identity);
  const file = {
    articleId: findArticleId(context.library, feedUrl, key),
    title: entry.path.replace(/\.md$/i, ''),
    path: entry.path,
    besidePath: null,
  };
  if (present === null) {
    if (!dryRun) delete manifest.files[identity];
    return null;
  }
  if (leadsOutside(folder, entry.path)) {
    if (!dryRun) manifest.files[identity] = entry;
    return { ...file, action: 'left', reason: 'leads-outside' };
  }
  if (hashText(present) !== entry.sha256) {
    if (!dryRun) manifest.files[identity] = entry;
    return { ...file, action: 'kept', reason: 'deselected-and-edited' };
  }
  const action = doneTo(run.onDeselected);
  const path = action === 'moved' ? freePlace(run, identity, `${asideFolder}/${entry.path}`) : entry.path;
  if (!dryRun) await settleFile(run, identity, entry, { action, present, path });
  return { ...file, path, action, reason: 'deselected' };
}

type Settled = 'left' | 'marked' | 'moved' | 'removed';

function doneTo(choice: ExportRun['onDeselected']): Settled {
  return ({ leave: 'left', mark: 'marked', move: 'moved', remove: 'removed' } as const)[choice];
}

async function settleFile(
  { folder, manifest, context, language }: ExportRun,
  identity: string,
  entry: ManifestEntry,
  { action, present, path }: { action: Settled; present: string; path: string },
): Promise<void> {
  const { stamp: _stamp, ...unstamped } = entry;
  switch (action) {
    case 'left':
      manifest.files[identity] = entry;
      return;
    case 'marked': {
      const text = markDeselected(present, language);
      // Without its stamp, so that the mark goes when the article is selected again.
      const next = { ...unstamped, sha256: hashText(text) };
      noteInJournal(folder, identity, next);
      await writeFileWhole(join(folder, entry.path), text);
      manifest.files[identity] = { ...next, ...(await factsIfThere(join(folder, entry.path))) };
      return;
    }
    case 'moved': {
      const next = { ...unstamped, path, aside: entry.path };
      checkInside(folder, path);
      noteInJournal(folder, identity, next);
      makeFolder(dirname(join(folder, path)));
      await rename(join(folder, entry.path), join(folder, path));
      manifest.files[identity] = next;
      return;
    }
    case 'removed':
      await rm(join(folder, entry.path));
      delete manifest.files[identity];
      forgetExportedTexts(context.library, folder, [identity]);
      return;
  }
}

/** In the front matter where there is one, else on top. */
export function markDeselected(text: string, language: Language): string {
  return text.startsWith('---\n')
    ? text.replace(/^---\n/, '---\nselected: false\n')
    : `<!-- ${wordsIn(language).deselected} -->\n\n${text}`;
}

/** Pictures that only removed files showed; those which Offprint did not put there are nowhere in the manifest. */
async function removeUnusedPictures({ folder, manifest, imagesBefore }: ExportRun): Promise<void> {
  const used = new Set(Object.values(manifest.files).flatMap((entry) => entry.images ?? []));
  for (const image of imagesBefore) {
    if (!used.has(image) && !leadsOutside(folder, image)) await rm(join(folder, image), { force: true });
  }
}
