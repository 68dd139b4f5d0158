/** How far back a feed has been read, what is missing in the midst, and the way to fetch more. */
import { useEffect, useState } from 'react';
import { mayHaveChanged } from '../../../shared/changed-ids.ts';
import type { OlderState } from '../../../shared/model/older.ts';
import { overviewTexts } from '../../../shared/texts/feed-page.ts';
import { historyWords, olderTexts } from '../../../shared/texts/older.ts';
import { client } from '../../bridge.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { useLibrary } from '../../state/library.ts';
import { fetchMissing, fetchOlder } from '../../state/older.ts';

export function OlderEntries({ feedId }: { feedId: number }) {
  const [older, setOlder] = useState<OlderState | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isOnline = useLibrary((state) => state.isOnline);
  useEffect(() => {
    let isThere = true;
    const load = () =>
      client()
        .call('older.state', { feedId })
        .then(
          (state) => {
            if (isThere) setOlder(state);
          },
          () => undefined,
        );
    void load();
    const end = client().on('feeds.changed', ({ feedIds }) => {
      if (mayHaveChanged(feedIds, feedId)) void load();
    });
    return () => {
      isThere = false;
      end();
    };
  }, [feedId]);
  const run = (fetch: (id: number) => Promise<void>) => () => {
    setIsBusy(true);
    void fetch(feedId).finally(() => setIsBusy(false));
  };
  if (older === null) return null;
  const isAtBeginning = older.history?.ended === 'beginning';
  return (
    <>
      <span role="status">{isBusy ? `${olderTexts.running}…` : historyWords(older)}</span>
      {isAtBeginning || !isOnline ? null : (
        <small>
          <BusyButton className="link-button" isBusy={isBusy} onPress={run(fetchOlder)}>
            {olderTexts.fetchOlder}
          </BusyButton>
        </small>
      )}
      {older.gaps.length === 0 ? null : (
        <small>
          {overviewTexts.hasGaps}{' '}
          <BusyButton className="link-button" isBusy={isBusy} onPress={run(fetchMissing)}>
            {olderTexts.fetch}
          </BusyButton>
        </small>
      )}
    </>
  );
}
