/** Stores what a feed sent: new entries, edits (the earlier text is kept), and nothing for what was deleted here. */
import { deflateRawSync } from 'node:zlib';
import type { IngestItem } from '../feeds/parsed-feed.ts';
import { fold } from '../search/fold.ts';
import { articleFlags } from './article-flags.ts';
import type { Library } from './open.ts';
import { indexArticle } from './search-index.ts';
import { addTags } from './tags-table.ts';

export type StoreResult = { newIds: number[]; changedIds: number[] };

type StateRow = { id: number; deleted_at: number | null };
type StoredRow = {
  title: string;
  html: string;
  published_at: number | null;
  content_hash: string;
  text_length: number;
};

/** A body that lost more than half of a real text is taken for a feed's mishap (forem#12921), not for an edit. */
const shrunkShare = 0.5;
const shrunkMinimum = 600;

/** `items` in the feed's order, newest first as a rule: stored from the end, so that ids follow age. In the caller's transaction. */
export function storeItems(
  library: Library,
  feedId: number,
  items: readonly IngestItem[],
  options: { now: number; autoTags: readonly string[] },
): StoreResult {
  const result: StoreResult = { newIds: [], changedIds: [] };
  const keys = new Set(items.map((item) => item.key));
  for (const item of items.toReversed()) {
    const state = findState(library, feedId, item, keys);
    if (state === null) {
      const id = insertState(library, feedId, item, options.now);
      insertContent(library, id, item, options.now);
      if (options.autoTags.length > 0) addTags(library, [id], options.autoTags, options.now);
      indexArticle(library, id);
      result.newIds.push(id);
    } else if (state.deleted_at === null && updateContent(library, state.id, item, options.now)) {
      result.changedIds.push(state.id);
    }
  }
  return result;
}

function findState(
  library: Library,
  feedId: number,
  item: IngestItem,
  keys: ReadonlySet<string>,
): StateRow | null {
  const byKey = library.db
    .prepare<[number, string], StateRow>(
      'SELECT id, deleted_at FROM article_state WHERE feed_id = ? AND key = ?',
    )
    .get(feedId, item.key);
  if (byKey !== undefined) return byKey;
  if (item.url === null) return null;
  // The feed changed its ids (a guid that became a permalink): the same address, if only one article of this feed has
  // it and its old id is gone from the feed, is the same article.
  const byUrl = library.db
    .prepare<[string, number], StateRow & { key: string }>(
      `SELECT s.id, s.deleted_at, s.key FROM articles a JOIN article_state s ON s.id = a.id
       WHERE a.url = ? AND s.feed_id = ? LIMIT 2`,
    )
    .all(item.url, feedId);
  const [only] = byUrl;
  if (byUrl.length !== 1 || only === undefined || keys.has(only.key)) return null;
  library.db.prepare('UPDATE article_state SET key = ? WHERE id = ?').run(item.key, only.id);
  return only;
}

function insertState(library: Library, feedId: number, item: IngestItem, now: number): number {
  const sortAt = item.publishedAt === null ? now : Math.min(item.publishedAt, now);
  const { lastInsertRowid } = library.db
    .prepare('INSERT INTO article_state (feed_id, key, first_seen_at, sort_at) VALUES (?, ?, ?, ?)')
    .run(feedId, item.key, now, sortAt);
  return Number(lastInsertRowid);
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
] as const;
const contentColumns = ['html', 'summary', 'text', 'code'] as const;

type Values<C extends readonly string[]> = Record<C[number], string | number | null>;

function articleValues(item: IngestItem): Values<typeof articleColumns> {
  return {
    guid: item.guid,
    url: item.url,
    canonical_url: item.url,
    title: titleOf(item),
    author: item.author,
    published_at: item.publishedAt,
    updated_at: item.updatedAt,
    language: item.language,
    image_url: item.imageUrl,
    snippet: item.scan.snippet,
    word_count: item.scan.wordCount,
    reading_minutes: item.scan.readingMinutes,
    flags: articleFlags(item.scan),
    content_hash: item.contentHash,
  };
}

