/** Best first: by rank where that is quick, by title and time where there are too many to rank; every match once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countMatches, listIds } from '../../electron/core/library/lists/article-list.ts';
import { toIndexText } from '../../electron/core/text/index-text.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
const now = Date.UTC(2026, 5, 1);

beforeEach(async () => {
  core = await createTestCore();
  core.library.db.exec("INSERT INTO feeds (id, url, added_at) VALUES (1, 'https://a.example/feed', 1)");
});
afterEach(() => core.close());

/** Articles with ids from 1 on, oldest first. */
function fill(count: number, shape: (id: number) => { title: string; body: string }): void {
  const { db } = core.library;
  const state = db.prepare(
    'INSERT INTO article_state (id, feed_id, key, first_seen_at, sort_at, is_read) VALUES (?, 1, ?, 1, ?, ?)',
  );
  const article = db.prepare(
    `INSERT INTO articles (id, title, stored_at, snippet, word_count, reading_minutes, flags, content_hash)
     VALUES (?, ?, 1, '', 1, 1, 0, '')`,
  );
  const index = db.prepare(
    "INSERT INTO articles_fts (rowid, title, author, body, code, tags) VALUES (?, ?, '', ?, '', '')",
  );
  db.transaction(() => {
    for (let id = 1; id <= count; id += 1) {
      const { title, body } = shape(id);
      state.run(id, `k${id}`, id * 1000, id % 2);
      article.run(id, title);
      index.run(id, toIndexText(title), toIndexText(body));
    }
  })();
}

function pages(text: string, limit: number): number[] {
  const query = parseQuery(text, { isTyping: false });
  const ids: number[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = listIds(core.library, query, {}, { cursor, limit, now });
    ids.push(...page.ids);
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}

describe('few matches', () => {
  it('are ranked: the title counts most, then how often the text says it', () => {
    fill(40, (id) => ({
      title: id === 3 ? 'All about sluices' : 'Water',
      body:
        id === 7
          ? 'sluices sluices sluices'
          : id % 10 === 0
            ? `sluices and ${'other words '.repeat(20)}`
            : 'nothing',
    }));
    expect(pages('sluices', 2)).toEqual([3, 7, 40, 30, 20, 10]);
    expect(pages('sluices is:unread', 50)).toEqual([40, 30, 20, 10]);
  });

  it('are ranked whatever the words are made of', () => {
    fill(3, () => ({ title: 'Assess the message', body: 'std::vector, C++ and 漢字 across the mass' }));
    for (const text of [
      '"the message"',
      'assess mass',
      'C++',
      'std::vector',
      '漢字',
      '"across the mass" OR nothing',
    ]) {
      expect([text, pages(text, 50)]).toEqual([text, [3, 2, 1]]);
    }
  });
});

describe('more matches than can be ranked', () => {
  beforeEach(() =>
    fill(5_000, (id) => ({
      title: id % 500 === 0 ? 'Weirs' : id % 700 === 0 ? 'Locks' : 'Water',
      body: 'weirs and locks',
    })),
  );
  const titled = [5000, 4500, 4000, 3500, 3000, 2500, 2000, 1500, 1000, 500];

  it('begin with those that have the word in the title, then the newest', () => {
    const ids = pages('weirs', 50);
    expect(ids.slice(0, 14)).toEqual([...titled, 4999, 4998, 4997, 4996]);
  });

  it('come page by page, each once, to the last', () => {
    for (const limit of [50, 333]) {
      const ids = pages('weirs', limit);
      expect(ids).toHaveLength(5_000);
      expect(new Set(ids).size).toBe(5_000);
      const rest = ids.slice(titled.length);
      expect(rest).toEqual(rest.toSorted((first, second) => second - first));
    }
  });

  it('put all words in the title before any of them', () => {
    const [first] = pages('weirs locks', 50);
    expect(first).toBe(5000);
    expect(pages('weirs locks', 50).slice(0, 2)).toEqual([5000, 4900]);
  });

  it('obey the other conditions', () => {
    const ids = pages('weirs is:read', 100);
    expect(ids).toHaveLength(2_500);
    expect(ids.every((id) => id % 2 === 1)).toBe(true);
    expect(pages('weirs -locks', 100)).toEqual([]);
    expect(pages('title:weirs', 100)).toEqual(titled);
  });
});

it('counts to ten thousand, and says that there are more', () => {
  fill(10_400, () => ({ title: 'Water', body: 'weirs' }));
  const count = (text: string) => countMatches(core.library, parseQuery(text, { isTyping: false }), {}, now);
  expect(count('weirs')).toEqual({ total: 10_000, isCapped: true });
  expect(count('weirs is:read')).toEqual({ total: 5_200, isCapped: false });
  expect(count('')).toEqual({ total: 10_400, isCapped: false });
  expect(count('is:unread')).toEqual({ total: 5_200, isCapped: false });
});

it('counts a phrase of words that are everywhere to a thousand, and any other as far as all', () => {
  fill(21_000, (id) => ({ title: 'Water', body: id % 10 === 0 ? 'weirs locks' : 'locks and weirs' }));
  const count = (text: string) => countMatches(core.library, parseQuery(text, { isTyping: false }), {}, now);
  expect(count('"weirs locks"')).toEqual({ total: 1_000, isCapped: true });
  expect(count('weirs locks')).toEqual({ total: 10_000, isCapped: true });
  core.library.db.exec('DELETE FROM articles_fts WHERE rowid % 10 = 1');
  expect(count('"weirs locks"')).toEqual({ total: 2_100, isCapped: false });
});
