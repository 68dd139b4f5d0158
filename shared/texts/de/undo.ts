/** What can be taken back and what was, in words. */
import type { UndoEntry, UndoKind } from '../../model/undo.ts';
import { number } from '../format.ts';

export const undoTexts = {
  undo: 'Rückgängig',
  gone: 'Das lässt sich nicht mehr rückgängig machen.',
  nothing: 'Es gibt nichts rückgängig zu machen.',
};

type Words = (articles: string, name: string, count: number) => string;

/** After a preposition with the dative. */
const dative = (articles: string, count: number): string => (count === 1 ? articles : `${articles}n`);

const words: Record<UndoKind, Words> = {
  highlight: (_articles, name) => `Passage in ${name} hervorgehoben`,
  note: (_articles, name) => `Notiz zu ${name} geschrieben`,
  'change-annotation': (_articles, name) => `Hervorhebung oder Notiz ${name} geändert`,
  'remove-annotation': (_articles, name) => `Hervorhebung oder Notiz ${name} entfernt`,
  read: (articles) => `${articles} als gelesen markiert`,
  unread: (articles) => `${articles} als ungelesen markiert`,
  save: (articles) => `${articles} gespeichert`,
  unsave: (articles) => `${articles} nicht mehr gespeichert`,
  later: (articles) => `${articles} für später vorgemerkt`,
  unlater: (articles) => `${articles} nicht mehr vorgemerkt`,
  mute: (articles) => `${articles} stummgeschaltet`,
  unmute: (articles) => `${articles} nicht mehr stummgeschaltet`,
  mark: (articles) => `${articles} gekennzeichnet`,
  snooze: (articles) => `${articles} zurückgestellt`,
  unsnooze: (articles) => `${articles} nicht mehr zurückgestellt`,
  tag: (articles, name) => `${articles} mit ${name} verschlagwortet`,
  untag: (articles, name, count) => `${name} von ${dative(articles, count)} entfernt`,
  retag: (articles, name, count) => `Schlagwörter von ${dative(articles, count)} geändert: ${name}`,
  'remove-articles': (articles) => `${articles} gelöscht`,
  subscribe: (_articles, name) => `${name} abonniert`,
  unsubscribe: (articles, name) => `${name} abbestellt, ${articles} entfernt`,
  'rename-tag': (articles, name, count) => `Schlagwort ${name} bei ${dative(articles, count)} umbenannt`,
  'merge-tags': (articles, name, count) =>
    `Schlagwörter von ${dative(articles, count)} zu ${name} zusammengeführt`,
  'remove-tag': (articles, name, count) => `Schlagwort ${name} von ${dative(articles, count)} entfernt`,
  'change-tag': (_articles, name) => `Schlagwort ${name} geändert`,
  'remove-smart': (_articles, name) => `Intelligenter Feed ${name} entfernt`,
  'change-smart': (_articles, name) => `Intelligenter Feed ${name} geändert`,
  'remove-rule': (_articles, name) => `Regel ${name} entfernt`,
  'change-rule': (_articles, name) => `Regel ${name} geändert`,
  'apply-rule': (articles, name) => `Regel ${name} auf ${articles} angewendet`,
  'move-feed': (_articles, name) => `${name} verschoben`,
  'remove-folder': (_articles, name) => `Ordner ${name} entfernt`,
};

const quoted = (name: string): string => (name === '' ? '' : `„${name}“`);

/** "12 Artikel als gelesen markiert". */
export function undoWords({ kind, name, count }: UndoEntry): string {
  return words[kind](`${number(count)} Artikel`, quoted(name), count);
}

/** "Rückgängig gemacht: 12 Artikel als gelesen markiert". */
export function undoneWords(entry: UndoEntry): string {
  return `Rückgängig gemacht: ${undoWords(entry)}`;
}

export const undoHistoryTexts = {
  title: 'Verlauf der Änderungen',
  none: 'Es gibt nichts rückgängig zu machen.',
  changes: 'Änderungen',
  hint: 'Änderungen der letzten Stunde, bis Offprint beendet wird. Gelöschtes ist danach endgültig weg.',
  undo: (change: string) => `Rückgängig machen: ${change}`,
};
