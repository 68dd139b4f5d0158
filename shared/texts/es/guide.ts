/** Words around the user guide. */
export const guideTexts = {
  title: 'Guía de uso',
  pages: 'Páginas de la guía',
};
