/** What every package says of the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  description: string;
  homepage?: string;
};

export const version = manifest.version;
/** null: the project has no address yet. */
export const homepage = manifest.homepage ?? null;
/** Where the program asks for new versions; null: it has no updates, and says so. Throws for one that is not https. */
export const updatesFrom = readUpdatesFrom(process.env.OFFPRINT_UPDATE_URL);
export const summary = 'Read DEV and other feeds offline';
export const description = `${manifest.description}.`;
/** Also the name of the desktop entry, its icons and its AppStream file. */
export const appId = 'org.offprint.Offprint';
/** A maintainer's address is asked for by some formats; RFC 2606 keeps this one from being anybody's. */
export const maintainer = 'The Offprint authors <authors@offprint.invalid>';

/** Media types of what Offprint opens: lists of feeds, and feeds. */
export const mediaTypes = [
  'text/x-opml+xml',
  'text/x-opml',
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
] as const;

/** Exported for its test. */
export function readUpdatesFrom(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  const isSafe = URL.canParse(given) && /^(?:https:\/\/|http:\/\/127\.0\.0\.1[:/])/.test(given);
  if (!isSafe) throw new Error(`OFFPRINT_UPDATE_URL is “${given}”; it has to be an https: address.`);
  return given;
}
