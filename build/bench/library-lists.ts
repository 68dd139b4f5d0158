/** First and later pages, counts, and marking a hundred thousand articles. */
import type { BenchCore } from './bench-core.ts';
import { wordOfRank } from './library-generator.ts';
import { timesOf } from './percentiles.ts';
import type { Row } from './table.ts';

export async function measureLists(core: BenchCore): Promise<Row[]> {
  const rows: Row[] = [];
  const { client } = core;
  const add = async (name: string, call: (run: number) => unknown, runs = 20): Promise<void> => {
    const { p50, p95 } = await timesOf(call, { runs });
    rows.push({ call: name, p50, p95 });
  };
  const places: [string, object][] = [
    ['all', { query: '' }],
    ['unread', { query: 'is:unread' }],
    ['saved', { query: 'is:saved' }],
    ['one feed', { query: '', feedId: 3 }],
    ['a tag', { query: `tag:${wordOfRank(3)}` }],
    ['oldest first', { query: 'sort:oldest' }],
    ['a month long ago', { query: 'on:2019-05' }],
  ];
  for (const [name, scope] of places) {
    await add(`first page: ${name}`, () =>
      client.call('articles.list', { ...scope, limit: 50, withTotal: true }),
    );
    let cursor: string | null = null;
    await add(`later page: ${name}`, async () => {
      const page = await client.call('articles.list', {
        ...scope,
        limit: 50,
        ...(cursor === null ? {} : { cursor }),
      });
      cursor = page.nextCursor;
    });
  }
  await add('counts', () => client.call('library.counts', {}));
  await add('feeds with counts', () => client.call('feeds.list', {}));
  await add('tags with counts', () => client.call('tags.list', {}));
  const some = core.library.db
    .prepare('SELECT id FROM article_state ORDER BY id DESC LIMIT 500')
    .pluck()
    .all() as number[];
  await add('one article', (run) => client.call('articles.get', { articleId: some[run % some.length] ?? 0 }));
  rows.push(await measureMarking(core));
  return rows;
}

/** As many as there are, a hundred thousand at most; `p95` is that of another call meanwhile. */
async function measureMarking({ client, library }: BenchCore): Promise<Row> {
  const ids = library.db
    .prepare('SELECT id FROM article_state ORDER BY id DESC LIMIT 100000')
    .pluck()
    .all() as number[];
  await client.call('articles.mark', { target: { ids }, isRead: false });
  const others: number[] = [];
  let isRunning = true;
  const startedAt = performance.now();
  const marking = client.call('articles.mark', { target: { ids }, isRead: true }).finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    const askedAt = performance.now();
    await client.call('library.counts', {});
    others.push(performance.now() - askedAt);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await marking;
  others.sort((first, second) => first - second);
  return {
    call: `mark ${ids.length} read (p95: a call meanwhile)`,
    p50: Number((performance.now() - startedAt).toFixed(1)),
    p95: Number((others[Math.floor(others.length * 0.95)] ?? 0).toFixed(1)),
  };
}
