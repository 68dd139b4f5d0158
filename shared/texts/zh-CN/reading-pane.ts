/** Words around the article that is read: its tools, its head, its tags, its earlier texts. */
import type { Theme } from '../../model/settings.ts';
import { number } from '../format.ts';
import { minutesLeft } from './reading.ts';

export const themeTitles: Record<Theme, string> = {
  system: '跟随系统',
  light: '浅色',
  sepia: '米黄',
  dark: '深色',
};

export const articleTexts = {
  unmute: '取消屏蔽',
  editedSinceRead: '读过后有改动',
  edited: '有改动',
  text: '正文',
  attachedFiles: '附件',
  file: '文件',
  fullText: '全文',
  feedText: '订阅源正文',
  textChoice: '显示哪种正文',
  fetchFullText: '立即获取',
  article: '文章',
  choose: '在左侧选择文章，或按 J 打开第一篇。',
  nothingYet: '文章会在这里打开。',
  muted: '已屏蔽',
  byRules: (names: readonly string[]) => `由规则${names.map((name) => `“${name}”`).join('、')}`,
  alsoIn: (feeds: readonly string[]) => `另见 ${feeds.join('、')}`,
  downloaded: (done: string, total: string | null) => (total === null ? done : `${done} / ${total}`),
  more: (count: number) => `…还有 ${number(count)} 个。`,
};

export const changesTexts = {
  chosen: '今后将显示此文本，直到订阅源发来新的文本。另一份会保留。',
  title: '改动',
  back: '返回文章',
  none: '自 Offprint 首次收到以来，订阅源没有改动过本文。',
  compareWith: '将今天的文本与以下版本比较',
  showChanges: '显示改动',
  readWhole: '阅读该文本',
  use: '使用该文本',
  titleOf: (article: string) => `“${article}”的改动`,
  cut: '文本太长或差异太大，无法完整比较。',
  picture: '图片：',
  unchanged: (paragraphs: number) => `${number(paragraphs)} 个未改动的段落`,
};

export const progressTexts = {
  title: '阅读进度',
  position: (percent: number, left: number | null) =>
    left === null ? `${percent}%` : `${percent}%，${minutesLeft(left)}`,
  readingTime: (minutes: number, left: number | null) =>
    left === null ? `${minutes} 分钟` : `${minutes} 分钟，剩余 ${left}`,
};

export const tagLineTexts = {
  suggested: '建议',
  isNew: '新标签',
  field: '添加标签',
  placeholder: '输入标签',
  alreadyThere: '已有此标签。',
  typeName: '请输入标签名称。',
  add: '+ 标签',
  remove: (tag: string) => `移除标签“${tag}”`,
};

export const toolbarTexts = {
  export: '导出',
  exportThis: '导出本文',
  exportTo: '导出本文到…',
  exportSaved: '导出收藏的文章…',
  title: '文章工具',
  back: '返回列表',
  saved: '已收藏',
  save: '收藏',
  onLater: '已在稍后读',
  later: '稍后读',
  addTag: '添加标签',
  markUnread: '标为未读',
  markRead: '标为已读',
  changes: '改动',
  openOriginal: '打开原文',
};

export const themeTexts = {
  title: '主题',
};
