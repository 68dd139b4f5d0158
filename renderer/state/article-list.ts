/**
 * The list of articles: keyset pages of one question, bounded in memory. Rows stay where they are while one reads; what
 * arrives meanwhile is counted and shown when asked for.
 */
import { create } from 'zustand';
import type { MethodInput } from '../../shared/contract.ts';
import { toWireError, type WireError } from '../../shared/errors.ts';
import type { ArticleSummary } from '../../shared/model/articles.ts';
import type { QueryProblem } from '../../shared/model/search.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { isRanked } from '../../shared/query/tree.ts';
import { client } from '../bridge.ts';
import { keepList } from '../early-questions.ts';
import { idAt, indexOf, locate, type Page, rowCount } from './list-pages.ts';
import { placeKey, type Scope } from './places.ts';
import { useUi } from './ui.ts';

type ListState = {
  scope: Scope | null;
  /** The question the rows are the answer to: not yet `scope` while that is being asked. */
  shownScope: Scope | null;
  /** The place that was asked for them, as `placeKey` says it. */
  shownPlace: string | null;
  phase: 'loading' | 'ready' | 'failed';
  /** Asked for a while, with nothing to show meanwhile. */
  isSlow: boolean;
  error: WireError | null;
  pages: Page[];
  nextCursor: string | null;
  total: number | null;
  isTotalCapped: boolean;
  problems: QueryProblem[];
  /** How many articles arrived that the list does not show yet. */
  freshCount: number;
  isLoadingMore: boolean;
  loadedAt: number;
  /** Rises when the rows should stand at their top again. */
  topAsked: number;
};

/** The first page is small, to be there at once; the others are larger, so that a fast scroll asks seldom. */
const firstPageSize = 60;
const pageSize = 250;
const maxPagesInMemory = 12;
/** A change is asked after at most this often, whatever the number of events. */
const settleMs = 300;
/** What is answered sooner follows the rows before at once: nothing flashes. */
const slowMs = 150;
/** More pages than this are not read again for one change; the rest follows when they come into view. */
const maxPagesPerChange = 4;

const start: ListState = {
  scope: null,
  shownScope: null,
  shownPlace: null,
  phase: 'loading',
  isSlow: false,
  error: null,
  pages: [],
  nextCursor: null,
  total: null,
  isTotalCapped: false,
  problems: [],
  freshCount: 0,
  isLoadingMore: false,
  loadedAt: 0,
  topAsked: 0,
};

export const useArticleList = create<ListState>()(() => start);

/** Rises with every new question, so that a late answer to an old one is dropped. */
let question = 0;
const pagesBeingRead = new Set<number>();

function pageOf(cursor: string | null, limit: number, articles: ArticleSummary[]): Page {
  const outline = articles.map(({ id, sortAt, feedId, feedTitle, isReturned }) => ({
    id,
    sortAt,
    feedId,
    feedTitle,
    isReturned,
  }));
  return { cursor, limit, outline, articles };
}

function input(scope: Scope, page: { cursor: string | null; limit: number }): MethodInput<'articles.list'> {
  const { cursor, limit } = page;
  // Only the first page asks for the total: counting costs more than a page.
  const withTotal = cursor === null && !isCountedApart(scope);
  return { ...scope, limit, withTotal, ...(cursor === null ? {} : { cursor }) };
}

const firstInput = (scope: Scope): MethodInput<'articles.list'> =>
  input(scope, { cursor: null, limit: firstPageSize });

/** What a search finds is counted behind its first rows: these are what whoever types waits for. Other lists are counted already. */
function isCountedApart({ query, isTyping }: Scope): boolean {
  return isRanked(parseQuery(query, { isTyping: isTyping ?? true }).root);
}

/** A count that fails leaves the list as good as it is. */
async function countApart(scope: Scope, mine: number): Promise<void> {
  const counted = await client()
    .call('articles.count', scope)
    .catch(() => ({ total: null, isTotalCapped: false }));
  if (mine === question) useArticleList.setState(counted);
}

/**
 * Asks a new question. What is shown stays until the answer is there, so that typing does not flicker; but rows of another
 * place do not stand under its name for long.
 */
export function showScope(scope: Scope): Promise<void> {
  return ask(scope, true);
}

