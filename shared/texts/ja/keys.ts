/** What keys are called, on their caps and in tooltips. Letters, digits and signs are what they are. */

/** By the name a press has in the table of commands. */
export const keyNames = {
  Mod: 'Ctrl',
  Shift: 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'スペース',
  Enter: 'Enter',
  Escape: 'Esc',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ContextMenu: 'メニュー',
};

/** Where a Mac’s keyboard calls them otherwise. */
export const macKeyNames: Partial<typeof keyNames> = { Mod: '⌘', Shift: '⇧' };

export const keyTexts = {
  /** Presses one after another: 「G→U」. */
  inTurn: (before: string, press: string) => `${before}→${press}`,
};
