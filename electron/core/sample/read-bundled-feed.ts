/** Reads a feed file of the sample library with the same stages as any other feed; only the fetching is left out. */
import { readFile } from 'node:fs/promises';
import type { ItemProblem } from '../../../shared/model/feeds.ts';
import type { IngestItem } from '../entries/parsed-feed.ts';
import { readyToStore, scanItems } from '../entries/ready-to-store.ts';
import type { FeedFacts } from '../feeds/read/ingest-result.ts';
import { readFeed } from '../feeds/read/read-feed.ts';

export type BundledFeed = { feed: FeedFacts; items: IngestItem[]; problems: ItemProblem[] };

export async function readBundledFeed(wanted: {
  path: string;
  url: string;
  foremHosts: readonly string[];
}): Promise<BundledFeed> {
  const bytes = await readFile(wanted.path);
  const parsed = await readFeed(bytes, { url: wanted.url, contentType: null, foremHosts: wanted.foremHosts });
  const items = scanItems(parsed, wanted.foremHosts).map(readyToStore);
  const { items: _items, problems, older: _older, ...feed } = parsed;
  return { feed, items, problems };
}