/** `mayAskAgain`: where core ended over it and was started again. A question that ends it each time is asked twice. */
async function ask(scope: Scope, mayAskAgain: boolean): Promise<void> {
  const mine = ++question;
  pagesBeingRead.clear();
  const place = placeKey(useUi.getState().place);
  // What showed already that it asks goes on showing it.
  useArticleList.setState({ scope, phase: 'loading', error: null });
  const timer = setTimeout(putAway, slowMs);
  try {
    const first = await client().call('articles.list', firstInput(scope));
    let answer = first;
    let cursor: string | null = null;
    // A regular expression may have found nothing yet in the time it has for one page.
    while (mine === question && answer.articles.length === 0 && answer.nextCursor !== null) {
      cursor = answer.nextCursor;
      answer = await client().call('articles.list', input(scope, { cursor, limit: firstPageSize }));
    }
    if (mine !== question) return;
    useArticleList.setState({
      phase: 'ready',
      isSlow: false,
      shownScope: scope,
      shownPlace: place,
      pages: [pageOf(cursor, firstPageSize, answer.articles)],
      nextCursor: answer.nextCursor,
      total: first.total,
      isTotalCapped: first.isTotalCapped,
      problems: answer.problems,
      freshCount: 0,
      isLoadingMore: false,
      loadedAt: Date.now(),
    });
    if (isCountedApart(scope)) await countApart(scope, mine);
  } catch (thrown) {
    if (mine !== question) return;
    const error = toWireError(thrown);
    if (error.code === 'core-ended' && mayAskAgain) return ask(scope, false);
    useArticleList.setState({ phase: 'failed', isSlow: false, error, pages: [], total: null });
  } finally {
    clearTimeout(timer);
  }
}

/** The answer takes its time: rows of the same place wait for it, those of another go. */
function putAway(): void {
  const { phase, pages, shownPlace } = useArticleList.getState();
  // Whoever goes on to a third place meanwhile has waited all the same; whoever has come back has not.
  const isOfPlace = pages.length > 0 && shownPlace === placeKey(useUi.getState().place);
  if (phase !== 'loading' || isOfPlace) return;
  useArticleList.setState({
    isSlow: true,
    pages: [],
    nextCursor: null,
    isLoadingMore: false,
    total: null,
    problems: [],
    freshCount: 0,
  });
}

let askedEarly: string | null = null;

/** Asks what the list will show before there is a list: while the window draws itself, the answer is on its way. */
export function showScopeEarly(scope: Scope): Promise<void> {
  askedEarly = JSON.stringify(scope);
  // A search is not gone back to.
  keepList(isCountedApart(scope) ? null : firstInput(scope));
  return showScope(scope);
}

/** Whether the list's first question was asked early, and nothing has changed since: an empty list may have filled behind the welcome page. */
export function isAskedAlready(scope: Scope): boolean {
  const { phase, pages } = useArticleList.getState();
  const isSame = askedEarly === JSON.stringify(scope);
  askedEarly = null;
  return isSame && (phase === 'loading' || (phase === 'ready' && rowCount(pages) > 0));
}

export async function reload(): Promise<void> {
  const { scope } = useArticleList.getState();
  if (scope !== null) await showScope(scope);
}

/** Shows what has arrived meanwhile, from the top. What one reads stays open. */
export async function showFresh(): Promise<void> {
  await reload();
  useArticleList.setState(({ topAsked }) => ({ topAsked: topAsked + 1 }));
}

export async function loadMore(): Promise<void> {
  const { scope, nextCursor, isLoadingMore, phase } = useArticleList.getState();
  if (scope === null || nextCursor === null || isLoadingMore || phase !== 'ready') return;
  const mine = question;
  useArticleList.setState({ isLoadingMore: true });
  try {
    const answer = await client().call(
      'articles.list',
      input(scope, { cursor: nextCursor, limit: pageSize }),
    );
    if (mine !== question) return;
    const known = new Set(shownIds());
    const articles = answer.articles.filter((article) => !known.has(article.id));
    useArticleList.setState((state) => ({
      pages: [...state.pages, pageOf(nextCursor, pageSize, articles)],
      nextCursor: answer.nextCursor,
      isLoadingMore: false,
    }));
  } catch {
    // The next scroll asks again; the rows that are there stay.
    if (mine === question) useArticleList.setState({ isLoadingMore: false });
  }
}

/** All rows whose pages are in memory. */
export function allRows(): ArticleSummary[] {
  return useArticleList.getState().pages.flatMap((page) => page.articles ?? []);
}

/** All rows of the list as far as it was read, in order. */
export function shownIds(): number[] {
  return useArticleList.getState().pages.flatMap((page) => page.outline.map((row) => row.id));
}

export function findRow(id: number): ArticleSummary | null {
  return allRows().find((row) => row.id === id) ?? null;
}

/** The row after it and the one before, as far as the list was read: one of them is likely opened next. */
export function neighboursOf(id: number): number[] {
  const { pages } = useArticleList.getState();
  const index = indexOf(pages, id);
  return index < 0 ? [] : [index + 1, index - 1].flatMap((beside) => idAt(pages, beside) ?? []);
}

