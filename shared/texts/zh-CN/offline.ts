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
  ready: '可离线阅读',
  partial: '部分可离线',
  online: '仅在线',
};

const partTexts: Record<MissingPart['what'], (count: number) => string> = {
  picture: (count) => `${number(count)} 张图片`,
  text: () => '全文',
  markdown: () => '作者的 Markdown',
};

export const offlineTexts = {
  complete: '立即补全',
  panel: '离线时缺少的内容',
  running: '正在补全离线内容',
  notAsked: '尚未获取。',
  nothing: '这些文章都已可离线阅读。',
  load: '加载图片',
  verify: '校验',
  verifying: '正在校验…',
  verifyingAll: '正在读取全部已存储的图片',
  completeAll: '立即补全',
  completing: '正在补全…',
  counting: '正在计数…',
  noQuery: '请说明是哪些文章。如果不需要，请将其关闭。',
  tooSmall: '要保留的内容需要更多空间。最新的文章会保持完整。',
  stopped: '已停止。已获取的内容会保留。',
};

export function missingWords({ missing }: OfflineStatus): string {
  const kinds = [...new Set(missing.map(({ what }) => what))];
  const names = kinds.map((kind) => partTexts[kind](missing.filter(({ what }) => what === kind).length));
  return `缺少 ${list(names)}`;
}

export function partWords({ what, error, retryAt }: MissingPart, now: number): { name: string; why: string } {
  const name = { picture: '图片', text: '全文', markdown: '作者的 Markdown' }[what];
  if (error === null) return { name, why: offlineTexts.notAsked };
  const again = retryAt === null ? '' : `Offprint 将在${clockTime(retryAt, now)}重试。`;
  return { name, why: `${errorWords(error).title}${again}` };
}

export function summaryWords({ articles, ready, partial, online }: OfflineSummary): string {
  if (articles === 0) return '没有需要补全的文章。';
  if (ready === articles) return `${number(articles)} 篇文章可离线阅读。`;
  return `${number(ready)} 篇文章可离线阅读，${number(partial)} 篇部分可离线，${number(online)} 篇仅在线。`;
}

export function roomWords({ usedBytes, budgetBytes, isTooSmall }: OfflineRoom): string {
  const room = `图片占用 ${bytes(usedBytes)}，上限 ${bytes(budgetBytes)}。`;
  return isTooSmall ? `${room}${offlineTexts.tooSmall}` : room;
}

export const budgetProblem: string = `请输入 ${offlineBudgetLimits.min} 到 ${offlineBudgetLimits.max} 之间的数字。`;

export const unloadedWords = (count: number): string => `${number(count)} 张图片未加载。`;

export function verifiedWords({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lost = missing + damaged;
  const found =
    lost === 0
      ? `已读取 ${number(checked)} 张图片：全部完好。`
      : `已读取 ${number(checked)} 张图片：缺少 ${number(missing)} 张，损坏 ${number(damaged)} 张。“${offlineTexts.completeAll}”会重新获取。`;
  return orphans === 0 ? found : `${found}移除了 ${number(orphans)} 个无主文件（${bytes(orphanBytes)}）。`;
}
