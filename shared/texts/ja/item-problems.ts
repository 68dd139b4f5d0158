/** What of a feed could not be read, in words. */
import type { ItemProblem, ItemProblemCode } from '../../model/feeds.ts';
import { tenths } from '../format.ts';

type Values = ItemProblem['values'];

export const itemProblemTexts: Record<ItemProblemCode, (values: Values) => string> = {
  'too-many-entries': ({ most }) => `フィードのエントリーが${most}件を超えるため、残りを除外しました。`,
  'cut-in-entry': ({ entry }) =>
    `フィードが${entry}件目のエントリーの途中で終わっているため、これを除外しました。`,
  'cut-at-end': () => 'フィードが最後のタグの前で終わっています。エントリーが抜けている可能性があります。',
  'not-an-object': ({ entry }) => `${entry}件目のエントリーはJSONオブジェクトではないため、除外しました。`,
  'entry-unreadable': ({ entry, fault }) =>
    `${entry}件目のエントリーは読み込めないため、除外しました：${fault}`,
  'text-unreadable': ({ title, fault }) => `「${title}」を読み込めませんでした：${fault}`,
  'text-too-long': ({ title, characters }) =>
    `「${title}」の本文は${tenths(Number(characters) / 1e6)} MBあるため、最初の8 MBより後を省きました。`,
  told: ({ text }) => String(text),
};

export const itemProblemWords = ({ code, values }: ItemProblem): string => itemProblemTexts[code](values);
