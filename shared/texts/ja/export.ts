/** Words around exporting. */
import type { deselectedChoices, editedChoices, exportActions } from '../../export-choices.ts';
import { actionOrder } from '../../export-choices.ts';
import type { ExportForm } from '../../export-forms.ts';
import type { ExportProfile, TemplateProblem } from '../../export-profile.ts';
import type { ExportSchedule, FileFate } from '../../export-target.ts';
import type { FileExportSummary } from '../../model/exports.ts';
import { number } from '../format.ts';
import { mistakeWords } from './template-mistakes.ts';

/** What profiles are called that come with Offprint, by the name they are chosen by; those of a program have its name. */
export const presetTitles: Readonly<Record<string, string>> = {
  Plain: '標準',
  'Single book': '1冊の本',
};

/** Titles are for eyes: what is chosen, kept and typed is the name. */
export function profileTitle(name: string, isOwn: boolean): string {
  return isOwn ? name : (presetTitles[name] ?? name);
}

export const templatePartNames: Record<TemplateProblem['part'], string> = {
  path: 'パス',
  frontMatter: 'フロントマター',
  body: '本文',
  assets: '画像のフォルダー',
};

export function problemLine({ line, column, code, values }: TemplateProblem): string {
  return `${line}行目${column}文字目：${mistakeWords(code, values) ?? ''}`;
}

type Choices<K extends keyof ExportProfile> = readonly { value: ExportProfile[K] & string; title: string }[];

export const layoutChoices: Choices<'layout'> = [
  { value: 'files', title: '記事ごとに1ファイル' },
  { value: 'book', title: 'すべての記事を1ファイルに' },
];
export const imageLinkChoices: Choices<'imageLinks'> = [
  { value: 'relative', title: 'ファイルから：../assets/x.png' },
  { value: 'dotted', title: 'ファイルから（ドット付き）：./assets/x.png' },
  { value: 'root', title: 'エクスポート先から：/assets/x.png' },
  { value: 'remote', title: '元のアドレス' },
];
export const articleLinkChoices: Choices<'articleLinks'> = [
  { value: 'original', title: '元のWebアドレスのまま' },
  { value: 'relative', title: 'ファイル間の相対リンク：other-article.md' },
  { value: 'wiki', title: 'Vaultの形式：[[Other article]]' },
];
/** What a selection becomes: files of Markdown in a folder, or one file. */
export const formChoices: readonly { value: ExportForm | 'markdown'; title: string; hint: string }[] = [
  { value: 'markdown', title: 'Markdownファイル', hint: '' },
  {
    value: 'epub',
    title: '電子書籍（EPUB）',
    hint: '電子書籍リーダー向け。記事がそれぞれ1章になり、ライブラリにある画像も入ります。',
  },
  {
    value: 'html',
    title: 'Webページ（HTML）',
    hint: 'すべてを含む1ファイル。どのブラウザーでも開け、スクリプトや外部の読み込みはありません。',
  },
  {
    value: 'json',
    title: 'データ（JSON）',
    hint: 'プログラム向けの一覧。各記事の情報、Markdown、HTML、ハイライト、メモを含みます。',
  },
  { value: 'ndjson', title: 'データ（NDJSON）', hint: 'JSONと同じ内容で、1行に1記事。' },
];

export const fileExportTexts = {
  choose: '記事のエクスポート先ファイル',
  suggestedName: (form: ExportForm) => `articles.${form}`,
  discussion: 'ディスカッションを含める',
  discussionDetail: '保管した記事のコメントを含めます。',
  done: ({ articles, file }: FileExportSummary) => `${number(articles)}件の記事を${file}に書き出しました`,
};

export const hardBreakChoices: Choices<'hardBreaks'> = [
  { value: 'backslash', title: 'バックスラッシュ' },
  { value: 'spaces', title: 'スペース2つ' },
];
export const readerChoices: Choices<'safeFor'> = [
  { value: 'none', title: '指定なし' },
  { value: 'obsidian', title: 'Obsidian' },
  { value: 'hugo', title: 'Hugo' },
  { value: 'jekyll', title: 'Jekyll' },
  { value: 'zola', title: 'Zola' },
  { value: 'vitepress', title: 'VitePress' },
  { value: 'docusaurus', title: 'Docusaurus' },
];
export const wrapChoices: readonly { value: string; title: string }[] = [
  { value: '', title: '1段落を1行に' },
  { value: '72', title: '72文字で折り返す' },
  { value: '80', title: '80文字で折り返す' },
  { value: '100', title: '100文字で折り返す' },
  { value: '120', title: '120文字で折り返す' },
];

/** What happened to files, before an export has run and after. */
export const actionWords: Record<(typeof exportActions)[number], { before: string; after: string }> = {
  created: { before: '新規', after: '作成' },
  updated: { before: '変更予定', after: '更新' },
  unchanged: { before: '最新', after: '変更なし' },
  kept: { before: '編集済みのため変更しない', after: '編集済みのため維持' },
  left: { before: '対象外になり残す', after: '対象外だが残した' },
  marked: { before: '対象外になり印を付ける', after: '対象外の印を付けた' },
  moved: { before: '対象外になり移動する', after: '別の場所へ移動' },
  removed: { before: '削除予定', after: '削除' },
  failed: { before: '書き込めない', after: '失敗' },
};

/** 「作成：3、編集済みのため維持：1」; empty where there is nothing. */
export function countsSentence(
  counts: Readonly<Record<(typeof exportActions)[number], number>>,
  when: 'before' | 'after',
): string {
  return actionOrder
    .filter((action) => counts[action] > 0)
    .map((action) => `${actionWords[action][when]} ${number(counts[action])}件`)
    .join('、');
}

export const scheduleChoices: readonly { value: ExportSchedule; title: string }[] = [
  { value: 'save', title: '保存・タグ付け・注釈のすぐ後' },
  { value: 'hourly', title: '1時間ごと' },
  { value: 'daily', title: '毎日' },
  { value: 'quit', title: 'Offprintの終了時' },
  { value: 'manual', title: '手動のみ' },
];

export const editedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: '新しい本文を別ファイルに書き出す' },
  { value: 'keep', title: '自分のファイルをそのまま残す' },
];

export const fileChangedTitles: readonly { value: (typeof editedChoices)[number]; title: string }[] = [
  { value: 'beside', title: '新しいファイルを横に書き出す' },
  { value: 'keep', title: 'そのまま残す' },
];

/** What became of a file that is kept up to date, and how many articles are in it. */
export const fileFates: Record<FileFate, (articles: number) => string> = {
  written: (articles) => `${number(articles)}件の記事を書き出しました`,
  unchanged: (articles) => `変更なし（${number(articles)}件の記事）`,
  kept: () =>
    'ファイルがほかで変更されたため、上書きしていません。置き換えるにはファイルを選び直してください',
  left: () => '該当する記事がないため、ファイルはそのままです',
  none: () => '該当する記事がまだありません',
};

export const deselectedTitles: readonly { value: (typeof deselectedChoices)[number]; title: string }[] = [
  { value: 'leave', title: 'ファイルを残す' },
  { value: 'mark', title: 'フロントマターに印を付ける' },
  { value: 'move', title: '「No longer selected」へ移動する' },
  { value: 'remove', title: 'ファイルを削除する' },
];
