/** Words around the user guide. */
export const guideTexts = {
  title: 'ユーザーガイド',
  pages: 'ガイドのページ',
};
