/** Commands that change articles: those picked in the list, else the one that is selected. */
import { snoozeNames, snoozeTime } from '../../shared/snooze.ts';
import { commandTitles, nowTitles } from '../../shared/texts/commands.ts';
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
import { canMarkAboveRead, canMarkAllRead, canMarkBelowRead } from '../state/unread.ts';
import { anchors } from './anchors.ts';
import type { CommandEntry } from './command.ts';
import { arePicksInHand, articleInHand, hasAny, hasArticle, isOne, onAny, onArticle } from './in-hand.ts';
import { extendBy } from './moves.ts';

const always = () => true;

function isArticle(test: (id: number) => boolean): boolean {
  const id = articleInHand();
  return id !== null && test(id);
}

function isInSnoozed(): boolean {
  const { place } = useUi.getState();
  return place.kind === 'view' && place.view === 'snoozed';
}

/** In the article the keys for all mean its text. */
const isOutsideArticle = () => document.activeElement?.closest('#reading-pane') == null;

export const markingCommands: readonly CommandEntry[] = [
  {
    id: 'article.toggleRead',
    titleNow: () =>
      isOne((row) => row.isRead)
        ? nowTitles.markUnread
        : isOne(() => true)
          ? nowTitles.markRead
          : commandTitles['article.toggleRead'],
    group: 'marking',
    keys: ['m'],
    when: hasAny,
    run: onAny(togglePickedRead, toggleRead),
  },
  {
    id: 'article.toggleSaved',
    titleNow: () => (isOne((row) => row.isSaved) ? nowTitles.unsave : nowTitles.save),
    group: 'marking',
    keys: ['s'],
    when: hasAny,
    run: onAny(togglePickedSaved, toggleSaved),
  },
  {
    id: 'article.toggleLater',
    titleNow: () => (isOne((row) => row.isLater) ? nowTitles.takeOffLater : nowTitles.putOnLater),
    group: 'marking',
    keys: ['l'],
    when: hasAny,
    run: onAny(togglePickedLater, toggleLater),
  },
  {
    id: 'article.snooze',
    titleNow: () => nowTitles.snooze,
    group: 'marking',
    keys: ['b'],
    when: hasAny,
    run: onAny(
      () => openSheet({ kind: 'snooze', articleId: null }),
      (articleId) => openSheet({ kind: 'snooze', articleId }),
    ),
  },
  ...snoozeNames.map(
    (name): CommandEntry => ({
      id: `article.snooze.${name}`,
      group: 'marking',
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
    group: 'marking',
    keys: ['Shift+B'],
    when: () => isOne((row) => row.snoozedUntil !== null) || (arePicksInHand() && isInSnoozed()),
    run: onAny(
      () => void snooze(null, null),
      (id) => void snooze(id, null),
    ),
  },
  {
    id: 'article.tag',
    titleNow: () => nowTitles.tag,
    group: 'marking',
    keys: ['t'],
    when: hasAny,
    run: onAny(
      () => openSheet({ kind: 'tag-many', isPicked: true }),
      (selectedId) => useUi.setState({ selectedId, isTagging: true, tagDraft: '', pane: 'article' }),
    ),
  },
  {
    id: 'list.pick',
    titleNow: () => nowTitles.pick,
    group: 'marking',
    keys: ['x'],
    when: hasArticle,
    run: onArticle(togglePick),
  },
  {
    id: 'list.pickDown',
    group: 'marking',
    keys: ['Shift+J'],
    when: hasArticle,
    run: () => extendBy(1),
  },
  {
    id: 'list.pickUp',
    group: 'marking',
    keys: ['Shift+K'],
    when: hasArticle,
    run: () => extendBy(-1),
  },
  {
    id: 'list.pickAll',
    group: 'marking',
    keys: ['Mod+A'],
    when: isOutsideArticle,
    run: () => {
      pickAll();
      document.getElementById(anchors.list)?.focus({ preventScroll: true });
    },
  },
  {
    id: 'list.markAboveRead',
    group: 'marking',
    keys: ['<'],
    when: hasArticle,
    isOffered: () => isArticle(canMarkAboveRead),
    run: onArticle((id) => void markAboveRead(id)),
  },
  {
    id: 'list.markBelowRead',
    group: 'marking',
    keys: ['>'],
    when: hasArticle,
    isOffered: () => isArticle(canMarkBelowRead),
    run: onArticle((id) => void markBelowRead(id)),
  },
  {
    id: 'list.markAllRead',
    group: 'marking',
    keys: ['Shift+A'],
    when: always,
    isOffered: canMarkAllRead,
    run: () => void markAllRead(),
  },
  {
    id: 'list.tagAll',
    group: 'marking',
    keys: ['Shift+T'],
    when: always,
    run: () => openSheet({ kind: 'tag-many', isPicked: false }),
  },
  {
    id: 'article.toggleMuted',
    titleNow: () => nowTitles.mute,
    group: 'marking',
    keys: ['Shift+M'],
    when: hasAny,
    run: onAny(
      () => void mutePicked(),
      (id) => void toggleMuted(id),
    ),
  },
  {
    id: 'article.remove',
    titleNow: () => nowTitles.remove,
    group: 'marking',
    keys: ['Delete'],
    when: hasAny,
    run: onAny(
      () => void removePicked(),
      (id) => void removeArticle(id),
    ),
  },
  {
    id: 'undo',
    group: 'marking',
    keys: ['u'],
    when: always,
    run: () => void undoLatest(),
  },
  {
    id: 'undo.history',
    group: 'marking',
    keys: ['Shift+U'],
    when: always,
    run: () => openSheet({ kind: 'undo' }),
  },
  {
    id: 'article.export',
    titleNow: () => nowTitles.export,
    group: 'marking',
    keys: ['e'],
    when: hasAny,
    run: onAny(exportPicked, (id) => void exportArticle(id)),
  },
  {
    id: 'article.copyMarkdown',
    group: 'marking',
    keys: ['c'],
    when: hasArticle,
    run: onArticle((id) => void copyMarkdown(id)),
  },
  {
    id: 'article.copyHtml',
    group: 'marking',
    keys: [],
    when: hasArticle,
    run: onArticle((id) => void copyHtml(id)),
  },
  {
    id: 'article.copyMarkdownLink',
    group: 'marking',
    keys: [],
    when: hasArticle,
    run: onArticle((id) => void copyMarkdownLink(id)),
  },
  {
    id: 'article.copyLink',
    titleNow: () => (arePicksInHand() ? nowTitles.copyLinks : commandTitles['article.copyLink']),
    group: 'marking',
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
