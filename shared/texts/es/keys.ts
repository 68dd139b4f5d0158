/** What keys are called, on their caps and in tooltips. Letters, digits and signs are what they are. */

/** By the name a press has in the table of commands. */
export const keyNames = {
  Mod: 'Ctrl',
  Shift: 'Mayús',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Espacio',
  Enter: 'Intro',
  Escape: 'Esc',
  Backspace: 'Retroceso',
  Delete: 'Supr',
  Insert: 'Insert',
  Home: 'Inicio',
  End: 'Fin',
  PageUp: 'RePág',
  PageDown: 'AvPág',
  ContextMenu: 'Menú',
};

/** Where a Mac’s keyboard calls them otherwise. */
export const macKeyNames: Partial<typeof keyNames> = { Mod: '⌘', Shift: '⇧' };

export const keyTexts = {
  /** Presses one after another: "G y luego U". */
  inTurn: (before: string, press: string) => `${before} y luego ${press}`,
};
