/** Commands that change articles: those picked in the list, else the one that is selected. */

import { snoozeNames, snoozeTime } from '../../shared/snooze.ts';
import { snoozeTitles } from '../../shared/texts/snooze.ts';
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
import { copyHtml, copyMarkdownLink } from '../state/copying.ts';
import { pickAll, pickedTarget, togglePick } from '../state/selection.ts';
import { snooze } from '../state/snooze.ts';
import { openSheet, useUi } from '../state/ui.ts';
import { undoLatest } from '../state/undo.ts';
import { anchors } from './anchors.ts';
import type { Command } from './command.ts';
import { arePicksInHand, hasAny, hasArticle, isOne, onAny, onArticle } from './in-hand.ts';
import { extendBy } from './moves.ts';

const always = () => true;

function isInSnoozed(): boolean {
  const { place } = useUi.getState();
  return place.kind === 'view' && place.view === 'snoozed';
}

/** In the article the keys for all mean its text. */
const isOutsideArticle = () => document.activeElement?.closest('#reading-pane') == null;

export const markingCommands: readonly Command[] = [
  {
    id: 'article.toggleRead',
    title: 'Mark as read or unread',
    titleNow: () =>
      isOne((row) => row.isRead)
        ? 'Mark as unread'
        : isOne(() => true)
          ? 'Mark as read'
          : 'Mark as read or unread',
    group: 'Marking',
    keys: ['m'],
    when: hasAny,
    run: onAny(togglePickedRead, toggleRead),
  },
  {
    id: 'article.toggleSaved',
    title: 'Save, or save no longer',
    titleNow: () => (isOne((row) => row.isSaved) ? 'Save no longer' : 'Save'),
    group: 'Marking',
    keys: ['s'],
    when: hasAny,
    run: onAny(togglePickedSaved, toggleSaved),
  },
  {
    id: 'article.toggleLater',
    title: 'Put on Later, or take off',
    titleNow: () => (isOne((row) => row.isLater) ? 'Take off Later' : 'Put on Later'),
    group: 'Marking',
    keys: ['l'],
    when: hasAny,
    run: onAny(togglePickedLater, toggleLater),
  },
  {
    id: 'article.snooze',
    title: 'Snooze until a time…',
    titleNow: () => 'Snooze…',
    group: 'Marking',
    keys: ['b'],
    when: hasAny,
    run: onAny(
      () => openSheet({ kind: 'snooze', articleId: null }),
      (articleId) => openSheet({ kind: 'snooze', articleId }),
    ),
  },
  ...snoozeNames.map(
    (name): Command => ({
      id: `article.snooze.${name}`,
      title: `Snooze: ${snoozeTitles[name].toLowerCase()}`,
      group: 'Marking',
      keys: [],
      when: hasAny,
      run: onAny(
        () => void snooze(null, snoozeTime(name, Date.now())),
        (id) => void snooze(id, snoozeTime(name, Date.now())),
      ),
    }),
  ),
  {
    id: 'article.unsnooze',
    title: 'Snooze no longer',
    group: 'Marking',
    keys: ['Shift+B'],
    when: () => isOne((row) => row.snoozedUntil !== null) || (arePicksInHand() && isInSnoozed()),
    run: onAny(
      () => void snooze(null, null),
      (id) => void snooze(id, null),
    ),
  },
  {
    id: 'article.tag',
    title: 'Add a tag',
    titleNow: () => 'Tag…',
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
    titleNow: () => 'Pick',
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
    titleNow: () => 'Mute',
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
    titleNow: () => 'Delete',
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
    titleNow: () => 'Export',
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
    id: 'article.copyHtml',
    title: 'Copy as HTML',
    group: 'Marking',
    keys: [],
    when: hasArticle,
    run: onArticle((id) => void copyHtml(id)),
  },
  {
    id: 'article.copyMarkdownLink',
    title: 'Copy as a Markdown link',
    group: 'Marking',
    keys: [],
    when: hasArticle,
    run: onArticle((id) => void copyMarkdownLink(id)),
  },
  {
    id: 'article.copyLink',
    title: 'Copy the link',
    titleNow: () => (arePicksInHand() ? 'Copy the links' : 'Copy the link'),
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
