/**
 * Stores what a feed sent: new entries, and edits with the earlier text as a revision. Skips what was deleted here. Called by
 * `feeds` after every check, and by imports, the sample and `forem/articles`.
 */

import { AppError } from '../../../../shared/errors.ts';
import { breathe } from '../../base/breathe.ts';
import { titleKey } from '../../content/compare/simhash.ts';
import { originalImageUrl } from '../../content/constructs/images.ts';
import { articleFlags } from '../../entries/article-flags.ts';
import {
  type ItemBatches,
  type ItemIdentity,
  unpackIdentities,
  unpackItems,
} from '../../entries/item-batches.ts';
import type { IngestItem } from '../../entries/parsed-feed.ts';
import { fold } from '../../text/fold.ts';
import type { Library } from '../connection/open.ts';
import { mergeAsItGrows } from '../connection/segment-merging.ts';
import { sliceMs } from '../connection/slice-time.ts';
import { prepared } from '../connection/statements.ts';
import { withoutWaiting } from '../connection/without-waiting.ts';
import { forgetReadingWith } from '../fetched/feed-readings-table.ts';
import { renewForemRecord } from '../fetched/forem-records-table.ts';
import { keepFullText } from '../fetched/full-texts-table.ts';
import { joinGroup } from '../marks/article-groups.ts';
import { addTags } from '../marks/tags-table.ts';
import { freeId } from '../texts/article-ids.ts';
import { indexArticle, indexEntry } from '../texts/search-index.ts';
import { createMatcher, type MatchedArticle } from './article-matching.ts';

export type StoreResult = { newIds: number[]; changedIds: number[] };

type StoredRow = {
  title: string;
  html: Uint8Array;
  published_at: number | null;
  content_hash: string;
  text_length: number;
};

type StoreOptions = {
  now: number;
  autoTags: readonly string[];
  /** false: an entry with an unknown key is new, whatever else it has in common with another. */
  isMatched?: boolean;
  /** What is new comes in as read: it is no news. */
  isReadAlready?: boolean | undefined;
  /** The time of an entry without a date, in epoch ms; now where it is left out. */
  undatedAt?: number | undefined;
};

/** A body that lost more than half of a real text is taken for a feed's mishap (forem#12921), not for an edit. */
const shrunkShare = 0.5;
const shrunkMinimum = 600;
/** What the index takes for a character, so that a slice knows what is still to come. */
const indexMsPerCharacter = 3e-5;

/**
 * Stores entries in slices of a few milliseconds, a transaction each, with room for other calls in between. What is
 * stored stays when it is cancelled or fails midway: the same feed read again finds it known.
 * Throws `cancelled`, and `not-found` when the feed is unsubscribed meanwhile.
 */
export async function storeBatches(
  library: Library,
  feedId: number,
  batches: ItemBatches,
  options: StoreOptions & { signal?: AbortSignal | undefined },
): Promise<StoreResult> {
  const result: StoreResult = { newIds: [], changedIds: [] };
  const identities: ItemIdentity[] = [];
  for (const packet of batches.identities) {
    identities.push(...unpackIdentities(packet));
    if (batches.identities.length > 1) await breathe();
  }
  const store = createStore(library, feedId, identities, options);
  const items = itemsIn(batches);
  let next = items.next();
  const slice = library.db.transaction(() => {
    refuseRemoved(library, feedId);
    const endsAt = performance.now() + sliceMs(library);
    while (next.done !== true) {
      store.add(next.value, result);
      next = items.next();
      if (performance.now() + store.indexMs() >= endsAt) break;
    }
    store.index();
  });
  while (next.done !== true) {
    if (options.signal?.aborted) throw new AppError('cancelled');
    const startedAt = performance.now();
    withoutWaiting(library, () => slice.immediate());
    await breathe(startedAt);
    const mergedFrom = performance.now();
    if (withoutWaiting(library, () => mergeAsItGrows(library))) await breathe(mergedFrom);
  }
  return result;
}

