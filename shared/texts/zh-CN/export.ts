/** Words around exporting. */
import type { deselectedChoices, editedChoices, exportActions } from '../../export-choices.ts';
import { actionOrder } from '../../export-choices.ts';
import type { ExportForm } from '../../export-forms.ts';
import type { ExportProfile, TemplateProblem } from '../../export-profile.ts';
import type { ExportSchedule, FileFate } from '../../export-target.ts';
import type { FileExportSummary } from '../../model/exports.ts';
import { number } from '../format.ts';
import { mistakeWords } from './template-mistakes.ts';

export const presetTitles: Readonly<Record<string, string>> = { Plain: '基本', 'Single book': '单本书' };

export function profileTitle(name: string, isOwn: boolean): string {
  return isOwn ? name : (presetTitles[name] ?? name);
}

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: '路径',
  frontMatter: '前置元数据',
  body: '正文',
  assets: '图片文件夹',
};

export function problemLine({ line, column, code, values }: TemplateProblem): string {
  return `第 ${line} 行，第 ${column} 列：${mistakeWords(code, values) ?? ''}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: '每篇文章一个文件' },
  { value: 'book', title: '所有文章合为一个文件' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: '相对于文件：../assets/x.png' },
  { value: 'dotted', title: '相对于文件，以点开头：./assets/x.png' },
  { value: 'root', title: '相对于导出文件夹：/assets/x.png' },
  { value: 'remote', title: '指向原来的网址' },
];
export const articleLinkChoices: Choices<'articleLinks'> = [
  { value: 'original', title: '指向网络，保持原样' },
  { value: 'relative', title: '文件之间互链：other-article.md' },
  { value: 'wiki', title: '知识库写法：[[其他文章]]' },
];
export const formChoices: readonly { value: ExportForm | 'markdown'; title: string; hint: string }[] = [
  { value: 'markdown', title: 'Markdown 文件', hint: '' },
  {
    value: 'epub',
    title: '电子书（EPUB）',
    hint: '适合电子书阅读器：每篇文章为一章，并带有文库中的图片。',
  },
  {
    value: 'html',
    title: '网页（HTML）',
    hint: '一个包含全部内容的文件，可用任何浏览器打开。不运行脚本，也不加载任何内容。',
  },
  {
    value: 'json',
    title: '数据（JSON）',
    hint: '供程序使用的列表：每篇文章的信息、Markdown、HTML、高亮和笔记。',
  },
  { value: 'ndjson', title: '数据（NDJSON）', hint: '同 JSON，每行一篇文章。' },
];

export const fileExportTexts = {
  choose: '导出文章的文件',
  suggestedName: (form: ExportForm) => `文章.${form}`,
  discussion: '包含讨论',
  discussionDetail: '读者在文章下方写的、已保存的评论。',
  done: ({ articles, file }: FileExportSummary) => `已将 ${number(articles)} 篇文章写入 ${file}`,
};

export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: '反斜杠' },
  { value: 'spaces', title: '两个空格' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: '无特定程序' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
  { value: 'vitepress', title: 'VitePress' },
  { value: 'docusaurus', title: 'Docusaurus' },
];
export const wrapChoices: readonly { value: string; title: string }[] = [
  { value: '', title: '每段一行' },
  { value: '72', title: '每 72 个字符换行' },
  { value: '80', title: '每 80 个字符换行' },
  { value: '100', title: '每 100 个字符换行' },
  { value: '120', title: '每 120 个字符换行' },
];

export const actionWords: Record<(typeof exportActions)[number], { before: string; after: string }> = {
  created: { before: '新建', after: '已新建' },
  updated: { before: '将更改', after: '已更新' },
  unchanged: { before: '已是最新', after: '未变' },
  kept: { before: '你的文件，不改动', after: '已保留' },
  left: { before: '不再选中，保留', after: '已留下，不再选中' },
  marked: { before: '不再选中，将标记', after: '已标记为不再选中' },
  moved: { before: '不再选中，将移走', after: '已移走' },
  removed: { before: '将移除', after: '已移除' },
  failed: { before: '无法写入', after: '失败' },
};

export function countsSentence(
  counts: Readonly<Record<(typeof exportActions)[number], number>>,
  when: 'before' | 'after',
): string {
  return actionOrder
    .filter((action) => counts[action] > 0)
    .map((action) => `${actionWords[action][when]} ${number(counts[action])} 个`)
    .join('；');
}

export const scheduleChoices: readonly { value: ExportSchedule; title: string }[] = [
  { value: 'save', title: '收藏、添加标签或批注后不久' },
  { value: 'hourly', title: '每小时' },
  { value: 'daily', title: '每天' },
  { value: 'quit', title: '关闭 Offprint 时' },
  { value: 'manual', title: '仅在手动要求时' },
];

export const editedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: '将新文本放在你的文件旁边' },
  { value: 'keep', title: '不动你的文件' },
];

export const fileChangedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: '将新文件放在旁边' },
  { value: 'keep', title: '不动它' },
];

/** What became of a file that is kept up to date, and how many articles are in it. */
export const fileFates: Record<FileFate, (articles: number) => string> = {
  written: (articles) => `已写入 ${number(articles)} 篇文章`,
  unchanged: (articles) => `无变化，共 ${number(articles)} 篇文章`,
  kept: () => '文件已被其他程序或他人更改，因此未动；如需替换，请重新选择该文件',
  left: () => '没有选中任何文章，文件保持原样',
  none: () => '尚未选中任何文章',
};

export const deselectedTitles: readonly { value: (typeof deselectedChoices)[number]; title: string }[] = [
  { value: 'leave', title: '保留文件' },
  { value: 'mark', title: '在前置元数据中标记' },
  { value: 'move', title: '移到“No longer selected”文件夹' },
  { value: 'remove', title: '移除文件' },
];
