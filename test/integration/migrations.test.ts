/** A library of the first version, with data, comes up to date with everything in it. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { releaseGone } from '../../electron/core/library/connection/gone-owners.ts';
import { migrate, openLibrary } from '../../electron/core/library/connection/open.ts';
import { listTargets } from '../../electron/core/library/exports/export-targets-table.ts';
import { listAllIds } from '../../electron/core/library/lists/article-list.ts';
import { migrations, schemaVersion } from '../../electron/core/library/migrations/index.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { addArticles } from '../support/small-library.ts';
import { createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let core: TestCore;

const day = 86_400_000;
const at = (days: number): number => Date.UTC(2026, 0, 1) + days * day;

/** As version 1 wrote it: ids in the order of arrival, text beside the markup, no counts. */
function writeFirstVersion(): void {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const Driver = sqliteDriver();
  const db = new Driver(join(folder, 'library.db'));
  db.exec(migrations[0]?.sql ?? '');
  db.pragma('user_version = 1');
  db.exec(`
    INSERT INTO folders (id, name) VALUES (1, 'Reading');
    INSERT INTO feeds (id, url, feed_title, folder_id, added_at) VALUES
      (1, 'https://a.example/feed', 'A', 1, 1), (2, 'https://b.example/feed', 'B', NULL, 1);
    INSERT INTO feed_schedule (feed_id, etag, next_check_at) VALUES (1, '"tag"', 5), (2, NULL, 6);
    INSERT INTO tags (id, name, folded) VALUES (7, 'Rust', 'rust');
  `);
  const state = db.prepare(
    'INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_read, is_saved, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const article = db.prepare(
    `INSERT INTO articles (id, url, title, stored_at, snippet, word_count, reading_minutes, flags, content_hash)
     VALUES (?, ?, ?, 1, '', 2, 1, 0, ?)`,
  );
  const content = db.prepare('INSERT INTO article_content (id, html, text, code) VALUES (?, ?, ?, ?)');
  const add = (
    id: number,
    feed: number,
    days: number,
    word: string,
    isRead: number,
    isSaved: number,
  ): void => {
    state.run(id, feed, `key-${id}`, at(400), at(days), isRead, isSaved, null);
    article.run(id, `https://a.example/${id}`, `Title ${word}`, `hash-${id}`);
    content.run(id, `<p>Über ${word}</p><pre>fetchData()</pre>`, `Über ${word}`, 'fetchData()');
  };
  add(1, 1, 30, 'newest', 0, 1);
  add(2, 1, 10, 'oldest', 1, 0);
  add(3, 2, 20, 'middle', 0, 0);
  // Two of one moment, and a tombstone.
  add(4, 2, 20, 'twin', 0, 0);
  state.run(5, 2, 'gone', at(1), at(1), 0, 0, at(2));
  db.exec(`
    INSERT INTO article_tags (article_id, tag_id, added_at) VALUES (1, 7, 1), (2, 7, 1);
    INSERT INTO source_tags (article_id, position, name, folded) VALUES (3, 0, 'Go', 'go');
    INSERT INTO article_images (article_id, position, url) VALUES (3, 0, 'https://a.example/i.png');
    INSERT INTO revisions (article_id, at, reason, title, html, content_hash) VALUES (2, 1, 'edited', 'Old', x'0300', 'h');
    INSERT INTO annotations (article_id, kind, created_at, text) VALUES (1, 'note', 1, 'Mine');
  `);
  db.close();
}

beforeEach(async () => {
  folder = temporaryFolder();
  writeFirstVersion();
  core = await createTestCore({ folder });
});
afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const titles = async (query: string): Promise<string[]> =>
  (await core.client.call('articles.list', { query, isTyping: false })).articles.map((one) => one.title);

it('keeps every article with its state, in the order of time', async () => {
  expect(await titles('')).toEqual(['Title newest', 'Title twin', 'Title middle', 'Title oldest']);
  expect(await titles('is:saved')).toEqual(['Title newest']);
  expect(await titles('is:unread after:2026-01-15')).toEqual(['Title newest', 'Title twin', 'Title middle']);
  const { articles } = await core.client.call('articles.list', { query: 'is:saved' });
  const article = await core.client.call('articles.get', { articleId: articles[0]?.id ?? 0 });
  expect(article.contentHtml).toContain('Über newest');
  expect(article.summary).toMatchObject({ tags: ['Rust'], key: 'key-1', sortAt: at(30) });
  expect(core.library.db.pragma('foreign_key_check')).toEqual([]);
  expect(core.library.db.pragma('integrity_check', { simple: true })).toBe('ok');
  const kept = (table: string) => core.library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(['revisions', 'annotations', 'article_images', 'source_tags'].map(kept)).toEqual([1, 1, 1, 1]);
  expect(
    core.library.db
      .prepare("SELECT count(*) FROM article_state WHERE key = 'gone' AND deleted_at > 0")
      .pluck()
      .get(),
  ).toBe(1);
});

