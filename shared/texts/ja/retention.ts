/** How long content stays, in words. */
import type { MethodOutput } from '../../contract.ts';
import type { Retention } from '../../model/retention.ts';
import { retentionValue } from '../../retention-choice.ts';
import { bytes, number } from '../format.ts';

export const retentionChoices: readonly { value: string; title: string }[] = [
  { value: 'all', title: 'すべて残す' },
  { value: 'days 30', title: '30日間残す' },
  { value: 'days 90', title: '90日間残す' },
  { value: 'days 180', title: '半年間残す' },
  { value: 'days 365', title: '1年間残す' },
  { value: 'count 50', title: 'フィードごとに最新50件を残す' },
  { value: 'count 200', title: 'フィードごとに最新200件を残す' },
  { value: 'count 1000', title: 'フィードごとに最新1,000件を残す' },
];

/** A rule the command line set may be none of the choices. */
export function retentionTitle(retention: Retention): string {
  const known = retentionChoices.find(({ value }) => value === retentionValue(retention));
  if (known !== undefined) return known.title;
  if (retention.keep === 'days') return `${number(retention.days)}日間残す`;
  return retention.keep === 'count' ? `フィードごとに最新${number(retention.count)}件を残す` : 'すべて残す';
}

export function previewSentence(preview: MethodOutput<'retention.preview'>): string {
  const stays =
    preview.kept === 0
      ? ''
      : `保存・タグ・メモ・エクスポート・先送りをした古い記事${number(preview.kept)}件は残ります。`;
  if (preview.articles === 0) return `今すぐ削除される記事はありません。${stays}`;
  return `${number(preview.articles)}件の記事が削除され、約${bytes(preview.bytes)}の空きができます。${stays}`;
}

export const retentionTexts = {
  asFolder: 'フォルダーまたはライブラリに従う',
  asLibrary: 'ライブラリに従う',
  isOn: 'オンにしました。Offprintの実行中に少しずつ削除します。',
  label: '保存していない記事',
  hint: '保存・タグ・メモ・エクスポートした記事と「あとで読む」の記事は常に残ります。削除した記事が新着として戻ることはありません。',
  switchOn: 'オンにする',
  leave: '元のままにする',
  isFinal: 'この操作は元に戻せません。',
};
