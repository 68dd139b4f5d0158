/** Words that an export writes itself, into Markdown, pages and books. Numbers and days come as they are to stand. */

export const exportedWords = {
  contents: 'Inhalt',
  /** Of a book: heading of the places a reading system asks for, and where its text begins. */
  places: 'Stellen',
  beginning: 'Anfang',
  untitled: 'Ohne Titel',
  /** What a selection without words of its own is called. */
  selection: 'Artikel',
  articles: (count: number) => `${count} Artikel`,
  highlightsAndNotes: 'Hervorhebungen und Notizen',
  linkedFrom: 'Verlinkt von',
  discussion: 'Diskussion',
  comments: (count: number, day: string) =>
    `${count} ${count === 1 ? 'Kommentar' : 'Kommentare'}, Stand: ${day}`,
  /** In the place of a name. */
  deleted: 'Gelöscht',
  answers: (name: string) => `antwortet ${name}`,
  original: 'Zum Original',
  details: 'Einzelheiten',
  picture: 'Bild',
  video: (title: string) => `Video: ${title}`,
  audio: (title: string) => `Audio: ${title}`,
  /** Behind the title of what is embedded. */
  by: (author: string) => ` von ${author}`,
  codeFrom: (facts: string) => `Aus ${facts}`,
  deselected: 'Für diesen Export nicht mehr ausgewählt.',
  provenance: {
    /** Before the feed's title. */
    from: 'Aus ',
    /** Behind it. */
    by: (author: string) => `, von ${author}`,
    original: 'Original',
    firstPublished: 'zuerst hier erschienen',
    published: (day: string) => `erschienen am ${day}`,
    edited: (day: string) => `bearbeitet am ${day}`,
    saved: (day: string) => `gespeichert am ${day}`,
    sources: {
      author: 'Text, wie ihn der Autor geschrieben hat',
      feed: 'Text aus dem Feed',
      page: 'Text von der Seite des Artikels',
    },
  },
};
