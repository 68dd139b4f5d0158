/** Words that mean the same wherever they stand. */
import { number } from '../format.ts';

export const commonTexts = {
  cancel: 'キャンセル',
  close: '閉じる',
  tryAgain: '再試行',
  done: '完了',
  name: '名前',
  save: '保存',
  undo: '元に戻す',
  add: '追加',
  address: 'アドレス',
  articles: (count: number) => `${number(count)}件の記事`,
};
