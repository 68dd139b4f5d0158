/** Writes the file a reader has chosen to save to: whole, or it is as it was. */
import { dirname } from 'node:path';
import { notWritable, realFile } from '../core/export/files/files.ts';
import { writeFileWhole } from '../core/export/files/write-file.ts';

/** Throws `path-not-a-file`, `folder-not-writable` and `folder-full`. */
export async function writeChosenFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = realFile(path);
  await writeFileWhole(file, content).catch((error: unknown) => {
    throw notWritable(dirname(file), error);
  });
}
