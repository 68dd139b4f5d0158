/** The product without a window, and its only public face: dispatch a method, hear events, start and stop. */

import type { AppEvent } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { createAwake, type PowerState } from './background/awake.ts';
import { createBackups } from './background/backups.ts';
import { createClockWatch } from './background/clock-watch.ts';
import { createDamageWatch, noticeDamage } from './background/damage-watch.ts';
import { createIndexKeeper } from './background/index-keeper.ts';
import { createPurge } from './background/purge.ts';
import { createRetention } from './background/retention.ts';
import { createSmartCounts } from './background/smart-counts.ts';
import { createSnoozes } from './background/snoozes.ts';
import { createEventBus } from './base/events.ts';
import { createJobs } from './base/jobs.ts';
import { createInlinePool } from './base/pool/inline-pool.ts';
import type { Pool } from './base/pool/pool.ts';
import { createUndo } from './changes/undo.ts';
import type { CoreContext } from './context.ts';
import { createExportTargets } from './export/targets/targets.ts';
import type { ChooseProxy } from './feeds/check/ask.ts';
import { createFeedRequests } from './feeds/check/feed-requests.ts';
import { createPoller } from './feeds/check/poller.ts';
import { createOlderEntries } from './feeds/older/older-entries.ts';
import { createSubscriptions } from './feeds/subscribe/subscribe.ts';
import { createAccounts } from './forem/accounts/accounts.ts';
import { createForemAsker } from './forem/api/ask-forem.ts';
import { createSeriesKeeper } from './forem/articles/series.ts';
import { createDiscussions } from './forem/discussions/discussions.ts';
import { createForemRecords } from './forem/records/forem-records.ts';
import { createPageAsker } from './full-text/ask-page.ts';
import { createFullTexts } from './full-text/full-texts.ts';
import { findMethod } from './handlers/areas.ts';
import { createDispatch, type Dispatch } from './handlers/dispatch.ts';
import { createPrepareCache } from './handlers/prepare-cache.ts';
import { createHostSlots, createHosts } from './http/host-slots.ts';
import { createFeedIcons } from './images/feed-icons.ts';
import { createImages } from './images/images.ts';
import { storeImagesLater } from './images/store-images-later.ts';
import { createThumbnails } from './images/thumbnails.ts';
import { isSaved, typedFeedUrlOfArticle } from './library/articles/article-read.ts';
import { releaseGone } from './library/connection/gone-owners.ts';
import { nameSqliteError } from './library/connection/library-errors.ts';
import { getSettings } from './library/connection/settings-table.ts';
import { noteCall } from './library/connection/slice-time.ts';
import { watchOtherWriters } from './library/connection/watch.ts';
import { mayFetchPictures } from './library/fetched/images-table.ts';
import { createOfflinePack } from './offline-pack/pack.ts';
import type { CorePorts } from './ports.ts';
import { createDownloadsByRule } from './recordings/downloads-by-rule.ts';
import { createRecordings } from './recordings/recordings.ts';
import { workerJobs } from './workers/jobs.ts';

export type Core = {
  /** Never rejects: whatever goes wrong is in the result. */
  dispatch: Dispatch;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Begins polling in the background and watching for what other processes write. */
  start(): void;
  /** What the system says of going to sleep and of having woken. */
  notePower(state: PowerState): void;
  /**
   * Ends running jobs and threads, then closes the library. `complete` first fetches all pictures of what was saved:
   * for a command that nothing follows.
   */
  stop(how?: 'soon' | 'complete'): Promise<void>;
};

/** Returns a pool that runs jobs in the calling thread, for short commands and tests. */
export const inlinePool = (): Pool => createInlinePool(workerJobs);

/** Of those the reader keeps by hand. */
const pagesAtOnce = 2;

