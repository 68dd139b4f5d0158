/** A damaged library: noticed, never used as if nothing were, and repaired without losing what can be read. */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../../build/bench/kills/changes.ts';
import { sqliteDriver } from '../../electron/core/library/connection/driver.ts';
import { type Library, openLibrary } from '../../electron/core/library/connection/open.ts';
import { checkDatabase } from '../../electron/core/library/damage/check-database.ts';
import { backupTo, databaseFile } from '../../electron/core/library/upkeep/backups.ts';
import { noLog } from '../../electron/core/log/log.ts';
import { createRescue, type Rescue } from '../../electron/core/rescue/rescue.ts';
import { type Client, createClient } from '../../shared/client.ts';
import type { RepairSummary } from '../../shared/model/rescue.ts';
import { offprint } from '../support/command-line.ts';
import { addArticles } from '../support/small-library.ts';
import { codeOf, createTestCore, temporaryFolder } from '../support/test-core.ts';

const articleCount = 600;
const now = Date.UTC(2026, 9, 1);

let pattern: string;
let folder: string;
let rescue: Rescue | null;

beforeAll(() => {
  pattern = temporaryFolder();
  fill(pattern);
});
afterAll(() => rmSync(pattern, { recursive: true, force: true }));

beforeEach(() => {
  folder = join(temporaryFolder(), 'library');
  rescue = null;
});
afterEach(async () => {
  await rescue?.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Texts that differ, long enough to fill pages; every tenth article saved, tagged and noted. */
function fill(into: string): void {
  const library = openLibrary(into);
  library.db.pragma('synchronous = OFF');
  const ids = addArticles(
    library,
    Array.from({ length: articleCount }, (_, index) => ({
      key: `https://pages.example/${index}`,
      title: `Number ${index} of the lighthouse`,
      html: `<p>${Array.from({ length: 120 }, (_, word) => `w${(index * 7919 + word * 104729) % 99991}`).join(' ')}</p>`,
      author: `Author ${index % 7}`,
      tags: [`t${index % 5}`],
      url: `https://pages.example/${index}`,
      publishedAt: now - index * 3_600_000,
    })),
    { now },
  );
  const { db } = library;
  db.prepare("INSERT INTO tags (id, name, folded) VALUES (1, 'kept', 'kept')").run();
  db.prepare("INSERT INTO tag_paths (path, tag_id) VALUES ('kept', 1)").run();
  for (const [index, id] of [...ids.values()].entries()) {
    if (index % 10 !== 0) continue;
    db.prepare('UPDATE article_state SET is_saved = 1, saved_at = ? WHERE id = ?').run(now, id);
    db.prepare('INSERT INTO article_tags (article_id, tag_id, added_at) VALUES (?, 1, ?)').run(id, now);
    db.prepare(
      "INSERT INTO annotations (article_id, kind, created_at, text) VALUES (?, 'note', ?, 'mine')",
    ).run(id, now);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  library.close();
}

const makeLibrary = (): void => cpSync(pattern, folder, { recursive: true });

type Page = { pageno: number; pagetype: 'leaf' | 'internal' | 'overflow' };

/** Numbers of a table's or an index's pages, from 1. https://sqlite.org/dbstat.html */
function pagesOf(name: string, type: Page['pagetype'] = 'leaf'): number[] {
  const Driver = sqliteDriver();
  const db = new Driver(databaseFile(folder), { readonly: true });
  try {
    return db
      .prepare<[string, string], Page>(
        'SELECT pageno, pagetype FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path',
      )
      .all(name, type)
      .map((page) => page.pageno);
  } finally {
    db.close();
  }
}

const pageSize = 4096;

/** Overwrites whole pages. */
function spoil(...pages: number[]): void {
  const handle = openSync(databaseFile(folder), 'r+');
  for (const page of pages)
    writeSync(handle, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (page - 1) * pageSize);
  closeSync(handle);
}

/** Changes a few bytes in the middle of each: its rows say something else, and where they are stays known. */
function scratch(...pages: number[]): void {
  const handle = openSync(databaseFile(folder), 'r+');
  for (const page of pages) writeSync(handle, Buffer.from('scratched'), 0, 9, page * pageSize - 700);
  closeSync(handle);
}

const middle = <T>(list: readonly T[]): T => list[Math.floor(list.length / 2)] as T;

function clientOfRescue(): Client {
  rescue = createRescue({ folder, reason: 'spoilt', log: noLog });
  return createClient({ call: rescue.dispatch, subscribe: rescue.subscribe });
}

async function repair(): Promise<RepairSummary> {
  const client = clientOfRescue();
  const { jobId } = await client.call('rescue.prepare', {});
  const result = await client.call('jobs.wait', { jobId });
  if (result.kind !== 'repair') throw new Error(result.kind);
  await client.call('rescue.adopt', {});
  return result.summary;
}

/** What must be true of every library, whatever happened to it. */
function expectWhole(library: Library): void {
  const { db } = library;
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  const number = (sql: string): number => Number(db.prepare(sql).pluck().get());
  expect(number('SELECT count(*) FROM articles')).toBe(number('SELECT count(*) FROM article_state'));
  expect(number('SELECT count(*) FROM article_content')).toBe(number('SELECT count(*) FROM articles'));
  expect(number('SELECT count(*) FROM articles_fts_docsize')).toBe(number('SELECT count(*) FROM articles'));
  expect(number('SELECT coalesce(sum(total), 0) FROM feed_counts')).toBe(
    number('SELECT count(*) FROM article_state'),
  );
  expect(number('SELECT coalesce(sum(total), 0) FROM tag_counts')).toBe(
    number('SELECT count(*) FROM article_tags'),
  );
}

function reopened<T>(look: (library: Library) => T): T {
  const library = openLibrary(folder);
  try {
    expectWhole(library);
    return look(library);
  } finally {
    library.close();
  }
}

const counted = (library: Library) =>
  library.db
    .prepare<[], { articles: number; saved: number; notes: number; tagged: number }>(
      `SELECT (SELECT count(*) FROM article_state) AS articles, (SELECT count(*) FROM article_state WHERE is_saved = 1) AS saved,
         (SELECT count(*) FROM annotations) AS notes, (SELECT count(*) FROM article_tags) AS tagged`,
    )
    .get();
const all = { articles: articleCount, saved: 60, notes: 60, tagged: 60 };

describe('damage', () => {
  it('that a statement meets is told once, and no program opens the library after it', async () => {
    makeLibrary();
    spoil(...pagesOf('article_content'));
    const core = await createTestCore({ folder });
    const [first] = (await core.client.call('articles.list', {})).articles;
    if (first === undefined) throw new Error('there are articles');
    expect(await codeOf(core.client.call('articles.get', { articleId: first.id }))).toBe('library-damaged');
    await codeOf(core.client.call('articles.get', { articleId: first.id }));
    expect(core.damages).toHaveLength(1);
    await core.close();
    expect(() => openLibrary(folder)).toThrow('library-damaged');
    const listed = await offprint(['list', '--library', folder]);
    expect(listed).toMatchObject({ status: 3, stdout: '' });
    expect(listed.stderr).toContain('check --repair');
  });

  it('that nothing has met yet is found by reading the file through', async () => {
    makeLibrary();
    spoil(middle(pagesOf('revisions').length > 0 ? pagesOf('revisions') : pagesOf('annotations')));
    const core = await createTestCore({ folder });
    await core.runJob(core.client.call('library.check', {}), 'check');
    expect(core.damages).toHaveLength(1);
    await core.close();
    expect(() => openLibrary(folder)).toThrow('library-damaged');
  });

  it('that is gone when it is looked for again keeps nobody out', () => {
    makeLibrary();
    const library = openLibrary(folder);
    library.close();
    const mark = join(folder, 'damaged.json');
    const handle = openSync(mark, 'w');
    writeSync(handle, JSON.stringify({ reason: 'the disk was away', isIndex: false, at: 1 }));
    closeSync(handle);
    expect(reopened(counted)).toEqual(all);
    expect(existsSync(mark)).toBe(false);
  });

  it('of a file that was cut off is noticed when it is opened', () => {
    makeLibrary();
    truncateSync(databaseFile(folder), pageSize * 20);
    expect(() => openLibrary(folder)).toThrow('library-damaged');
  });
});

describe('a repair', () => {
  it('loses nothing where only an index is spoilt, of words or of SQLite’s', async () => {
    makeLibrary();
    spoil(...pagesOf('articles_fts_data').slice(2, 5), middle(pagesOf('sqlite_autoindex_article_state_1')));
    expect(await repair()).toMatchObject({ lost: [], fromBackup: 0 });
    expect(reopened(counted)).toEqual(all);
  });

  it('makes the index anew where only that is damaged, and loses nothing', async () => {
    makeLibrary();
    scratch(...pagesOf('articles_fts_data'));
    expect(await repair()).toMatchObject({
      step: 'index',
      lost: [],
      fromBackup: 0,
      facts: { articles: articleCount },
    });
    expect(reopened(counted)).toEqual(all);
    expect(
      reopened(({ db }) =>
        db.prepare("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'lighthouse'").pluck().get(),
      ),
    ).toBe(articleCount);
  });

  it('makes an index of SQLite’s anew, and loses nothing', async () => {
    makeLibrary();
    scratch(middle(pagesOf('sqlite_autoindex_article_state_1')));
    expect(await repair()).toMatchObject({ step: 'index', lost: [] });
    expect(reopened(counted)).toEqual(all);
  });

  it('keeps every article whose text is lost, and lets the feed bring it back', async () => {
    makeLibrary();
    spoil(middle(pagesOf('article_content')));
    const summary = await repair();
    expect(summary.step).toBe('rows');
    expect(summary.lost.map(({ what }) => what)).toEqual(['texts']);
    expect(reopened(counted)).toEqual(all);
    const emptied = reopened(({ db }) =>
      db.prepare("SELECT count(*) FROM articles WHERE content_hash = ''").pluck().get(),
    );
    expect(emptied).toBe(summary.lost[0]?.count);
  });

  it('keeps what the reader did with an article whose title is lost', async () => {
    makeLibrary();
    spoil(middle(pagesOf('articles')));
    const summary = await repair();
    expect(summary.lost.map(({ what }) => what)).toEqual(['articles']);
    expect(reopened(counted)).toEqual(all);
  });

  it('knows an article whose marks are lost by its feed’s index of keys', async () => {
    makeLibrary();
    spoil(middle(pagesOf('article_state')));
    await repair();
    expect(reopened(counted)).toMatchObject({ articles: articleCount });
  });

  it('takes from the latest backup what cannot be read', async () => {
    makeLibrary();
    const library = openLibrary(folder);
    await backupTo(library, join(folder, 'backups', 'daily-2026-10-01.db'));
    library.close();
    spoil(middle(pagesOf('article_content')), middle(pagesOf('article_state')));
    const summary = await repair();
    expect(summary).toMatchObject({ step: 'rows', lost: [] });
    expect(summary.fromBackup).toBeGreaterThan(0);
    expect(reopened(counted)).toEqual(all);
  });

  it('leaves the damaged files as they were, and the library alone until it is wanted', async () => {
    makeLibrary();
    spoil(middle(pagesOf('article_content')));
    const client = clientOfRescue();
    const { jobId } = await client.call('rescue.prepare', {});
    await client.call('jobs.wait', { jobId });
    const core = codeOf(
      Promise.resolve().then(() =>
        openLibrary(folder).db.pragma('integrity_check', { simple: true }) === 'ok'
          ? undefined
          : Promise.reject(Object.assign(new Error(), { code: 'still damaged' })),
      ),
    );
    expect(await core).toBe('still damaged');
    const { before } = await client.call('rescue.adopt', {});
    expect(readdirSync(before)).toContain('library.db');
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['the first page', () => spoil(1)],
    [
      'all behind the header',
      () => {
        const whole = readFileSync(databaseFile(folder));
        writeFileSync(databaseFile(folder), whole.fill(0x5a, 100));
      },
    ],
  ])(
    'says that only a backup helps where nothing can be read, and puts one in its place: %s',
    async (_what, destroy) => {
      makeLibrary();
      const library = openLibrary(folder);
      const backup = join(folder, 'backups', 'daily-2026-10-01.db');
      await backupTo(library, backup);
      library.close();
      destroy();
      const client = clientOfRescue();
      expect((await client.call('rescue.survey', {})).backups).toMatchObject([
        { file: backup, facts: { articles: articleCount } },
      ]);
      const { jobId } = await client.call('rescue.prepare', {});
      expect(await codeOf(client.call('jobs.wait', { jobId }))).toBe('library-damaged');
      const restored = await client.call('rescue.restore', { file: backup });
      await client.call('jobs.wait', restored);
      expect(reopened(counted)).toEqual(all);
    },
  );

  it('is one command', async () => {
    makeLibrary();
    spoil(middle(pagesOf('article_content')));
    const result = await offprint(['check', '--repair', '--library', folder, '--json']);
    expect(JSON.parse(result.stdout)).toMatchObject({ step: 'rows', facts: { articles: articleCount } });
    expect(result.status).toBe(1);
    expect(reopened(counted)).toEqual(all);
  });

  it.each(Array.from({ length: 24 }, (_, index) => index + 1))(
    'of whatever was spoilt leaves a whole library: %i',
    async (seed) => {
      makeLibrary();
      const random = seeded(seed);
      const pages = Math.floor((seed % 3) * 2 + 1);
      const handle = openSync(databaseFile(folder), 'r+');
      const Driver = sqliteDriver();
      const db = new Driver(databaseFile(folder), { readonly: true });
      const total = Number(db.pragma('page_count', { simple: true }));
      db.close();
      for (let count = 0; count < pages; count += 1) {
        // Not the first page: without the schema only a backup helps.
        const page = 1 + Math.floor(random() * (total - 1));
        const bytes = Buffer.from(
          Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256)),
        );
        writeSync(
          handle,
          bytes,
          0,
          bytes.length,
          page * pageSize + Math.floor(random() * (pageSize - bytes.length)),
        );
      }
      closeSync(handle);
      mkdirSync(join(folder, 'backups'), { recursive: true });
      const summary = await repair();
      const { articles } = reopened(counted) ?? { articles: 0 };
      // A spoilt branch costs what is below it; a spoilt leaf a score.
      expect(articles).toBeGreaterThan(articleCount / 2);
      expect(summary.facts.articles).toBe(articles);
    },
  );

  it.each([
    ['table', 'article_state', 'CREATE TABLE '.length + 3],
    ['table', 'article_state', 60],
    ['table', 'articles', 2],
    ['table', 'annotations', 40],
    ['table', 'articles_fts', 30],
    ['table', 'articles_fts_data', 10],
    ['table', 'feeds', 25],
    ['index', 'article_state_snoozed', 8],
    ['trigger', 'article_state_hidden', 20],
  ])('of one wrong byte in the schema loses nothing: %s %s, at %i', async (type, name, at) => {
    makeLibrary();
    spoilSchema(type, name, at);
    expect(await repair()).toMatchObject({ lost: [], fromBackup: 0 });
    expect(checkDatabase(databaseFile(folder)).problems).toEqual([]);
    expect(reopened(counted)).toEqual(all);
  });

  it.each([
    ['tablearticle_statearticle_state', 'tablea'.length],
    ['tablearticlesarticles', 'tablea'.length],
    ['tablefeedsfeeds', 'tablef'.length],
    ['tableannotationsannotations', 'tableannotationsa'.length],
    ['tableannotationsannotations', 1],
    ['CREATE TABLE annotations', 2],
    ['CREATE TABLE annotations', 'CREATE TABLE a'.length],
    ['CREATE TABLE article_state', 'CREATE TABLE a'.length],
    ['CREATE TABLE fetch_log', 'CREATE TABLE f'.length],
    ['quote TEXT', 2],
  ])('of a wrong byte in the schema is one command: %s, at %i', async (text, at) => {
    makeLibrary();
    replaceBytes(Buffer.from(text), at);
    const result = await offprint(['check', '--repair', '--library', folder, '--json']);
    expect(JSON.parse(result.stdout)).toMatchObject({ lost: [], facts: { articles: articleCount } });
    expect(result.status).toBe(0);
    expect(reopened(counted)).toEqual(all);
  });

  it.each(['article_state', 'annotations', 'settings'])(
    'of a schema that says nothing of %s any more loses that table alone',
    async (name) => {
      makeLibrary();
      const Driver = sqliteDriver();
      const db = new Driver(databaseFile(folder));
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      db.prepare(
        "UPDATE sqlite_schema SET type = 'x', name = 'x', tbl_name = 'x', sql = 'x' WHERE tbl_name = ?",
      ).run(name);
      db.close();
      const { lost } = await repair();
      expect(lost.length).toBeGreaterThan(0);
      expect(checkDatabase(databaseFile(folder)).problems).toEqual([]);
      const others = name === 'article_state' ? {} : name === 'annotations' ? { ...all, notes: 0 } : all;
      expect(reopened(counted)).toMatchObject(others);
    },
  );

  it('of a table whose name is wrong in the schema loses nothing', async () => {
    makeLibrary();
    const before = 'articlesarticles';
    replaceBytes(Buffer.from(`table${before}`), 'table'.length + 2);
    expect(await repair()).toMatchObject({ lost: [] });
    expect(reopened(counted)).toEqual(all);
  });

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'of bits that flipped anywhere leaves nothing for a check to find: %i',
    async (seed) => {
      makeLibrary();
      flipBits(200, seeded(seed));
      await repair();
      expect(checkDatabase(databaseFile(folder)).problems).toEqual([]);
      reopened(counted);
    },
  );
});