/** Each packet is read when its first entry is wanted. */
function* itemsIn(batches: ItemBatches): Generator<IngestItem> {
  for (const packet of batches.items) yield* unpackItems(packet);
}

/** All at once in the caller's transaction, for what is small. `items` in the feed's order, newest first as a rule. */
export function storeItems(
  library: Library,
  feedId: number,
  items: readonly IngestItem[],
  options: StoreOptions,
): StoreResult {
  const result: StoreResult = { newIds: [], changedIds: [] };
  const store = createStore(library, feedId, items, options);
  for (const item of items.toReversed()) store.add(item, result);
  store.index();
  return result;
}

function refuseRemoved(library: Library, feedId: number): void {
  const row = prepared(library.db, 'SELECT 1 FROM feeds WHERE id = ? AND removed_at IS NULL').get(feedId);
  if (row === undefined) throw new AppError('not-found', { what: 'feed', id: feedId });
}

/**
 * Index rows come last in a transaction. A statement that may have to be undone alone (one with triggers) makes FTS5 write
 * out at once what it has gathered: article by article that took three times as long, and left as many pieces to merge.
 */
type Store = {
  add(item: IngestItem, result: StoreResult): void;
  /** About how long `index` will take. */
  indexMs(): number;
  index(): void;
};

function createStore(
  library: Library,
  feedId: number,
  identities: readonly ItemIdentity[],
  options: StoreOptions,
): Store {
  let toIndex: (() => void)[] = [];
  let characters = 0;
  const indexLater = (item: IngestItem, run: () => void): void => {
    toIndex.push(run);
    characters += item.indexText.body.length + item.indexText.code.length;
  };
  // One without a date counts as a second older than the one above it in the feed.
  const places = new Map(identities.map((identity, index) => [identity.key, index]));
  let match: ((item: ItemIdentity) => MatchedArticle | null) | null = null;
  const find = (item: IngestItem): MatchedArticle | null => {
    const byKey = prepared<MatchedArticle>(
      library.db,
      'SELECT id, deleted_at, group_id FROM article_state WHERE feed_id = ? AND key = ?',
    ).get(feedId, item.key);
    if (byKey !== undefined) return byKey;
    if (options.isMatched === false) return null;
    match ??= createMatcher(library, feedId, identities);
    const matched = match(item);
    if (matched !== null) {
      prepared(library.db, 'UPDATE article_state SET key = ? WHERE id = ?').run(item.key, matched.id);
    }
    return matched;
  };
  const add = (item: IngestItem, result: StoreResult): void => {
    const known = find(item);
    if (known === null) {
      const sortAt = Math.min(
        item.publishedAt ?? (options.undatedAt ?? options.now) - (places.get(item.key) ?? 0) * 1000,
        options.now,
      );
      const id = insertState(library, { feedId, key: item.key, sortAt }, options);
      insertContent(library, id, item, options.now);
      if (options.autoTags.length > 0) addTags(library, [id], options.autoTags, options.now);
      result.newIds.push(id);
      // Its group may have given it tags, or taken them.
      const isAlone = joinGroup(library, id, feedId, item).length === 0;
      indexLater(item, () =>
        isAlone ? indexEntry(library, id, item, options.autoTags) : indexArticle(library, id),
      );
    } else if (known.deleted_at === null) {
      const { id } = known;
      const outcome = updateContent(library, id, item, options.now);
      if (outcome !== 'same') indexLater(item, () => indexArticle(library, id));
      if (outcome !== 'changed') return;
      result.changedIds.push(id);
      if (known.group_id === null) joinGroup(library, id, feedId, item);
    }
  };
  return {
    add,
    indexMs: () => characters * indexMsPerCharacter,
    index() {
      for (const run of toIndex) run();
      toIndex = [];
      characters = 0;
    },
  };
}

