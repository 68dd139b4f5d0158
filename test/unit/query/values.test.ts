import { describe, expect, it } from 'vitest';
import { dateSpan, readDateValue } from '../../../shared/query/values.ts';

const span = (text: string, now: Date) => {
  const value = readDateValue(text);
  if (value === null) throw new Error(`${text} is no date value`);
  const { start, end } = dateSpan(value, now.getTime());
  return [new Date(start), new Date(end)];
};

describe('dateSpan', () => {
  const now = new Date(2026, 2, 31, 12, 30);
  it.each<[string, Date, Date]>([
    ['2026', new Date(2026, 0, 1), new Date(2027, 0, 1)],
    ['2026-12', new Date(2026, 11, 1), new Date(2027, 0, 1)],
    ['2024-02-29', new Date(2024, 1, 29), new Date(2024, 2, 1)],
    ['12h', new Date(2026, 2, 31, 0, 30), new Date(2026, 2, 31, 0, 30)],
    ['7d', new Date(2026, 2, 24, 12, 30), new Date(2026, 2, 24, 12, 30)],
    ['3w', new Date(2026, 2, 10, 12, 30), new Date(2026, 2, 10, 12, 30)],
    ['2m', new Date(2026, 0, 31, 12, 30), new Date(2026, 0, 31, 12, 30)],
    // February has no 31st: its last day is meant, not the third of March.
    ['1m', new Date(2026, 1, 28, 12, 30), new Date(2026, 1, 28, 12, 30)],
    ['1y', new Date(2025, 2, 31, 12, 30), new Date(2025, 2, 31, 12, 30)],
  ])('%s', (text, start, end) => {
    expect(span(text, now)).toEqual([start, end]);
  });

  it('a year before a leap day is the last day of that February', () => {
    expect(span('1y', new Date(2024, 1, 29))).toEqual([new Date(2023, 1, 28), new Date(2023, 1, 28)]);
  });
});

describe('readDateValue', () => {
  it.each(['2026-13', '2026-00', '2026-02-29', '26', '7x', '', '2026-1-1-1', '123456d'])(
    'refuses %j',
    (text) => {
      expect(readDateValue(text)).toBeNull();
    },
  );
});
