/** New versions of Offprint itself. */
import type { UpdateObstacle } from '../../model/updates.ts';
import { bytes } from '../format.ts';

export const updateTexts = {
  title: 'アップデート',
  setting: '1日1回、新しいバージョンを確認する',
  settingDetail:
    '許可するまでオフです。利用者の記事やフィードに関係なくOffprintが通信するのは、これだけです。自動でのダウンロードやインストールは行いません。',
  look: 'アップデート…',
  ask: (host: string) =>
    `まだ確認していません。確認すると、最新のバージョンを${host}に問い合わせます。IPアドレスと現在のバージョンが相手に伝わります。`,
  check: '今すぐ確認',
  checking: '最新のバージョンを確認中…',
  newest: '最新のバージョンです。',
  available: (version: string, size: number | null) =>
    `Offprint ${version}が公開されています${size === null ? '' : `（ダウンロード：${bytes(size)}）`}。`,
  whatsNew: '変更点',
  noNotes: '変更点の説明はありません。',
  download: 'ダウンロード',
  notNow: 'あとで',
  downloading: (version: string, percent: number) => `Offprint ${version}をダウンロード中：${percent}%`,
  cancel: '中止',
  ready: (version: string) => `Offprint ${version}をダウンロードし、チェックサムを検証しました。`,
  onQuit: '終了時にインストール',
  now: '再起動してインストール',
  willInstall: 'Offprintの終了時にインストールします。',
  notAfterAll: 'インストールしない',
  failedCheck: '最新のバージョンを確認できませんでした。',
  failedDownload: '新しいバージョンをダウンロードできませんでした。',
  again: '再試行',
  toast: (version: string) => `Offprint ${version}が公開されています。`,
  show: '表示',
};

export const obstacleSentences: Record<UpdateObstacle, string> = {
  'not-installed':
    'このOffprintはソースコードから実行されています。新しくするには、ソースを取得し直してください。',
  'no-address':
    'このOffprintはアップデート先の設定なしでビルドされているため、確認を行いません。入手元から新しいバージョンを取得してください。',
  'system-package': 'このOffprintはシステムのパッケージです。新しいバージョンはシステムの更新で届きます。',
  archive:
    'このOffprintはアーカイブから展開されたものです。同じ場所に新しいものを展開してください。ライブラリは別の場所にあり、そのまま残ります。',
};
