/** Words of the sidebar. */
import { number } from '../format.ts';

export const sidebarTexts = {
  offline: '离线',
  offlineDetail: '恢复连接后会刷新订阅源。',
  notRefreshed: '尚未刷新',
  refresh: '刷新',
  refreshAll: '刷新全部订阅源',
  settings: '设置',
  library: '文库',
  addFeed: '添加订阅源',
  moreViews: '更多视图',
  smartFeeds: '智能订阅源',
  feeds: '订阅源',
  tags: '标签',
  progress: (done: number, total: number) => `${number(done)} / ${number(total)}`,
  failed: (feeds: number) => `${number(feeds)} 个失败`,
  refreshed: (when: string) => `${when}刷新`,
  unread: '未读',
};
