/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: 'Sprache',
  detail: 'Der Oberfläche: Menüs, Schaltflächen, Meldungen. Was Sie lesen, bleibt in seiner Sprache.',
  system: 'Wie im System',
  command: (name: string) => `Sprache: ${name}`,
  ofSystem: 'Sprache des Systems',
  changed: 'Die Oberfläche ist jetzt auf Deutsch.',
};
