/** Commands that change articles: those picked in the list, else the one that is selected. */
import {
  copyMarkdown,
  exportArticle,
  removeArticle,
  toggleLater,
  toggleMuted,
  toggleRead,
  toggleSaved,
} from '../state/actions.ts';
import {
  copyLinks,
  exportPicked,
  markAboveRead,
  markAllRead,
  markBelowRead,
  mutePicked,
  removePicked,
  togglePickedLater,
  togglePickedRead,
  togglePickedSaved,
} from '../state/bulk.ts';
import { pickAll, pickedTarget, togglePick } from '../state/selection.ts';
import { openSheet, useUi } from '../state/ui.ts';
import { undoLatest } from '../state/undo.ts';
import type { Command } from './command.ts';
import { hasAny, hasArticle, onAny, onArticle } from './in-hand.ts';
import { anchors, extendBy } from './moves.ts';

const always = () => true;

/** In the article the keys for all mean its text. */
const isOutsideArticle = () => document.activeElement?.closest('#reading-pane') == null;

export const markingCommands: readonly Command[] = [
  {
    id: 'article.toggleRead',
    title: 'Mark as read or unread',
    group: 'Marking',
    keys: ['m'],
    when: hasAny,
    run: onAny(togglePickedRead, toggleRead),
  },
  {
    id: 'article.toggleSaved',
    title: 'Save, or save no longer',
    group: 'Marking',
    keys: ['s'],
    when: hasAny,
    run: onAny(togglePickedSaved, toggleSaved),
  },
  {
    id: 'article.toggleLater',
    title: 'Put on Later, or take off',
    group: 'Marking',
    keys: ['l'],
    when: hasAny,
    run: onAny(togglePickedLater, toggleLater),
  },
  {
    id: 'article.tag',
    title: 'Add a tag',
    group: 'Marking',
    keys: ['t'],
    when: hasAny,
    run: onAny(
      () => openSheet({ kind: 'tag-many', isPicked: true }),
      (selectedId) => useUi.setState({ selectedId, isTagging: true, tagDraft: '', pane: 'article' }),
    ),
  },
  {
    id: 'list.pick',
    title: 'Pick the article, or pick it no longer',
    group: 'Marking',
    keys: ['x'],
    when: hasArticle,
    run: onArticle(togglePick),
  },
  {
    id: 'list.pickDown',
    title: 'Pick the next one too',
    group: 'Marking',
    keys: ['Shift+J'],
    when: hasArticle,
    run: () => extendBy(1),
  },
  {
    id: 'list.pickUp',
    title: 'Pick the previous one too',
    group: 'Marking',
    keys: ['Shift+K'],
    when: hasArticle,
    run: () => extendBy(-1),
  },
  {
    id: 'list.pickAll',
    title: 'Pick all in the list',
    group: 'Marking',
    keys: ['Mod+A'],
    when: isOutsideArticle,
    run: () => {
      pickAll();
      document.getElementById(anchors.list)?.focus({ preventScroll: true });
    },
  },
  {
    id: 'list.markAboveRead',
    title: 'Mark all above as read',
    group: 'Marking',
    keys: ['<'],
    when: hasArticle,
    run: onArticle((id) => void markAboveRead(id)),
  },
  {
    id: 'list.markBelowRead',
    title: 'Mark all below as read',
    group: 'Marking',
    keys: ['>'],
    when: hasArticle,
    run: onArticle((id) => void markBelowRead(id)),
  },
  {
    id: 'list.markAllRead',
    title: 'Mark all as read',
    group: 'Marking',
    keys: ['Shift+A'],
    when: always,
    run: () => void markAllRead(),
  },
  {
    id: 'list.tagAll',
    title: 'Tag all in the list…',
    group: 'Marking',
    keys: ['Shift+T'],
    when: always,
    run: () => openSheet({ kind: 'tag-many', isPicked: false }),
  },
  {
    id: 'article.toggleMuted',
    title: 'Mute the article, or mute it no longer',
    group: 'Marking',
    keys: ['Shift+M'],
    when: hasAny,
    run: onAny(
      () => void mutePicked(),
      (id) => void toggleMuted(id),
    ),
  },
  {
    id: 'article.remove',
    title: 'Delete the article',
    group: 'Marking',
    keys: ['Delete'],
    when: hasAny,
    run: onAny(
      () => void removePicked(),
      (id) => void removeArticle(id),
    ),
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Marking',
    keys: ['u'],
    when: always,
    run: () => void undoLatest(),
  },
  {
    id: 'undo.history',
    title: 'Undo history…',
    group: 'Marking',
    keys: ['Shift+U'],
    when: always,
    run: () => openSheet({ kind: 'undo' }),
  },
  {
    id: 'article.export',
    title: 'Export this article',
    group: 'Marking',
    keys: ['e'],
    when: hasAny,
    run: onAny(exportPicked, (id) => void exportArticle(id)),
  },
  {
    id: 'article.copyMarkdown',
    title: 'Copy as Markdown',
    group: 'Marking',
    keys: ['c'],
    when: hasArticle,
    run: onArticle((id) => void copyMarkdown(id)),
  },
  {
    id: 'article.copyLink',
    title: 'Copy the link',
    group: 'Marking',
    keys: ['Shift+C'],
    when: hasAny,
    run: onAny(
      () => {
        const target = pickedTarget();
        if (target !== null) void copyLinks(target);
      },
      (id) => void copyLinks({ ids: [id] }),
    ),
  },
];