async function readPage(pageIndex: number): Promise<void> {
  const { scope, pages } = useArticleList.getState();
  const page = pages[pageIndex];
  if (scope === null || page === undefined || pagesBeingRead.has(pageIndex)) return;
  const mine = question;
  pagesBeingRead.add(pageIndex);
  try {
    // By number, not by the question: what was read meanwhile answers it no longer, and its row would go.
    const articleIds = page.outline.map((row) => row.id);
    const { articles } = await client().call('articles.rows', { articleIds, query: scope.query });
    if (mine !== question) return;
    const present = new Set(articles.map((article) => article.id));
    useArticleList.setState((state) => ({
      pages: state.pages.map((old, index) =>
        index === pageIndex && old.articles === null
          ? { ...old, outline: old.outline.filter((row) => present.has(row.id)), articles }
          : old,
      ),
    }));
  } catch {
    // Left empty: it is asked for again while it is in view.
  } finally {
    if (mine === question) pagesBeingRead.delete(pageIndex);
  }
}

/** Reads what is in view and puts away what is far from it. */
export function keepAround(firstRow: number, lastRow: number): void {
  const { pages, nextCursor } = useArticleList.getState();
  const first = locate(pages, firstRow)?.page ?? 0;
  const last = locate(pages, lastRow)?.page ?? pages.length - 1;
  for (let index = first; index <= last; index++) {
    if (pages[index]?.articles === null) void readPage(index);
  }
  const held = pages.filter((page) => page.articles !== null).length;
  if (held > maxPagesInMemory) {
    const reach = Math.floor(maxPagesInMemory / 2) - 1;
    useArticleList.setState({
      pages: pages.map((page, index) =>
        index < first - reach || index > last + reach ? { ...page, articles: null } : page,
      ),
    });
  }
  if (nextCursor !== null && lastRow >= rowCount(pages) - firstPageSize / 2) void loadMore();
}

/** Changes rows in place, before the library has answered. */
export function patchRows(ids: ReadonlySet<number>, change: (row: ArticleSummary) => ArticleSummary): void {
  useArticleList.setState((state) => ({
    pages: state.pages.map((page) =>
      page.articles?.some((row) => ids.has(row.id)) === true
        ? { ...page, articles: page.articles.map((row) => (ids.has(row.id) ? change(row) : row)) }
        : page,
    ),
  }));
}

/** Rows that are in the list no longer; those above and below close up. */
export function dropRows(isGone: (id: number) => boolean): void {
  useArticleList.setState((state) => {
    let count = 0;
    const pages = state.pages.map((page) => {
      const gone = page.outline.filter((row) => isGone(row.id)).length;
      if (gone === 0) return page;
      count += gone;
      return {
        ...page,
        outline: page.outline.filter((row) => !isGone(row.id)),
        articles: page.articles?.filter((row) => !isGone(row.id)) ?? null,
      };
    });
    return { pages, total: state.total === null ? null : Math.max(0, state.total - count) };
  });
}

/**
 * Unknown articles above the last known one. Those below it need not be new: where rows left the question (read ones
 * leave Unread) the page is filled up from the next.
 */
export function countFresh(answered: readonly ArticleSummary[], known: ReadonlySet<number>): number {
  const lastKnown = answered.findLastIndex((article) => known.has(article.id));
  const upTo = lastKnown < 0 ? answered.length : lastKnown;
  return answered.slice(0, upTo).filter((article) => !known.has(article.id)).length;
}

/** Reads again the pages a change touches; without ids it may be any of them. Known rows change in place, new ones are counted, none goes away. */
async function settle(changedIds: ReadonlySet<number>): Promise<void> {
  const { scope, pages, phase } = useArticleList.getState();
  if (scope === null || phase !== 'ready') return;
  if (rowCount(pages) === 0) return reload();
  const mine = question;
  const isAnywhere = changedIds.size === 0;
  const touched = pages
    .map((page, index) => ({ page, index }))
    .filter(
      ({ page, index }) =>
        index === 0 || page.articles?.some((row) => isAnywhere || changedIds.has(row.id)) === true,
    )
    .slice(0, maxPagesPerChange);
  for (const { page, index } of touched) {
    const answer = await client().call('articles.list', input(scope, page));
    if (mine !== question) return;
    const answered = new Map(answer.articles.map((article) => [article.id, article]));
    const known = new Set(shownIds());
    const freshCount = countFresh(answer.articles, known);
    patchRows(new Set(answered.keys()), (row) => answered.get(row.id) ?? row);
    if (index === 0) {
      useArticleList.setState({ freshCount });
      if (isCountedApart(scope)) await countApart(scope, mine);
      else {
        useArticleList.setState((state) => ({
          total: answer.total ?? state.total,
          isTotalCapped: answer.isTotalCapped,
        }));
      }
    }
  }
}

/** Follows `articles.changed`. Returns the function that ends it. */
export function watchArticles(): () => void {
  let waiting = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const end = client().on('articles.changed', ({ articleIds }) => {
    askedEarly = null;
    for (const id of articleIds) waiting.add(id);
    timer ??= setTimeout(() => {
      timer = null;
      const ids = waiting;
      waiting = new Set();
      settle(ids).catch(() => undefined);
    }, settleMs);
  });
  return () => {
    end();
    if (timer !== null) clearTimeout(timer);
  };
}

export function resetArticleList(): void {
  askedEarly = null;
  question++;
  useArticleList.setState(start);
}
