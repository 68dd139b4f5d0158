/** What is said of an article's earlier texts, and of the changes between two. */
import type { ComparedBlock, Comparison, Revision } from '../../model/revisions.ts';
import { dayOrTime, number } from '../format.ts';

export function revisionName(revision: Revision, now: number): string {
  const when = dayOrTime(revision.at, now);
  const words = `${number(revision.wordCount)} 字`;
  switch (revision.reason) {
    case 'edited':
      return `${when}改动之前 · ${words}`;
    case 'shrunk':
      return `${when}发来的较短文本，已另存 · ${words}`;
    case 'replaced':
      return `你在${when}替换掉的文本 · ${words}`;
  }
}

export function comparisonSentence({ insertedWords, deletedWords, blocks }: Comparison): string {
  if (insertedWords === 0 && deletedWords === 0) {
    return blocks.some((block) => block.change !== 'same')
      ? '只有标点或图片有改动。'
      : '文本相同；链接或标记有改动。';
  }
  return `增加 ${number(insertedWords)} 字，删去 ${number(deletedWords)} 字。`;
}

export const changeWords: Record<ComparedBlock['change'], string> = {
  same: '',
  changed: '改动：',
  inserted: '增加：',
  deleted: '删去：',
};
