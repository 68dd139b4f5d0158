/** Words around the user guide. */
export const guideTexts = {
  title: 'Guia do usuário',
  pages: 'Páginas do guia',
};
