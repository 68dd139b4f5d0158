/** Words around the choice of the interface's language. */
export const languageTexts = {
  title: 'Language',
  detail: 'Of the interface: menus, buttons, messages. What you read stays in its own.',
  system: 'The system’s',
  command: (name: string) => `Language: ${name}`,
  ofSystem: 'Language of the system',
  /** What it is looked for by besides; not shown. */
  keywords: 'locale, translation, tongue, interface, german, spanish, japanese, chinese, portuguese',
  changed: 'The interface is in English now.',
};
