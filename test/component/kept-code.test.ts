// @vitest-environment jsdom
/** Which starts see to it that what draws the page is kept compiled. */
import { beforeEach, expect, it, vi } from 'vitest';
import { keptCode, sameBreath } from '../../renderer/kept-code.ts';
import { waitFor } from '../support/wait.ts';

const entry = 'offprint://app/assets/index-1.js';

beforeEach(() => localStorage.clear());

it('is the first start’s of each version, until it has drawn in time', () => {
  const first = keptCode(entry);
  expect(first.isToBeKept).toBe(true);
  first.note(false);
  const second = keptCode(entry);
  expect(second.isToBeKept).toBe(true);
  second.note(true);
  expect(keptCode(entry).isToBeKept).toBe(false);
  expect(keptCode('offprint://app/assets/index-2.js').isToBeKept).toBe(true);
});

it('gives up where the library never answers in time', () => {
  const starts = Array.from({ length: 5 }, () => {
    const kept = keptCode(entry);
    if (kept.isToBeKept) kept.note(false);
    return kept.isToBeKept;
  });
  expect(starts).toEqual([true, true, true, false, false]);
});

it('is left alone where it cannot be noted, and begun anew where the note is no note', () => {
  localStorage.setItem('offprint.kept-code', '{');
  expect(keptCode(entry).isToBeKept).toBe(true);
  const write = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  localStorage.clear();
  expect(keptCode(entry).isToBeKept).toBe(false);
  write.mockRestore();
});

it('tells whether a task came in between', async () => {
  const isSame = sameBreath();
  await Promise.resolve();
  expect(isSame()).toBe(true);
  await waitFor(() => expect(isSame()).toBe(false));
});
