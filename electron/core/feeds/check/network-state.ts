/** Whether the network is there, by what requests for feeds meet. */

import type { RefreshOutcome } from '../../../../shared/model/feeds.ts';
import type { EventBus } from '../../base/events.ts';
import { isConnectivityError } from '../../http/failures.ts';
import type { Library } from '../../library/connection/open.ts';
import { retryAfterNoNetwork } from '../../library/subscriptions/schedule-changes.ts';
import { countPolledFeeds } from '../../library/subscriptions/schedule-table.ts';

export type NetworkState = {
  isOnline(): boolean;
  /** Counts an answer or a failure of a request, and announces a change. */
  noteOutcome(feedId: number, outcome: RefreshOutcome): void;
};

/** One dead server is not a dead network: this many feeds in a row, or all there are, before it is doubted. */
const feedsUntilOffline = 3;

export function createNetworkState(ports: {
  library: Library;
  bus: EventBus;
  now: () => number;
}): NetworkState {
  const { library } = ports;
  let isOnline = true;
  /** Feeds whose server could not be reached since anything last could. */
  const unreachable = new Set<number>();
  return {
    isOnline: () => isOnline,
    noteOutcome(feedId, outcome) {
      // What lies on this machine says nothing of the network.
      if (outcome.status === 'skipped' || (outcome.status === 'failed' && outcome.code === 'file-unreadable'))
        return;
      const isDown = outcome.status === 'failed' && isConnectivityError(outcome.code);
      if (isDown) unreachable.add(feedId);
      else unreachable.clear();
      const isCertain = outcome.status === 'failed' && outcome.code === 'offline';
      const isOnlineNow =
        unreachable.size === 0 ||
        !(isCertain || unreachable.size >= Math.min(feedsUntilOffline, countPolledFeeds(library)));
      if (isOnlineNow === isOnline) return;
      isOnline = isOnlineNow;
      if (isOnline) retryAfterNoNetwork(library, ports.now());
      ports.bus.emit('online.changed', { isOnline });
    },
  };
}
