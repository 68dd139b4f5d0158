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
import { idAt, indexOf, type Page, rowCount } from './list-pages.ts';
import { placeKey, type Scope } from './places.ts';
import { useUi } from './ui.ts';

/** Why rows could not be read: further ones, those of a page, or what has changed. */
type ListFailures = { readonly [what in 'more' | 'rows' | 'changes']?: WireError };

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
  failures: ListFailures;
  loadedAt: number;
  /** Rises when the rows should stand at their top again. */
  topAsked: number;
};

/** The first page is small, to be there at once; the others are larger, so that a fast scroll asks seldom. */
export const firstPageSize = 60;
const pageSize = 250;
/** What is answered sooner follows the rows before at once: nothing flashes. */
const slowMs = 150;

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
  failures: {},
  loadedAt: 0,
  topAsked: 0,
};

export const useArticleList = create<ListState>()(() => start);

/** Rises with every new question, so that a late answer to an old one is dropped. */
let question = 0;

export const currentQuestion = (): number => question;

function pageOf(cursor: string | null, limit: number, articles: ArticleSummary[]): Page {
  const outline = articles.map(({ id, sortAt, feedId, feedTitle, isReturned }) => ({
    id,
    sortAt,
    feedId,
    feedTitle,
    isReturned,
  }));
  return { cursor, limit, outline, articles, staleSince: null };
}

export function pageInput(
  scope: Scope,
  page: { cursor: string | null; limit: number },
): MethodInput<'articles.list'> {
  const { cursor, limit } = page;
  // Only the first page asks for the total: counting costs more than a page.
  const withTotal = cursor === null && !isCountedApart(scope);
  return { ...scope, limit, withTotal, ...(cursor === null ? {} : { cursor }) };
}

const firstInput = (scope: Scope): MethodInput<'articles.list'> =>
  pageInput(scope, { cursor: null, limit: firstPageSize });

/** What a search finds is counted behind its first rows: these are what whoever types waits for. Other lists are counted already. */
export function isCountedApart({ query, isTyping }: Scope): boolean {
  return isRanked(parseQuery(query, { isTyping: isTyping ?? true }).root);
}

/** A count that fails leaves the list as good as it is. */
export async function countApart(scope: Scope, mine: number): Promise<void> {
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
      answer = await client().call('articles.list', pageInput(scope, { cursor, limit: firstPageSize }));
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
      failures: {},
      loadedAt: Date.now(),
    });
    if (isCountedApart(scope)) await countApart(scope, mine);
  } catch (thrown) {
    if (mine !== question) return;
    const error = toWireError(thrown);
    if (error.code === 'core-ended' && mayAskAgain) return ask(scope, false);
    useArticleList.setState({ phase: 'failed', isSlow: false, error, failures: {}, pages: [], total: null });
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
    failures: {},
    total: null,
    problems: [],
    freshCount: 0,
  });
}

let askedEarly: string | null = null;

/** The library has changed: what was asked early may be answered otherwise now. */
export function forgetAskedEarly(): void {
  askedEarly = null;
}

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

export function noteFailure(what: keyof ListFailures, thrown: unknown): void {
  const error = toWireError(thrown);
  // It is started again by itself, tells so, and everything is read anew then.
  if (error.code === 'core-ended') return;
  useArticleList.setState(({ failures }) => ({ failures: { ...failures, [what]: error } }));
}

export function clearFailure(what: keyof ListFailures): void {
  const { [what]: known, ...failures } = useArticleList.getState().failures;
  if (known !== undefined) useArticleList.setState({ failures });
}

export async function loadMore(): Promise<void> {
  const { scope, nextCursor, isLoadingMore, phase } = useArticleList.getState();
  if (scope === null || nextCursor === null || isLoadingMore || phase !== 'ready') return;
  const mine = question;
  useArticleList.setState({ isLoadingMore: true });
  try {
    const answer = await client().call(
      'articles.list',
      pageInput(scope, { cursor: nextCursor, limit: pageSize }),
    );
    if (mine !== question) return;
    const known = new Set(shownIds());
    const articles = answer.articles.filter((article) => !known.has(article.id));
    useArticleList.setState((state) => ({
      pages: [...state.pages, pageOf(nextCursor, pageSize, articles)],
      nextCursor: answer.nextCursor,
      isLoadingMore: false,
    }));
    clearFailure('more');
  } catch (thrown) {
    // The next scroll asks again; the rows that are there stay.
    if (mine === question) {
      useArticleList.setState({ isLoadingMore: false });
      noteFailure('more', thrown);
    }
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

export function resetArticleList(): void {
  askedEarly = null;
  question++;
  useArticleList.setState(start);
}
