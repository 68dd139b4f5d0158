/**
 * What follows from each event of core, and from those for the page. The only place that subscribes services to each other;
 * only the queues follow the state of the network themselves.
 */
import type { AppEvent } from '../../../shared/contract.ts';
import type { CoreEventBus } from '../base/core-events.ts';
import type { EventBus } from '../base/events.ts';
import type { ExportTargets } from '../export/targets/targets.ts';
import type { OlderEntries } from '../feeds/older/older-entries.ts';
import type { Discussions } from '../forem/discussions/discussions.ts';
import type { ForemRecords } from '../forem/records/forem-records.ts';
import type { FullTexts } from '../full-text/full-texts.ts';
import type { FeedIcons } from '../images/feed-icons.ts';
import type { Images } from '../images/images.ts';
import { storeImagesLater } from '../images/store-images-later.ts';
import { isSaved } from '../library/articles/article-read.ts';
import type { Library } from '../library/connection/open.ts';
import type { OfflinePack } from '../offline-pack/pack.ts';
import type { DownloadsByRule } from '../recordings/downloads-by-rule.ts';
import type { Purge } from './purge.ts';
import type { SmartCounts } from './smart-counts.ts';
import type { Snoozes } from './snoozes.ts';

/** Full texts requested when many articles are saved at once. The rest is fetched when it is opened. */
const mostTexts = 200;

export function connectReactions(
  { on }: Pick<CoreEventBus, 'on'>,
  services: {
    library: Library;
    bus: EventBus;
    images: Pick<Images, 'storeLater'>;
    fullTexts: Pick<FullTexts, 'noteStored' | 'want'>;
    foremRecords: Pick<ForemRecords, 'noteStored' | 'noteWanted' | 'noteOpened'>;
    feedIcons: Pick<FeedIcons, 'note'>;
    discussions: Pick<Discussions, 'noteSaved'>;
    olderEntries: Pick<OlderEntries, 'noteStored'>;
    exportTargets: Pick<ExportTargets, 'noteKept' | 'noteGiven' | 'noteChanged'>;
    offlinePack: Pick<OfflinePack, 'note'>;
    downloadsByRule: Pick<DownloadsByRule, 'note'>;
    purge: Pick<Purge, 'noteArticles' | 'noteFeed'>;
    smartCounts: Pick<SmartCounts, 'note'>;
    snoozes: Pick<Snoozes, 'note'>;
    onBackgroundError: (error: unknown) => void;
  },
): void {
  const { fullTexts, foremRecords, discussions, olderEntries, exportTargets } = services;
  const { downloadsByRule, purge, smartCounts, snoozes, offlinePack, feedIcons } = services;
  const isKept = (articleId: number): boolean => isSaved(services.library, articleId);
  const texts = (ids: readonly number[]): void => fullTexts.want(ids.slice(0, mostTexts), false);

  on('feed.stored', ({ feedId, newIds, isArchive }) => fullTexts.noteStored(feedId, isArchive ? [] : newIds));
  on('feed.stored', () => foremRecords.noteStored());
  on('feed.stored', () => olderEntries.noteStored());

  on('articles.opened', ({ articleId }) => fullTexts.want([articleId], true));
  on('articles.opened', ({ articleId }) => foremRecords.noteOpened(articleId));

  on('articles.saved', ({ articleIds, needsText }) => needsText && texts(articleIds));
  on('articles.saved', ({ articleIds }) => foremRecords.noteWanted(articleIds));
  on('articles.saved', ({ articleIds }) => discussions.noteSaved(articleIds));
  on('articles.saved', ({ articleIds }) => storeImagesLater(services, articleIds));
  on('articles.saved', () => exportTargets.noteKept());

  on('article.completed', ({ articleId }) => isKept(articleId) && storeImagesLater(services, [articleId]));
  on('article.completed', ({ articleId }) => isKept(articleId) && exportTargets.noteKept());

  on('articles.marked', () => exportTargets.noteKept());
  on('targets.assigned', ({ targetIds }) => exportTargets.noteGiven(targetIds));
  on('recordings.wanted', () => downloadsByRule.note());

  on('articles.snoozed', () => snoozes.note());
  // The clock went on while timers slept.
  on('power.resumed', () => snoozes.note());

  on('articles.removed', ({ articleIds }) => purge.noteArticles(articleIds));
  on('feed.removed', ({ feedId }) => purge.noteFeed(feedId));

  on('smart-feeds.edited', () => smartCounts.note());

  const onPageEvent: Partial<Record<AppEvent['name'], readonly (() => void)[]>> = {
    'articles.arrived': [exportTargets.noteChanged],
    'annotations.changed': [exportTargets.noteChanged],
    'tags.changed': [exportTargets.noteChanged, smartCounts.note],
    'articles.changed': [offlinePack.note, smartCounts.note],
    'feeds.changed': [feedIcons.note, smartCounts.note],
    'settings.changed': [feedIcons.note, offlinePack.note],
    'job.finished': [offlinePack.note],
  };
  services.bus.subscribe(({ name }) => {
    for (const react of onPageEvent[name] ?? []) {
      try {
        react();
      } catch (error) {
        services.onBackgroundError(error);
      }
    }
  });
}
