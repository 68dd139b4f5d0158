/** What can be taken back and what was, in words. */
import type { UndoEntry, UndoKind } from '../../model/undo.ts';
import { number } from '../format.ts';

export const undoTexts = {
  undo: '撤销',
  gone: '已无法撤销。',
  nothing: '没有可撤销的操作。',
};

type Words = (articles: string, name: string) => string;

const words: Record<UndoKind, Words> = {
  highlight: (_articles, name) => `在${name}中添加高亮`,
  note: (_articles, name) => `为${name}写笔记`,
  'change-annotation': (_articles, name) => `更改高亮或笔记${name}`,
  'remove-annotation': (_articles, name) => `移除高亮或笔记${name}`,
  read: (articles) => `将${articles}标为已读`,
  unread: (articles) => `将${articles}标为未读`,
  save: (articles) => `收藏${articles}`,
  unsave: (articles) => `取消收藏${articles}`,
  later: (articles) => `将${articles}加入稍后读`,
  unlater: (articles) => `将${articles}移出稍后读`,
  mute: (articles) => `屏蔽${articles}`,
  unmute: (articles) => `取消屏蔽${articles}`,
  mark: (articles) => `标记${articles}`,
  snooze: (articles) => `延后${articles}`,
  unsnooze: (articles) => `取消延后${articles}`,
  tag: (articles, name) => `为${articles}添加标签${name}`,
  untag: (articles, name) => `从${articles}移除标签${name}`,
  retag: (articles, name) => `更改${articles}的标签：${name}`,
  'remove-articles': (articles) => `删除${articles}`,
  subscribe: (_articles, name) => `订阅${name}`,
  unsubscribe: (articles, name) => `取消订阅${name}，移除${articles}`,
  'rename-tag': (articles, name) => `重命名${articles}的标签${name}`,
  'merge-tags': (articles, name) => `将${articles}的标签合并为${name}`,
  'remove-tag': (articles, name) => `从${articles}移除标签${name}`,
  'change-tag': (_articles, name) => `更改标签${name}`,
  'remove-smart': (_articles, name) => `移除智能订阅源${name}`,
  'change-smart': (_articles, name) => `更改智能订阅源${name}`,
  'remove-rule': (_articles, name) => `移除规则${name}`,
  'change-rule': (_articles, name) => `更改规则${name}`,
  'apply-rule': (articles, name) => `将规则${name}应用于${articles}`,
  'move-feed': (_articles, name) => `移动${name}`,
  'remove-folder': (_articles, name) => `移除文件夹${name}`,
};

const quoted = (name: string): string => (name === '' ? '' : `“${name}”`);

export function undoWords({ kind, name, count }: UndoEntry): string {
  return words[kind](` ${number(count)} 篇文章`, quoted(name)).trim();
}

export function undoneWords(entry: UndoEntry): string {
  return `已撤销：${undoWords(entry)}`;
}

export const undoHistoryTexts = {
  title: '撤销历史',
  none: '没有可撤销的操作。',
  changes: '更改',
  hint: '最近一小时内的更改，直到 Offprint 退出。此后，已删除的内容将永久消失。',
  undo: (change: string) => `撤销：${change}`,
};
