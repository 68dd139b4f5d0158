/** Ids of the places that moves put the focus on. */
export const anchors = {
  list: 'article-list',
  search: 'search-articles',
  pane: 'reading-scroll',
  discussion: 'article-discussion',
  mentions: 'article-mentions',
  tree: 'library-tree',
} as const;
