/** What keys are called, on their caps and in tooltips. Letters, digits and signs are what they are. */

export const keyNames = {
  Mod: 'Ctrl',
  Shift: 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: '空格',
  Enter: 'Enter',
  Escape: 'Esc',
  Backspace: '退格',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ContextMenu: '菜单键',
};

export const macKeyNames: Partial<typeof keyNames> = { Mod: '⌘', Shift: '⇧' };

export const keyTexts = {
  inTurn: (before: string, press: string) => `${before}，再按 ${press}`,
};
