/** Words of the sheets around exporting. */
import { type ExportTarget, fileFate } from '../../export-target.ts';
import { ago, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { countsSentence, fileFates } from './export.ts';

/** How it stands with a folder that is exported to by itself: 「5分前：作成3件。次回：14:30。」 */
export function targetStateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return 'エクスポート中…';
  const next = isOn && dueAt !== null ? `次回：${dueAt <= now ? 'まもなく' : dayOrTime(dueAt, now)}。` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title}${advice}${next === '' ? '' : `自動で再試行します。${next}`}`;
  }
  if (lastRunAt === null) return `まだ実行していません。${next}`;
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
  changes: '変更される内容',
  bothTogether: '両方をまとめた内容',
  lostBase:
    '前回エクスポートした内容がここに残っていないため、あなたのファイルを表示しています。上の行から必要な部分を取り入れてください。',
  noConflict: 'あなたの変更と記事の変更は重なっていません。',
  compare: '比較',
  leave: 'そのままにする',
  takeNew: '新しい本文を使う',
  writeBoth: '両方をまとめて書き込む',
  same: 'ファイルはエクスポートの結果と同じです。',
  conflicts: (count: number) =>
    `${number(count)}か所で、あなたと記事が同じ行を変更しています。両方が記号で区切られて並んでいるので、必要なほうを残してください。`,
  written: (path: string) => `書き込みました：${path}`,
};

export const exportTexts = {
  exportArticles: '記事をエクスポート',
  byItself: '自動…',
  showFolder: 'フォルダーを表示',
  preview: 'プレビュー',
  export: 'エクスポート',
  whichArticles: '対象の記事',
  anySearch: '検索式：is:saved、tag:rust、feed:"名前"など',
  as: '形式',
  folderHint: 'Markdownで書き出し、画像は専用のフォルダーに入れます。編集したファイルは上書きしません。',
  profile: 'プロファイル',
  editProfile: '編集…',
  makeOwn: '新規作成…',
  exporting: 'エクスポート中',
  comparing: '比較中',
  chooseFolder: '記事のエクスポート先',
  folder: 'フォルダー',
  noneChosen: '未選択',
  choose: '選択…',
  files: 'ファイル',
  compareFile: '比較…',
  targets: '自動エクスポート',
  newTarget: '新しいエクスポート',
  remove: 'ここへのエクスポートをやめる',
  targetFolderHint: 'Offprintが書き出していないファイルには触れません。',
  file: 'ファイル',
  targetFileHint: '内容が変わったときだけ書き直します。該当する記事がない間は、前回のファイルが残ります。',
  nameIsTitle: '本やページのタイトルにもなります。',
  whenChanged: 'ファイルがほかで変更されたとき',
  noFileChosen: '未選択',
  when: 'タイミング',
  whenEdited: 'ファイルを編集した後に記事が変わったとき',
  whenDeselected: '検索に該当しなくなった記事',
  allArticles: 'すべての記事',
  addTarget: '新しいエクスポート…',
  targetsHint:
    '検索に該当する記事を、Markdownファイルのフォルダーまたは1つのファイルへ繰り返し書き出します。そこで編集した内容は保たれます。接続できないときは待機します。',
  noTargets: '自動エクスポートはまだありません。',
  exports: 'エクスポート',
  nothing: '書き出すものはありません。',
  /** `counts` as 「新規3件、最新1件」. */
  wouldHappen: (counts: string) => `実行した場合：${counts}。`,
  happened: (counts: string) => `完了：${counts}。`,
  more: (count: number) => `ほか${number(count)}件`,
  compare: (path: string) => `${path}を比較`,
  isOn: (name: string) => `${name}を有効にする`,
  edit: (name: string) => `${name}を編集`,
  exportNow: (name: string) => `${name}へ今すぐエクスポート`,
  facts: (schedule: string, form: string) => `${schedule}。${form}。`,
};

export const profileTexts = {
  files: 'ファイル',
  path: 'パス',
  pathHint: 'エクスポート先からのパス。「/」でフォルダーを分け、末尾に.mdが付きます。',
  frontMatter: 'フロントマター',
  frontMatterHint: '1行に1つ「名前: {{ value }}」の形で、並べたい順に書きます。値のない項目は省かれます。',
  text: '本文',
  pictureFolder: '画像のフォルダー',
  pictureLinks: '画像へのリンク',
  articleLinks: 'エクスポートした記事へのリンク',
  paragraphs: '段落',
  lineBreaks: '改行',
  readBy: '読み込むソフト',
  discussion: 'ディスカッション',
  discussionHint: '保管したディスカッションを、本文の末尾に入れます。',
  backlinks: '被リンク',
  backlinksHint: '書き出した記事のうち、その記事にリンクしているものを本文の末尾に並べます。',
  provenance: '出典',
  provenanceHint: '本文の末尾に、出典を示す行を入れます。',
  language: '見出し',
  languageHint: 'Offprintがファイルに書き込む見出しなどの言語です。',
  languageOfInterface: '表示言語と同じ',
  mistake: 'テンプレートに誤りがあります。修正前の表示です。',
  noArticle: '表示できる記事がまだありません。',
  preview: 'プレビュー',
  nameNeeded: 'プロファイルの名前を入力してください。',
  nameTaken: '同じ名前のプロファイルがすでにあります。',
  newProfile: '新しいプロファイル',
  removeProfile: 'プロファイルを削除',
  saveProfile: 'プロファイルを保存',
  titleOf: (name: string) => `プロファイル：${name}`,
  /** A line's width in letters, as it was typed. */
  wrappedAt: (letters: string) => `${letters}文字で折り返す`,
};

export const templateHelpTexts = {
  title: 'テンプレートで使えるもの',
  examples: '例',
  values: '値',
  filters: 'フィルターは縦棒に続けて書き、いくつでもつなげられます：',
};
