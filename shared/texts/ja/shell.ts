/** Words of the window itself, and of parts that any view may have. */
import type { JobStage } from '../../model/jobs.ts';
import { bytes, number } from '../format.ts';

export const stageWords: Record<JobStage, string> = {
  'unused-pictures': 'どの記事にも使われていない画像',
  'writing-database': '空きページを除いたデータベースの書き込み',
};

export const shellTexts = {
  sidebarWidth: 'サイドバーの幅',
  listWidth: '一覧の幅',
  opening: 'ライブラリを開いています…',
  announcements: 'お知らせ',
  changing: '記事を変更中',
  stop: '中止',
  articleMenu: '記事のメニュー',
  placeMenu: '項目のメニュー',
  article: '記事',
  place: '項目',
  /** Between two keys that are pressed one after the other. */
  andThen: '→',
  notes: '通知',
  jobProgress: (name: string, done: number, total: number) => `${name}：${number(done)} / ${number(total)}`,
  progress: (words: string, done: number, total: number) => `${words} ${number(done)} / ${number(total)}`,
};

/** While a library of an older version is brought up to date. */
export const migrationTexts = {
  title: 'ライブラリを新しい形式に更新しています',
  backup: (done: number, total: number) => `バックアップを作成中：${bytes(total)}中${bytes(done)}`,
  schema: (step: number, total: number) => `ライブラリを変換中：${number(total)}段階中${number(step)}段階目`,
  leaveOpen:
    'アップデート後に一度だけ行われます。大きなライブラリでは数分かかることがあります。終わるまでOffprintを閉じないでください。',
};
