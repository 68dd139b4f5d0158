/** What of a feed could not be read, in words. */
import type { ItemProblem, ItemProblemCode } from '../../model/feeds.ts';
import { tenths } from '../format.ts';

type Values = ItemProblem['values'];

export const itemProblemTexts: Record<ItemProblemCode, (values: Values) => string> = {
  'too-many-entries': ({ most }) => `订阅源的条目超过 ${most} 个：其余的已略去。`,
  'cut-in-entry': ({ entry }) => `订阅源在第 ${entry} 个条目中间结束，该条目已略去。`,
  'cut-at-end': () => '订阅源在最后的标签之前结束：可能缺少条目。',
  'not-an-object': ({ entry }) => `第 ${entry} 个条目不是 JSON 对象，已略去。`,
  'entry-unreadable': ({ entry, fault }) => `第 ${entry} 个条目无法读取，已略去：${fault}`,
  'text-unreadable': ({ title, fault }) => `“${title}”无法读取：${fault}`,
  'text-too-long': ({ title, characters }) =>
    `“${title}”含有 ${tenths(Number(characters) / 1e6)} MB 正文：前 8 MB 之后的内容已略去。`,
  told: ({ text }) => String(text),
};

export const itemProblemWords = ({ code, values }: ItemProblem): string => itemProblemTexts[code](values);
