/** A path for a new file that no other file has, be it ours or the reader's own. */
import { join } from 'node:path';
import { shortId } from '../facts/identity.ts';
import { isFree } from '../files/files.ts';
import { comparable, freePath } from '../profiles/file-name.ts';
import type { ExportRun } from './run.ts';

/** `wanted` itself where it is free. Taken from then on, so that articles written side by side do not meet. */
export function freePlace(
  { folder, taken }: Pick<ExportRun, 'folder' | 'taken'>,
  identity: string,
  wanted: string,
): string {
  for (;;) {
    const path = freePath(wanted, shortId(identity), (candidate) => taken.has(candidate));
    taken.add(comparable(path));
    if (isFree(join(folder, path))) return path;
  }
}
