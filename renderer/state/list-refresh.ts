/**
 * Keeps the pages of the list true to the library: those near the screen are read, and read again after a change; those far
 * from it are put away. A change marks the pages it may concern as stale, and each is read again once it is near.
 */
import { type ChangedIds, mergeChanged } from '../../shared/changed-ids.ts';
import type { ArticleSummary } from '../../shared/model/articles.ts';
import { client } from '../bridge.ts';
import {
  clearFailure,
  countApart,
  countFresh,
  currentQuestion,
  firstPageSize,
  forgetAskedEarly,
  isCountedApart,
  loadMore,
  noteFailure,
  pageInput,
  patchRows,
  reload,
  shownIds,
  useArticleList,
} from './article-list.ts';
import { locate, type Page, rowCount } from './list-pages.ts';

const maxPagesInMemory = 12;
/** So many rows beyond both edges of the screen are near it. */
const nearRows = firstPageSize / 2;
/** A change is asked after at most this often, whatever the number of events. */
const settleMs = 300;

/** Rises with each change, so that a page knows whether its answer is older than the last one. */
let changes = 0;
/** What has changed since the first page and the counts were last read. */
let waiting: ChangedIds = [];
let view = { first: 0, last: 0 };
/** Pages on their way, each with the question it belongs to. */
const pagesBeingRead = new Set<string>();

const isWanted = ({ articles, staleSince }: Page): boolean => articles === null || staleSince !== null;

/** `read`: what the library has of the page's rows now, whose `staleSince` was `since` when it was asked. */
function renew(page: Page, read: readonly ArticleSummary[], since: number | null): Page {
  const found = new Map(read.map((row) => [row.id, row]));
  const staleSince = page.staleSince === since ? null : page.staleSince;
  if (page.articles === null) {
    return {
      ...page,
      staleSince,
      outline: page.outline.filter(({ id }) => found.has(id)),
      articles: [...read],
    };
  }
  // A row whose article is gone stays until the list is asked anew: nothing moves under the reader.
  return { ...page, staleSince, articles: page.articles.map((row) => found.get(row.id) ?? row) };
}

async function readPage(pageIndex: number): Promise<void> {
  const { scope, pages } = useArticleList.getState();
  const page = pages[pageIndex];
  const mine = currentQuestion();
  const key = `${mine}:${pageIndex}`;
  if (scope === null || page === undefined || pagesBeingRead.has(key)) return;
  pagesBeingRead.add(key);
  try {
    // By number, not by the question: what was read meanwhile answers it no longer, and its row would go.
    const articleIds = page.outline.map((row) => row.id);
    const { articles } = await client().call('articles.rows', { articleIds, query: scope.query });
    pagesBeingRead.delete(key);
    if (mine !== currentQuestion()) return;
    useArticleList.setState((state) => ({
      pages: state.pages.map((old, index) =>
        index === pageIndex && isWanted(old) ? renew(old, articles, page.staleSince) : old,
      ),
    }));
    clearFailure('rows');
    // It has changed once more meanwhile.
    readNear();
  } catch (thrown) {
    pagesBeingRead.delete(key);
    // Left as it was: it is asked for again with the next scroll, or when the reader says so.
    if (mine === currentQuestion()) noteFailure('rows', thrown);
  }
}

/** The numbers of the pages that hold the rows on the screen and so many beyond both edges. */
function pagesAround(pages: readonly Page[], beyond: number): { first: number; last: number } {
  return {
    first: locate(pages, Math.max(0, view.first - beyond))?.page ?? 0,
    last: locate(pages, view.last + beyond)?.page ?? pages.length - 1,
  };
}

function readNear(): void {
  const { pages } = useArticleList.getState();
  const { first, last } = pagesAround(pages, nearRows);
  for (let index = first; index <= last; index++) {
    const page = pages[index];
    if (page !== undefined && isWanted(page)) void readPage(index);
  }
}

/** Reads what is near the screen and puts away what is far from it. */
export function keepAround(firstRow: number, lastRow: number): void {
  view = { first: firstRow, last: lastRow };
  const { pages, nextCursor } = useArticleList.getState();
  readNear();
  const held = pages.filter((page) => page.articles !== null).length;
  if (held > maxPagesInMemory) {
    const { first, last } = pagesAround(pages, 0);
    const reach = Math.floor(maxPagesInMemory / 2) - 1;
    useArticleList.setState({
      pages: pages.map((page, index) =>
        index < first - reach || index > last + reach ? { ...page, articles: null } : page,
      ),
    });
  }
  if (nextCursor !== null && lastRow >= rowCount(pages) - nearRows) void loadMore();
}

/** Marks the pages that a change may concern; those that were put away are read anyway. */
function markStale(changed: ChangedIds): void {
  const number = ++changes;
  const ids = changed === 'any' ? null : new Set(changed);
  useArticleList.setState(({ pages }) => ({
    pages: pages.map((page) =>
      page.outline.some(({ id }) => ids?.has(id) ?? true) ? { ...page, staleSince: number } : page,
    ),
  }));
}

/** Follows what has changed: known rows change in place, new ones are counted, none goes away. */
async function settle(): Promise<void> {
  const { scope, pages, phase } = useArticleList.getState();
  const [first] = pages;
  const changed = waiting;
  waiting = [];
  if (scope === null || phase !== 'ready') return;
  if (first === undefined || rowCount(pages) === 0) return reload();
  const mine = currentQuestion();
  markStale(changed);
  readNear();
  try {
    const answer = await client().call('articles.list', pageInput(scope, first));
    if (mine !== currentQuestion()) return;
    clearFailure('changes');
    const answered = new Map(answer.articles.map((article) => [article.id, article]));
    useArticleList.setState({ freshCount: countFresh(answer.articles, new Set(shownIds())) });
    patchRows(new Set(answered.keys()), (row) => answered.get(row.id) ?? row);
    if (isCountedApart(scope)) await countApart(scope, mine);
    else {
      useArticleList.setState((state) => ({
        total: answer.total ?? state.total,
        isTotalCapped: answer.isTotalCapped,
      }));
    }
  } catch (thrown) {
    if (mine !== currentQuestion()) return;
    waiting = mergeChanged(changed, waiting);
    noteFailure('changes', thrown);
  }
}

/** Asks once more for what could not be read. */
export async function retryPages(): Promise<void> {
  const { failures } = useArticleList.getState();
  useArticleList.setState({ failures: {} });
  if (failures.rows !== undefined) readNear();
  if (failures.changes !== undefined) await settle();
  if (failures.more !== undefined) await loadMore();
}

/** Follows `articles.changed`. Returns the function that ends it. */
export function watchArticles(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  waiting = [];
  view = { first: 0, last: 0 };
  const end = client().on('articles.changed', ({ articleIds }) => {
    forgetAskedEarly();
    waiting = mergeChanged(waiting, articleIds);
    timer ??= setTimeout(() => {
      timer = null;
      void settle();
    }, settleMs);
  });
  return () => {
    end();
    if (timer !== null) clearTimeout(timer);
  };
}
