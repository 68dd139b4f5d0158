/** Hears a binding as it is pressed: one press, or two after another. */
import { keyName } from './keys.ts';

/** Tab moves on and Escape gives up, so that nobody is caught in a recorder (WCAG 2.1.2). */
export type Heard =
  | { kind: 'nothing' }
  | { kind: 'left' }
  | { kind: 'cancelled' }
  | { kind: 'press'; keys: string; isWhole: boolean }
  | { kind: 'refused'; keys: string; reason: 'system' | 'text' };

/** What fields, the system's menus and the window itself do with these; a page that took them would break more than it gives. */
const ofSystem = new Set([
  ...['C', 'V', 'X', 'Z', 'Q', 'W', 'M', 'H', '0', '+', '-', '='].map((key) => `Mod+${key}`),
  'Mod+Shift+Z',
  'F11',
  'F12',
]);

/** Keys that move the selection or the caret, and are spoken for in every list and menu. */
const ofLists = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** `before`: the press that was heard already, where this may be the second of a sequence. */
export function hearPress(event: KeyboardEvent, before: string | null): Heard {
  if (event.isComposing) return { kind: 'nothing' };
  const name = keyName(event);
  if (name === null) return { kind: 'nothing' };
  if (name === 'Tab' || name === 'Shift+Tab') return { kind: 'left' };
  if (name === 'Escape') return { kind: 'cancelled' };
  if (ofSystem.has(name)) return { kind: 'refused', keys: name, reason: 'system' };
  if (ofLists.has(name.replace('Shift+', ''))) return { kind: 'refused', keys: name, reason: 'text' };
  // Only plain characters make sequences: a chord is whole by itself, and so is what follows a first press.
  const canGoOn = before === null && /^\S$/u.test(name);
  return { kind: 'press', keys: before === null ? name : `${before} ${name}`, isWhole: !canGoOn };
}
