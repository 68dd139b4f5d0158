/** Series: their parts fetched, opened and gone through in order. */
import { AppError } from '../../shared/errors.ts';
import type { SeriesPlace } from '../../shared/model/articles.ts';
import type { FetchedArticles, Series, SeriesPart, SeriesRef } from '../../shared/model/series.ts';
import { fetchedWords, foremTexts } from '../../shared/texts/forem.ts';
import { client } from '../bridge.ts';
import { loadArticle, useArticles } from './articles.ts';
import { followLink } from './reading-history.ts';
import { showError } from './show-error.ts';
import { showToast } from './toasts.ts';
import { goTo, useUi } from './ui.ts';

type Beside = NonNullable<SeriesPlace['next']>;

/** The place in its series of an article that is open; null: in none, or not open. */
export function seriesPlaceOf(articleId: number): SeriesPlace | null {
  return useArticles.getState().opened.get(articleId)?.article?.forem?.seriesPlace ?? null;
}

/** Fetches what the library lacks, or only those parts, and says what came of it. null: it did not come to an end. */
export async function fetchParts(
  { host, seriesId }: SeriesRef,
  foremIds?: readonly number[],
): Promise<FetchedArticles | null> {
  try {
    const only = foremIds === undefined ? {} : { foremIds: [...foremIds] };
    const { jobId } = await client().call('series.fetch', { host, seriesId, ...only });
    const result = await client().call('jobs.wait', { jobId });
    if (result.kind !== 'fetch-articles') return null;
    const { summary } = result;
    showToast({ text: fetchedWords(summary), tone: summary.failures.length === 0 ? 'plain' : 'bad' });
    // The places of open articles in the series have changed.
    for (const id of useArticles.getState().opened.keys()) void loadArticle(id);
    return summary;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'cancelled') showToast({ text: foremTexts.stopped });
    else showError(thrown);
    return null;
  }
}

/** Opens a part, fetching it first where the library does not have it. */
export async function openPart(
  ref: SeriesRef,
  { foremId, articleId }: Pick<Beside, 'foremId' | 'articleId'>,
): Promise<void> {
  if (articleId !== null) {
    followLink(articleId, null);
    return;
  }
  if ((await fetchParts(ref, [foremId])) === null) return;
  try {
    const { parts } = await client().call('series.get', { host: ref.host, seriesId: ref.seriesId });
    const part = parts.find((one) => one.foremId === foremId);
    if (part?.articleId != null) followLink(part.articleId, null);
  } catch (thrown) {
    showError(thrown);
  }
}

/** To the part before or after that article; says so where there is none. */
export function goToPart(articleId: number, direction: 'previous' | 'next'): void {
  const place = seriesPlaceOf(articleId);
  const part = place?.[direction] ?? null;
  if (place !== null && part !== null) {
    void openPart(place, part);
    return;
  }
  const atEnd = direction === 'next' ? foremTexts.noNext : foremTexts.noPrevious;
  showToast({ text: place === null ? foremTexts.noSeries : atEnd });
}

/** All parts that are here as a list in order, open at the first that was not read. */
export function readWholeSeries({ host, seriesId, name, parts }: Series): void {
  goTo({ kind: 'series', host, seriesId, name });
  const here = parts.filter((part): part is SeriesPart & { articleId: number } => part.articleId !== null);
  const first = here.find(({ isRead }) => !isRead) ?? here[0];
  if (first !== undefined) useUi.setState({ selectedId: first.articleId, pane: 'article' });
}
