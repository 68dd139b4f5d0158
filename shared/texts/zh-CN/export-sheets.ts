/** Words of the sheets around exporting. */
import { type ExportTarget, fileFate } from '../../export-target.ts';
import { ago, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { countsSentence, fileFates } from './export.ts';

export function targetStateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return '正在导出…';
  const next = isOn && dueAt !== null ? `下次：${dueAt <= now ? '现在' : dayOrTime(dueAt, now)}。` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title}${advice}${next === '' ? '' : `会自动重试。${next}`}`;
  }
  if (lastRunAt === null) return `尚未运行。${next}`;
  const fate = fileFate(target);
  const words =
    fate !== null
      ? fileFates[fate](target.articlesInFile ?? 0)
      : lastCounts === null
        ? ''
        : countsSentence(lastCounts, 'after');
  return `${ago(lastRunAt, now)}${words === '' ? '' : `：${words}`}。${next}`;
}

export const compareTexts = {
  changes: '将会更改的内容',
  bothTogether: '合并结果',
  lostBase: '上次导出的内容在这里已不可知，因此这是你的文本。请从上方各行中取用需要的内容。',
  noConflict: '你的改动与文章的改动互不影响。',
  compare: '比较',
  leave: '保持原样',
  takeNew: '采用新文本',
  writeBoth: '写入合并结果',
  same: '文件与将要导出的内容相同。',
  conflicts: (count: number) =>
    `有 ${number(count)} 处你和文章改动了相同的行：两者都列在标记之间。请留下你需要的内容。`,
  written: (path: string) => `已写入：${path}`,
};

export const exportTexts = {
  exportArticles: '导出文章',
  byItself: '自动导出…',
  showFolder: '显示文件夹',
  preview: '预览',
  export: '导出',
  whichArticles: '哪些文章',
  anySearch: '任意搜索：is:saved、tag:rust、feed:"名称"…',
  as: '格式',
  folderHint: '写入的是 Markdown 文件，图片放在单独的文件夹中。你编辑过的文件不会被改动。',
  profile: '方案',
  editProfile: '编辑…',
  makeOwn: '创建自己的方案…',
  exporting: '正在导出',
  comparing: '正在比较',
  chooseFolder: '导出文章的文件夹',
  folder: '文件夹',
  noneChosen: '未选择',
  choose: '选择…',
  files: '文件',
  compareFile: '比较…',
  targets: '自动导出',
  newTarget: '新的导出',
  remove: '不再导出到此处',
  targetFolderHint: '不是由 Offprint 写入的文件不会被改动。',
  file: '文件',
  targetFileHint: '仅当内容有变化时才重新写入。没有选中任何文章时，保留上一次的文件。',
  nameIsTitle: '也是电子书或网页的标题。',
  whenChanged: '当文件被他人或其他程序更改时',
  noFileChosen: '未选择',
  when: '时间',
  whenEdited: '当你编辑过文件而文章又有改动时',
  whenDeselected: '搜索不再匹配的文章',
  allArticles: '全部文章',
  addTarget: '新建导出…',
  targetsHint:
    '搜索到的文章会不断写入 Markdown 文件夹或单个文件。你在那里编辑的内容会保留。位置不可用时会等待其恢复。',
  noTargets: '还没有自动导出。',
  exports: '导出',
  nothing: '没有可写入的内容。',
  wouldHappen: (counts: string) => `将会：${counts}。`,
  happened: (counts: string) => `完成：${counts}。`,
  more: (count: number) => `还有 ${number(count)} 个`,
  compare: (path: string) => `比较 ${path}`,
  isOn: (name: string) => `“${name}”已启用`,
  edit: (name: string) => `编辑“${name}”`,
  exportNow: (name: string) => `立即导出“${name}”`,
  facts: (schedule: string, form: string) => `${schedule}。${form}。`,
};

export const profileTexts = {
  files: '文件',
  path: '路径',
  pathHint: '位于导出文件夹之下。斜杠表示文件夹，会自动添加 .md。',
  frontMatter: '前置元数据（Front Matter）',
  frontMatterHint: '每行一个“名称: {{ 值 }}”，按所需顺序排列。没有值的会省略。',
  text: '正文',
  pictureFolder: '图片文件夹',
  pictureLinks: '图片链接',
  articleLinks: '指向已导出文章的链接',
  paragraphs: '段落',
  lineBreaks: '换行',
  readBy: '阅读程序',
  discussion: '讨论',
  discussionHint: '将已保存的读者评论附在正文末尾。',
  backlinks: '反向链接',
  backlinksHint: '在每篇文末列出导出内容中链接到该文章的文章。',
  provenance: '出处',
  provenanceHint: '在每篇正文末尾加一行，说明来源。',
  language: '标题',
  languageHint: 'Offprint 自行写入文件的标题等文字所用的语言。',
  languageOfInterface: '与界面相同',
  mistake: '模板有错误。这是文章之前的样子。',
  noArticle: '还没有可显示的文章。',
  preview: '预览',
  nameNeeded: '方案需要名称。',
  nameTaken: '已有同名的方案。',
  newProfile: '新建方案',
  removeProfile: '移除方案',
  saveProfile: '保存方案',
  titleOf: (name: string) => `方案：${name}`,
  wrappedAt: (letters: string) => `每 ${letters} 个字符换行`,
};

export const templateHelpTexts = {
  title: '模板的写法',
  examples: '示例',
  values: '值',
  filters: '过滤器写在竖线之后，可以依次使用多个：',
};
