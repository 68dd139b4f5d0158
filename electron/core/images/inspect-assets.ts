/** Whether stored files are what their names say, and which files nobody knows. Reads the disk, so it runs in the pool. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assetPath } from './asset-store.ts';

export type DamagedAsset = { sha256: string; is: 'missing' | 'damaged' };
export type AssetFile = { path: string; sha256: string; bytes: number; changedAt: number };

/** Those of the given files that are not there, or hold other bytes. */
export async function damagedAssets({
  assetsFolder,
  sha256s,
}: {
  assetsFolder: string;
  sha256s: readonly string[];
}): Promise<DamagedAsset[]> {
  const damaged: DamagedAsset[] = [];
  for (const sha256 of sha256s) {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(assetPath(assetsFolder, sha256)), hash);
      if (hash.digest('hex') !== sha256) damaged.push({ sha256, is: 'damaged' });
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      damaged.push({ sha256, is: isGone ? 'missing' : 'damaged' });
    }
  }
  return damaged;
}

/**
 * All files where assets are kept, `assets/ab/…`, with the hash their place says; for one that has no asset's name, an empty
 * one. What else lies in the folder, recordings for instance, is not looked at.
 */
export async function assetFiles({ assetsFolder }: { assetsFolder: string }): Promise<AssetFile[]> {
  const files: AssetFile[] = [];
  for (const folder of await readdir(assetsFolder)) {
    if (!/^[\da-f]{2}$/.test(folder)) continue;
    for (const name of await readdir(join(assetsFolder, folder))) {
      const path = join(assetsFolder, folder, name);
      const facts = await stat(path).catch(() => null);
      // Gone since: whoever removed it had a reason.
      if (facts === null || !facts.isFile()) continue;
      const sha256 = /^[\da-f]{62}$/.test(name) ? `${folder}${name}` : '';
      files.push({ path, sha256, bytes: facts.size, changedAt: facts.mtimeMs });
    }
  }
  return files;
}
