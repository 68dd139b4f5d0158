/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: 'Idioma',
  detail: 'De la interfaz: menús, botones, mensajes. Lo que lees sigue en su idioma.',
  system: 'El del sistema',
  command: (name: string) => `Idioma: ${name}`,
  ofSystem: 'Idioma del sistema',
  /** What it is looked for by besides; not shown. */
  keywords: 'traducción, lengua, interfaz, alemán, inglés, español, japonés, chino, portugués',
  changed: 'La interfaz está ahora en español.',
};
