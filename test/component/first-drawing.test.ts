// @vitest-environment jsdom
/** A long list draws what will be in sight at a start, and what lies beyond once the window has been seen. */
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type FirstDrawing = typeof import('../../renderer/components/first-drawing.ts');

/** As at the start of a page: no window has been drawn. */
let page: FirstDrawing;
beforeEach(async () => {
  vi.resetModules();
  page = await import('../../renderer/components/first-drawing.ts');
});
/** What waits for the next frame has run by then. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 1)));
afterEach(async () => {
  cleanup();
  await nextFrame();
  localStorage.clear();
});

const paneOf = (height: number) => {
  const element = document.createElement('div');
  vi.spyOn(element, 'offsetHeight', 'get').mockReturnValue(height);
  return { current: element };
};

const firstHeight = (pane: 'list' | 'tree', element: ReturnType<typeof paneOf>): number =>
  renderHook(() => page.useFirstHeight(pane, element)).result.current;

it('takes the window’s height for a pane’s until it has been measured once', async () => {
  const list = paneOf(window.innerHeight - 80);
  expect(firstHeight('list', list)).toBe(window.innerHeight);
  await waitFor(() => expect(localStorage).toHaveLength(1));
  expect(firstHeight('list', list)).toBe(window.innerHeight - 80);
  expect(firstHeight('tree', paneOf(0))).toBe(window.innerHeight);
});

it.each(['a text', '-5', '100000'])('passes over what cannot be (%s)', (kept) => {
  localStorage.setItem('offprint.inset.tree', kept);
  expect(firstHeight('tree', paneOf(0))).toBe(window.innerHeight);
});

it('keeps nothing of a pane that is not shown', async () => {
  firstHeight('list', paneOf(0));
  await nextFrame();
  expect(localStorage).toHaveLength(0);
});

it('draws nothing beyond the edges before the first frame, and what is asked for after it', async () => {
  const first = renderHook(() => page.useOverscan(8));
  expect(first.result.current).toBe(0);
  await waitFor(() => expect(first.result.current).toBe(8));
  expect(renderHook(() => page.useOverscan(2)).result.current).toBe(2);
});
