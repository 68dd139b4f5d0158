/** How long content stays, in words. */
import type { MethodOutput } from '../../contract.ts';
import type { Retention } from '../../model/retention.ts';
import { retentionValue } from '../../retention-choice.ts';
import { bytes, number } from '../format.ts';

export const retentionChoices: readonly { value: string; title: string }[] = [
  { value: 'all', title: '全部保留' },
  { value: 'days 30', title: '保留 30 天' },
  { value: 'days 90', title: '保留 90 天' },
  { value: 'days 180', title: '保留半年' },
  { value: 'days 365', title: '保留一年' },
  { value: 'count 50', title: '每个订阅源保留最新 50 篇' },
  { value: 'count 200', title: '每个订阅源保留最新 200 篇' },
  { value: 'count 1000', title: '每个订阅源保留最新 1,000 篇' },
];

export function retentionTitle(retention: Retention): string {
  const known = retentionChoices.find(({ value }) => value === retentionValue(retention));
  if (known !== undefined) return known.title;
  if (retention.keep === 'days') return `保留 ${number(retention.days)} 天`;
  return retention.keep === 'count' ? `每个订阅源保留最新 ${number(retention.count)} 篇` : '全部保留';
}

export function previewSentence(preview: MethodOutput<'retention.preview'>): string {
  const stays =
    preview.kept === 0
      ? ''
      : `${number(preview.kept)} 篇较早的文章会保留，因为你收藏、导出或延后过，或为其添加过标签或笔记。`;
  if (preview.articles === 0) return `现在不会移除任何文章。${stays}`;
  return `现在会移除 ${number(preview.articles)} 篇文章，释放约 ${bytes(preview.bytes)}。${stays}`;
}

export const retentionTexts = {
  asFolder: '与其文件夹或文库相同',
  asLibrary: '与文库相同',
  isOn: '已开启。要移除的内容会在 Offprint 运行时逐步移除。',
  label: '未保留的文章',
  hint: '你收藏、导出、加入稍后读或添加过标签或笔记的文章始终保留，已移除的不会再作为新文章出现。',
  switchOn: '开启',
  leave: '保持原样',
  isFinal: '此操作无法撤销。',
};
