/** What the search box understands, in examples. */

/** A query, and what it finds. */
export const queryWords: readonly (readonly [string, string])[] = [
  ['rust lifetime', '両方の語を含む（場所は問わない）'],
  ['"語句の並び"', 'この並びのとおりに含む'],
  ['-語', 'この語を含まない'],
  ['a OR b', 'どちらかを含む。( … )でまとめる'],
  ['title: author: code:', 'タイトル、著者、コードの中だけ'],
  ['lang:go', 'Goのコードブロックがある'],
  ['tag:rust', 'このタグが付いた記事。tag:仕事/*は下位のタグも含む'],
  ['feed:"Name"', 'このフィードの記事。folder:、site:も同様'],
  ['is:unread', 'ほかにread、saved、later、snoozed、offline、edited、muted'],
  ['is:changed', '読んだ後に改訂。is:staleはエクスポート後に改訂'],
  ['is:duplicate', '別のフィードにある同じ記事。similar:IDは特定の記事の重複'],
  ['has:code', 'ほかにimage、audio、video、table、math、highlight、note'],
  ['note:語', 'ハイライトとメモの中'],
  ['after:7d', '過去1週間。before:、on:も同様'],
  ['reading:<5', '5分未満で読める'],
  ['reactions:>50', 'DEVで人気。comments:も同様'],
  ['by:"Name"', '著者名が完全に一致。sourcetag:はフィード側のタグ'],
  ['series:"Name"', 'シリーズの各回。org:は組織の記事'],
  ['sort:oldest', 'ほかにrelevance、newest、reading、read、title、feed'],
];

export const helpTexts = {
  title: 'キーと検索式',
  changeKeys: 'キーを変更…',
  or: 'または',
  searching: '検索',
};
