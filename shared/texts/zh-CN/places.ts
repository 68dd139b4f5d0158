/** Where the list looks, and in which order, in words. */
import { number } from '../format.ts';

export const viewTitles = {
  unread: '未读',
  all: '全部文章',
  today: '今天',
  saved: '收藏',
  later: '稍后读',
  recent: '最近读过',
  offline: '离线',
  edited: '有改动',
  muted: '已屏蔽',
  snoozed: '已延后',
};

export const sortTitles = {
  auto: '最新的在前',
  newest: '最新的在前',
  oldest: '最早的在前',
  reading: '最短的在前',
  title: '按标题',
  feed: '按订阅源',
};

export const unnamedPlaces = {
  smart: '智能订阅源',
  feed: '订阅源',
  folder: '文件夹',
  series: '系列',
};

export const queueTexts = {
  title: (minutes: number) => `${number(minutes)} 分钟`,
  nothing: (minutes: number) => `没有适合 ${number(minutes)} 分钟的未读文章。`,
  typed: /^(?:read(?: for)? |阅读 ?|读 ?)?(\d{1,4}) ?(?:m|min|mins|minutes?|分|分钟)?$/i,
};
