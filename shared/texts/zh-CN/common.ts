/** Words that mean the same wherever they stand. */
import { number } from '../format.ts';

export const commonTexts = {
  cancel: '取消',
  close: '关闭',
  tryAgain: '重试',
  done: '完成',
  name: '名称',
  save: '保存',
  undo: '撤销',
  add: '添加',
  address: '地址',
  articles: (count: number) => `${number(count)} 篇文章`,
};
