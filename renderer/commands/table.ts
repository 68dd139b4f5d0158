/** Every command there is. Menus of the shell, keys, palette, help and tooltips all read this table. */
import { openOriginal } from '../state/actions.ts';
import { showFresh, useArticleList } from '../state/article-list.ts';
import { hasCorrection, takeCorrection } from '../state/corrections.ts';
import { closeFind, useFind } from '../state/find.ts';
import { toggleFullText } from '../state/full-text.ts';
import type { ViewName } from '../state/places.ts';
import { clearPicks, hasPicks } from '../state/selection.ts';
import { openSheet, useUi } from '../state/ui.ts';
import { annotationCommands } from './annotation-commands.ts';
import type { Command } from './command.ts';
import { fullTextTitle } from './full-text-title.ts';
import { onArticle, hasArticle as withArticle } from './in-hand.ts';
import { languageCommands } from './language-commands.ts';
import { libraryCommands } from './library-commands.ts';
import { markingCommands } from './marking-commands.ts';
import {
  focusList,
  focusPane,
  focusSearch,
  isNarrow,
  pageOn,
  selectBy,
  selectNextUnread,
  selectPreviousUnread,
  visit,
} from './moves.ts';
import { offlineCommands } from './offline-commands.ts';
import { olderCommands } from './older-commands.ts';
import { placeCommands } from './place-commands.ts';
import { playerCommands } from './player-commands.ts';
import { seriesCommands } from './series-commands.ts';
import { speechCommands } from './speech-commands.ts';
import { textCommands } from './text-commands.ts';
import { typographyCommands } from './typography-commands.ts';
import { windowCommands } from './window-commands.ts';

const always = () => true;
const toView = (view: ViewName) => () => {
  visit({ kind: 'view', view });
  focusList();
};

export const commands: readonly Command[] = [
  {
    id: 'article.next',
    title: 'Next article',
    group: 'Reading',
    keys: ['j'],
    when: always,
    run: () => selectBy(1),
  },
  {
    id: 'article.previous',
    title: 'Previous article',
    group: 'Reading',
    keys: ['k'],
    when: always,
    run: () => selectBy(-1),
  },
  {
    id: 'article.open',
    title: 'Read the article',
    group: 'Reading',
    keys: ['o', 'Enter'],
    when: withArticle,
    run: onArticle((selectedId) => {
      useUi.setState({ selectedId });
      focusPane();
    }),
  },
  {
    id: 'list.focus',
    title: 'Back to the list',
    group: 'Reading',
    keys: ['Escape'],
    when: always,
    run: () => {
      if (useFind.getState().isOpen) {
        closeFind();
        return;
      }
      if (hasPicks()) {
        clearPicks();
        focusList();
        return;
      }
      // Where the sidebar floats over the list, it goes first.
      useUi.setState(isNarrow() ? { pane: 'list', isSidebarOpen: false } : { pane: 'list' });
      focusList();
    },
  },
  {
    id: 'article.page',
    title: 'A page on, then the next unread article',
    group: 'Reading',
    keys: ['Space'],
    when: always,
    run: () => pageOn(1),
  },
  {
    id: 'article.pageBack',
    title: 'A page back',
    group: 'Reading',
    keys: ['Shift+Space'],
    when: withArticle,
    run: () => pageOn(-1),
  },
  {
    id: 'queue',
    title: 'Read for so many minutes…',
    group: 'Going',
    keys: ['q'],
    when: always,
    run: () => openSheet({ kind: 'queue' }),
  },
  {
    id: 'article.nextUnread',
    title: 'Next unread article, here or in the next feed',
    group: 'Reading',
    keys: ['n'],
    when: always,
    run: () => selectNextUnread(),
  },
  {
    id: 'article.previousUnread',
    title: 'Previous unread article',
    group: 'Reading',
    keys: ['p'],
    when: always,
    run: selectPreviousUnread,
  },
  {
    id: 'list.showFresh',
    title: 'Show new articles',
    group: 'Reading',
    keys: ['.'],
    when: () => useArticleList.getState().freshCount > 0,
    run: () => {
      void showFresh();
      focusList();
    },
  },
  {
    id: 'article.original',
    title: 'Open the original',
    group: 'Reading',
    keys: ['v'],
    when: withArticle,
    run: onArticle(openOriginal),
  },
  {
    id: 'article.fullText',
    title: 'Read the full text, or the feed’s own',
    titleNow: fullTextTitle,
    group: 'Reading',
    keys: ['f'],
    when: withArticle,
    run: onArticle(toggleFullText),
  },
  {
    id: 'article.changes',
    title: 'Show what changed, or the text again',
    group: 'Reading',
    keys: ['h'],
    when: withArticle,
    run: onArticle((id) =>
      useUi.setState(({ changesOf }) => ({ changesOf: changesOf === id ? null : id, pane: 'article' })),
    ),
  },
  ...textCommands,
  ...speechCommands,
  ...playerCommands,
  ...annotationCommands,
  ...typographyCommands,
  ...markingCommands,
  {
    id: 'search',
    title: 'Search',
    group: 'Going',
    keys: ['/', 'Mod+Shift+F'],
    when: always,
    run: focusSearch,
  },
  {
    id: 'search.correct',
    title: 'Search for what was meant',
    group: 'Going',
    keys: ['Mod+Enter'],
    when: hasCorrection,
    run: takeCorrection,
  },
  {
    id: 'go.unread',
    title: 'Go to Unread',
    group: 'Going',
    keys: ['g u'],
    when: always,
    run: toView('unread'),
  },
  {
    id: 'go.all',
    title: 'Go to All articles',
    group: 'Going',
    keys: ['g a'],
    when: always,
    run: toView('all'),
  },
  { id: 'go.today', title: 'Go to Today', group: 'Going', keys: ['g t'], when: always, run: toView('today') },
  { id: 'go.saved', title: 'Go to Saved', group: 'Going', keys: ['g s'], when: always, run: toView('saved') },
  { id: 'go.later', title: 'Go to Later', group: 'Going', keys: ['g l'], when: always, run: toView('later') },
  {
    id: 'go.recent',
    title: 'Go to Recently read',
    group: 'Going',
    keys: ['g h'],
    when: always,
    run: toView('recent'),
  },
  {
    id: 'go.offline',
    title: 'Go to Offline',
    group: 'Going',
    keys: ['g o'],
    when: always,
    run: toView('offline'),
  },
  {
    id: 'go.edited',
    title: 'Go to Edited',
    group: 'Going',
    keys: ['g e'],
    when: always,
    run: toView('edited'),
  },
  {
    id: 'go.snoozed',
    title: 'Go to Snoozed',
    group: 'Going',
    keys: ['g z'],
    when: always,
    run: toView('snoozed'),
  },
  { id: 'go.muted', title: 'Go to Muted', group: 'Going', keys: ['g m'], when: always, run: toView('muted') },
  ...seriesCommands,
  ...offlineCommands,
  ...olderCommands,
  ...libraryCommands,
  ...placeCommands,
  ...windowCommands,
  ...languageCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function runCommand(id: string): void {
  const command = byId.get(id);
  if (command?.when() === true) command.run();
}

export function findCommand(id: string): Command | null {
  return byId.get(id) ?? null;
}
