// @vitest-environment jsdom
/** What the page asks before its own code has been read, and whether that is what it would have asked. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askEarly, forgetEarly } from '../../renderer/early-questions.ts';
import { linkLibrary } from '../../renderer/library-link.ts';
import { resetArticleList, useArticleList } from '../../renderer/state/article-list.ts';
import { resetLibrary, useLibrary } from '../../renderer/state/library.ts';
import { goTo, resetUi, useUi } from '../../renderer/state/ui.ts';
import { createFakeCore, type FakeCore } from '../support/fake-client.ts';
import { doorOf } from '../support/page-door.ts';
import { callsOf } from '../support/render-app.tsx';

let core: FakeCore;

/** From the page's entry until its first answers are there. */
async function start(): Promise<{ early: string[]; end: () => void }> {
  core = createFakeCore();
  Object.defineProperty(window, 'offprint', { configurable: true, value: doorOf(core.transport) });
  resetLibrary();
  resetArticleList();
  askEarly();
  const early = core.calls.map(({ method }) => method);
  const { ready, end } = linkLibrary();
  await ready;
  return { early, end };
}

beforeEach(() => {
  localStorage.clear();
  resetUi();
});

afterEach(forgetEarly);

it('asks for the list of the last time, once, and shows its answer', async () => {
  const first = await start();
  first.end();
  expect(first.early).not.toContain('articles.list');
  const second = await start();
  second.end();
  expect(second.early).toContain('articles.list');
  expect(callsOf(core, 'articles.list')).toHaveLength(1);
  expect(callsOf(core, 'settings.get')).toHaveLength(1);
  expect(useLibrary.getState().phase).toBe('ready');
  expect(useArticleList.getState().phase).toBe('ready');
});

it('shows the list of where one is, whatever was asked early', async () => {
  (await start()).end();
  useUi.setState({ place: { kind: 'view', view: 'saved' } });
  const { end } = await start();
  end();
  const asked = callsOf(core, 'articles.list') as { query: string }[];
  expect(asked).toHaveLength(2);
  expect(useArticleList.getState().shownScope?.query).toBe(asked[1]?.query);
  expect(asked[0]?.query).not.toBe(asked[1]?.query);
});

it('keeps no list whose question is known with the library alone, and none that was typed', async () => {
  const { end } = await start();
  goTo({ kind: 'smart', id: 1 });
  end();
  (await start()).end();
  expect(callsOf(core, 'articles.list')).toEqual([]);
});

it('asks nothing early where what was kept makes no sense', async () => {
  localStorage.setItem('offprint.first-list', '{"query"');
  (await start()).end();
  expect(callsOf(core, 'articles.list')).toHaveLength(1);
  expect(useArticleList.getState().phase).toBe('ready');
});
