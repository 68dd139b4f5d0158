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
import { eagerService, type Service, service, stopInReverse } from './base/services.ts';
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
import { releaseGoneClaims } from './library/connection/gone-owners.ts';
import { nameSqliteError } from './library/connection/library-errors.ts';
import { getSettings } from './library/connection/settings-table.ts';
import { noteCall } from './library/connection/slice-time.ts';
import { createOfflinePack } from './offline-pack/pack.ts';
import { createDownloadsByRule } from './recordings/downloads-by-rule.ts';
import { createRecordings } from './recordings/recordings.ts';

export type { Core, CoreOptions };

/** Returns a pool that runs jobs in the calling thread, for short commands and tests. */
export const inlinePool = (): Pool =>
  createInlinePool(async () => (await import('./workers/jobs.ts')).workerJobs);

export function createCore(options: CoreOptions): Core {
  const { library, pool, log } = options;
  const damage = createDamageNotice(library.folder, options);
  const services = createServices({ ...options, ...damage });
  const order = inOrder(services);
  connectReactions(services.events, services);
  releaseGoneClaims(library, options.now, damage.onBackgroundError);
  const ports: HandlerPorts = { ...options, ...damage, ...services, prepare: createPrepareCache(pool) };
  return {
    dispatch: createDispatch(findMethod, ports, {
      folder: library.folder,
      onCall: () => noteCall(library),
      onDamage: damage.onDamage,
      log,
    }),
    subscribe: services.bus.subscribe,
    start() {
      for (const { start } of order) start?.();
    },
    notePower(state) {
      services.power.note(state);
      if (state === 'resume') services.events.emit('power.resumed', {});
    },
    stop: (how = 'soon') => stopInReverse(order, how),
  };
}

/** Each service with what it needs, after those it needs. */
function createServices(options: CoreOptions) {
  const { library, pool, now, elapsed, secrets, onDamage, onBackgroundError } = options;
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
  const chooseProxy = createProxyChooser(library, options.resolveProxy);
  const userAgent = `Offprint/${options.version} (desktop feed reader)`;
  const web = { ...base, requests, chooseProxy, userAgent, hosts: createHosts() };
  const { isAwake } = power;
  const { whenClosed } = secrets;
  const poller = createPoller({ ...web, log: options.log, isAwake, whenClosed, lookAtClock: clock.look });
  const online = { ...web, isOnline: () => poller.isOnline() && isAwake() };
  const fullTexts = createFullTexts(online);
  const forem = createForem({ ...online, secrets });
  const images = createImages(online);
  const recordings = createRecordings(online);
  return {
    ...base,
    ...forem,
    jobs,
    clock,
    power,
    requests,
    poller,
    fullTexts,
    images,
    recordings,
    subscriptions: createSubscriptions(poller.context, elapsed),
    olderEntries: createOlderEntries({ ...online, refreshContext: poller.context }),
    pages: createPagesByHand(web),
    thumbnails: createThumbnails({ library, images, makeThumbnail: options.makeThumbnail }),
    feedIcons: createFeedIcons({ ...online, isBusy: () => jobs.list().length > 0 }),
    downloadsByRule: createDownloadsByRule({ ...online, recordings, elapsed }),
    undo: createUndo(bus, { ...base, elapsed }),
    purge: createPurge({ ...base, clockWatch: clock }),
    smartCounts: createSmartCounts({ ...base, elapsed }),
    snoozes: createSnoozes(base),
    exportTargets: createExportTargets({ ...options, bus, jobs }),
    offlinePack: createOfflinePack({ ...base, ...forem, images, fullTexts, poller, jobs }),
    background: createBackgroundServices({ ...base, onDamage }),
  };
}

/** As they start. They stop in reverse, so that each finds those it needs still there. */
function inOrder(made: ReturnType<typeof createServices>): Service[] {
  const { library, pool, purge, images, exportTargets } = made;
  const isEager = (): boolean => getSettings(library).refreshOnStart;
  return [
    { name: 'library', stop: () => library.close() },
    { name: 'worker threads', stop: () => pool.close() },
    { name: 'purge', start: purge.start, stop: purge.finish },
    { name: 'images', start: images.start, stop: images.finish },
    { name: 'jobs', stop: () => made.jobs.cancelAll() },
    service('clock watch', made.clock),
    service('poller', made.poller),
    eagerService('full texts', made.fullTexts, isEager),
    eagerService('Forem records', made.foremRecords, isEager),
    eagerService('discussions', made.discussions, isEager),
    eagerService('older entries', made.olderEntries, isEager),
    service('downloads by rule', made.downloadsByRule),
    service('offline pack', made.offlinePack),
    service('feed icons', made.feedIcons),
    service('snoozes', made.snoozes),
    { name: 'smart counts', stop: made.smartCounts.stop },
    ...made.background,
    { name: 'export targets', start: exportTargets.start, stop: exportTargets.finish },
  ];
}
