/** Words around the user guide. */
export const guideTexts = {
  title: 'User guide',
  pages: 'Pages of the guide',
};
