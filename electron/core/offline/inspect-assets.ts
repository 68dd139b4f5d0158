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

/** All files below `assets/`, with the hash their place says; for one that is in no asset's place, an empty one. */
export async function assetFiles({ assetsFolder }: { assetsFolder: string }): Promise<AssetFile[]> {
  const files: AssetFile[] = [];
  for (const entry of await readdir(assetsFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const facts = await stat(path).catch(() => null);
    // Gone since: whoever removed it had a reason.
    if (facts === null) continue;
    const name = /([\da-f]{2})[\\/]([\da-f]{62})$/.exec(path);
    const sha256 = name === null ? '' : `${name[1]}${name[2]}`;
    files.push({ path, sha256, bytes: facts.size, changedAt: facts.mtimeMs });
  }
  return files;
}
