/** What is said of single pages that are kept as articles. */
export const pageTexts = {
  title: 'Seite speichern',
  hint: 'Eine beliebige Webseite. Ihr Artikel wird herausgelöst, gespeichert und zum Offline-Lesen aufbewahrt.',
  /** What the feed is called that holds them. */
  feedTitle: 'Gespeicherte Seiten',
  tags: 'Schlagwörter',
  save: 'Speichern',
  saving: 'Seite wird abgerufen …',
  show: 'Anzeigen',
  saved: (title: string) => `„${title}“ gespeichert.`,
  alreadyThere: (title: string) => `„${title}“ war schon in der Bibliothek und ist jetzt gespeichert.`,
  withoutText: (title: string) => `Von „${title}“ ist nur die Adresse aufbewahrt.`,
  bookmarklet: 'Lesezeichen, das die gerade geöffnete Seite speichert',
  bookmarkletDetail:
    'Legen Sie im Browser ein Lesezeichen an und setzen Sie diese Zeile als Adresse ein. Wenn Sie es anklicken, fragt Offprint, ob die Seite gespeichert werden soll. Dazu muss Offprint Feed-Links öffnen.',
  copy: 'Kopieren',
  copied: 'Kopiert. Fügen Sie es als Adresse eines Lesezeichens ein.',
};
