/** What a search that found nothing may have meant. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { client } from '../bridge.ts';
import { useLibrary } from './library.ts';
import { listScope, type Place } from './places.ts';
import { setSearch, useUi } from './ui.ts';

type Corrections = { place: Place | null; search: string; corrections: readonly string[] };

const none: Corrections = { place: null, search: '', corrections: [] };
const useCorrections = create<Corrections>()(() => none);

function current({ place, search, corrections }: Corrections): readonly string[] {
  const ui = useUi.getState();
  return ui.place === place && ui.search === search ? corrections : [];
}

/** Asks for each search that found nothing, and again when articles have come or gone. The searches to offer instead, the likeliest first. */
export function useCorrected(foundNothing: boolean): readonly string[] {
  const place = useUi((state) => state.place);
  const search = useUi((state) => state.search);
  const smartFeeds = useLibrary((state) => state.smartFeeds);
  // Words come with articles: those that were still on their way could not be meant.
  const articles = useLibrary((state) => state.counts?.all);
  const isWanted = foundNothing && search.trim() !== '';
  useEffect(() => {
    if (!isWanted || articles === undefined) return;
    let isCurrent = true;
    const { query: within, feedId, folderId } = listScope(place, '', 'auto', smartFeeds, new Date());
    client()
      .call('search.correct', {
        query: search.trim(),
        within,
        isTyping: true,
        ...(feedId === undefined ? {} : { feedId }),
        ...(folderId === undefined ? {} : { folderId }),
      })
      .then(
        ({ corrections }) => {
          if (isCurrent) useCorrections.setState({ place, search, corrections });
        },
        // Nothing was found, and nothing is offered.
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, place, search, smartFeeds, articles]);
  const known = useCorrections();
  return isWanted ? current(known) : [];
}

export function hasCorrection(): boolean {
  return current(useCorrections.getState()).length > 0;
}

export function takeCorrection(): void {
  const [first] = current(useCorrections.getState());
  if (first !== undefined) setSearch(first);
}
