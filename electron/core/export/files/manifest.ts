/**
 * What Offprint wrote into an export folder: `.offprint-export.json` in the folder itself, so that the folder can be moved,
 * synchronised and exported to from another library. It tells our own files from those the reader has edited.
 *
 * A run notes each file in `.offprint-export.journal` before it writes it, and the manifest when it is through: one that was
 * killed in between leaves nothing that the next one would take for somebody else's.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { isAbsolute, join, normalize, win32 } from 'node:path';
import { writeFileWhole } from './write-file.ts';

export type ManifestEntry = {
  /** Relative to the export folder, with forward slashes. */
  path: string;
  /** Hash of the bytes as written. */
  sha256: string;
  /** The queries whose export holds the article. */
  queries: string[];
  /** When that text was first written. */
  exportedAt?: number;
  /** Of everything the text was made of: the same stamp gives the same text. */
  stamp?: string;
  /** Bytes and time of the file as it was written: where both are as they were, nobody touched it. */
  size?: number;
  mtimeMs?: number;
  /** Paths of the pictures the text shows. */
  images?: string[];
  /** Hash of the text put beside a file that the reader has edited. */
  besideSha256?: string;
  /** Where the file was before it was moved aside, because its article was no longer selected. */
  aside?: string;
};

/** By identity: feed address and key, the same in every library. */
export type Manifest = { version: 1; files: Record<string, ManifestEntry> };

export const manifestName = '.offprint-export.json';
const journalName = '.offprint-export.journal';

/**
 * A missing or unreadable manifest is an empty one, and so is an entry that cannot be one: then nothing on disk is ours,
 * and nothing is overwritten.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const files: Manifest['files'] = {};
  const manifest = parsed(await textOf(join(folder, manifestName)));
  if (isRecord(manifest) && manifest.version === 1 && isRecord(manifest.files)) {
    for (const [identity, entry] of Object.entries(manifest.files))
      if (isEntry(entry)) files[identity] = entry;
  }
  for (const line of (await textOf(join(folder, journalName))).split('\n')) {
    const note = parsed(line);
    if (!isRecord(note) || typeof note.identity !== 'string' || !isEntry(note.entry)) continue;
    const present = await textOf(join(folder, note.entry.path));
    // Noted, but the run was over before the file was written: what the manifest says still holds.
    if (hashText(present) === note.entry.sha256) files[note.identity] = note.entry;
  }
  return { version: 1, files };
}

/** Whether the last run was killed, or another is at work. */
export const isUnfinished = (folder: string): boolean => existsSync(join(folder, journalName));

/** Called before the file itself is put in place. */
export function noteInJournal(folder: string, identity: string, entry: ManifestEntry): void {
  noteAllInJournal(folder, [{ identity, entry }]);
}

/**
 * Several in one piece, which the system puts behind what other threads note. A line of its own for each even where whoever
 * wrote before was killed in the middle of one.
 */
export function noteAllInJournal(
  folder: string,
  notes: readonly { identity: string; entry: ManifestEntry }[],
): void {
  if (notes.length === 0) return;
  const lines = notes.map((note) => `\n${JSON.stringify(note)}\n`);
  appendFileSync(join(folder, journalName), lines.join(''));
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const files = Object.fromEntries(Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ version: 1, files }, null, 1)}\n`;
  const path = join(folder, manifestName);
  // A folder under version control or synchronisation is not to change where nothing has.
  if ((await textOf(path)) !== text) await writeFileWhole(path, text);
  await rm(join(folder, journalName), { force: true });
}

async function textOf(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isOptional = (value: unknown, kind: 'number' | 'string'): boolean =>
  value === undefined || typeof value === kind;

function isEntry(entry: unknown): entry is ManifestEntry {
  return (
    isRecord(entry) &&
    typeof entry.path === 'string' &&
    isInside(entry.path) &&
    typeof entry.sha256 === 'string' &&
    isListOfText(entry.queries) &&
    (entry.exportedAt === undefined || Number.isSafeInteger(entry.exportedAt)) &&
    isOptional(entry.stamp, 'string') &&
    isOptional(entry.size, 'number') &&
    isOptional(entry.mtimeMs, 'number') &&
    isOptional(entry.besideSha256, 'string') &&
    (entry.aside === undefined || (typeof entry.aside === 'string' && isInside(entry.aside))) &&
    (entry.images === undefined || (isListOfText(entry.images) && entry.images.every(isInside)))
  );
}

const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The folder may come from anywhere: a path in it must not lead out of it, on any system. */
function isInside(path: string): boolean {
  const isRelative = path !== '' && !isAbsolute(path) && !win32.isAbsolute(path) && !/^[a-z]:/i.test(path);
  return isRelative && !normalize(path.replaceAll('\\', '/')).startsWith('..');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
