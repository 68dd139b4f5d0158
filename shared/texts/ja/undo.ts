/** What can be taken back and what was, in words. */
import type { UndoEntry, UndoKind } from '../../model/undo.ts';
import { number } from '../format.ts';

export const undoTexts = {
  undo: '元に戻す',
  gone: 'この操作はもう元に戻せません。',
  nothing: '元に戻す操作はありません。',
};

type Words = (articles: string, name: string) => string;

const words: Record<UndoKind, Words> = {
  highlight: (_articles, name) => `${name}をハイライト`,
  note: (_articles, name) => `${name}へのメモを作成`,
  'change-annotation': (_articles, name) => `ハイライトまたはメモ${name}を変更`,
  'remove-annotation': (_articles, name) => `ハイライトまたはメモ${name}を削除`,
  read: (articles) => `${articles}を既読に変更`,
  unread: (articles) => `${articles}を未読に変更`,
  save: (articles) => `${articles}を保存`,
  unsave: (articles) => `${articles}の保存を解除`,
  later: (articles) => `${articles}を「あとで読む」に追加`,
  unlater: (articles) => `${articles}を「あとで読む」から除外`,
  mute: (articles) => `${articles}をミュート`,
  unmute: (articles) => `${articles}のミュートを解除`,
  mark: (articles) => `${articles}の状態を変更`,
  snooze: (articles) => `${articles}をスヌーズ`,
  unsnooze: (articles) => `${articles}のスヌーズを解除`,
  tag: (articles, name) => `${articles}にタグ${name}を追加`,
  untag: (articles, name) => `${articles}からタグ${name}を除外`,
  retag: (articles, name) => `${articles}のタグを変更：${name}`,
  'remove-articles': (articles) => `${articles}を削除`,
  subscribe: (_articles, name) => `${name}を購読`,
  unsubscribe: (articles, name) => `${name}の購読を解除し、${articles}を削除`,
  'rename-tag': (articles, name) => `${articles}のタグ${name}の名前を変更`,
  'merge-tags': (articles, name) => `${articles}のタグを${name}に統合`,
  'remove-tag': (articles, name) => `タグ${name}を${articles}から除外`,
  'change-tag': (_articles, name) => `タグ${name}を変更`,
  'remove-smart': (_articles, name) => `スマートフィード${name}を削除`,
  'change-smart': (_articles, name) => `スマートフィード${name}を変更`,
  'remove-rule': (_articles, name) => `ルール${name}を削除`,
  'change-rule': (_articles, name) => `ルール${name}を変更`,
  'apply-rule': (articles, name) => `ルール${name}を${articles}に適用`,
  'move-feed': (_articles, name) => `${name}を移動`,
  'remove-folder': (_articles, name) => `フォルダー${name}を削除`,
};

const quoted = (name: string): string => (name === '' ? '' : `「${name}」`);

/** 「12件の記事を既読に変更」 */
export function undoWords({ kind, name, count }: UndoEntry): string {
  return words[kind](`${number(count)}件の記事`, quoted(name));
}

/** 「元に戻しました：12件の記事を既読に変更」 */
export function undoneWords(entry: UndoEntry): string {
  return `元に戻しました：${undoWords(entry)}`;
}

export const undoHistoryTexts = {
  title: '操作履歴',
  none: '元に戻せる操作はありません。',
  changes: '変更',
  hint: '過去1時間の変更です。Offprintを終了すると消え、削除したものは戻せなくなります。',
  undo: (change: string) => `元に戻す：${change}`,
};
