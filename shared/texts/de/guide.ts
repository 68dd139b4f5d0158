/** Words around the user guide. */
export const guideTexts = {
  title: 'Handbuch',
  pages: 'Seiten des Handbuchs',
};