export function createCore(given: CorePorts): Core {
  const { library } = given;
  const ports = noticeDamage(given);
  const bus = createEventBus();
  const userAgent = `Offprint/${ports.version} (desktop feed reader)`;
  const hosts = createHosts();
  const requests = createFeedRequests(ports);
  const chooseProxy = proxyChooser(ports);
  const noteSavedByRule = (articleIds: readonly number[]): void => {
    storeImagesLater(context, articleIds);
    context.foremRecords.noteWanted(articleIds);
    context.discussions.noteSaved(articleIds);
    context.exportTargets.noteKept();
  };
  const onExportedByRule = (targetIds: readonly number[]): void => context.exportTargets.noteGiven(targetIds);
  const clockWatch = createClockWatch(ports);
  const awake = createAwake(ports);
  /** What is asked in the background waits for both. */
  const mayAsk = (): boolean => poller.isOnline() && awake.isAwake();
  const poller = createPoller({
    ...ports,
    lookAtClock: clockWatch.look,
    isAwake: awake.isAwake,
    bus,
    hosts,
    requests,
    chooseProxy,
    whenClosed: ports.secrets.whenClosed,
    userAgent,
    // Known by the time anything is polled.
    onSavedByRule: noteSavedByRule,
    onWantedByRule: () => downloadsByRule.note(),
    onExportedByRule,
    onStored: (feedId, newIds) => {
      fullTexts.noteStored(feedId, newIds);
      foremRecords.noteStored();
      context.olderEntries.noteStored();
    },
  });
  const images = createImages({
    library,
    pool: ports.pool,
    hosts,
    chooseProxy,
    userAgent,
    now: ports.now,
    isOnline: mayAsk,
    onBackgroundError: ports.onBackgroundError,
    mayFetch: (articleId) => mayFetchPictures(library, articleId),
    typedFeedUrlOf: (articleId) => typedFeedUrlOfArticle(library, articleId),
  });
  const fullTexts = createFullTexts({
    library,
    pool: ports.pool,
    bus,
    hosts,
    requests,
    chooseProxy,
    userAgent,
    now: ports.now,
    isOnline: mayAsk,
    onStored: (articleId) => {
      if (isSaved(library, articleId)) storeImagesLater(context, [articleId]);
    },
    onBackgroundError: ports.onBackgroundError,
  });
  const asker = createForemAsker({ ...ports, chooseProxy, userAgent });
  const foremRecords = createForemRecords({
    ...ports,
    bus,
    hosts,
    asker,
    requests,
    isOnline: mayAsk,
    onStored: (articleId) => {
      if (isSaved(library, articleId)) context.exportTargets.noteKept();
    },
  });
  const discussions = createDiscussions({
    ...ports,
    bus,
    hosts,
    asker,
    isOnline: mayAsk,
    onStored: (articleId) => {
      if (isSaved(library, articleId)) context.exportTargets.noteKept();
    },
  });
  const subscriptions = createSubscriptions(poller.context, ports.elapsed);
  const patient = {
    ...ports,
    bus,
    asker,
    slots: createHostSlots({ total: 2, hosts }),
    foremHosts: () => getSettings(library).foremHosts,
    isOnline: mayAsk,
  };
  const nameError = (error: unknown): unknown => {
    ports.onDamage(error);
    return nameSqliteError(error, library.folder);
  };
  const olderEntries = createOlderEntries({
    ...ports,
    bus,
    refreshContext: poller.context,
    isOnline: mayAsk,
    // Pages of an archive are fetched for their text when one is opened: nobody asked a site for all of them.
    onStored: (feedId, newIds, isNews) => fullTexts.noteStored(feedId, isNews ? newIds : []),
    onSavedByRule: noteSavedByRule,
    onExportedByRule,
  });
  const jobs = createJobs(bus, nameError);
  const context: CoreContext = {
    ...ports,
    bus,
    poller,
    requests,
    subscriptions,
    images,
    prepare: createPrepareCache(ports.pool),
    thumbnails: createThumbnails({ library, images, makeThumbnail: ports.makeThumbnail }),
    fullTexts,
    pages: {
      asker: createPageAsker({ ...ports, chooseProxy, userAgent }),
      slots: createHostSlots({ total: pagesAtOnce, hosts }),
    },
    foremRecords,
    olderEntries,
    recordings: createRecordings({
      ...ports,
      bus,
      hosts,
      requests,
      chooseProxy,
      userAgent,
      isOnline: mayAsk,
    }),
    discussions,
    accounts: createAccounts(patient),
    foremPorts: patient,
    series: createSeriesKeeper({ ...patient, wantRecords: foremRecords.noteWanted }),
    jobs,
    undo: createUndo(bus, ports),
    purge: createPurge({ ...ports, clockWatch }),
    smartCounts: createSmartCounts({ ...ports, bus }),
    snoozes: createSnoozes({ ...ports, bus }),
    exportTargets: createExportTargets(() => context),
    offlinePack: createOfflinePack(() => context),
    feedIcons: createFeedIcons({
      ...ports,
      bus,
      hosts,
      chooseProxy,
      userAgent,
      isOnline: mayAsk,
      isBusy: () => jobs.list().length > 0,
    }),
  };
  const downloadsByRule = createDownloadsByRule({
    ...ports,
    recordings: context.recordings,
    isOnline: mayAsk,
  });
  const retention = createRetention({ ...ports, bus });
  const indexKeeper = createIndexKeeper(ports);
  const backups = createBackups(ports);
  const damageWatch = createDamageWatch(ports);
  let stopWatching: (() => void) | null = null;
  try {
    releaseGone(library, ports.now());
  } catch (error) {
    // Another program is writing now: claims run out by themselves.
    ports.onBackgroundError(error);
  }

  /** Ends everything, also where one part fails: what goes on would meet a library that is closed. Throws the first error. */
  const finishWork = async (how: 'soon' | 'complete'): Promise<void> => {
    const errors: unknown[] = [];
    const end = async (finish: () => unknown): Promise<void> => {
      try {
        await finish();
      } catch (error) {
        errors.push(error);
      }
    };
    await end(() => context.exportTargets.finish());
    indexKeeper.stop();
    context.smartCounts.stop();
    context.snoozes.stop();
    await Promise.all(
      [
        poller,
        fullTexts,
        backups,
        damageWatch,
        downloadsByRule,
        foremRecords,
        olderEntries,
        discussions,
        retention,
        context.offlinePack,
        context.feedIcons,
      ].map((part) => end(() => part.stop())),
    );
    await end(() => jobs.cancelAll());
    await end(() => images.finish(how));
    await end(() => context.purge.finish(how));
    if (errors.length > 0) throw errors[0];
  };

  return {
    dispatch: createDispatch(findMethod, context, {
      folder: library.folder,
      onCall: () => noteCall(library),
      onDamage: ports.onDamage,
      log: ports.log,
    }),
    subscribe: (listener) => bus.subscribe(listener),
    start() {
      clockWatch.start();
      poller.start();
      fullTexts.start(getSettings(library).refreshOnStart);
      foremRecords.start(getSettings(library).refreshOnStart);
      olderEntries.start(getSettings(library).refreshOnStart);
      discussions.start(getSettings(library).refreshOnStart);
      context.purge.start();
      retention.start();
      context.snoozes.start();
      context.exportTargets.start();
      context.offlinePack.start();
      context.feedIcons.start();
      indexKeeper.start();
      backups.start();
      damageWatch.start();
      downloadsByRule.start();
      images.cleanStored().catch(ports.onBackgroundError);
      stopWatching = watchOtherWriters(library, bus, ports.onBackgroundError);
    },
    notePower(state) {
      awake.note(state);
      // The clock went on meanwhile: what is due is due at once, before the timers that slept say so.
      if (state === 'resume') context.snoozes.note();
    },
    async stop(how = 'soon') {
      stopWatching?.();
      clockWatch.stop();
      try {
        await finishWork(how);
      } finally {
        await ports.pool.close();
        // Also where the last of the work could not be written.
        library.close();
      }
    },
  };
}

/** The reader's own proxy, the system's, or none. Throws `proxy-failed` where the system names one that cannot be used. */
function proxyChooser({ library, resolveProxy }: CorePorts): ChooseProxy {
  return async (url) => {
    const { proxyMode, proxyUrl } = getSettings(library);
    if (proxyMode === 'none') return null;
    if (proxyMode === 'manual') return proxyUrl;
    try {
      return await resolveProxy(url);
    } catch (error) {
      const why =
        error instanceof AppError ? { reason: error.code, ...error.details } : { reason: String(error) };
      throw new AppError('proxy-failed', { ofSystem: true, ...why }, error);
    }
  };
}
