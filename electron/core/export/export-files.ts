/** What an export does to files, and how it is counted. */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { ExportedFile, ExportSummary } from '../../../shared/model.ts';
import { hashText } from './manifest.ts';
import type { PlacedImage } from './render-article.ts';

export type Wanted = { query: string; folder: string; dryRun: boolean; profile: ExportProfile };

/** `written`: hash of what was exported last; `present`: what is on disk now. */
export function actionFor(
  written: string | undefined,
  present: string | null,
  text: string,
): 'created' | 'updated' | 'unchanged' | 'kept' {
  if (present === null) return 'created';
  if (present === text) return 'unchanged';
  return written === hashText(present) ? 'updated' : 'kept';
}

/** Unless it is there already: its name comes from its content. */
export async function copyPicture(
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

/** null: there is no such file. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export function summarise({ folder, dryRun }: Wanted, files: ExportedFile[]): ExportSummary {
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
