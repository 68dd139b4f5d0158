/** Words about backups, checks and repairs. */
import type { BackupFacts, CompactSummary, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, day, list, number } from '../format.ts';

export function backupWords({ articles, feeds, saved, newestAt }: BackupFacts): string {
  const newest = newestAt === null ? '' : `、最新は${day(newestAt)}`;
  return `${number(feeds)}個のフィードの${number(articles)}件の記事、保存済み${number(saved)}件${newest}`;
}

export const problemWords: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) => `データベースが破損しています：${detail}。`,
  references: ({ count, detail }) => `「${detail}」の${number(count)}行が、存在しないものを参照しています。`,
  index: ({ count }) => `${number(count)}件の記事を正しく検索できません。`,
  pictures: ({ count }) => `${number(count)}枚の画像がディスクにありません。`,
};

const lostWords: Record<LostKind, string> = {
  feeds: 'フィード',
  articles: '記事のタイトル',
  texts: '記事の本文',
  tags: 'タグ',
  notes: 'メモ',
  revisions: '以前の本文',
  settings: '設定',
  rest: 'その他の行',
};

/** What a repair made of the library, a sentence each. */
export function repairWords({ step, facts, lost, fromBackup }: RepairSummary): string[] {
  const sentences = [`修復したライブラリ：${backupWords(facts)}（${bytes(facts.bytes)}）。`];
  if (fromBackup > 0) sentences.push(`${number(fromBackup)}行を最新のバックアップから補いました。`);
  if (lost.length === 0) {
    sentences.push(
      step === 'index'
        ? '破損した部分を記事から作り直しました。失われたデータはありません。'
        : '失われたデータはありません。',
    );
  }
  for (const { what, count } of lost) {
    sentences.push(
      count === null
        ? `失われたデータ：一部の行（${lostWords[what]}）。`
        : `失われたデータ：${lostWords[what]}${number(count)}件。`,
    );
  }
  if (lost.some(({ what }) => what === 'texts' || what === 'articles'))
    sentences.push('フィードに残っている記事は、次の更新で戻ります。');
  return sentences;
}

export function tidiedSentence(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    `${number(prunedArticles)}件の記事`,
    `${number(removedImages)}枚の未使用の画像（${bytes(removedImageBytes)}）`,
    removedRecordings === 0
      ? ''
      : `${number(removedRecordings)}件の音声・動画（${bytes(removedRecordingBytes)}）`,
  ].filter((part) => part !== '');
  return `${list(parts)}を削除しました。`;
}

export const backupTexts = {
  makeTitle: 'ライブラリのバックアップ',
  making: 'バックアップ中',
  openTitle: 'バックアップから復元',
  taking: 'バックアップから復元中',
  checking: 'ライブラリを検査中',
  whole: 'ライブラリに問題はありません。',
  repaired: 'すべて修復しました。',
  make: '今すぐバックアップ…',
  open: 'ファイルから復元…',
  check: 'ライブラリを検査',
  list: 'ライブラリのフォルダーにあるバックアップ',
  look: '確認',
  takesPlace: '現在のライブラリの内容と置き換わります。現在の内容もバックアップとして残ります。',
  take: '復元する',
  leave: '復元しない',
  /** `facts` as `backupWords` has them. */
  has: (facts: string) => `このバックアップの内容：${facts}。`,
  restored: (facts: string) =>
    `バックアップから復元しました：${facts}。復元前の内容もバックアップに残っています。`,
  lookAt: (madeAt: string) => `${madeAt}のバックアップを確認`,
  backTo: (madeAt: string) => `${madeAt}のバックアップから復元`,
  hint: (kept: number) =>
    `${kept === 0 ? '' : `バックアップ：${number(kept)}個。`}1日1回自動で作成し、7日分と4週分を残します。画像は再取得できるため含みません。`,
};

export const spaceTexts = {
  texts: '本文',
  pageTexts: 'ページの本文',
  earlierTexts: '以前の本文',
  index: '検索用の索引',
  free: '空き（今後使用）',
  feedsTitle: '本文の多いフィード',
  feed: 'フィード',
  articles: '記事',
  size: 'サイズ',
  tidy: '今すぐ整理',
  tidying: '整理中…',
  tidyingUp: '整理中',
  hint: '保持期間を過ぎた記事と、どの記事にも使われていない画像・音声・動画を削除します。コマンド「offprint compact」を使うとファイルも小さくなります。',
  pictures: (count: number) => `画像（${number(count)}）`,
  recordings: (count: number) => `音声・動画（${number(count)}）`,
};

export const damageTexts = {
  repairing: 'コピーを修復中',
  explanation:
    'これ以上の書き込みは行いません。読み取れるデータをコピーから救出するか、バックアップから復元できます。どちらの場合も、破損したファイルは残ります。',
  onlyBackup: 'バックアップからの復元のみ可能です。',
  repair: 'コピーを修復',
  showFolder: 'フォルダーを表示',
  result: '修復の結果',
  adopt: '修復したライブラリを使う',
  notNow: 'あとで',
  looking: 'バックアップを検索中…',
  noBackup: 'フォルダーに使えるバックアップがありません。',
  backups: 'バックアップ',
  goBack: '復元',
};

export const libraryTexts = {
  running: (version: string, folder: string) => `Offprint ${version}。ライブラリ：${folder}。`,
  holds: (articles: number, feeds: number, images: number, size: number) =>
    `${number(feeds)}個のフィードの${number(articles)}件の記事、画像${number(images)}枚、${bytes(size)}。`,
};
