/** All that asks Forem hosts (DEV and others): made together, since they share one queue of requests a host. */
import type { CoreEventSink } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import type { Pool } from '../base/pool/pool.ts';
import type { Secrets } from '../base/secrets.ts';
import type { FeedRequests } from '../feeds/check/feed-requests.ts';
import type { ChooseProxy } from '../http/choose-proxy.ts';
import { createHostSlots, type Hosts } from '../http/host-slots.ts';
import type { Library } from '../library/connection/open.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { createForemAsker } from './api/ask-forem.ts';
import type { FetchPorts } from './articles/fetch-articles.ts';
import { createSeriesKeeper, type SeriesKeeper } from './articles/series.ts';
import { createDiscussions, type Discussions } from './discussions/discussions.ts';
import { createForemRecords, type ForemRecords } from './records/forem-records.ts';

export type Forem = {
  foremRecords: ForemRecords;
  discussions: Discussions;
  accounts: Accounts;
  series: SeriesKeeper;
  /** For jobs that fetch articles of a host. */
  foremPorts: FetchPorts;
};

/** Requests of jobs that somebody watches. */
const atOnce = 2;

export function createForem(ports: {
  library: Library;
  pool: Pool;
  bus: EventBus;
  events: CoreEventSink;
  hosts: Hosts;
  requests: FeedRequests;
  secrets: Secrets;
  chooseProxy: ChooseProxy;
  userAgent: string;
  now: () => number;
  isOnline: () => boolean;
  onBackgroundError: (error: unknown) => void;
}): Forem {
  const { library, hosts } = ports;
  const asker = createForemAsker(ports);
  const foremRecords = createForemRecords({ ...ports, asker });
  const foremPorts = {
    ...ports,
    asker,
    slots: createHostSlots({ total: atOnce, hosts }),
    foremHosts: () => getSettings(library).foremHosts,
  };
  return {
    foremRecords,
    discussions: createDiscussions({ ...ports, asker }),
    accounts: createAccounts(foremPorts),
    series: createSeriesKeeper({ ...foremPorts, wantRecords: foremRecords.noteWanted }),
    foremPorts,
  };
}
