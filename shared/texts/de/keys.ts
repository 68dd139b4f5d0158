/** What keys are called, on their caps and in tooltips. Letters, digits and signs are what they are. */

/** By the name a press has in the table of commands. */
export const keyNames = {
  Mod: 'Strg',
  Shift: 'Umschalt',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Leertaste',
  Enter: 'Eingabe',
  Escape: 'Esc',
  Backspace: 'Rücktaste',
  Delete: 'Entf',
  Insert: 'Einfg',
  Home: 'Pos1',
  End: 'Ende',
  PageUp: 'Bild↑',
  PageDown: 'Bild↓',
  ContextMenu: 'Menütaste',
};

/** Where a Mac’s keyboard calls them otherwise. */
export const macKeyNames: Partial<typeof keyNames> = { Mod: '⌘', Shift: '⇧' };

export const keyTexts = {
  /** Presses one after another: "G, dann U". */
  inTurn: (before: string, press: string) => `${before}, dann ${press}`,
};
