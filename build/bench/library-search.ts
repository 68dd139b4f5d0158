/** Search as one types, by relevance and by date, with and without other conditions. */
import type { BenchCore } from './bench-core.ts';
import { wordOfRank } from './library-generator.ts';
import { timesOf } from './percentiles.ts';
import type { Row } from './table.ts';

const word = (rank: number): string => wordOfRank(rank);

type Case = { name: string; query: string; match: string; where?: string };

/** Words at places of the frequency list: in nearly all, in about a third, in a hundredth of the articles. */
const cases: readonly Case[] = [
  { name: 'prefix of 2 letters', query: word(0).slice(0, 2), match: `"${word(0).slice(0, 2)}"*` },
  { name: 'prefix of 3 letters', query: word(40).slice(0, 3), match: `"${word(40).slice(0, 3)}"*` },
  { name: 'common word', query: word(60), match: `"${word(60)}"` },
  { name: 'rare word', query: word(15_000), match: `"${word(15_000)}"` },
  { name: 'phrase', query: `"${word(20)} ${word(35)}"`, match: `"${word(20)} ${word(35)}"` },
  { name: 'two words', query: `${word(200)} ${word(350)}`, match: `"${word(200)}" AND "${word(350)}"` },
  {
    name: 'word, unread',
    query: `${word(60)} is:unread`,
    match: `"${word(60)}"`,
    where: 's.is_read = 0',
  },
  {
    name: 'word, saved',
    query: `${word(60)} is:saved`,
    match: `"${word(60)}"`,
    where: 's.is_saved = 1',
  },
];

/** `by hand`: the ids alone, by the statement one would write; ours brings rows with snippets besides. */
export async function measureSearch(core: BenchCore): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, query, match, where = '1' } of cases) {
    for (const order of ['relevance', 'newest'] as const) {
      const byHand = core.library.db.prepare(
        `SELECT s.id FROM articles_fts JOIN article_state s ON s.id = articles_fts.rowid
         WHERE articles_fts MATCH ? AND ${where} ORDER BY ${order === 'relevance' ? 'articles_fts.rank' : 'articles_fts.rowid DESC'} LIMIT 50`,
      );
      const hand = await timesOf(() => byHand.all(match), { runs: 7, warmUp: 1 });
      const ids = await timesOf(() =>
        core.listIds(`${query} sort:${order}`, { isTyping: name.startsWith('prefix') }),
      );
      const isTyping = name.startsWith('prefix');
      const whole = await timesOf(() =>
        core.client.call('articles.list', {
          query: `${query} sort:${order}`,
          isTyping,
          limit: 50,
          withTotal: true,
        }),
      );
      rows.push({
        query: name,
        order,
        'by hand p50': hand.p50,
        'ids p50': ids.p50,
        'ids p95': ids.p95,
        ratio: Number((ids.p50 / Math.max(0.1, hand.p50)).toFixed(2)),
        'whole call p50': whole.p50,
        'whole call p95': whole.p95,
      });
    }
  }
  return rows;
}
