/** Words around exporting. */
import type { deselectedChoices, editedChoices, exportActions } from '../../export-choices.ts';
import { actionOrder } from '../../export-choices.ts';
import type { ExportForm } from '../../export-forms.ts';
import type { ExportProfile, TemplateProblem } from '../../export-profile.ts';
import type { ExportSchedule, FileFate } from '../../export-target.ts';
import type { FileExportSummary } from '../../model/exports.ts';
import { counted, number } from '../format.ts';
import { mistakeWords } from './template-mistakes.ts';

/** What profiles are called that come with Offprint, by the name they are chosen by; those of a program have its name. */
export const presetTitles: Readonly<Record<string, string>> = {
  Plain: 'Plain',
  'Single book': 'Single book',
};

/** Titles are for eyes: what is chosen, kept and typed is the name. */
export function profileTitle(name: string, isOwn: boolean): string {
  return isOwn ? name : (presetTitles[name] ?? name);
}

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'path',
  frontMatter: 'front matter',
  body: 'text',
  assets: 'folder for pictures',
};

export function problemLine({ line, column, code, values }: TemplateProblem): string {
  return `Line ${line}, column ${column}: ${mistakeWords(code, values) ?? ''}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: 'One file an article' },
  { value: 'book', title: 'All articles in one file' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: 'From the file: ../assets/x.png' },
  { value: 'dotted', title: 'From the file, with a dot: ./assets/x.png' },
  { value: 'root', title: 'From the export folder: /assets/x.png' },
  { value: 'remote', title: 'To where they came from' },
];
export const articleLinkChoices: Choices<'articleLinks'> = [
  { value: 'original', title: 'To the web, as they were written' },
  { value: 'relative', title: 'From file to file: other-article.md' },
  { value: 'wiki', title: 'As a vault has them: [[Other article]]' },
];
/** What a selection becomes: files of Markdown in a folder, or one file. */
export const formChoices: readonly { value: ExportForm | 'markdown'; title: string; hint: string }[] = [
  { value: 'markdown', title: 'Markdown files', hint: '' },
  {
    value: 'epub',
    title: 'A book (EPUB)',
    hint: 'For e-readers: every article is a chapter, with the pictures that are in the library.',
  },
  {
    value: 'html',
    title: 'A page (HTML)',
    hint: 'One file with everything inside, for any browser. It runs no script and loads nothing.',
  },
  {
    value: 'json',
    title: 'Data (JSON)',
    hint: 'A list for programs: facts, Markdown, HTML, highlights and notes of each article.',
  },
  { value: 'ndjson', title: 'Data (NDJSON)', hint: 'As JSON, one article a line.' },
];

export const fileExportTexts = {
  choose: 'File for exported articles',
  suggestedName: (form: ExportForm) => `articles.${form}`,
  discussion: 'With discussions',
  discussionDetail: 'What readers wrote below the articles, where you have kept it.',
  done: ({ articles, file }: FileExportSummary) => `${counted(articles, 'article')} written to ${file}`,
};

export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: 'A backslash' },
  { value: 'spaces', title: 'Two spaces' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: 'Nothing in particular' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
  { value: 'vitepress', title: 'VitePress' },
  { value: 'docusaurus', title: 'Docusaurus' },
];
export const wrapChoices: readonly { value: string; title: string }[] = [
  { value: '', title: 'One line each' },
  { value: '72', title: 'Wrapped at 72' },
  { value: '80', title: 'Wrapped at 80' },
  { value: '100', title: 'Wrapped at 100' },
  { value: '120', title: 'Wrapped at 120' },
];

/** What happened to files, before an export has run and after. */
export const actionWords: Record<(typeof exportActions)[number], { before: string; after: string }> = {
  created: { before: 'new', after: 'created' },
  updated: { before: 'will change', after: 'updated' },
  unchanged: { before: 'up to date', after: 'unchanged' },
  kept: { before: 'yours, left alone', after: 'kept' },
  left: { before: 'no longer selected, stays', after: 'left, no longer selected' },
  marked: { before: 'no longer selected, will be marked', after: 'marked as no longer selected' },
  moved: { before: 'no longer selected, will be moved', after: 'moved aside' },
  removed: { before: 'will go', after: 'removed' },
  failed: { before: 'cannot be written', after: 'failed' },
};

/** “3 created, 1 kept”; empty where there is nothing. */
export function countsSentence(
  counts: Readonly<Record<(typeof exportActions)[number], number>>,
  when: 'before' | 'after',
): string {
  return actionOrder
    .filter((action) => counts[action] > 0)
    .map((action) => `${number(counts[action])} ${actionWords[action][when]}`)
    .join(', ');
}

export const scheduleChoices: readonly { value: ExportSchedule; title: string }[] = [
  { value: 'save', title: 'Soon after you save, tag or annotate' },
  { value: 'hourly', title: 'Every hour' },
  { value: 'daily', title: 'Every day' },
  { value: 'quit', title: 'When Offprint is closed' },
  { value: 'manual', title: 'Only when you ask for it' },
];

export const editedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Put the new text beside yours' },
  { value: 'keep', title: 'Leave yours alone' },
];

export const fileChangedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: 'Put the new one beside it' },
  { value: 'keep', title: 'Leave it alone' },
];

/** What became of a file that is kept up to date, and how many articles are in it. */
export const fileFates: Record<FileFate, (articles: number) => string> = {
  written: (articles) => `written with ${counted(articles, 'article')}`,
  unchanged: (articles) => `unchanged, with ${counted(articles, 'article')}`,
  kept: () => 'somebody else has changed the file, so it was left alone; choose it again to have it replaced',
  left: () => 'nothing is selected, so the file stays as it was',
  none: () => 'nothing is selected yet',
};

export const deselectedTitles: readonly { value: (typeof deselectedChoices)[number]; title: string }[] = [
  { value: 'leave', title: 'Leave their files' },
  { value: 'mark', title: 'Mark them in their front matter' },
  { value: 'move', title: 'Move them to “No longer selected”' },
  { value: 'remove', title: 'Remove them' },
];
