/** Words about backups, checks and repairs. */
import type { BackupFacts, CompactSummary, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, day, list, number } from '../format.ts';

export function backupWords({ articles, feeds, saved, newestAt }: BackupFacts): string {
  const newest = newestAt === null ? '' : `，最新一篇为${day(newestAt)}`;
  return `${number(feeds)} 个订阅源的 ${number(articles)} 篇文章，收藏 ${number(saved)} 篇${newest}`;
}

export const problemWords: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) => `数据库已损坏：${detail}。`,
  references: ({ count, detail }) => `“${detail}”中有 ${number(count)} 行引用了不存在的内容。`,
  index: ({ count }) => `${number(count)} 篇文章无法正确搜索。`,
  pictures: ({ count }) => `磁盘上缺少 ${number(count)} 张图片。`,
};

const lostWords: Record<LostKind, (count: string) => string> = {
  feeds: (count) => `${count}个订阅源`,
  articles: (count) => `${count}篇文章的标题`,
  texts: (count) => `${count}篇文章的正文`,
  tags: (count) => `${count}个标签`,
  notes: (count) => `${count}条笔记`,
  revisions: (count) => `${count}个早期版本`,
  settings: (count) => `${count}项设置`,
  rest: (count) => `${count}行其他数据`,
};

export function repairWords({ step, facts, lost, fromBackup }: RepairSummary): string[] {
  const sentences = [`修复后的文库有 ${backupWords(facts)}（${bytes(facts.bytes)}）。`];
  if (fromBackup > 0) sentences.push(`${number(fromBackup)} 行来自最近的备份。`);
  if (lost.length === 0) {
    sentences.push(step === 'index' ? '损坏的部分已根据文章重建，没有丢失内容。' : '没有丢失内容。');
  }
  for (const { what, count } of lost) {
    sentences.push(`丢失：${lostWords[what](count === null ? '若干' : `${number(count)} `)}。`);
  }
  if (lost.some(({ what }) => what === 'texts' || what === 'articles'))
    sentences.push('订阅源中仍有的内容会在下次刷新时恢复。');
  return sentences;
}

export function tidiedSentence(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    `${number(prunedArticles)} 篇文章`,
    `${number(removedImages)} 张无用图片（${bytes(removedImageBytes)}）`,
    removedRecordings === 0 ? '' : `${number(removedRecordings)} 个音视频（${bytes(removedRecordingBytes)}）`,
  ].filter((part) => part !== '');
  return `已清理 ${list(parts)}。`;
}

export const backupTexts = {
  makeTitle: '备份文库',
  making: '正在备份',
  openTitle: '恢复备份',
  taking: '正在恢复备份',
  checking: '正在检查整个文库',
  whole: '文库完好。',
  repaired: '已全部修复。',
  make: '立即备份…',
  open: '从文件恢复…',
  check: '检查文库',
  list: '文库文件夹中的备份',
  look: '查看',
  takesPlace: '它将取代文库中的现有内容，现有内容会另存为一份备份。',
  take: '恢复到此备份',
  leave: '不恢复',
  has: (facts: string) => `此备份有 ${facts}。`,
  restored: (facts: string) => `文库现在是该备份的内容：${facts}。原有内容也已备份。`,
  lookAt: (madeAt: string) => `查看 ${madeAt} 的备份`,
  backTo: (madeAt: string) => `恢复到 ${madeAt} 的备份`,
  hint: (kept: number) =>
    `${kept === 0 ? '' : `已保留 ${number(kept)} 份备份。`}每天自动备份一次：保留最近七天和四周的备份。图片不在备份中，可以重新获取。`,
};

export const spaceTexts = {
  texts: '正文',
  pageTexts: '文章网页的正文',
  earlierTexts: '早期版本的正文',
  index: '搜索索引',
  free: '空闲，供后续使用',
  feedsTitle: '正文最多的订阅源',
  feed: '订阅源',
  articles: '文章',
  size: '大小',
  tidy: '立即清理',
  tidying: '正在清理…',
  tidyingUp: '正在清理',
  hint: '清理规则允许移除的内容，以及不属于任何文章的图片和音视频。命令“offprint compact”还会缩小文件。',
  pictures: (count: number) => `图片（${number(count)}）`,
  recordings: (count: number) => `音视频（${number(count)}）`,
};

export const damageTexts = {
  repairing: '正在修复副本',
  explanation:
    '不会再向其中写入任何内容。Offprint 可以从副本中挽救可读取的内容，或恢复到备份。无论如何，损坏的文件都会保留。',
  onlyBackup: '只能使用备份。',
  repair: '修复副本',
  showFolder: '显示文件夹',
  result: '修复所挽救的内容',
  adopt: '使用修复后的文库',
  notNow: '以后再说',
  looking: '正在查找备份…',
  noBackup: '其文件夹中没有完好的备份。',
  backups: '备份',
  goBack: '恢复',
};

export const libraryTexts = {
  running: (version: string, folder: string) => `Offprint ${version}。文库：${folder}。`,
  holds: (articles: number, feeds: number, images: number, size: number) =>
    `${number(feeds)} 个订阅源的 ${number(articles)} 篇文章，${number(images)} 张图片，共 ${bytes(size)}。`,
};
