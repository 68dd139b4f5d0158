/** What is said of an article's earlier texts, and of the changes between two. */
import type { ComparedBlock, Comparison, Revision } from '../../model/revisions.ts';
import { dayOrTime, number } from '../format.ts';

export function revisionName(revision: Revision, now: number): string {
  const when = dayOrTime(revision.at, now);
  const words = `${number(revision.wordCount)}語`;
  switch (revision.reason) {
    case 'edited':
      return `${when}の改訂前 · ${words}`;
    case 'shrunk':
      return `${when}に配信された短い本文（不採用） · ${words}`;
    case 'replaced':
      return `${when}に置き換えた本文 · ${words}`;
  }
}

export function comparisonSentence({ insertedWords, deletedWords, blocks }: Comparison): string {
  if (insertedWords === 0 && deletedWords === 0) {
    return blocks.some((block) => block.change !== 'same')
      ? '記号または画像だけが変更されています。'
      : '文章は同じで、リンクまたは書式が変更されています。';
  }
  return `${number(insertedWords)}語を追加、${number(deletedWords)}語を削除。`;
}

export const changeWords: Record<ComparedBlock['change'], string> = {
  same: '',
  changed: '変更：',
  inserted: '追加：',
  deleted: '削除：',
};