it('finds words as before', async () => {
  expect(await titles('uber middle')).toEqual(['Title middle']);
  expect(await titles('code:fetchData sort:newest')).toHaveLength(4);
  expect(await titles('data sort:oldest')).toHaveLength(4);
  expect(await titles('tag:go')).toEqual(['Title middle']);
  expect(await titles('rust sort:newest')).toEqual(['Title newest', 'Title oldest']);
});

it('counts what there is, and goes on counting', async () => {
  expect(await core.client.call('library.counts', {})).toMatchObject({
    all: 4,
    unread: 3,
    saved: 1,
    later: 0,
  });
  const feeds = await core.client.call('feeds.list', {});
  expect(feeds.feeds.map((feed) => [feed.articleCount, feed.unreadCount])).toEqual([
    [2, 1],
    [2, 2],
  ]);
  const tags = async () => (await core.client.call('tags.list', {})).tags;
  expect(await tags()).toMatchObject([{ name: 'Rust', articleCount: 2, unreadCount: 1 }]);
  await core.client.call('articles.mark', { target: { query: 'tag:rust' }, isRead: true, isLater: true });
  expect(await core.client.call('library.counts', {})).toMatchObject({ all: 4, unread: 2, later: 2 });
  expect(await tags()).toMatchObject([{ articleCount: 2, unreadCount: 0 }]);
});

