/** Lines of the list: every row stands on one line, and every line knows its rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows, lineAt, lineOfRow, makeLines, rowOfLine } from '../../../renderer/views/list/lines.ts';

const dayMs = 86_400_000;
const now = new Date(2026, 10, 24, 12).getTime();
const row = (id: number, daysAgo: number, isReturned = false) => ({
  id,
  sortAt: now - daysAgo * dayMs,
  feedId: daysAgo,
  feedTitle: `Feed ${daysAgo}`,
  isReturned,
});

const pages = fc
  .array(fc.array(fc.nat(6), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 })
  .map((days) => days.map((some) => ({ outline: some.map((daysAgo, index) => row(index, daysAgo)) })));

describe('lines', () => {
  it('hold each row once, in order, under its group, whatever the columns', () => {
    fc.assert(
      fc.property(
        pages,
        fc.constantFrom('none', 'day', 'feed'),
        fc.integer({ min: 1, max: 5 }),
        (some, by, columns) => {
          const groups = groupRows(some, by, now);
          const lines = makeLines(groups, by !== 'none', columns);
          const total = some.reduce((sum, { outline }) => sum + outline.length, 0);
          const seen: number[] = [];
          for (let index = 0; index < lines.count; index++) {
            const line = lineAt(lines, index);
            if (line?.kind !== 'rows') continue;
            expect(line.to - line.from).toBeLessThanOrEqual(columns);
            for (let at = line.from; at < line.to; at++) {
              seen.push(at);
              expect(lineOfRow(lines, at)).toBe(index);
            }
            expect(rowOfLine(lines, index)).toBe(line.from);
          }
          expect(seen).toEqual(Array.from({ length: total }, (_, at) => at));
          expect(lineAt(lines, lines.count)).toBeNull();
          expect(lineOfRow(lines, total)).toBe(-1);
        },
      ),
    );
  });

  it('join over pages, and name days as people do; what came back stands apart', () => {
    const groups = groupRows(
      [{ outline: [row(9, 5, true), row(1, 0)] }, { outline: [row(2, 0), row(3, 1), row(4, 3)] }],
      'day',
      now,
    );
    expect(groups.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['Back from snooze', 0, 1],
      ['Today', 1, 3],
      ['Yesterday', 3, 4],
      ['Saturday 21 November', 4, 5],
    ]);
  });
});
