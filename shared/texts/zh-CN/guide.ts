/** Words around the user guide. */
export const guideTexts = {
  title: '用户指南',
  pages: '指南的页面',
};
