/** The product without a window, and its only public face: dispatch a method, hear events, start and stop. */
import { type AppEvent, type CoreMethodName, coreMethods } from '../../shared/contract.ts';
import { AppError, type Result, toWireError } from '../../shared/errors.ts';
import { createBackups } from './backups.ts';
import type { CoreContext, Handlers } from './context.ts';
import { createDiscussions } from './discussions/discussions.ts';
import { createEventBus } from './events.ts';
import { createExportTargets } from './export/targets.ts';
import type { ChooseProxy } from './feeds/ask.ts';
import { createFeedRequests } from './feeds/feed-requests.ts';
import { createHostSlots, createHosts } from './feeds/host-slots.ts';
import { createPoller } from './feeds/poller.ts';
import { createSubscriptions } from './feeds/subscribe.ts';
import { createAccounts } from './forem-accounts/accounts.ts';
import { createForemAsker } from './forem-api/ask-forem.ts';
import { createSeriesKeeper } from './forem-articles/series.ts';
import { createForemRecords } from './forem-records/forem-records.ts';
import { createFullTexts } from './full-text/full-texts.ts';
import { accountHandlers } from './handlers/accounts.ts';
import { annotationHandlers } from './handlers/annotations.ts';
import { articleHandlers, storeImagesLater } from './handlers/articles.ts';
import { backupHandlers } from './handlers/backups.ts';
import { careHandlers } from './handlers/care.ts';
import { discussionHandlers } from './handlers/discussions.ts';
import { examineHandlers } from './handlers/examine.ts';
import { exportHandlers } from './handlers/export.ts';
import { feedHandlers } from './handlers/feeds.ts';
import { followHandlers } from './handlers/follow.ts';
import { fullTextHandlers } from './handlers/full-text.ts';
import { offlineHandlers } from './handlers/offline.ts';
import { placeHandlers } from './handlers/places.ts';
import { retentionHandlers } from './handlers/retention.ts';
import { revisionHandlers } from './handlers/revisions.ts';
import { ruleHandlers } from './handlers/rules.ts';
import { searchHandlers } from './handlers/search.ts';
import { seriesHandlers } from './handlers/series.ts';
import { smartHandlers } from './handlers/smart.ts';
import { snippetHandlers } from './handlers/snippets.ts';
import { tagHandlers } from './handlers/tags.ts';
import { targetHandlers } from './handlers/targets.ts';
import { undoHandlers } from './handlers/undo.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { createJobs } from './jobs.ts';
import { isSaved, typedFeedUrlOfArticle } from './library/article-read.ts';
import { toLibraryError } from './library/open.ts';
import { getSettings } from './library/settings-table.ts';
import { watchOtherWriters } from './library/watch.ts';
import { createImages } from './offline/images.ts';
import type { CorePorts } from './ports.ts';
import { createPurge } from './purge.ts';
import { createRetention } from './retention.ts';
import { createSmartCounts } from './smart-counts.ts';
import { createSnoozes } from './snoozes.ts';
import { createUndo } from './undo.ts';

