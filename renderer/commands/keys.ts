/** From key presses to commands: sequences, text fields, input methods. */
import { keyNames, keyTexts, macKeyNames } from '../../shared/texts/keys.ts';
import { useUi } from '../state/ui.ts';
import type { Command } from './command.ts';

const sequenceMs = 1_200;

export const isMac = /mac/i.test(globalThis.navigator?.platform ?? '');

/** The name a press has in the table, or null for a press that can be none. */
export function keyName(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (otherMod) return null;
  const key = event.key === ' ' ? 'Space' : event.key;
  if (['Shift', 'Control', 'Meta', 'Alt', 'Dead', 'Unidentified', 'Process'].includes(key)) return null;
  const isLetter = /^\p{L}$/u.test(key);
  const isNamed = key.length > 1;
  // A sign such as ? or [ is itself whatever it takes to type it; letters and named keys say Shift.
  const shift = event.shiftKey && (isLetter || isNamed) ? 'Shift+' : '';
  const name = isLetter && (event.shiftKey || mod) ? key.toUpperCase() : key;
  return `${mod ? 'Mod+' : ''}${shift}${name}`;
}

/** Where keys mean text. Looks through shadow roots by the event's own path. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

const pressable = 'button, a[href], summary, input, [role="treeitem"], [role="menuitem"], [role="tab"]';

/** Enter and Space belong to what has the focus where that does something with them. */
function belongsToTarget(event: KeyboardEvent, name: string): boolean {
  if (name !== 'Enter' && name !== 'Space' && name !== 'Shift+Space') return false;
  const target = event.composedPath()[0];
  return target instanceof Element && target.closest(pressable) !== null;
}

/** Dialogs and menus keep their keys to themselves, and so does a sheet that is still being read. */
function isCovered(): boolean {
  if (useUi.getState().sheet !== null) return true;
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

export function createKeyHandler(commands: readonly Command[]): (event: KeyboardEvent) => void {
  const byKeys = new Map(commands.flatMap((command) => command.keys.map((keys) => [keys, command] as const)));
  const beginnings = new Set(
    [...byKeys.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.slice(0, keys.indexOf(' '))),
  );
  let begun: { key: string; at: number } | null = null;

  return (event) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const name = keyName(event);
    if (name === null) return;
    // Mod+A is a chord that text fields have a use for.
    const isChord = name.startsWith('Mod+') && name !== 'Mod+A';
    if (!isChord && (isTyping(event) || belongsToTarget(event, name))) return;
    if (isCovered()) return;
    const waiting = begun !== null && event.timeStamp - begun.at < sequenceMs ? begun.key : null;
    begun = null;
    const command = byKeys.get(waiting === null ? name : `${waiting} ${name}`) ?? byKeys.get(name);
    if (command === undefined) {
      if (beginnings.has(name)) begun = { key: name, at: event.timeStamp };
      return;
    }
    if (!command.when()) return;
    event.preventDefault();
    command.run();
  };
}

const names: Record<string, string> = isMac ? { ...keyNames, ...macKeyNames } : keyNames;

/** A binding as it is shown: one list of key caps for each press of a sequence. */
export function keyCaps(keys: string): string[][] {
  return keys
    .split(' ')
    .map((press) =>
      press.split(/\+(?=.)/).map((part) => names[part] ?? (/^[a-z]$/.test(part) ? part.toUpperCase() : part)),
    );
}

/** The same as plain text, for tooltips: "G then U". */
export function keyText(keys: string): string {
  return keyCaps(keys)
    .map((caps) => caps.join('+'))
    .reduce((before, press) => keyTexts.inTurn(before, press));
}

const menuNames: Record<string, string> = {
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Mod: 'CmdOrCtrl',
};

/** The command's first key that the system's menus can name, as Electron writes it; sequences have no name there. */
export function acceleratorOf(id: string, keys: readonly string[]): [string, string][] {
  const shown = keys.find((one) => !one.includes(' '));
  if (shown === undefined) return [];
  const parts = shown.split(/\+(?=.)/).map((part) => menuNames[part] ?? part);
  return [[id, parts.map((part) => (/^[a-z]$/.test(part) ? part.toUpperCase() : part)).join('+')]];
}
