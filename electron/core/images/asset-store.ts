/** Files named by the SHA-256 of their bytes, under `assets/ab/cdef…`: the same picture is kept once. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Absolute path of the asset with that hash; it may not be there. */
export function assetPath(assetsFolder: string, sha256: string): string {
  return join(assetsFolder, sha256.slice(0, 2), sha256.slice(2));
}

/** Writes beside the target and renames, so that a crash leaves no half picture. Answers with the hash. */
export async function storeAsset(assetsFolder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = assetPath(assetsFolder, sha256);
  if (existsSync(path)) return sha256;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return sha256;
}
