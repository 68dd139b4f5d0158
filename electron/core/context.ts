/** What every handler works with. */
import type { CheckedInput, CoreMethodName, MethodOutput } from '../../shared/contract.ts';
import type { Purge } from './background/purge.ts';
import type { SmartCounts } from './background/smart-counts.ts';
import type { Snoozes } from './background/snoozes.ts';
import type { EventBus } from './base/events.ts';
import type { Jobs } from './base/jobs.ts';
import type { Undo } from './changes/undo.ts';
import type { ExportTargets } from './export/targets/targets.ts';
import type { FeedRequests } from './feeds/check/feed-requests.ts';
import type { Poller } from './feeds/check/poller.ts';
import type { OlderEntries } from './feeds/older/older-entries.ts';
import type { Subscriptions } from './feeds/subscribe/subscribe.ts';
import type { Accounts } from './forem/accounts/accounts.ts';
import type { FetchPorts } from './forem/articles/fetch-articles.ts';
import type { SeriesKeeper } from './forem/articles/series.ts';
import type { Discussions } from './forem/discussions/discussions.ts';
import type { ForemRecords } from './forem/records/forem-records.ts';
import type { PageAsker } from './full-text/ask-page.ts';
import type { FullTexts } from './full-text/full-texts.ts';
import type { Prepare } from './handlers/prepare-cache.ts';
import type { HostSlots } from './http/host-slots.ts';
import type { FeedIcons } from './images/feed-icons.ts';
import type { Images } from './images/images.ts';
import type { Thumbnails } from './images/thumbnails.ts';
import type { OfflinePack } from './offline-pack/pack.ts';
import type { CorePorts } from './ports.ts';
import type { Recordings } from './recordings/recordings.ts';

export type CoreContext = CorePorts & {
  bus: EventBus;
  jobs: Jobs;
  poller: Poller;
  requests: FeedRequests;
  subscriptions: Subscriptions;
  images: Images;
  prepare: Prepare;
  thumbnails: Thumbnails;
  fullTexts: FullTexts;
  /** What asks for pages the reader keeps by hand. */
  pages: { asker: PageAsker; slots: HostSlots };
  foremRecords: ForemRecords;
  olderEntries: OlderEntries;
  recordings: Recordings;
  series: SeriesKeeper;
  discussions: Discussions;
  accounts: Accounts;
  /** What jobs need that fetch articles of Forem hosts. */
  foremPorts: FetchPorts;
  undo: Undo;
  purge: Purge;
  smartCounts: SmartCounts;
  snoozes: Snoozes;
  exportTargets: ExportTargets;
  feedIcons: FeedIcons;
  offlinePack: OfflinePack;
};

export type Handler<M extends CoreMethodName> = (
  context: CoreContext,
  input: CheckedInput<M>,
) => MethodOutput<M> | Promise<MethodOutput<M>>;

type Handlers = { [M in CoreMethodName]: Handler<M> };
/** The methods of one area, e.g. all that begin with `feeds.`. */
export type AreaHandlers<Area extends string> = Pick<Handlers, Extract<CoreMethodName, `${Area}.${string}`>>;
