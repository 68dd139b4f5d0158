/** Words that an export writes itself, into Markdown, pages and books. Numbers and days come as they are to stand. */

export const exportedWords = {
  contents: 'Sumário',
  /** Of a book: heading of the places a reading system asks for, and where its text begins. */
  places: 'Lugares',
  beginning: 'Início',
  untitled: 'Sem título',
  /** What a selection without words of its own is called. */
  selection: 'Artigos',
  articles: (count: number) => `${count} ${count === 1 ? 'artigo' : 'artigos'}`,
  highlightsAndNotes: 'Destaques e notas',
  linkedFrom: 'Citado em',
  discussion: 'Comentários',
  comments: (count: number, day: string) =>
    `${count} ${count === 1 ? 'comentário' : 'comentários'}, em ${day}`,
  /** In the place of a name. */
  deleted: 'Excluído',
  answers: (name: string) => `responde a ${name}`,
  original: 'Ver o original',
  details: 'Detalhes',
  picture: 'Imagem',
  video: (title: string) => `Vídeo: ${title}`,
  audio: (title: string) => `Áudio: ${title}`,
  /** Behind the title of what is embedded. */
  by: (author: string) => ` de ${author}`,
  codeFrom: (facts: string) => `De ${facts}`,
  deselected: 'Não está mais selecionado para esta exportação.',
  provenance: {
    /** Before the feed's title. */
    from: 'De ',
    /** Behind it. */
    by: (author: string) => `, por ${author}`,
    original: 'texto original',
    firstPublished: 'publicado primeiro aqui',
    published: (day: string) => `publicado em ${day}`,
    edited: (day: string) => `editado em ${day}`,
    saved: (day: string) => `salvo em ${day}`,
    sources: {
      author: 'texto como o autor o escreveu',
      feed: 'texto do feed',
      page: 'texto da página',
    },
  },
};
