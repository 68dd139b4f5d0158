/**
 * What Offprint wrote into an export folder: `.offprint-export.json` in the folder itself, so that the folder can be moved,
 * synchronised and exported to from another library. It tells our own files from those the reader has edited.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize, win32 } from 'node:path';
import { writeFileWhole } from './write-file.ts';

export type ManifestEntry = {
  /** Relative to the export folder, with forward slashes. */
  path: string;
  /** Hash of the bytes as written. */
  sha256: string;
  /** The queries whose export holds the article; a file goes when the last of them no longer does. */
  queries: string[];
  /** When that text was first written. */
  exportedAt?: number;
};

/** By identity: feed address and key, the same in every library. */
export type Manifest = { version: 1; files: Record<string, ManifestEntry> };

const manifestName = '.offprint-export.json';

/**
 * A missing or unreadable manifest is an empty one, and so is an entry that cannot be one: then nothing on disk is ours,
 * and nothing is overwritten.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const files: Manifest['files'] = {};
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    if (isRecord(manifest) && manifest.version === 1 && isRecord(manifest.files)) {
      for (const [identity, entry] of Object.entries(manifest.files)) {
        if (isEntry(entry)) files[identity] = entry;
      }
    }
  } catch {
    // Falls through.
  }
  return { version: 1, files };
}

function isEntry(entry: unknown): entry is ManifestEntry {
  return (
    isRecord(entry) &&
    typeof entry.path === 'string' &&
    isInside(entry.path) &&
    typeof entry.sha256 === 'string' &&
    Array.isArray(entry.queries) &&
    entry.queries.every((query) => typeof query === 'string') &&
    (entry.exportedAt === undefined || Number.isSafeInteger(entry.exportedAt))
  );
}

/** The folder may come from anywhere: a path in it must not lead out of it, on any system. */
function isInside(path: string): boolean {
  const isRelative = path !== '' && !isAbsolute(path) && !win32.isAbsolute(path) && !/^[a-z]:/i.test(path);
  return isRelative && !normalize(path.replaceAll('\\', '/')).startsWith('..');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const files = Object.fromEntries(Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFileWhole(join(folder, manifestName), `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
}

export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