/** Each in a byte of its own, behind the first page: without the schema's root only a backup helps. */
function flipBits(count: number, random: () => number): void {
  const file = databaseFile(folder);
  const bytes = readFileSync(file);
  for (let done = 0; done < count; done += 1) {
    const at = pageSize + Math.floor(random() * (bytes.length - pageSize));
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  writeFileSync(file, bytes);
}

/** One byte of what the schema says of something, `at` that position of its text. */
function spoilSchema(type: string, name: string, at: number): void {
  const Driver = sqliteDriver();
  const db = new Driver(databaseFile(folder), { readonly: true });
  const sql = db.prepare('SELECT sql FROM sqlite_schema WHERE type = ? AND name = ?').pluck().get(type, name);
  db.close();
  replaceBytes(Buffer.from(String(sql)), at);
}

/** Spoils one byte of that text wherever it stands in the file: what was deleted before may still be there. */
function replaceBytes(text: Buffer, at: number): void {
  const file = databaseFile(folder);
  const bytes = readFileSync(file);
  const found: number[] = [];
  for (let from = bytes.indexOf(text); from !== -1; from = bytes.indexOf(text, from + 1)) found.push(from);
  expect(found.length).toBeGreaterThan(0);
  // A letter: what it makes may be a good name, of something else.
  for (const from of found) bytes[from + at] = 0x78;
  writeFileSync(file, bytes);
}
