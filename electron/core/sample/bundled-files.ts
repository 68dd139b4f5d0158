/** What the sample library consists of, and under which addresses its feeds are stored. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** `contents.json` of the sample: its feeds, and the pictures by the address the articles name. */
const contentsSchema = z.strictObject({
  folder: z.string(),
  feeds: z.array(z.strictObject({ file: z.string(), url: z.string() })),
  images: z.array(z.strictObject({ file: z.string(), url: z.string() })),
});

export async function readContents(sampleFolder: string): Promise<z.infer<typeof contentsSchema>> {
  return contentsSchema.parse(JSON.parse(await readFile(join(sampleFolder, 'contents.json'), 'utf8')));
}

/** Stored under an address no server has, so that it is never asked for. */
export function bundledUrl(url: string): string {
  return `offprint:sample${new URL(url).pathname}`;
}

/** The file behind the stored address of a bundled feed, and the address it would have had; null: it is none of them. */
export async function findBundledFile(
  sampleFolder: string,
  storedUrl: string,
): Promise<{ path: string; url: string } | null> {
  if (!storedUrl.startsWith('offprint:sample')) return null;
  const { feeds } = await readContents(sampleFolder);
  const found = feeds.find(({ url }) => bundledUrl(url) === storedUrl);
  return found === undefined ? null : { path: join(sampleFolder, found.file), url: found.url };
}
