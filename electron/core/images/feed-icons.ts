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
import { type AskerPorts, createIconLinksAsker, createImageAsker } from './ask-image.ts';
import { assetPath, storeAsset } from './asset-store.ts';
import { createQuietRunner } from './quiet-moment.ts';
import { readPicture } from './read-picture.ts';

export type FeedIcons = {
  /** Throws `not-found`. */
  locate(feedId: number): { path: string; mediaType: string };
  /** Asks for those whose time has come. Throws `cancelled`. */
  run(signal: AbortSignal): Promise<void>;
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
/** Larger ones are pictures, not icons. */
const mostBytes = 200 * 1024;
const mostTried = 5;

export function createFeedIcons(
  ports: AskerPorts & {
    bus: EventBus;
    isOnline: () => boolean;
    isBusy: () => boolean;
    onBackgroundError: (error: unknown) => void;
  },
): FeedIcons {
  const { library, pool, bus, now } = ports;
  const imageAsker = createImageAsker(ports);
  const linksAsker = createIconLinksAsker(ports);

  async function run(signal: AbortSignal): Promise<void> {
    if (getSettings(library).remotePictures === 'ask') return;
    if (!takeLease(library, leaseName, now(), leaseMs)) return;
    try {
      /** Feeds of one site share its page and its icon. */
      const known = new Map<string, Promise<string[]>>();
      for (const feed of dueIcons(library, now(), mostAtOnce)) {
        if (signal.aborted) throw new AppError('cancelled');
        if (!ports.isOnline()) return;
        await renew(feed, known);
      }
    } finally {
      releaseLease(library, leaseName);
    }
  }

  async function renew(feed: FeedWithoutIcon, known: Map<string, Promise<string[]>>): Promise<void> {
    const before = findIcon(library, feed.feedId);
    const icon = await find(feed, known);
    const retryMs = Math.min(firstRetryMs * 2 ** feed.attempts, againMs);
    recordIcon(library, feed.feedId, icon, now() + (icon === null ? retryMs : againMs));
    if (icon === null || icon.sha256 === before?.sha256) return;
    if (before !== null && !isAssetUsed(library, before.sha256)) {
      await rm(assetPath(library.assetsFolder, before.sha256), { force: true });
    }
    bus.emit('feeds.changed', { feedIds: [feed.feedId] });
  }

  async function find(
    feed: FeedWithoutIcon,
    known: Map<string, Promise<string[]>>,
  ): Promise<{ sha256: string; mediaType: string } | null> {
    const typedUrl = feed.isTyped ? feed.url : null;
    const page = pageOf(feed);
    const named = known.get(page) ?? linksOf(page, typedUrl);
    known.set(page, named);
    const candidates = [...(await named), new URL('/favicon.ico', page).href, feed.imageUrl];
    for (const url of [...new Set(candidates)].slice(0, mostTried)) {
      if (url === null) continue;
      const result = await imageAsker.ask(url, { typedUrl, isUrgent: false });
      if (result.kind === 'failed' || result.bytes.byteLength > mostBytes) continue;
      const picture = await readPicture(pool, result.bytes);
      if (picture === null) continue;
      return {
        sha256: await storeAsset(library.assetsFolder, picture.bytes),
        mediaType: picture.mediaType,
      };
    }
    return null;
  }

  /** Communities of Forem have one icon for all who write there. */
  function pageOf({ siteUrl, url }: FeedWithoutIcon): string {
    const page = siteUrl !== null && /^https?:/i.test(siteUrl) && URL.canParse(siteUrl) ? siteUrl : url;
    const { host, origin } = new URL(page);
    return page === url || getSettings(library).foremHosts.includes(host) ? `${origin}/` : page;
  }

  async function linksOf(page: string, typedUrl: string | null): Promise<string[]> {
    const result = await linksAsker.ask(page, { typedUrl, isUrgent: false });
    return result.kind === 'failed' ? [] : result.urls;
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
  let stopListening = (): void => undefined;

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
    start() {
      stopListening = bus.subscribe(({ name }) => {
        if (name === 'feeds.changed' || name === 'settings.changed') runner.note();
      });
      runner.start();
    },
    async stop() {
      stopListening();
      await runner.stop();
    },
  };
}
