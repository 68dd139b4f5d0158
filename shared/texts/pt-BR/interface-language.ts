/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: 'Idioma',
  detail: 'Da interface: menus, botões, mensagens. O que você lê continua no próprio idioma.',
  system: 'O do sistema',
  command: (name: string) => `Idioma: ${name}`,
  ofSystem: 'Idioma do sistema',
  /** What it is looked for by besides; not shown. */
  keywords: 'tradução, língua, interface do programa, alemão, inglês, espanhol, japonês, chinês, português',
  changed: 'A interface agora está em português.',
};