function insertState(
  library: Library,
  { feedId, key, sortAt }: { feedId: number; key: string; sortAt: number },
  { now, isReadAlready }: StoreOptions,
): number {
  const id = freeId(library, sortAt);
  prepared(
    library.db,
    'INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_read) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, feedId, key, now, sortAt, isReadAlready === true ? 1 : 0);
  return id;
}

/** The columns an entry fills, the same for a new article and an edited one. */
const articleColumns = [
  'guid',
  'url',
  'canonical_url',
  'title',
  'author',
  'published_at',
  'updated_at',
  'language',
  'image_url',
  'snippet',
  'word_count',
  'reading_minutes',
  'flags',
  'content_hash',
  'text_length',
  'feed_hash',
  'simhash',
  'title_key',
  'discussion_url',
  'discussion_feed_url',
  'discussion_comments',
] as const;
const contentColumns = ['html', 'summary'] as const;

type Values<C extends readonly string[]> = Record<C[number], string | number | bigint | Uint8Array | null>;

function articleValues(item: IngestItem): Values<typeof articleColumns> {
  return {
    guid: item.guid,
    url: item.url,
    canonical_url: item.canonicalUrl,
    title: item.displayTitle,
    author: item.author,
    published_at: item.publishedAt,
    updated_at: item.updatedAt,
    language: item.language,
    image_url: item.imageUrl === null ? null : originalImageUrl(item.imageUrl),
    snippet: item.scan.snippet,
    word_count: item.scan.wordCount,
    reading_minutes: item.scan.readingMinutes,
    flags: articleFlags(item.scan),
    content_hash: item.contentHash,
    text_length: item.textLength,
    feed_hash: null,
    simhash: item.simhash,
    title_key: titleKey(item.displayTitle),
    discussion_url: item.discussion?.url ?? null,
    discussion_feed_url: item.discussion?.feedUrl ?? null,
    discussion_comments: item.discussion?.comments ?? null,
  };
}

function contentValues(item: IngestItem): Values<typeof contentColumns> {
  return {
    html: item.packedHtml,
    summary: item.summary,
  };
}

const named = (columns: readonly string[]): string => columns.map((column) => `@${column}`).join(', ');
const assigned = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = @${column}`).join(', ');

const insertArticle = `INSERT INTO articles (id, stored_at, ${articleColumns.join(', ')})
  VALUES (@id, @now, ${named(articleColumns)})`;
const insertBody = `INSERT INTO article_content (id, ${contentColumns.join(', ')})
  VALUES (@id, ${named(contentColumns)})`;

function insertContent(library: Library, id: number, item: IngestItem, now: number): void {
  prepared(library.db, insertArticle).run({ ...articleValues(item), id, now });
  prepared(library.db, insertBody).run({ ...contentValues(item), id });
  insertDetails(library, id, item);
}

function insertDetails(library: Library, id: number, item: IngestItem): void {
  const { db } = library;
  const enclosure = prepared(
    db,
    'INSERT INTO enclosures (article_id, position, url, type, length, duration_seconds) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const [position, one] of item.enclosures.entries()) {
    enclosure.run(id, position, one.url, one.type, one.length, one.durationSeconds);
  }
  const sourceTag = prepared(
    db,
    'INSERT INTO source_tags (article_id, position, name, folded) VALUES (?, ?, ?, ?)',
  );
  for (const [position, name] of [...new Set(item.categories)].entries()) {
    sourceTag.run(id, position, name, fold(name));
  }
  const language = prepared(db, 'INSERT OR IGNORE INTO code_languages (article_id, language) VALUES (?, ?)');
  for (const name of item.scan.codeLanguages) language.run(id, name);
  const image = prepared(db, 'INSERT INTO article_images (article_id, position, url) VALUES (?, ?, ?)');
  for (const [position, url] of item.scan.imageUrls.entries()) image.run(id, position, url);
}

/**
 * changed: the article now reads differently; back: its content was pruned, and is here again. Both are to be indexed anew.
 */
function updateContent(
  library: Library,
  id: number,
  item: IngestItem,
  now: number,
): 'same' | 'back' | 'changed' {
  const { db } = library;
  // Most entries are known and the same: their text is not read for that.
  const known = prepared<{ hash: string }>(
    db,
    'SELECT coalesce(feed_hash, content_hash) AS hash FROM articles WHERE id = ?',
  ).get(id);
  if (known?.hash === item.contentHash) {
    renewDiscussion(library, id, item);
    return 'same';
  }
  const stored = prepared<StoredRow>(
    db,
    `SELECT a.title, c.html, a.published_at, a.content_hash, a.text_length
     FROM articles a JOIN article_content c ON c.id = a.id WHERE a.id = ?`,
  ).get(id);
  if (stored === undefined) {
    // Its content was pruned and the feed still has it: it comes back with its state, and is not new.
    insertContent(library, id, item, now);
    return 'back';
  }
  if (stored.text_length >= shrunkMinimum && item.textLength < stored.text_length * shrunkShare) {
    keepRevision(library, id, {
      reason: 'shrunk',
      title: item.displayTitle,
      html: item.packedHtml,
      contentHash: item.contentHash,
      at: now,
    });
    prepared(db, 'UPDATE articles SET feed_hash = ? WHERE id = ?').run(item.contentHash, id);
    return 'same';
  }
  if (stored.content_hash === item.contentHash) {
    // The feed has found its text again.
    prepared(db, 'UPDATE articles SET feed_hash = NULL WHERE id = ?').run(id);
    return 'same';
  }
  // Its feed may have sent another text last: only the reading now under way knows that this is it.
  forgetReadingWith(library, id);
  const { title, html, content_hash: contentHash } = stored;
  keepRevision(library, id, { reason: 'edited', title, html, contentHash, at: now });
  // A feed that drops its dates does not undate what it sent before.
  const publishedAt = item.publishedAt ?? stored.published_at;
  db.prepare(`UPDATE articles SET changed_at = @now, ${assigned(articleColumns)} WHERE id = @id`).run({
    ...articleValues(item),
    published_at: publishedAt,
    id,
    now,
  });
  db.prepare(`UPDATE article_content SET ${assigned(contentColumns)} WHERE id = @id`).run({
    ...contentValues(item),
    id,
  });
  for (const table of ['enclosures', 'source_tags', 'code_languages', 'article_images']) {
    db.prepare(`DELETE FROM ${table} WHERE article_id = ?`).run(id);
  }
  insertDetails(library, id, item);
  keepFullText(library, id, now);
  renewForemRecord(library, id, now);
  return 'changed';
}

/** Comments come in while the text stays. A feed that no longer names a discussion takes none away. */
function renewDiscussion({ db }: Library, id: number, { discussion }: IngestItem): void {
  if (discussion === null) return;
  prepared(
    db,
    `UPDATE articles SET discussion_url = @url, discussion_feed_url = @feedUrl, discussion_comments = @comments
     WHERE id = @id AND (discussion_url, discussion_feed_url, discussion_comments) IS NOT (@url, @feedUrl, @comments)`,
  ).run({ ...discussion, id });
}

type NewRevision = {
  reason: 'edited' | 'shrunk';
  title: string;
  html: Uint8Array;
  contentHash: string;
  at: number;
};

function keepRevision(
  library: Library,
  id: number,
  { reason, title, html, contentHash, at }: NewRevision,
): void {
  const known = library.db
    .prepare('SELECT 1 FROM revisions WHERE article_id = ? AND content_hash = ? AND reason = ?')
    .get(id, contentHash, reason);
  if (known !== undefined) return;
  library.db
    .prepare(
      'INSERT INTO revisions (article_id, at, reason, title, html, content_hash) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, at, reason, title, html, contentHash);
}
