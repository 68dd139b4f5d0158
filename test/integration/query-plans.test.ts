/** What SQLite does for the lists that are shown most: it follows an index, and sorts nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ListScope, listIds } from '../../electron/core/library/lists/article-list.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { plansOf } from '../support/query-plan.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
const feeds = 20;
const articles = 4000;

beforeEach(async () => {
  core = await createTestCore();
});
afterEach(() => core.close());

/** Articles as rows, straight into the tables: thousands of them, most read, a few saved. */
function fill(): void {
  const { db } = core.library;
  db.transaction(() => {
    db.exec(`
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${feeds})
        INSERT INTO feeds (id, url, added_at) SELECT i, 'https://example.org/' || i, 1 FROM n;
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${articles})
        INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_read, is_saved)
        SELECT i, 1 + i % ${feeds}, 'k' || i, i, i * 1000, i % 10 > 0, i % 50 = 0 FROM n;
      INSERT INTO articles (id, title, stored_at, snippet, word_count, reading_minutes, flags, content_hash)
        SELECT id, 'Title ' || id, 1, '', 100, 1, 0, '' FROM article_state;
      INSERT INTO article_content (id, html) SELECT id, pack_markup('<p>text</p>') FROM articles;
      INSERT INTO forem_records (article_id, fetched_at, host, forem_id, reactions, comments, series_id, series,
          series_folded, organisation, organisation_folded)
        SELECT id, 1, 'dev.to', id, id % 100, id % 10, id % 7, 'S' || id % 7, 's' || id % 7, 'O' || id % 5, 'o' || id % 5
        FROM articles WHERE id % 20 = 0;
      INSERT INTO tags (id, name, folded) VALUES (1, 'go', 'go');
      INSERT INTO article_tags (article_id, tag_id, added_at) SELECT id, 1, 1 FROM articles WHERE id % 40 = 0;
      INSERT INTO source_tags (article_id, position, name, folded)
        SELECT id, 0, 'go', 'go' FROM articles WHERE id % 30 = 0;
    `);
  })();
}

/** Of the page of a list that is read first: its last statement finds what is shown. */
async function plan(query: string, scope: ListScope = {}): Promise<string[]> {
  const page = { limit: 50, now: Date.now() };
  const ran = await plansOf(core.library.db, () => listIds(core.library, parseQuery(query), scope, page));
  const finding = ran.filter(({ sql }) => /^SELECT s\.id FROM [\s\S]* LIMIT \?/.test(sql)).at(-1);
  if (finding === undefined) throw new Error(`${query} ran ${ran.map(({ sql }) => sql).join('; ')}`);
  return finding.steps;
}

const readsAll = /^SCAN (a|articles|c|article_content)\b/;
const sorts = /USE TEMP B-TREE FOR .*ORDER BY/;

const lists: [string, string, ListScope, RegExp][] = [
  ['unread', 'is:unread', {}, /^SEARCH s USING (COVERING )?INDEX article_state_unread\b/],
  ['saved', 'is:saved', {}, /^SEARCH s USING (COVERING )?INDEX article_state_saved\b/],
  ['later', 'is:later', {}, /^SEARCH s USING (COVERING )?INDEX article_state_later\b/],
  ['muted', 'is:muted', {}, /^SEARCH s USING (COVERING )?INDEX article_state_muted\b/],
  [
    'recently read',
    'is:read sort:read',
    {},
    /^(SEARCH|SCAN) s USING (COVERING )?INDEX article_state_last_read\b/,
  ],
  ['all', '', {}, /^SCAN s$/],
  ['feed', '', { feedId: 3 }, /^SEARCH s USING (COVERING )?INDEX article_state_by_feed\b.*feed_id=\?/],
];

describe.each(['an empty library', 'thousands of articles', 'thousands of articles, analysed'])(
  '%s',
  (state) => {
    beforeEach(() => {
      if (state !== 'an empty library') fill();
      if (state.endsWith('analysed')) core.library.db.exec('ANALYZE');
    });

    it.each(lists)(
      '%s, newest first, follows its index and sorts nothing',
      async (_name, query, scope, index) => {
        const steps = await plan(query, scope);
        expect(steps.filter((step) => readsAll.test(step))).toEqual([]);
        expect(steps.filter((step) => sorts.test(step))).toEqual([]);
        expect(steps.filter((step) => index.test(step))).toHaveLength(1);
      },
    );

    it.each(['is:edited', 'is:changed', 'is:stale'])(
      '%s reads what was edited, from its index alone',
      async (query) => {
        const steps = await plan(query);
        expect(steps.filter((step) => readsAll.test(step) && !step.includes('articles_edited'))).toEqual([]);
        expect(steps.some((step) => /USING COVERING INDEX articles_edited/.test(step))).toBe(true);
      },
    );

    it.each([
      ['reactions:>50', 'forem_records_reactions'],
      ['comments:>5', 'forem_records_comments'],
      ['series:boats', 'forem_records_series_names'],
      ['series:dev.to/3', 'forem_records_series'],
      ['org:harbour', 'forem_records_organisations'],
      ['has:series', 'forem_records_series'],
    ])('%s reads the records that have one, from their index', async (query, index) => {
      const steps = await plan(query);
      expect(steps.filter((step) => readsAll.test(step))).toEqual([]);
      expect(
        steps.some((step) =>
          new RegExp(`^(SEARCH|SCAN) forem_records USING (COVERING )?INDEX ${index}\\b`).test(step),
        ),
      ).toBe(true);
    });

    it('is:duplicate reads the copies alone', async () => {
      const steps = await plan('is:duplicate');
      expect(steps.some((step) => /^SEARCH s USING INDEX article_state_followers/.test(step))).toBe(true);
    });

    it('unread of a feed reads that feed alone, or what is unread alone', async () => {
      const steps = await plan('is:unread', { feedId: 3 });
      expect(steps.filter((step) => readsAll.test(step))).toEqual([]);
      const follows =
        /^(SEARCH s USING .*INDEX article_state_(unread_)?by_feed|SEARCH s USING .*INDEX article_state_unread\b)/;
      expect(steps.filter((step) => follows.test(step))).toHaveLength(1);
      expect(steps.filter((step) => sorts.test(step))).toEqual([]);
    });

    it.each(['tag:go', 'mytag:go', 'tag:go is:unread'])(
      '%s reads neither all articles nor all texts',
      async (query) => {
        const steps = await plan(query);
        expect(steps.filter((step) => readsAll.test(step))).toEqual([]);
        expect(steps.some((step) => /(article_tags|source_tags)/.test(step))).toBe(true);
        expect(
          steps.filter((step) => /^SCAN (article_tags|source_tags|t|st)\b(?!.*INDEX)/.test(step)),
        ).toEqual([]);
      },
    );
  },
);

it('would notice a list that is sorted or read as a whole', async () => {
  expect((await plan('sort:reading')).some((step) => sorts.test(step))).toBe(true);
  const whole = core.library.db
    .prepare<[], { detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM articles a WHERE a.flags > 0')
    .all();
  expect(whole.some((step) => readsAll.test(step.detail))).toBe(true);
});

it('answers the same as the plan: newest first, no gap', async () => {
  fill();
  const { articles: page } = await core.client.call('articles.list', { query: 'is:unread', limit: 100 });
  const expected = core.library.db
    .prepare('SELECT id FROM article_state WHERE is_read = 0 ORDER BY sort_at DESC LIMIT 100')
    .pluck()
    .all();
  expect(page.map((article) => article.id)).toEqual(expected);
  expect(new Set(expected).size).toBe(100);
});
