/** Completion from a real library: its own names, by how much they are used, and in no time. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purgeArticles, removedUpTo } from '../../electron/core/library/articles/removed-articles.ts';
import { completionWords } from '../../shared/texts/en/completion.ts';
import { cpuNow, yardstickMs } from '../support/cpu-clock.ts';
import { addArticles } from '../support/small-library.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
});
afterEach(() => core.close());

const texts = async (query: string): Promise<string[]> => {
  const { options } = await core.client.call('search.complete', { query, caret: query.length });
  return options.map(({ text, detail }) => `${text} (${completionWords(detail)})`);
};

describe('names of the library', () => {
  beforeEach(async () => {
    addArticles(
      core.library,
      [
        {
          key: 'a',
          url: 'https://blog.example.org/a',
          author: 'Zoé Lefèvre',
          tags: ['rust', 'Web Dev'],
          html: '<pre><code class="language-go">x</code></pre>',
        },
        { key: 'b', url: 'https://blog.example.org/b', author: 'Zoé Lefèvre', tags: ['rust'] },
        { key: 'c', url: 'https://blog.example.org/c', author: 'Ada Zimmer', tags: ['ruby'] },
      ],
      { now: core.clock.now, feedTitle: 'Größe & more', feedUrl: 'https://blog.example.org/feed' },
    );
    await core.client.call('articles.tag', {
      target: { query: 'title:a' },
      add: ['Rust/async', 'later'],
    });
  });

  it.each<[string, string[]]>([
    [
      'tag:ru',
      [
        'tag:Rust/async (yours, 1 article)',
        'tag:rust (2 articles)',
        'tag:ruby (1 article)',
        'tag:Rust/* (Rust and all below it)',
      ],
    ],
    ['sourcetag:dev', ['sourcetag:"Web Dev" (1 article)']],
    ['mytag:l', ['mytag:later (yours, 1 article)']],
    ['author:zo', ['author:"Zoé Lefèvre" (2 articles)']],
    ['author:z', ['author:"Zoé Lefèvre" (2 articles)', 'author:"Ada Zimmer" (1 article)']],
    ['feed:gro', ['feed:"Größe & more" (3 articles)']],
    ['site:b', ['site:blog.example.org (3 articles)']],
    ['lang:', ['lang:go (1 article)']],
    ['lang:x', []],
  ])('%s', async (query, expected) => {
    expect(await texts(query)).toEqual(expected);
  });

  it('a tag of the reader and of a source is one, with both counts', async () => {
    await core.client.call('articles.tag', { target: { query: 'title:a' }, add: ['Ruby'] });
    expect(await texts('#rub')).toEqual(['#Ruby (yours 1, the source’s 1)']);
    expect(await texts('mytag:rub')).toEqual(['mytag:Ruby (yours, 1 article)']);
    expect(await texts('sourcetag:rub')).toEqual(['sourcetag:ruby (1 article)']);
  });

  it('every option finds what it counts', async () => {
    for (const query of ['tag:', '#', 'author:', 'feed:', 'lang:', 'site:']) {
      const { options } = await core.client.call('search.complete', { query, caret: query.length });
      expect(options.length).toBeGreaterThan(0);
      for (const { text, detail } of options.filter((option) => /\d/.test(completionWords(option.detail)))) {
        const { total } = await core.client.call('articles.list', {
          query: text,
          isTyping: false,
          withTotal: true,
        });
        expect(`${text}: ${total}`).toBe(`${text}: ${/(\d+) articles?$/.exec(completionWords(detail))?.[1]}`);
      }
    }
  });

  it('forgets names with their last article, once it is gone for good', async () => {
    await core.client.call('articles.remove', { target: { query: 'author:ada' } });
    // What is deleted can be taken back for a while, and is gone after that.
    await purgeArticles(
      core.library,
      removedUpTo(core.library, { upTo: core.clock.now, beyond: Number.MAX_SAFE_INTEGER }),
      {},
    );
    expect(await texts('author:a')).toEqual([]);
    expect(await texts('tag:rub')).toEqual([]);
  });
});

it('answers within 10 ms where a hundred thousand articles have thirty thousand authors', async () => {
  core.library.db.exec(`
    WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
      INSERT INTO authors SELECT char(97 + i % 26) || 'uthor ' || char(97 + i / 26 % 26) || ' Name' || i, 1 + i % 7 FROM n;
    WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      INSERT INTO source_tag_counts SELECT folded, folded, 1 + i % 90
        FROM (SELECT i, char(97 + i % 26) || 'tag' || i AS folded FROM n);
  `);
  const queries = [
    'author:',
    'author:a',
    'author:na',
    'author:zz',
    'tag:',
    'tag:t',
    'tag:tag',
    '#zzz',
    'lang:',
  ];
  for (const query of queries) await texts(query);
  // A yardstick is the 10 ms of a fast machine.
  const unit = yardstickMs();
  const medians: string[] = [];
  for (const query of queries) {
    const took = [];
    for (let run = 0; run < 5; run += 1) {
      const startedAt = cpuNow();
      await texts(query);
      took.push((cpuNow() - startedAt) / unit);
    }
    const median = took.toSorted((one, other) => one - other)[2] ?? 0;
    if (median > 1) medians.push(`${query} ${median.toFixed(1)} yardsticks`);
  }
  expect(medians).toEqual([]);
});
