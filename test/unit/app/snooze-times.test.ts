/** Times to put off until, as they are named and typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickForTime } from '../../../electron/core/library/lists/reading-queue.ts';
import { readSnooze, snoozeNames, snoozeTime } from '../../../shared/snooze.ts';

const tuesday = new Date(2026, 10, 24, 12).getTime();
const at = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute).getTime();

describe('a snooze', () => {
  it('is read from names, days and ages', () => {
    expect(readSnooze('tonight', tuesday)).toBe(at(11, 24, 20));
    expect(readSnooze('Tomorrow', tuesday)).toBe(at(11, 25, 8));
    expect(readSnooze('weekend', tuesday)).toBe(at(11, 28, 8));
    expect(readSnooze('next week', tuesday)).toBe(at(11, 30, 8));
    expect(readSnooze('2026-12-01', tuesday)).toBe(at(12, 1, 8));
    expect(readSnooze('2026-12-01T18:30', tuesday)).toBe(at(12, 1, 18, 30));
    expect(readSnooze('3h', tuesday)).toBe(at(11, 24, 15));
    expect(readSnooze('1w', tuesday)).toBe(at(12, 1, 8));
  });

  it('is not read from the past, from no day, or from anything else', () => {
    for (const text of ['2026-11-23', '2026-02-31', '2027-13-01', '0h', 'soon', '', '2026-12-01T25:00'])
      expect(readSnooze(text, tuesday)).toBeNull();
  });

  it('always lies ahead', () => {
    const anyTime = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(anyTime, fc.constantFrom(...snoozeNames), (now, name) => snoozeTime(name, now) > now),
    );
  });
});

describe('a queue', () => {
  it('fits, and leaves out nothing that would have fitted', () => {
    const candidates = fc.array(
      fc.nat(30).map((readingMinutes) => readingMinutes),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 90 }), (minutes, budget) => {
        const all = minutes.map((readingMinutes, id) => ({ id, readingMinutes }));
        const picked = pickForTime(all, budget);
        const takes = (id: number) => Math.max(1, minutes[id] ?? 0);
        expect(picked.minutes).toBe(picked.articleIds.reduce((sum, id) => sum + takes(id), 0));
        expect(picked.minutes).toBeLessThanOrEqual(budget);
        const left = all.filter(({ id }) => !picked.articleIds.includes(id));
        if (picked.articleIds.length < 60)
          expect(left.every(({ id }) => picked.minutes + takes(id) > budget)).toBe(true);
      }),
    );
  });
});
