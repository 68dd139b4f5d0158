/** Words of the sidebar. */
import { number } from '../format.ts';

export const sidebarTexts = {
  offline: 'オフライン',
  offlineDetail: 'フィードは接続が戻ると更新されます。',
  notRefreshed: '未更新',
  refresh: '更新',
  refreshAll: 'すべてのフィードを更新',
  settings: '設定',
  library: 'ライブラリ',
  addFeed: 'フィードを追加',
  moreViews: 'ほかの表示',
  smartFeeds: 'スマートフィード',
  feeds: 'フィード',
  tags: 'タグ',
  progress: (done: number, total: number) => `${number(done)} / ${number(total)}`,
  failed: (feeds: number) => `${number(feeds)}個失敗`,
  /** `when` as 「5分前」, or a date. */
  refreshed: (when: string) => `${when}に更新`,
  /** For the ear, after a number. */
  unread: '件の未読',
};
