/** The table of the first screen: it fits, aligns, and drops columns in order. */
import { describe, expect, it } from 'vitest';
import { articleTable, type TableRow } from '../../../electron/cli/home/article-table.ts';
import { styleFor } from '../../../electron/cli/terminal/style.ts';
import { widthOf } from '../../../electron/cli/terminal/width.ts';

const now = Date.UTC(2026, 11, 3, 12);
const row = (id: number, title: string, more: Partial<TableRow> = {}): TableRow => ({
  id,
  title,
  feedTitle: 'Small systems',
  sortAt: Date.UTC(2026, 10, 18, 12),
  tags: [],
  sourceTags: ['sqlite', 'databases'],
  isRead: false,
  isSaved: false,
  ...more,
});
const rows = [
  row(848297400, 'SQLite in WAL mode: what it promises and what it asks'),
  row(848183400, '書斎と図書館：技術記事を読み返すために', { feedTitle: 'Elsewhere 👩‍👩‍👧' }),
  row(7, '\u001b[2J\u202eTea\u0007', { sortAt: Date.UTC(2025, 2, 1), tags: ['mine'] }),
];
const draw = (columns: number, newIds: number[] = [], isUnicode = true): string[] =>
  articleTable(rows, { columns, isUnicode }, styleFor(false), { newIds: new Set(newIds), now });

describe('at any width', () => {
  it('no row is wider than the terminal, and none is broken', () => {
    for (let columns = 20; columns <= 160; columns += 1) {
      const lines = draw(columns, [7]);
      expect(lines).toHaveLength(rows.length + 1);
      for (const line of lines) {
        expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('drops tags, then the feed, then the date', () => {
    const heads = [120, 80, 60, 50, 40, 30].map((columns) => draw(columns)[0]?.split(/ +/));
    expect(heads).toEqual([
      ['Number', 'Title', 'Feed', 'Date', 'Tags'],
      ['Number', 'Title', 'Feed', 'Date', 'Tags'],
      ['Number', 'Title', 'Feed', 'Date'],
      ['Number', 'Title', 'Date'],
      ['Number', 'Title'],
      ['Number', 'Title'],
    ]);
  });
});

it('aligns by what characters take on the screen', () => {
  const lines = draw(120);
  const ends = lines.slice(1).map((line) => widthOf(line.slice(0, line.search(/18 Nov|Mar 2025/))));
  expect(new Set(ends).size).toBe(1);
});

it('marks what is new, in ASCII where there is no UTF-8', () => {
  expect(draw(80, [7]).map((line) => line.slice(0, 2))).toEqual(['  ', '  ', '  ', '● ']);
  const ascii = draw(60, [7], false);
  expect(ascii[3]).toMatch(/^\* 7 {10}\[2J ?Tea/);
  expect(ascii[1]).toContain('...');
  expect(ascii.filter((line) => !line.includes('書')).join('')).toMatch(/^[\x20-\x7e]*$/);
});

it('shows whole tags only, the reader’s own first', () => {
  const [, first, , last] = draw(80);
  expect(first).toMatch(/ {2}sqlite$/);
  expect(last).toMatch(/ {2}mine, sqlite$/);
});
