// @vitest-environment jsdom
/** How the rows that are shown follow what changes in the library. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkLibrary } from '../../renderer/library-link.ts';
import { allRows, findRow, loadMore, resetArticleList, shownIds } from '../../renderer/state/article-list.ts';
import { resetLibrary } from '../../renderer/state/library.ts';
import { keepAround } from '../../renderer/state/list-refresh.ts';
import { resetUi } from '../../renderer/state/ui.ts';
import { createFakeCore, type FakeCore } from '../support/fake-client.ts';
import { doorOf } from '../support/page-door.ts';
import { callsOf } from '../support/render-app.tsx';
import { waitUntil } from '../support/wait.ts';

let core: FakeCore;
let end: () => void;

const pageRows = 250;

/** The list of unread articles with its first page and `more` further ones. */
async function openList(more: number): Promise<void> {
  core = createFakeCore({ articleCount: pageRows * (more + 2) });
  for (const article of core.articles) article.isRead = false;
  Object.defineProperty(window, 'offprint', { configurable: true, value: doorOf(core.transport) });
  const link = linkLibrary();
  end = link.end;
  await link.ready;
  for (let page = 0; page < more; page += 1) await loadMore();
}

/** What another program writes: nothing is told of it yet. */
function changeTitle(id: number, title: string): void {
  const article = core.articles.find((one) => one.id === id);
  if (article !== undefined) Object.assign(article, { title });
}

const tell = (articleIds: number[] | 'any') =>
  core.emit({ name: 'articles.changed', payload: { articleIds, feedIds: 'any' } });

const lastId = (): number => shownIds().at(-1) ?? 0;

beforeEach(() => {
  localStorage.clear();
  resetUi();
  resetLibrary();
  resetArticleList();
});

afterEach(() => end());

it('reads every page in sight again where anything may have changed, whatever single articles are told of meanwhile', async () => {
  await openList(1);
  const id = lastId();
  // Not so far down that the next page is wanted.
  keepAround(0, shownIds().length - 40);
  changeTitle(id, 'Written elsewhere');
  const [first] = shownIds();
  tell('any');
  tell([first ?? 0]);
  await waitUntil(() => findRow(id)?.title === 'Written elsewhere');
});

it('reads a page far from the screen again when it comes near', async () => {
  await openList(6);
  const id = lastId();
  keepAround(0, 10);
  changeTitle(id, 'Written elsewhere');
  const asked = callsOf(core, 'articles.list').length;
  tell('any');
  await waitUntil(() => callsOf(core, 'articles.list').length > asked);
  await waitUntil(() => callsOf(core, 'articles.rows').length > 0);
  expect(findRow(id)?.title).not.toBe('Written elsewhere');
  const before = callsOf(core, 'articles.rows').length;
  keepAround(shownIds().length - 20, shownIds().length - 10);
  await waitUntil(() => findRow(id)?.title === 'Written elsewhere');
  // Once, not with every scroll.
  keepAround(shownIds().length - 25, shownIds().length - 15);
  expect(callsOf(core, 'articles.rows')).toHaveLength(before + 1);
});

it('shows what became of a row that answers the question no longer, where it stands', async () => {
  await openList(1);
  // Not so far down that the next page is wanted.
  keepAround(0, shownIds().length - 40);
  const ids = [shownIds()[3] ?? 0, lastId()];
  const before = shownIds();
  for (const article of core.articles) if (ids.includes(article.id)) article.isRead = true;
  tell(ids);
  await waitUntil(() => ids.every((id) => findRow(id)?.isRead === true));
  expect(shownIds()).toEqual(before);
  expect(allRows().filter(({ isRead }) => isRead)).toHaveLength(2);
});
