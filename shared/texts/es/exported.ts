/** Words that an export writes itself, into Markdown, pages and books. Numbers and days come as they are to stand. */

export const exportedWords = {
  contents: 'Índice',
  /** Of a book: heading of the places a reading system asks for, and where its text begins. */
  places: 'Lugares',
  beginning: 'Comienzo',
  untitled: 'Sin título',
  /** What a selection without words of its own is called. */
  selection: 'Artículos',
  articles: (count: number) => `${count} ${count === 1 ? 'artículo' : 'artículos'}`,
  highlightsAndNotes: 'Resaltados y notas',
  linkedFrom: 'Enlazado desde',
  discussion: 'Comentarios',
  comments: (count: number, day: string) =>
    `${count} ${count === 1 ? 'comentario' : 'comentarios'}, a fecha de ${day}`,
  /** In the place of a name. */
  deleted: 'Eliminado',
  answers: (name: string) => `responde a ${name}`,
  original: 'Ver el original',
  details: 'Detalles',
  picture: 'Imagen',
  video: (title: string) => `Vídeo: ${title}`,
  audio: (title: string) => `Audio: ${title}`,
  /** Behind the title of what is embedded. */
  by: (author: string) => ` de ${author}`,
  codeFrom: (facts: string) => `De ${facts}`,
  deselected: 'Ya no está seleccionado para esta exportación.',
  provenance: {
    /** Before the feed's title. */
    from: 'De ',
    /** Behind it. */
    by: (author: string) => `, por ${author}`,
    original: 'texto original',
    firstPublished: 'publicado primero aquí',
    published: (day: string) => `publicado el ${day}`,
    edited: (day: string) => `editado el ${day}`,
    saved: (day: string) => `guardado el ${day}`,
    sources: {
      author: 'texto tal como lo escribió su autor',
      feed: 'texto de la fuente',
      page: 'texto de su página',
    },
  },
};