function contentValues(item: IngestItem): Values<typeof contentColumns> {
  return {
    html: htmlOf(item),
    summary: item.contentHtml === null ? null : item.summary,
    text: item.scan.text,
    code: item.scan.code,
  };
}

const named = (columns: readonly string[]): string => columns.map((column) => `@${column}`).join(', ');
const assigned = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = @${column}`).join(', ');

function insertContent(library: Library, id: number, item: IngestItem, now: number): void {
  library.db
    .prepare(
      `INSERT INTO articles (id, stored_at, ${articleColumns.join(', ')}) VALUES (@id, @now, ${named(articleColumns)})`,
    )
    .run({ ...articleValues(item), id, now });
  library.db
    .prepare(
      `INSERT INTO article_content (id, ${contentColumns.join(', ')}) VALUES (@id, ${named(contentColumns)})`,
    )
    .run({ ...contentValues(item), id });
  insertDetails(library, id, item);
}

function insertDetails(library: Library, id: number, item: IngestItem): void {
  const { db } = library;
  const enclosure = db.prepare(
    'INSERT INTO enclosures (article_id, position, url, type, length) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [position, one] of item.enclosures.entries()) {
    enclosure.run(id, position, one.url, one.type, one.length);
  }
  const sourceTag = db.prepare(
    'INSERT INTO source_tags (article_id, position, name, folded) VALUES (?, ?, ?, ?)',
  );
  for (const [position, name] of [...new Set(item.categories)].entries()) {
    sourceTag.run(id, position, name, fold(name));
  }
  const language = db.prepare('INSERT OR IGNORE INTO code_languages (article_id, language) VALUES (?, ?)');
  for (const name of item.scan.codeLanguages) language.run(id, name);
  const image = db.prepare('INSERT INTO article_images (article_id, position, url) VALUES (?, ?, ?)');
  for (const [position, url] of item.scan.imageUrls.entries()) image.run(id, position, url);
}

/** true when the article now reads differently. */
function updateContent(library: Library, id: number, item: IngestItem, now: number): boolean {
  const { db } = library;
  const stored = db
    .prepare<[number], StoredRow>(
      `SELECT a.title, c.html, a.published_at, a.content_hash, length(c.text) + length(c.code) AS text_length
       FROM articles a JOIN article_content c ON c.id = a.id WHERE a.id = ?`,
    )
    .get(id);
  if (stored === undefined) {
    // Its content was pruned and the feed still has it: it comes back with its state, and is not new.
    insertContent(library, id, item, now);
    indexArticle(library, id);
    return false;
  }
  if (stored.content_hash === item.contentHash) return false;
  const length = item.scan.text.length + item.scan.code.length;
  if (stored.text_length >= shrunkMinimum && length < stored.text_length * shrunkShare) {
    keepRevision(
      library,
      id,
      'shrunk',
      titleOf(item),
      item.contentHtml ?? item.summary ?? '',
      item.contentHash,
      now,
    );
    return false;
  }
  keepRevision(library, id, 'edited', stored.title, stored.html, stored.content_hash, now);
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
  indexArticle(library, id);
  return true;
}

function keepRevision(
  library: Library,
  id: number,
  reason: 'edited' | 'shrunk',
  title: string,
  html: string,
  contentHash: string,
  now: number,
): void {
  const known = library.db
    .prepare('SELECT 1 FROM revisions WHERE article_id = ? AND content_hash = ? AND reason = ?')
    .get(id, contentHash, reason);
  if (known !== undefined) return;
  library.db
    .prepare(
      'INSERT INTO revisions (article_id, at, reason, title, html, content_hash) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, now, reason, title, deflateRawSync(html), contentHash);
}

/** What is read: the content, else the summary. */
function htmlOf(item: IngestItem): string {
  return item.contentHtml ?? item.summary ?? '';
}

/** An entry without a title is listed by the beginning of its text, else by its address. */
function titleOf(item: IngestItem): string {
  if (item.title !== null && item.title !== '') return item.title;
  const start = item.scan.text.slice(0, 120).replace(/\s+/gu, ' ').trim();
  if (start !== '') return item.scan.text.length > 120 ? `${start.replace(/\s\S*$/u, '')} …` : start;
  return item.url ?? item.key;
}
