import { createAwake } from './background/awake.ts';
import { createBackgroundServices } from './background/background-services.ts';
import { createClockWatch } from './background/clock-watch.ts';
import { createDamageNotice } from './background/damage-watch.ts';
import { createPurge } from './background/purge.ts';
import { connectReactions } from './background/reactions.ts';
import { createSmartCounts } from './background/smart-counts.ts';
import { createSnoozes } from './background/snoozes.ts';
import { createCoreEvents } from './base/core-events.ts';
import { createEventBus } from './base/events.ts';
import { createJobs } from './base/jobs.ts';
import { createInlinePool } from './base/pool/inline-pool.ts';
import type { Pool } from './base/pool/pool.ts';
import { type Service, stopInReverse } from './base/services.ts';
import { createUndo } from './changes/undo.ts';
import type { Core, CoreOptions } from './core-types.ts';
import { createExportTargets } from './export/targets/targets.ts';
import { createFeedRequests } from './feeds/check/feed-requests.ts';
import { createPoller } from './feeds/check/poller.ts';
import { createOlderEntries } from './feeds/older/older-entries.ts';
import { createSubscriptions } from './feeds/subscribe/subscribe.ts';
import { createForem } from './forem/forem.ts';
import { createFullTexts } from './full-text/full-texts.ts';
import { createPagesByHand } from './full-text/saved-pages.ts';
import { findMethod, type HandlerPorts } from './handlers/areas.ts';
import { createDispatch } from './handlers/dispatch.ts';
import { createPrepareCache } from './handlers/prepare-cache.ts';
import { createProxyChooser } from './http/choose-proxy.ts';
import { createHosts } from './http/host-slots.ts';
import { createFeedIcons } from './images/feed-icons.ts';
import { createImages } from './images/images.ts';
import { createThumbnails } from './images/thumbnails.ts';
import { releaseGone } from './library/connection/gone-owners.ts';
import { nameSqliteError } from './library/connection/library-errors.ts';
import { getSettings } from './library/connection/settings-table.ts';
import { noteCall } from './library/connection/slice-time.ts';
import { createOfflinePack } from './offline-pack/pack.ts';
import { createDownloadsByRule } from './recordings/downloads-by-rule.ts';
import { createRecordings } from './recordings/recordings.ts';
import { workerJobs } from './workers/jobs.ts';

export type { Core, CoreOptions };

/** Returns a pool that runs jobs in the calling thread, for short commands and tests. */
export const inlinePool = (): Pool => createInlinePool(workerJobs);

export function createCore(options: CoreOptions): Core {
  const { library, pool, now, elapsed, secrets, log } = options;
  const { onDamage, onBackgroundError } = createDamageNotice(library.folder, options);
  const bus = createEventBus();
  const events = createCoreEvents(onBackgroundError);
  const base = { library, pool, bus, events, now, onBackgroundError };
  const jobs = createJobs(bus, (error) => {
    onDamage(error);
    return nameSqliteError(error, library.folder);
  });

  const clock = createClockWatch({ ...base, elapsed });
  const power = createAwake({ elapsed });
  const requests = createFeedRequests({ library, secrets });
  const web = {
    hosts: createHosts(),
    requests,
    chooseProxy: createProxyChooser(library, options.resolveProxy),
    userAgent: `Offprint/${options.version} (desktop feed reader)`,
  };
  const { whenClosed } = secrets;
  const { isAwake } = power;
  const poller = createPoller({ ...base, ...web, log, whenClosed, isAwake, lookAtClock: clock.look });
  const online = { ...base, ...web, isOnline: () => poller.isOnline() && isAwake() };
  const subscriptions = createSubscriptions(poller.context, elapsed);
  const olderEntries = createOlderEntries({ ...online, refreshContext: poller.context });
  const fullTexts = createFullTexts(online);
  const forem = createForem({ ...online, secrets });
  const images = createImages(online);
  const thumbnails = createThumbnails({ library, images, makeThumbnail: options.makeThumbnail });
  const feedIcons = createFeedIcons({ ...online, isBusy: () => jobs.list().length > 0 });
  const recordings = createRecordings(online);
  const downloadsByRule = createDownloadsByRule({ ...online, recordings, elapsed });
  const undo = createUndo(bus, { ...base, elapsed });
  const purge = createPurge({ ...base, clockWatch: clock });
  const smartCounts = createSmartCounts({ ...base, elapsed });
  const snoozes = createSnoozes(base);
  const exportTargets = createExportTargets({ ...base, ...options, onBackgroundError, jobs });
  const fetchers = { images, fullTexts, poller, foremRecords: forem.foremRecords };
  const offlinePack = createOfflinePack({ ...base, ...fetchers, jobs });
  const made = { ...forem, poller, subscriptions, olderEntries, fullTexts, images, thumbnails, feedIcons };
  const handled = { recordings, undo, smartCounts, snoozes, exportTargets, offlinePack, downloadsByRule };
  connectReactions(events, { ...base, ...made, ...handled, purge });

  const isEager = (): boolean => getSettings(library).refreshOnStart;
  const services: Service[] = [
    { name: 'library', stop: () => library.close() },
    { name: 'worker threads', stop: () => pool.close() },
    { name: 'purge', start: purge.start, stop: purge.finish },
    { name: 'images', start: () => images.cleanStored().catch(onBackgroundError), stop: images.finish },
    { name: 'jobs', stop: () => jobs.cancelAll() },
    { name: 'clock watch', start: clock.start, stop: clock.stop },
    { name: 'poller', start: poller.start, stop: poller.stop },
    { name: 'full texts', start: () => fullTexts.start(isEager()), stop: fullTexts.stop },
    {
      name: 'Forem records',
      start: () => forem.foremRecords.start(isEager()),
      stop: forem.foremRecords.stop,
    },
    { name: 'discussions', start: () => forem.discussions.start(isEager()), stop: forem.discussions.stop },
    { name: 'older entries', start: () => olderEntries.start(isEager()), stop: olderEntries.stop },
    { name: 'downloads by rule', start: downloadsByRule.start, stop: downloadsByRule.stop },
    { name: 'offline pack', start: offlinePack.start, stop: offlinePack.stop },
    { name: 'feed icons', start: feedIcons.start, stop: feedIcons.stop },
    { name: 'snoozes', start: snoozes.start, stop: snoozes.stop },
    { name: 'smart counts', stop: smartCounts.stop },
    ...createBackgroundServices({ ...base, onDamage }),
    { name: 'export targets', start: exportTargets.start, stop: exportTargets.finish },
  ];
  const pages = createPagesByHand({ ...base, ...web });
  const ports: HandlerPorts = {
    ...options,
    ...base,
    ...made,
    ...handled,
    jobs,
    requests,
    pages,
    onDamage,
    prepare: createPrepareCache(pool),
  };
  try {
    releaseGone(library, now());
  } catch (error) {
    // Another program is writing now: claims run out by themselves.
    onBackgroundError(error);
  }

  return {
    dispatch: createDispatch(findMethod, ports, {
      folder: library.folder,
      onCall: () => noteCall(library),
      onDamage,
      log,
    }),
    subscribe: (listener) => bus.subscribe(listener),
    start() {
      for (const { start } of services) start?.();
    },
    notePower(state) {
      power.note(state);
      if (state === 'resume') events.emit('power.resumed', {});
    },
    stop: (how = 'soon') => stopInReverse(services, how),
  };
}
