/**
 * Icons of feeds, as their sites have them: asked for behind everything else, in each host's turn, and again after weeks. What
 * a page names goes before `/favicon.ico`, and that before the feed's own picture.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import type { EventBus } from '../base/events.ts';
import { releaseLease, takeLease } from '../library/connection/leases.ts';
import { getSettings } from '../library/connection/settings-table.ts';
import { isAssetUsed } from '../library/fetched/images-table.ts';
import {
  dueIcons,
  type FeedWithoutIcon,
  findIcon,
  recordIcon,
} from '../library/subscriptions/feed-icons-table.ts';
import type { AskerPorts } from './ask-image.ts';
import { assetPath } from './asset-store.ts';
import { createIconSearch, type KnownLinks } from './find-icon.ts';
import { createQuietRunner } from './quiet-moment.ts';

export type FeedIcons = {
  /** Throws `not-found`. */
  locate(feedId: number): { path: string; mediaType: string };
  /** Asks for those whose time has come. Throws `cancelled`. */
  run(signal: AbortSignal): Promise<void>;
  /** Feeds or settings changed, so that icons may be missing. */
  note(): void;
  start(): void;
  stop(): Promise<void>;
};

const minute = 60_000;
const day = 24 * 60 * minute;
const times = {
  settleMs: minute / 2,
  mostSettleMs: minute,
  leastPauseMs: minute,
  mostPauseMs: 6 * 60 * minute,
};
const againMs = 30 * day;
const firstRetryMs = 2 * day;
const leaseName = 'feed-icons';
const leaseMs = 30 * minute;
const mostAtOnce = 200;

export function createFeedIcons(
  ports: AskerPorts & {
    bus: EventBus;
    isOnline: () => boolean;
    isBusy: () => boolean;
    onBackgroundError: (error: unknown) => void;
  },
): FeedIcons {
  const { library, bus, now } = ports;
  const search = createIconSearch(ports);

  async function run(signal: AbortSignal): Promise<void> {
    if (getSettings(library).remotePictures === 'ask') return;
    if (!takeLease(library, leaseName, now(), leaseMs)) return;
    try {
      const known: KnownLinks = new Map();
      for (const feed of dueIcons(library, now(), mostAtOnce)) {
        if (signal.aborted) throw new AppError('cancelled');
        if (!ports.isOnline()) return;
        await renew(feed, known);
      }
    } finally {
      releaseLease(library, leaseName);
    }
  }

  async function renew(feed: FeedWithoutIcon, known: KnownLinks): Promise<void> {
    const before = findIcon(library, feed.feedId);
    const icon = await search.find(feed, known);
    const retryMs = Math.min(firstRetryMs * 2 ** feed.attempts, againMs);
    recordIcon(library, feed.feedId, icon, now() + (icon === null ? retryMs : againMs));
    if (icon === null || icon.sha256 === before?.sha256) return;
    if (before !== null && !isAssetUsed(library, before.sha256)) {
      await rm(assetPath(library.assetsFolder, before.sha256), { force: true });
    }
    bus.emit('feeds.changed', { feedIds: [feed.feedId] });
  }

  const runner = createQuietRunner({
    times,
    isBusy: () => ports.isBusy() || !ports.isOnline(),
    run: async (signal) => {
      try {
        await run(signal);
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'cancelled')) throw error;
      }
    },
    onError: ports.onBackgroundError,
  });

  return {
    locate(feedId) {
      const icon = findIcon(library, feedId);
      const path = icon === null ? null : assetPath(library.assetsFolder, icon.sha256);
      if (icon === null || path === null || !existsSync(path)) {
        throw new AppError('not-found', { what: 'icon', id: feedId });
      }
      return { path, mediaType: icon.mediaType };
    },
    run,
    note: runner.note,
    start: runner.start,
    stop: runner.stop,
  };
}
