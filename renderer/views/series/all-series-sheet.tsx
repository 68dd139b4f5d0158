/** Every series the library has parts of; one of them is gone to. */
import { useEffect, useState } from 'react';
import type { ListedSeries } from '../../../shared/model/series.ts';
import { foremTexts } from '../../../shared/texts/forem.ts';
import { seriesTexts } from '../../../shared/texts/sheets.ts';
import { client } from '../../bridge.ts';
import { fuzzyFilter } from '../../commands/fuzzy.ts';
import { FilterList } from '../../components/filter-list.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { showError } from '../../state/show-error.ts';
import { closeSheet, openSheet } from '../../state/ui.ts';

const mostShown = 60;

/** null: not answered yet. */
export function useAllSeries(): readonly ListedSeries[] | null {
  const [series, setSeries] = useState<readonly ListedSeries[] | null>(null);
  useEffect(() => {
    client()
      .call('series.list', {})
      .then((answer) => setSeries(answer.series))
      .catch(showError);
  }, []);
  return series;
}

export function AllSeriesSheet() {
  const [typed, setTyped] = useState('');
  const all = useAllSeries();
  const found = fuzzyFilter([...(all ?? [])], typed, ({ name, author }) =>
    [foremTexts.series(name), author ?? ''].join(' '),
  ).slice(0, mostShown);
  return (
    <Sheet title={foremTexts.allSeries} size="small">
      <FilterList
        name={foremTexts.findSeries}
        placeholder={foremTexts.findSeries}
        typed={typed}
        onTyped={setTyped}
        choices={found.map(({ host, seriesId, name, author, parts }) => ({
          id: `${host}/${seriesId}`,
          title: foremTexts.series(name),
          detail: (
            <em>
              {author === null ? '' : `${author} · `}
              {seriesTexts.parts(parts)}
            </em>
          ),
        }))}
        nothing={all === null ? '' : all.length === 0 ? foremTexts.noneYet : foremTexts.noSuchSeries}
        onCancel={closeSheet}
        onChoose={(choice) => {
          const one = found.find(({ host, seriesId }) => `${host}/${seriesId}` === choice.id);
          if (one !== undefined) openSheet({ kind: 'series', host: one.host, seriesId: one.seriesId });
        }}
      />
    </Sheet>
  );
}
