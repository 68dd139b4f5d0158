/** One series: its parts in order, those in the library and those to fetch. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { Series, SeriesPart, SeriesRef } from '../../../shared/model/series.ts';
import { foremTexts, partFacts, seriesFacts } from '../../../shared/texts/forem.ts';
import { client } from '../../bridge.ts';
import { focusPane } from '../../commands/moves.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { JobProgressBar } from '../../components/job-progress.tsx';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { seriesQuery } from '../../state/places.ts';
import { followLink } from '../../state/reading-history.ts';
import { fetchParts, readWholeSeries } from '../../state/series.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';

/** The sheet first gives the focus back to what had it. */
function leave(run: () => void): void {
  closeSheet();
  setTimeout(run, 0);
}

function useSeries({ host, seriesId }: SeriesRef) {
  const [series, setSeries] = useState<Series | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const ask = useCallback(
    async (method: 'series.get' | 'series.look') => {
      setError(null);
      setIsLooking(method === 'series.look');
      try {
        setSeries(await client().call(method, { host, seriesId }));
      } catch (thrown) {
        setError(toWireError(thrown));
      } finally {
        setIsLooking(false);
      }
    },
    [host, seriesId],
  );
  useEffect(() => {
    void ask('series.get');
    return client().on('articles.changed', () => void ask('series.get'));
  }, [ask]);
  return { series, error, isLooking, look: () => void ask('series.look') };
}

function Part({ part, isBusy, onFetch }: { part: SeriesPart; isBusy: boolean; onFetch: () => void }) {
  const { articleId, title } = part;
  return (
    <li data-missing={articleId === null || undefined}>
      <div>
        {articleId === null ? (
          <span dir="auto">{title}</span>
        ) : (
          <Button className="link-button" onPress={() => leave(() => followLink(articleId, null))}>
            <span dir="auto">{title}</span>
          </Button>
        )}
        <small>{partFacts(part)}</small>
      </div>
      {articleId === null ? (
        <BusyButton
          className="button"
          aria-label={foremTexts.fetchPart(title)}
          isBusy={isBusy}
          onPress={onFetch}
        >
          {foremTexts.fetch}
        </BusyButton>
      ) : null}
    </li>
  );
}

export function SeriesSheet(ref: SeriesRef) {
  const now = useNow();
  const { series, error, isLooking, look } = useSeries(ref);
  const jobId = useLibrary(
    (state) => Object.values(state.jobs).find(({ kind }) => kind === 'fetch-articles')?.jobId ?? null,
  );
  const [isFetching, setIsFetching] = useState(false);
  const isBusy = isFetching || isLooking || jobId !== null;
  const missing = series?.parts.filter(({ articleId }) => articleId === null).length ?? 0;
  const fetch = async (foremIds?: number[]) => {
    setIsFetching(true);
    await fetchParts(ref, foremIds);
    setIsFetching(false);
  };
  return (
    <Sheet
      title={foremTexts.seriesTitle(series?.name ?? null)}
      size="large"
      footer={
        series === null ? undefined : (
          <>
            <Button
              className="button sheet-footer-start"
              onPress={() => openSheet({ kind: 'export', query: seriesQuery(ref) })}
            >
              {foremTexts.export}
            </Button>
            {missing === 0 ? (
              <BusyButton className="button" isBusy={isBusy} onPress={look}>
                {foremTexts.look}
              </BusyButton>
            ) : (
              <BusyButton className="button" isBusy={isBusy} onPress={() => void fetch()}>
                {foremTexts.fetchAll(missing)}
              </BusyButton>
            )}
            <Button
              className="button button-main"
              onPress={() =>
                leave(() => {
                  readWholeSeries(series);
                  focusPane();
                })
              }
            >
              {foremTexts.readAll}
            </Button>
          </>
        )
      }
    >
      <div className="series-sheet">
        {error === null ? null : <Problem error={error} />}
        {jobId === null ? null : <JobProgressBar jobId={jobId} words={foremTexts.fetching} canCancel />}
        {series === null ? null : (
          <>
            <p className="field-hint" role="status">
              {seriesFacts(series, now)}
            </p>
            <ol aria-label={foremTexts.parts}>
              {series.parts.map((part) => (
                <Part
                  key={part.foremId}
                  part={part}
                  isBusy={isBusy}
                  onFetch={() => void fetch([part.foremId])}
                />
              ))}
            </ol>
          </>
        )}
      </div>
    </Sheet>
  );
}
