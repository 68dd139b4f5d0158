/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: 'Sprache',
  detail: 'Der Oberfläche: Menüs, Schaltflächen, Meldungen. Was Sie lesen, bleibt in seiner Sprache.',
  system: 'Wie im System',
  command: (name: string) => `Sprache: ${name}`,
  ofSystem: 'Sprache des Systems',
  /** What it is looked for by besides; not shown. */
  keywords: 'Übersetzung, Oberfläche, Deutsch, Englisch, Spanisch, Japanisch, Chinesisch, Portugiesisch',
  changed: 'Die Oberfläche ist jetzt auf Deutsch.',
};
