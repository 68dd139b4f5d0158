/** Words of tags and of what is done with them. */
import type { TagColour } from '../../model/tags.ts';
import { number } from '../format.ts';

/** A tag without a colour of its own has the usual one. */
export const tagColourTitles: Record<TagColour | 'usual', string> = {
  usual: '標準',
  red: '赤',
  orange: 'オレンジ',
  yellow: '黄',
  green: '緑',
  teal: '青緑',
  blue: '青',
  violet: '紫',
  pink: 'ピンク',
  grey: 'グレー',
};

export const tagTexts = {
  mergeTitle: 'タグを統合',
  keepNames: '元の名前も別名として残す',
  merge: '統合',
  title: 'タグ',
  find: 'タグを検索',
  findPlaceholder: '名前の一部',
  noneYet: 'タグの付いた記事はまだありません。記事の上でTを押すと、タグを付けられます。',
  noneFound: '該当するタグはありません。',
  colour: '色',
  tag: 'タグ',
  remove: 'タグを削除',
  otherNames: '別名',
  otherNamesPlaceholder: 'js, ecmascript',
  otherNamesHint: '半角カンマで区切ります。入力や検索で使うと、このタグとして扱われます。',
  merged: (articles: number, tag: string) => `「${tag}」が付いた記事は${number(articles)}件になりました`,
  mergeInto: (tags: number) => `${number(tags)}個のタグを1つに統合`,
  choose: (tag: string) => `${tag}を統合の対象にする`,
  edit: (tag: string) => `タグ「${tag}」を編集`,
  more: (tags: number) => `ほか${number(tags)}個のタグは、入力して検索できます。`,
  changed: (tag: string) => `タグ「${tag}」を変更しました`,
  removed: (tag: string, articles: number) => `タグ「${tag}」を${number(articles)}件の記事から外しました。`,
  /** `articles` null: not known. */
  hint: (articles: number | null, hasChildren: boolean) =>
    [
      ...(articles === null ? [] : [`${number(articles)}件の記事に付いています。`]),
      'タグを削除しても記事は残ります。既存のタグの名前に変えると、そのタグに統合されます。',
      ...(hasChildren ? ['下位のタグの名前も変わります。'] : []),
    ].join(''),
};

export const tagManyTexts = {
  titleOfList: '一覧のすべてにタグを付ける',
  titleOfPicked: '選択したすべてにタグを付ける',
  tag: 'タグを付ける',
  tagAll: 'すべてにタグを付ける',
  add: '追加',
  addHint: 'タグは半角カンマで区切ります。',
  remove: '外す',
  titleOf: (articles: number) => `${number(articles)}件の記事にタグを付ける`,
};
