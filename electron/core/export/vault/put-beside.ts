/** What happens when a file that is to be changed has become the reader's own. */
import { join } from 'node:path';
import type { ExportedFile } from '../../../../shared/model/exports.ts';
import { readIfThere } from '../files/files.ts';
import { hashText, type ManifestEntry } from '../files/manifest.ts';
import { writeFileWhole } from '../files/write-file.ts';
import type { ExportRun } from './run.ts';

/** What is known of a file before it is decided what becomes of it. */
export type FileSoFar = Omit<ExportedFile, 'action'>;

/** The text as it would be written, where, its hash, and the stamp of what it was made of. */
export type NewText = { text: string; path: string; stamp: string; sha256: string };

/**
 * The reader has edited the file and the article has changed: theirs stays, the new text goes into a file of its own beside
 * it. What is there already with the same text, or was edited too, stays as well.
 */
export async function putBeside(
  run: ExportRun,
  { identity, entry, file }: { identity: string; entry: ManifestEntry | undefined; file: FileSoFar },
  { text, path, stamp, sha256 }: NewText,
): Promise<ExportedFile> {
  const kept = { ...file, path, action: 'kept' as const, reason: 'edited-since-export' };
  // One that was never ours is no older text of the article.
  const isToBePut = run.onEdited === 'beside' && entry !== undefined && entry.besideSha256 !== sha256;
  if (!isToBePut) {
    if (!run.dryRun && entry !== undefined) {
      run.manifest.files[identity] = { ...withQuery(entry, run.query), path };
    }
    return kept;
  }
  const besidePath = path.replace(/\.md$/i, '.new.md');
  const present = await readIfThere(join(run.folder, besidePath));
  const isOurs = present === null || hashText(present) === entry.besideSha256;
  if (!isOurs) return kept;
  if (!run.dryRun) {
    await writeFileWhole(join(run.folder, besidePath), text);
    // The stamp is that of the text which lies beside: the same article is not put there twice.
    run.manifest.files[identity] = { ...withQuery(entry, run.query), path, stamp, besideSha256: sha256 };
  }
  return { ...kept, reason: 'edited-and-beside', besidePath };
}

/** The entry, held by that query too. */
export function withQuery(entry: ManifestEntry | undefined, query: string): ManifestEntry {
  const queries = [...new Set([...(entry?.queries ?? []), query])].sort();
  return { path: '', sha256: '', ...entry, queries };
}