export type Core = {
  /** Never rejects: whatever goes wrong is in the result. */
  dispatch(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Begins polling in the background and watching for what other processes write. */
  start(): void;
  /**
   * Ends running jobs and threads, then closes the library. `complete` first fetches all pictures of what was saved:
   * for a command that nothing follows.
   */
  stop(how?: 'soon' | 'complete'): Promise<void>;
};

const handlers: Handlers = {
  ...annotationHandlers,
  ...articleHandlers,
  ...backupHandlers,
  ...careHandlers,
  ...exportHandlers,
  ...feedHandlers,
  ...fullTextHandlers,
  ...examineHandlers,
  ...offlineHandlers,
  ...retentionHandlers,
  ...revisionHandlers,
  ...accountHandlers,
  ...discussionHandlers,
  ...seriesHandlers,
  ...placeHandlers,
  ...followHandlers,
  ...searchHandlers,
  ...tagHandlers,
  ...targetHandlers,
  ...smartHandlers,
  ...snippetHandlers,
  ...ruleHandlers,
  ...undoHandlers,
};

export function createCore(ports: CorePorts): Core {
  const { library } = ports;
  const bus = createEventBus();
  const userAgent = `Offprint/${ports.version} (desktop feed reader)`;
  const hosts = createHosts();
  const requests = createFeedRequests(ports);
  const chooseProxy = proxyChooser(ports);
  const poller = createPoller({
    ...ports,
    bus,
    hosts,
    requests,
    chooseProxy,
    whenClosed: ports.secrets.whenClosed,
    userAgent,
    // Known by the time anything is polled.
    onSavedByRule: (articleIds) => {
      storeImagesLater(context, articleIds);
      context.foremRecords.noteWanted(articleIds);
      context.discussions.noteSaved(articleIds);
      context.exportTargets.noteKept();
    },
    onStored: (feedId, newIds) => {
      fullTexts.noteStored(feedId, newIds);
      foremRecords.noteStored();
    },
  });
  const images = createImages({
    library,
    pool: ports.pool,
    hosts,
    chooseProxy,
    userAgent,
    now: ports.now,
    isOnline: () => poller.isOnline(),
    onBackgroundError: ports.onBackgroundError,
    mayFetch: () => getSettings(library).loadImages,
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
    isOnline: () => poller.isOnline(),
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
    isOnline: () => poller.isOnline(),
    onStored: (articleId) => {
      if (isSaved(library, articleId)) context.exportTargets.noteKept();
    },
  });
  const discussions = createDiscussions({
    ...ports,
    bus,
    hosts,
    asker,
    isOnline: () => poller.isOnline(),
    onStored: (articleId) => {
      if (isSaved(library, articleId)) context.exportTargets.noteKept();
    },
  });
  const subscriptions = createSubscriptions(poller.context);
  const patient = {
    ...ports,
    bus,
    asker,
    slots: createHostSlots({ total: 2, hosts }),
    foremHosts: () => getSettings(library).foremHosts,
    isOnline: () => poller.isOnline(),
  };
  const context: CoreContext = {
    ...ports,
    bus,
    poller,
    requests,
    subscriptions,
    images,
    fullTexts,
    foremRecords,
    discussions,
    accounts: createAccounts(patient),
    foremPorts: patient,
    series: createSeriesKeeper({ ...patient, wantRecords: foremRecords.noteWanted }),
    jobs: createJobs(bus),
    undo: createUndo(bus, ports.now),
    purge: createPurge(ports),
    smartCounts: createSmartCounts({ ...ports, bus }),
    snoozes: createSnoozes({ ...ports, bus }),
    exportTargets: createExportTargets(() => context),
  };
  const retention = createRetention({ ...ports, bus });
  const indexKeeper = createIndexKeeper(ports);
  const backups = createBackups(ports);
  let stopWatching: (() => void) | null = null;

  return {
    async dispatch(method, input) {
      try {
        if (!isCoreMethod(method)) throw new AppError('unknown-method', { method });
        const checked = coreMethods[method].input.safeParse(input);
        if (!checked.success) throw invalidInput(method, checked.error.issues);
        const handler = handlers[method] as (context: CoreContext, input: unknown) => unknown;
        return { ok: true, value: await handler(context, checked.data) };
      } catch (error) {
        return { ok: false, error: toWireError(nameSqliteError(error, library.folder)) };
      }
    },
    subscribe: (listener) => bus.subscribe(listener),
    start() {
      poller.start();
      fullTexts.start(getSettings(library).refreshOnStart);
      foremRecords.start(getSettings(library).refreshOnStart);
      discussions.start(getSettings(library).refreshOnStart);
      context.purge.start();
      retention.start();
      context.snoozes.start();
      context.exportTargets.start();
      indexKeeper.start();
      backups.start();
      stopWatching = watchOtherWriters(library, bus, ports.onBackgroundError);
    },
    async stop(how = 'soon') {
      stopWatching?.();
      await context.exportTargets.finish();
      indexKeeper.stop();
      context.smartCounts.stop();
      context.snoozes.stop();
      await Promise.all([
        poller.stop(),
        fullTexts.stop(),
        backups.stop(),
        foremRecords.stop(),
        discussions.stop(),
        retention.stop(),
        context.jobs.cancelAll(),
      ]);
      await images.finish(how);
      await context.purge.finish(how);
      await ports.pool.close();
      library.close();
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
      const reason = error instanceof AppError ? String(error.details.reason ?? error.code) : String(error);
      throw new AppError('proxy-failed', { proxy: 'of the system', reason }, error);
    }
  };
}

function isCoreMethod(method: string): method is CoreMethodName {
  return Object.hasOwn(coreMethods, method);
}

function invalidInput(method: string, issues: readonly { path: PropertyKey[]; message: string }[]): AppError {
  const [first] = issues;
  return new AppError('invalid-input', {
    method,
    field: first?.path.map(String).join('.') ?? '',
    reason: first?.message ?? '',
  });
}

/** A full disk or a locked file is told as such, wherever it was met. */
function nameSqliteError(error: unknown, folder: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') || code === 'ENOSPC' ? toLibraryError(error, folder) : error;
}
