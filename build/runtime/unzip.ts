/** Unpacks a zip file entry by entry, so that hundreds of megabytes never stand in memory. */
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, open, type ZipFile } from 'yauzl';

/** `targetOf` says where an entry goes; null leaves it out. */
export async function unzip(file: string, targetOf: (name: string) => string | null): Promise<void> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      unpackEntry(zip, entry, targetOf).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  targetOf: (name: string) => string | null,
): Promise<void> {
  const target = entry.fileName.endsWith('/') ? null : targetOf(entry.fileName);
  if (target === null) return;
  await mkdir(dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0xffff;
  const source = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
  const isLink = (mode & 0xf000) === 0xa000;
  if (isLink) {
    await symlink(await text(source), target);
    return;
  }
  await pipeline(source, createWriteStream(target));
  if ((mode & 0o111) !== 0) await chmod(target, 0o755);
}
