/** What the search box understands, in examples. */

export const queryWords: readonly (readonly [string, string])[] = [
  ['rust 生命周期', '两个词都出现，位置不限'],
  ['"完整短语"', '按此顺序出现的词'],
  ['-词语', '不含该词'],
  ['a OR b', '任一即可；( … ) 用于分组'],
  ['title: author: code:', '只在该部分中查找'],
  ['lang:go', '含 Go 代码块'],
  ['tag:rust', '带此标签；tag:work/* 还包括下级标签'],
  ['feed:"名称"', '来自该订阅源；folder: 和 site: 用法相同'],
  ['is:unread', '还有 read、saved、later、snoozed、offline、edited、muted'],
  ['is:changed', '读过后有改动；is:stale 为导出后有改动'],
  ['is:duplicate', '其他订阅源中的同一篇文章；similar:ID 查找某篇文章的副本'],
  ['has:code', '还有 image、audio、video、table、math、highlight、note'],
  ['note:词语', '在你的高亮和笔记中查找'],
  ['after:7d', '最近一周；before: 和 on: 用法相同'],
  ['reading:<5', '不到五分钟'],
  ['reactions:>50', '在 DEV 上受欢迎；comments: 用法相同'],
  ['by:"姓名"', '作者全名相符；sourcetag: 按订阅源自己的标签'],
  ['series:"名称"', '系列中的各篇；org: 为组织的文章'],
  ['sort:oldest', '还有 relevance、newest、reading、read、title、feed'],
];

export const helpTexts = {
  title: '快捷键和搜索语法',
  changeKeys: '更改快捷键…',
  or: '或',
  searching: '搜索',
};
