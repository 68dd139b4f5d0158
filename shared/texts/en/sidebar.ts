/** Words of the sidebar. */
import { number } from '../format.ts';

export const sidebarTexts = {
  offline: 'Offline',
  offlineDetail: 'Feeds refresh when the connection is back.',
  notRefreshed: 'Not refreshed yet',
  refresh: 'Refresh',
  refreshAll: 'Refresh all feeds',
  settings: 'Settings',
  library: 'Library',
  addFeed: 'Add feed',
  moreViews: 'More views',
  smartFeeds: 'Smart feeds',
  feeds: 'Feeds',
  tags: 'Tags',
  progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  failed: (feeds: number) => `${number(feeds)} failed`,
  /** `when` as “5 min ago”, or a date. */
  refreshed: (when: string) => `Refreshed ${when}`,
  /** For the ear, after a number. */
  unread: 'unread',
};
