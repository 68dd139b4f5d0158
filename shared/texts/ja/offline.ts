/** How much of an article can be read without a network, in words. */
import type {
  MissingPart,
  OfflineRoom,
  OfflineState,
  OfflineStatus,
  OfflineSummary,
  VerifySummary,
} from '../../model/offline.ts';
import { offlineBudgetLimits } from '../../model/settings.ts';
import { bytes, clockTime, list, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const offlineStateTexts: Record<OfflineState, string> = {
  ready: 'オフラインで読める',
  partial: '一部オフラインで読める',
  online: 'オンラインのみ',
};

const partTexts: Record<MissingPart['what'], (count: number) => string> = {
  picture: (count) => `画像${number(count)}枚`,
  text: () => '全文',
  markdown: () => '著者のMarkdown',
};

export const offlineTexts = {
  complete: '今すぐ取得',
  panel: 'オフラインで足りないもの',
  running: 'オフライン用に取得中',
  notAsked: 'まだ取得していません。',
  nothing: 'すべてオフラインで読めます。',
  load: '画像を読み込む',
  verify: '検査',
  verifying: '検査中…',
  verifyingAll: '保管した画像を検査中',
  completeAll: '今すぐ取得',
  completing: '取得中…',
  counting: '集計中…',
  noQuery: '対象の記事を指定してください。保管しない場合はオフにしてください。',
  tooSmall: '保管するには容量が足りません。新しい記事を優先して保管しています。',
  stopped: '中止しました。取得したものは残ります。',
};

/** 「画像3枚、全文が未取得」 */
export function missingWords({ missing }: OfflineStatus): string {
  const kinds = [...new Set(missing.map(({ what }) => what))];
  const names = kinds.map((kind) => partTexts[kind](missing.filter(({ what }) => what === kind).length));
  return `${list(names)}が未取得`;
}

/** What one part is, where it is to be had, and why it is not here. */
export function partWords({ what, error, retryAt }: MissingPart, now: number): { name: string; why: string } {
  const name = { picture: '画像', text: '全文', markdown: '著者のMarkdown' }[what];
  if (error === null) return { name, why: offlineTexts.notAsked };
  const again = retryAt === null ? '' : `${clockTime(retryAt, now)}に自動で再試行します。`;
  return { name, why: `${errorWords(error).title}${again}` };
}

export function summaryWords({ articles, ready, partial, online }: OfflineSummary): string {
  if (articles === 0) return '対象の記事はありません。';
  if (ready === articles) return `${number(articles)}件の記事をオフラインで読めます。`;
  return `オフラインで読める記事${number(ready)}件、一部${number(partial)}件、オンラインのみ${number(online)}件。`;
}

/** 「画像の使用量：2 GB中1.2 GB。」 */
export function roomWords({ usedBytes, budgetBytes, isTooSmall }: OfflineRoom): string {
  const room = `画像の使用量：${bytes(budgetBytes)}中${bytes(usedBytes)}。`;
  return isTooSmall ? `${room}${offlineTexts.tooSmall}` : room;
}

export const budgetProblem: string = `${offlineBudgetLimits.min}〜${offlineBudgetLimits.max}の数値を入力してください。`;

export const unloadedWords = (count: number): string => `${number(count)}枚の画像を読み込んでいません。`;

export function verifiedWords({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lost = missing + damaged;
  const found =
    lost === 0
      ? `${number(checked)}枚の画像を検査しました。すべて正常です。`
      : `${number(checked)}枚の画像を検査しました：なし${number(missing)}枚、破損${number(damaged)}枚。「${offlineTexts.completeAll}」で取得し直せます。`;
  return orphans === 0
    ? found
    : `${found}不要なファイル${number(orphans)}個（${bytes(orphanBytes)}）を削除しました。`;
}
