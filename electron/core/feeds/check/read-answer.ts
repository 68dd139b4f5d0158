/**
 * A feed's bytes → entries ready to store: decode → repair → parse → normalise → scan → words for the index. Loaded when
 * there is something new to read: most answers say that nothing is.
 */

import { hash } from 'node:crypto';
import type { ErrorDetails } from '../../../../shared/errors.ts';
import { AppError } from '../../../../shared/errors.ts';
import { type ItemBatches, oldestFirst, packEntries, packIdentities } from '../../entries/item-batches.ts';
import type { IngestItem, ParsedFeed, ParsedItem } from '../../entries/parsed-feed.ts';
import { type HashedItem, hashItems, readyToStore, scanItem } from '../../entries/ready-to-store.ts';
import { decodeBytes } from '../../text/decode.ts';
import { readPage } from '../discover/discover.ts';
import type { AnswerFacts, IngestRequest, IngestResult } from '../read/ingest-result.ts';
import { type EntryMark, markOf, packMarks, unpackMarks } from '../read/known-entries.ts';
import { readFeed } from '../read/read-feed.ts';

/** @throws AppError where the bytes are no feed and no page */
export async function readAnswer(
  body: Uint8Array,
  contentType: string | null,
  answer: AnswerFacts,
  { foremHosts, knownEntries }: Pick<IngestRequest, 'foremHosts' | 'knownEntries'>,
): Promise<IngestResult> {
  try {
    const parsed = await readFeed(body, { url: answer.url, contentType, foremHosts });
    const { items, entries } = packUnknown(parsed, foremHosts, unpackMarks(knownEntries));
    const { items: keyed, problems, older, ...feed } = parsed;
    const page = { fingerprint: fingerprintOf(keyed), older };
    return { kind: 'feed', answer, feed, page, items, entries, problems };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-a-feed' && isPage(error.details)) {
      const { text } = decodeBytes(body, contentType);
      return { kind: 'page', answer, ...readPage(text, answer.url) };
    }
    throw error;
  }
}

/** One that could not be measured is not stored, and so not known the next time. Measured one by one, on the way to its packet. */
function packUnknown(
  feed: ParsedFeed,
  foremHosts: readonly string[],
  known: ReadonlySet<EntryMark>,
): { items: ItemBatches; entries: Uint8Array } {
  const all = hashItems(feed).map((item) => ({ item, mark: markOfItem(item) }));
  const unknown = all.filter(({ mark }) => !known.has(mark)).map(({ item }) => item);
  const unmeasured = new Set<HashedItem>();
  function* measured(): Generator<IngestItem> {
    for (const item of oldestFirst(unknown)) {
      const scanned = scanItem(item, foremHosts, feed.problems);
      if (scanned === null) unmeasured.add(item);
      else yield readyToStore(scanned);
    }
  }
  const items = packEntries(measured());
  const stored = all.filter(({ item }) => !unmeasured.has(item));
  return {
    items: { count: stored.length, identities: packIdentities(stored.map(({ item }) => item)), items },
    entries: packMarks(stored.map(({ mark }) => mark)),
  };
}

function markOfItem({ key, contentHash, discussion }: HashedItem): EntryMark {
  return markOf(key, contentHash, discussion === null ? null : JSON.stringify(discussion));
}

function fingerprintOf(items: readonly ParsedItem[]): string {
  const keys = items.map(({ key }) => key).sort();
  return hash('sha256', JSON.stringify(keys)).slice(0, 16);
}

const isPage = (details: ErrorDetails): boolean => details.isHtml === true;
