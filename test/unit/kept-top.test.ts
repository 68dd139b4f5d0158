import { describe, expect, it } from 'vitest';
import { keptTop } from '../../renderer/views/list/kept-top.ts';

const pane = { height: 500, paddingStart: 8, paddingEnd: 12 };

describe('where a list is scrolled to so that a row stays', () => {
  it('keeps the row as far from the top of the pane as it was', () => {
    expect(keptTop({ start: 3_000, size: 100, offset: 240 }, pane, true)).toBe(2_760);
    expect(keptTop({ start: 3_000, size: 100, offset: -40 }, pane, false)).toBe(3_040);
  });

  it('brings it into sight whole where there is less room', () => {
    expect(keptTop({ start: 3_000, size: 100, offset: 640 }, pane, true)).toBe(3_000 - (500 - 12 - 100));
    expect(keptTop({ start: 3_000, size: 100, offset: -40 }, pane, true)).toBe(2_992);
  });

  it('shows the beginning of one that is higher than the pane', () => {
    expect(keptTop({ start: 3_000, size: 700, offset: 100 }, pane, true)).toBe(2_992);
  });

  it('does not scroll past one that has become shorter', () => {
    expect(keptTop({ start: 3_000, size: 32, offset: -80 }, pane, false)).toBe(3_031);
  });
});
