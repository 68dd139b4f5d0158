/** Commands for what stands on a feed's older pages. */

import { isPolled } from '../../shared/feed-state.ts';
import { olderTexts } from '../../shared/texts/older.ts';
import { feedOf } from '../state/feed-of.ts';
import { useLibrary } from '../state/library.ts';
import { fetchMissing, fetchOlder, forgetGaps, useOlder } from '../state/older.ts';
import type { CommandEntry } from './command.ts';
import { placeInHand } from './in-hand.ts';

/** The feed whose place it is, where a server can be asked for more of it. */
function pagedFeed(): number | null {
  const place = placeInHand();
  if (place.kind !== 'feed') return null;
  const feed = feedOf(useLibrary.getState().feeds, place.id);
  return feed !== undefined && isPolled(feed) && /^https?:/i.test(feed.url) ? feed.id : null;
}

const onFeed = (run: (feedId: number) => void) => () => {
  const id = pagedFeed();
  if (id !== null) run(id);
};

/** In the list in view. */
const hasGaps = () => pagedFeed() !== null && (useOlder.getState().older?.gaps.length ?? 0) > 0;

export const olderCommands: readonly CommandEntry[] = [
  {
    id: 'feed.fetchOlder',
    titleNow: () => olderTexts.fetchOlder,
    group: 'library',
    keys: [],
    when: () => pagedFeed() !== null && useLibrary.getState().isOnline,
    run: onFeed((feedId) => void fetchOlder(feedId)),
  },
  {
    id: 'feed.fetchMissing',
    group: 'library',
    keys: [],
    when: hasGaps,
    run: onFeed((feedId) => void fetchMissing(feedId)),
  },
  {
    id: 'feed.forgetMissing',
    group: 'library',
    keys: [],
    when: hasGaps,
    run: () => void forgetGaps(),
  },
];
