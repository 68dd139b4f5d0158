/** Rules and their traces in words. */
import type { RuleActions, RuleTrace } from '../../model/rules.ts';
import { fullDate, number } from '../format.ts';

/** 「タグ「rust」、保存、既読にする」 */
export function actionWords({
  tags,
  save,
  later,
  markRead,
  mute,
  notify,
  download,
  exportTo,
}: RuleActions): string {
  return [
    ...tags.map((tag) => `タグ「${tag}」`),
    save ? '保存' : '',
    later ? '「あとで読む」に追加' : '',
    markRead ? '既読にする' : '',
    mute ? 'ミュート' : '',
    notify ? '通知' : '',
    download ? '音声・動画をダウンロード' : '',
    exportTo === null ? '' : 'エクスポート',
  ]
    .filter((word) => word !== '')
    .join('、');
}

const deeds: Record<RuleTrace['action'], string> = {
  tag: 'タグ付け',
  save: '保存',
  later: '「あとで読む」に追加',
  'mark-read': '既読化',
  mute: 'ミュート',
  notify: '通知',
  download: '音声・動画のダウンロード',
  export: 'エクスポート',
};

/** 「ルール「言語」によるタグ付け：rust（2026年11月24日火曜日 10:12）」 */
export function traceWords({ action, tag, ruleName, at }: RuleTrace): string {
  return `ルール「${ruleName}」による${deeds[action]}${tag === null ? '' : `：${tag}`}（${fullDate(at)}）`;
}

export const ruleExportTexts = {
  label: 'エクスポート先',
  nowhere: 'なし',
  hint: '選んだ自動エクスポートのフォルダーへ、その検索に該当する記事とともに書き出します。',
};

type Reach = { tags: string[]; isRead: boolean; isSaved: boolean; isLater: boolean; isMuted: boolean };

/** State as a few words; 「未読」 where there is nothing else to say. */
export function reachWords({ tags, isRead, isSaved, isLater, isMuted }: Reach): string {
  return [
    isRead ? '既読' : '未読',
    isSaved ? '保存済み' : '',
    isLater ? 'あとで読む' : '',
    isMuted ? 'ミュート' : '',
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

export const rulePreviewTexts = {
  looking: '確認中…',
  title: '変更される内容',
  sum: (matched: number, changed: number) => {
    const matches = `現在${number(matched)}件の記事が該当`;
    return changed === 0
      ? `${matches}し、変更される記事はありません。`
      : `${matches}し、${number(changed)}件が変更されます。`;
  },
};

export const ruleTexts = {
  later: '「あとで読む」に追加',
  markRead: '既読にする',
  mute: 'ミュート',
  muteDetail: '一覧・件数・検索に含めません。「ミュート中」で確認できます。',
  notify: '通知',
  notifyDetail: 'どのフィードでも、新着記事を通知します。',
  download: '音声・動画をダウンロード',
  downloadDetail: '新着記事のものを、オフラインで再生できるようにします。',
  newRule: '新しいルール',
  rule: 'ルール',
  remove: 'ルールを削除',
  saveAndApply: '保存して既存の記事に適用',
  namePlaceholder: '広告記事を除外',
  query: '記事が次に該当するとき',
  queryPlaceholder: 'title:sponsored OR feed:"Ads Weekly"',
  queryHint: '検索ボックスと同じ検索式です。',
  tags: '付けるタグ',
  tagsHint: '半角カンマで区切ります。',
  title: 'ルール',
  add: '新しいルール…',
  hint: 'ルールは、記事の新着時とフィードによる変更時に実行されます。上から順に実行され、前のルールの結果が次に引き継がれます。',
  none: 'ルールはまだありません。',
  saveAction: '保存',
  changed: (rule: string) => `ルール「${rule}」を変更しました`,
  removed: (rule: string) => `ルール「${rule}」を削除しました`,
  isOn: (rule: string) => `${rule}を有効にする`,
  edit: (rule: string) => `ルール「${rule}」を編集`,
  moveUp: (rule: string) => `${rule}を上へ移動`,
  moveDown: (rule: string) => `${rule}を下へ移動`,
  apply: (rule: string) => `${rule}を既存の記事に適用`,
};
