/** What can be taken back and what was, in words. */
import type { UndoEntry, UndoKind } from '../../model/undo.ts';
import { counted } from '../format.ts';

export const undoTexts = {
  undo: 'Undo',
  gone: 'This cannot be taken back any more.',
  nothing: 'There is nothing to undo.',
};

type Words = (articles: string, name: string) => string;

const words: Record<UndoKind, Words> = {
  highlight: (_articles, name) => `Passage of ${name} highlighted`,
  note: (_articles, name) => `Note on ${name} written`,
  'change-annotation': (_articles, name) => `Highlight or note ${name} changed`,
  'remove-annotation': (_articles, name) => `Highlight or note ${name} removed`,
  read: (articles) => `${articles} marked as read`,
  unread: (articles) => `${articles} marked as unread`,
  save: (articles) => `${articles} saved`,
  unsave: (articles) => `${articles} saved no longer`,
  later: (articles) => `${articles} put on Later`,
  unlater: (articles) => `${articles} taken off Later`,
  mute: (articles) => `${articles} muted`,
  unmute: (articles) => `${articles} muted no longer`,
  mark: (articles) => `${articles} marked`,
  snooze: (articles) => `${articles} snoozed`,
  unsnooze: (articles) => `${articles} snoozed no longer`,
  tag: (articles, name) => `${articles} tagged ${name}`,
  untag: (articles, name) => `${name} taken off ${articles}`,
  retag: (articles, name) => `Tags of ${articles} changed: ${name}`,
  'remove-articles': (articles) => `${articles} deleted`,
  subscribe: (_articles, name) => `Subscribed to ${name}`,
  unsubscribe: (articles, name) => `Unsubscribed from ${name}, ${articles} removed`,
  'rename-tag': (articles, name) => `Tag ${name} renamed on ${articles}`,
  'merge-tags': (articles, name) => `Tags of ${articles} merged into ${name}`,
  'remove-tag': (articles, name) => `Tag ${name} taken off ${articles}`,
  'change-tag': (_articles, name) => `Tag ${name} changed`,
  'remove-smart': (_articles, name) => `Smart feed ${name} removed`,
  'change-smart': (_articles, name) => `Smart feed ${name} changed`,
  'remove-rule': (_articles, name) => `Rule ${name} removed`,
  'change-rule': (_articles, name) => `Rule ${name} changed`,
  'apply-rule': (articles, name) => `Rule ${name} applied to ${articles}`,
  'move-feed': (_articles, name) => `${name} moved`,
  'remove-folder': (_articles, name) => `Folder ${name} removed`,
};

const quoted = (name: string): string => (name === '' ? '' : `“${name}”`);

/** "12 articles marked as read". */
export function undoWords({ kind, name, count }: UndoEntry): string {
  return words[kind](counted(count, 'article'), quoted(name));
}

/** "Taken back: 12 articles marked as read". */
export function undoneWords(entry: UndoEntry): string {
  return `Taken back: ${undoWords(entry)}`;
}

export const undoHistoryTexts = {
  title: 'Undo history',
  none: 'There is nothing to take back.',
  changes: 'Changes',
  hint: 'Changes of the last hour, until Offprint ends. What was deleted is gone for good after that.',
  undo: (change: string) => `Undo: ${change}`,
};
