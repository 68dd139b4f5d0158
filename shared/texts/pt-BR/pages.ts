/** What is said of single pages that are kept as articles. */
export const pageTexts = {
  title: 'Salvar uma página',
  hint: 'Qualquer página da web. O artigo é extraído dela, salvo e guardado para leitura offline.',
  /** What the feed is called that holds them. */
  feedTitle: 'Páginas salvas',
  tags: 'Etiquetas',
  save: 'Salvar',
  saving: 'Baixando a página…',
  show: 'Mostrar',
  saved: (title: string) => `“${title}” foi salvo.`,
  alreadyThere: (title: string) => `“${title}” já estava na biblioteca e agora está em Salvos.`,
  withoutText: (title: string) => `Só o endereço de “${title}” foi guardado.`,
  bookmarklet: 'Favorito que salva a página atual',
  bookmarkletDetail:
    'Crie um favorito no navegador e ponha esta linha no lugar do endereço. Ao clicar nele, a pergunta se a página deve ser salva aparece aqui. Requer que o Offprint abra links de feeds.',
  copy: 'Copiar',
  copied: 'Copiado. Cole como endereço de um favorito.',
};