it('leaves a copy of what was there', () => {
  const copies = readdirSync(join(folder, 'backups'));
  expect(copies).toHaveLength(1);
  const Driver = sqliteDriver();
  const db = new Driver(join(folder, 'backups', copies[0] ?? ''), { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  expect(db.prepare('SELECT text FROM article_content WHERE id = 1').pluck().get()).toBe('Über newest');
  db.close();
});

it('counts the same as looking at each row, whatever is done', async () => {
  const { db } = core.library;
  const check = (): void => {
    const counted = db
      .prepare('SELECT feed_id, total, unread, saved, later FROM feed_counts WHERE total > 0 ORDER BY 1')
      .all();
    const looked = db
      .prepare(
        `SELECT feed_id, count(*) AS total, sum(is_read = 0) AS unread, sum(is_saved) AS saved, sum(is_later) AS later
         FROM article_state WHERE deleted_at IS NULL GROUP BY feed_id ORDER BY 1`,
      )
      .all();
    expect(counted).toEqual(looked);
    const tagged = db
      .prepare('SELECT tag_id, total, unread FROM tag_counts WHERE total > 0 ORDER BY 1')
      .all();
    const seen = db
      .prepare(
        `SELECT t.tag_id, count(*) AS total, sum(s.is_read = 0) AS unread FROM article_tags t
         JOIN article_state s ON s.id = t.article_id WHERE s.deleted_at IS NULL GROUP BY t.tag_id ORDER BY 1`,
      )
      .all();
    expect(tagged).toEqual(seen);
    expect(db.prepare('SELECT name, total FROM authors ORDER BY name').all()).toEqual(
      db
        .prepare(
          `SELECT min(author) AS name, count(*) AS total FROM articles WHERE author IS NOT NULL
           GROUP BY author COLLATE NOCASE ORDER BY 1`,
        )
        .all(),
    );
    expect(db.prepare('SELECT folded, total FROM source_tag_counts ORDER BY 1').all()).toEqual(
      db.prepare('SELECT folded, count(*) AS total FROM source_tags GROUP BY folded ORDER BY 1').all(),
    );
  };
  const call = core.client.call;
  check();
  await call('articles.tag', { target: { query: 'middle' }, add: ['go', 'rust'] });
  check();
  await call('articles.mark', { target: { query: '' }, isRead: true, isSaved: true });
  check();
  await call('articles.mark', { target: { query: 'oldest' }, isRead: false });
  check();
  await call('tags.merge', { from: ['go'], into: 'rust' });
  check();
  await call('articles.tag', { target: { query: 'newest' }, remove: ['rust'] });
  check();
  await call('articles.remove', { target: { query: 'twin' } });
  check();
  await call('tags.remove', { name: 'rust' });
  check();
  await call('feeds.remove', { feedId: 2, keepSaved: false });
  check();
});

it('is up to date when opened again', async () => {
  await core.close();
  const library = openLibrary(folder);
  expect(library.db.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  library.close();
  core = await createTestCore({ folder });
});

it('indexes scripts without spaces anew, by character, and leaves the other articles as they are', () => {
  const own = temporaryFolder();
  const before = openLibrary(own);
  const ids = addArticles(
    before,
    [
      {
        key: 'tower',
        title: '東京タワー',
        html: '<p>大学で学ぶ</p><pre><code>let 状態 = 1</code></pre>',
        tags: ['技術'],
      },
      { key: 'latin', title: 'Plain words', html: '<p>nothing else 😀</p>' },
    ],
    { now: Date.now() },
  );
  const tower = ids.get('tower');
  const words = before.db.prepare(
    'INSERT INTO articles_fts (rowid, title, author, body, code, tags) VALUES (?, ?, ?, ?, ?, ?)',
  );
  before.db.prepare('DELETE FROM articles_fts').run();
  // As the version before wrote them: by the words of a dictionary. The second one tells whether it was touched.
  words.run(tower, '東京 タワー', '', '大学 で 学ぶ', 'let 状態 = 1', '技術');
  words.run(ids.get('latin'), 'untouched', '', '', '', '');
  const made = before.db
    .prepare<[], { type: string; name: string }>(
      "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL AND (name IN ('authors', 'source_tag_counts') OR name LIKE 'articles_author_%' OR name LIKE 'source_tags_%counted') ORDER BY type DESC",
    )
    .all();
  for (const { type, name } of made) before.db.exec(`DROP ${type} ${name}`);
  before.db.pragma('user_version = 3');
  // This step alone: those after it have left their columns.
  migrate(before.db, own, { isNew: false, steps: migrations.filter((step) => step.version <= 4) });
  before.db.pragma(`user_version = ${schemaVersion}`);
  before.close();

  const library = openLibrary(own);
  const found = (query: string) => listAllIds(library, parseQuery(query), {}, { now: Date.now() });
  for (const query of ['京', '学', 'body:学ぶ', 'code:態', '術', 'title:タワ', 'let']) {
    expect(found(query), query).toEqual([tower]);
  }
  expect(found('untouched')).toEqual([ids.get('latin')]);
  library.close();
  rmSync(own, { recursive: true });
});

it('knows exports that go by themselves from before they had forms as folders of Markdown', () => {
  const own = temporaryFolder();
  const before = openLibrary(own, { upTo: 23 });
  before.db
    .prepare(
      "INSERT INTO export_targets (name, position, wanted, schedule, due_at) VALUES ('Vault', 1, ?, 'daily', 7)",
    )
    .run('{"query":"is:saved","folder":"/vault","profile":"Plain","onEdited":"keep","onDeselected":"move"}');
  before.close();
  const library = openLibrary(own);
  expect(listTargets(library)).toMatchObject([
    {
      name: 'Vault',
      form: 'markdown',
      folder: '/vault',
      file: null,
      onEdited: 'keep',
      onDeselected: 'move',
      schedule: 'daily',
      dueAt: 7,
      written: null,
    },
  ]);
  library.close();
  rmSync(own, { recursive: true });
});

it('lets a claim from before claims had owners run out by itself', () => {
  const own = temporaryFolder();
  const until = Date.now() + 60_000;
  const before = openLibrary(own, { upTo: 25 });
  before.db.exec(`INSERT INTO feeds (id, url, added_at) VALUES (1, 'https://a.example/feed', 1);
    INSERT INTO feed_schedule (feed_id, next_check_at, claimed_until) VALUES (1, 1, ${until})`);
  before.close();
  const library = openLibrary(own);
  releaseGone(library, Date.now());
  expect(library.db.prepare('SELECT claimed_until, claimed_by FROM feed_schedule').get()).toEqual({
    claimed_until: until,
    claimed_by: null,
  });
  library.close();
  rmSync(own, { recursive: true });
});
