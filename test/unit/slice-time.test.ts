import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Library } from '../../electron/core/library/connection/open.ts';
import { noteCall, sliceMs } from '../../electron/core/library/connection/slice-time.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a slice is short while somebody asks for things, and longer when nobody has for a while', () => {
  const library = {} as Library;
  const quiet = sliceMs(library);
  noteCall(library);
  const watched = sliceMs(library);
  expect(watched).toBeLessThan(quiet);
  expect(watched).toBeLessThanOrEqual(10);
  vi.advanceTimersByTime(1_000);
  expect(sliceMs(library)).toBe(watched);
  vi.advanceTimersByTime(1_500);
  expect(sliceMs(library)).toBe(quiet);
  expect(sliceMs({} as Library)).toBe(quiet);
});
