/** Says above the list that its feed has jumped, why what is missing is missing still, and what can be done. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { listTexts } from '../../../shared/texts/list.ts';
import { gapWords, olderTexts } from '../../../shared/texts/older.ts';
import { focusList } from '../../commands/moves.ts';
import { BusyButton } from '../../components/busy-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useLibrary } from '../../state/library.ts';
import { useNow } from '../../state/now.ts';
import { fetchMissing, forgetGaps, useOlder, watchOlder } from '../../state/older.ts';
import { useUi } from '../../state/ui.ts';

export function GapNotice() {
  const feedId = useUi((state) => (state.place.kind === 'feed' ? state.place.id : null));
  const gaps = useOlder((state) => state.older?.gaps ?? null);
  const isBusy = useLibrary((state) => Object.values(state.jobs).some(({ kind }) => kind === 'fetch-older'));
  const now = useNow();
  useEffect(() => watchOlder(feedId), [feedId]);
  const [gap] = gaps ?? [];
  if (feedId === null || gap === undefined) return null;
  return (
    <div className="gap-notice" role="status">
      <p>
        {olderTexts.mark}. <span>{gapWords(gap, now)}</span>
      </p>
      {gap.isUnderWay || isBusy ? (
        <BusyButton className="link-button" isBusy onPress={() => undefined}>
          {listTexts.fetching}
        </BusyButton>
      ) : (
        <Button
          className="link-button"
          onPress={() => {
            focusList();
            void fetchMissing(feedId);
          }}
        >
          {olderTexts.fetch}
        </Button>
      )}
      <IconButton
        name={olderTexts.forget}
        icon={X}
        onPress={() => {
          focusList();
          void forgetGaps();
        }}
      />
    </div>
  );
}
