/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { bytes, number } from '../format.ts';

export const stageWords: Record<JobStage, string> = {
  'unused-pictures': '不属于任何文章的图片',
  'writing-database': '正在写入去除空闲页的数据库',
};

export const shellTexts = {
  sidebarWidth: '侧边栏宽度',
  listWidth: '列表宽度',
  opening: '正在打开文库…',
  announcements: '播报',
  changing: '正在更改文章',
  stop: '停止',
  articleMenu: '文章菜单',
  placeMenu: '位置菜单',
  article: '文章',
  place: '位置',
  andThen: '然后',
  notes: '提示',
  jobProgress: (name: string, done: number, total: number) => `${name}：${number(done)} / ${number(total)}`,
  progress: (words: string, done: number, total: number) => `${words} ${number(done)} / ${number(total)}`,
};

/** While a library of an older version is brought up to date. */
export const migrationTexts = {
  title: 'Offprint 正在更新您的文库',
  backup: (done: number, total: number) => `正在备份：${bytes(done)} / ${bytes(total)}`,
  schema: (step: number, total: number) => `正在调整文库：第 ${number(step)} 步，共 ${number(total)} 步`,
  leaveOpen: '更新程序后只需进行一次。文库较大时可能需要几分钟，请不要关闭 Offprint。',
};
