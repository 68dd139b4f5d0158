/** Words of tags and of what is done with them. */
import type { TagColour } from '../../model/tags.ts';
import { number } from '../format.ts';

export const tagColourTitles: Record<TagColour | 'usual', string> = {
  usual: '默认',
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  green: '绿色',
  teal: '青色',
  blue: '蓝色',
  violet: '紫色',
  pink: '粉色',
  grey: '灰色',
};

export const tagTexts = {
  mergeTitle: '合并标签',
  keepNames: '其他名称仍指此标签',
  merge: '合并',
  title: '标签',
  find: '查找标签',
  findPlaceholder: '名称的一部分',
  noneYet: '还没有文章带标签。在文章上按 T 添加第一个标签。',
  noneFound: '没有这个名称的标签。',
  colour: '颜色',
  tag: '标签',
  remove: '移除标签',
  otherNames: '其他名称',
  otherNamesPlaceholder: 'js, ecmascript',
  otherNamesHint: '以逗号分隔。输入或搜索其中之一即指此标签。',
  merged: (articles: number, tag: string) => `${number(articles)} 篇文章现在带有标签“${tag}”`,
  mergeInto: (tags: number) => `将 ${number(tags)} 个标签合并为一个`,
  choose: (tag: string) => `选择“${tag}”进行合并`,
  edit: (tag: string) => `编辑标签“${tag}”`,
  more: (tags: number) => `还有 ${number(tags)} 个标签：输入以查找。`,
  changed: (tag: string) => `标签“${tag}”已更改`,
  removed: (tag: string, articles: number) => `已从 ${number(articles)} 篇文章移除标签“${tag}”。`,
  hint: (articles: number | null, hasChildren: boolean) =>
    [
      ...(articles === null ? [] : [`用于 ${number(articles)} 篇文章。`]),
      '移除标签不会移除文章。重命名为已有的标签会将两者合并。',
      ...(hasChildren ? ['下级标签会一并重命名。'] : []),
    ].join(''),
};

export const tagManyTexts = {
  titleOfList: '为列表中的全部文章添加标签',
  titleOfPicked: '为选取的全部文章添加标签',
  tag: '添加标签',
  tagAll: '全部添加',
  add: '添加',
  addHint: '标签以逗号分隔。',
  remove: '移除',
  titleOf: (articles: number) => `为 ${number(articles)} 篇文章添加标签`,
};
