/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: 'Idioma',
  detail: 'De la interfaz: menús, botones, mensajes. Lo que lees sigue en su idioma.',
  system: 'El del sistema',
  command: (name: string) => `Idioma: ${name}`,
  ofSystem: 'Idioma del sistema',
  changed: 'La interfaz está ahora en español.',
};
