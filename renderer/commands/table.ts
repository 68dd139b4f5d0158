/** Every command there is. Menus of the shell, keys, palette, help and tooltips all read this table. */
import { commandKeywords, englishCommandKeywords } from '../../shared/texts/command-keywords.ts';
import { commandTitles, englishCommandTitles, nowTitles } from '../../shared/texts/commands.ts';
import { openOriginal } from '../state/actions.ts';
import { addressesOf, toggleAddresses } from '../state/addresses.ts';
import { showFresh, useArticleList } from '../state/article-list.ts';
import { hasCorrection, takeCorrection } from '../state/corrections.ts';
import { closeFind, useFind } from '../state/find.ts';
import { toggleFullText } from '../state/full-text.ts';
import type { ViewName } from '../state/places.ts';
import { clearPicks, hasPicks } from '../state/selection.ts';
import { openSheet, useUi } from '../state/ui.ts';
import { annotationCommands } from './annotation-commands.ts';
import type { Command, CommandEntry } from './command.ts';
import { fullTextTitle } from './full-text-title.ts';
import { articleInHand, onArticle, hasArticle as withArticle } from './in-hand.ts';
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

const addressesInHand = () => addressesOf(articleInHand());

const entries: readonly CommandEntry[] = [
  {
    id: 'article.next',
    group: 'reading',
    keys: ['j'],
    when: always,
    run: () => selectBy(1),
  },
  {
    id: 'article.previous',
    group: 'reading',
    keys: ['k'],
    when: always,
    run: () => selectBy(-1),
  },
  {
    id: 'article.open',
    group: 'reading',
    keys: ['o', 'Enter'],
    when: withArticle,
    run: onArticle((selectedId) => {
      useUi.setState({ selectedId });
      focusPane();
    }),
  },
  {
    id: 'list.focus',
    group: 'reading',
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
    group: 'reading',
    keys: ['Space'],
    when: always,
    run: () => pageOn(1),
  },
  {
    id: 'article.pageBack',
    group: 'reading',
    keys: ['Shift+Space'],
    when: withArticle,
    run: () => pageOn(-1),
  },
  {
    id: 'queue',
    group: 'going',
    keys: ['q'],
    when: always,
    run: () => openSheet({ kind: 'queue' }),
  },
  {
    id: 'article.nextUnread',
    group: 'reading',
    keys: ['n'],
    when: always,
    run: () => selectNextUnread(),
  },
  {
    id: 'article.previousUnread',
    group: 'reading',
    keys: ['p'],
    when: always,
    run: selectPreviousUnread,
  },
  {
    id: 'list.showFresh',
    group: 'reading',
    keys: ['.'],
    when: () => useArticleList.getState().freshCount > 0,
    run: () => {
      void showFresh();
      focusList();
    },
  },
  {
    id: 'article.original',
    group: 'reading',
    keys: ['v'],
    when: withArticle,
    run: onArticle(openOriginal),
  },
  {
    id: 'article.fullText',
    titleNow: fullTextTitle,
    group: 'reading',
    keys: ['f'],
    when: withArticle,
    run: onArticle(toggleFullText),
  },
  {
    id: 'article.addresses',
    titleNow: () =>
      addressesInHand()?.form === 'original' ? nowTitles.cleanAddresses : nowTitles.originalAddresses,
    group: 'reading',
    keys: [],
    when: () => (addressesInHand()?.tracked ?? 0) > 0,
    run: onArticle(toggleAddresses),
  },
  {
    id: 'article.changes',
    group: 'reading',
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
    group: 'going',
    keys: ['/', 'Mod+Shift+F'],
    when: always,
    run: focusSearch,
  },
  {
    id: 'search.correct',
    group: 'going',
    keys: ['Mod+Enter'],
    when: hasCorrection,
    run: takeCorrection,
  },
  {
    id: 'go.unread',
    group: 'going',
    keys: ['g u'],
    when: always,
    run: toView('unread'),
  },
  {
    id: 'go.all',
    group: 'going',
    keys: ['g a'],
    when: always,
    run: toView('all'),
  },
  { id: 'go.today', group: 'going', keys: ['g t'], when: always, run: toView('today') },
  { id: 'go.saved', group: 'going', keys: ['g s'], when: always, run: toView('saved') },
  { id: 'go.later', group: 'going', keys: ['g l'], when: always, run: toView('later') },
  {
    id: 'go.recent',
    group: 'going',
    keys: ['g h'],
    when: always,
    run: toView('recent'),
  },
  {
    id: 'go.offline',
    group: 'going',
    keys: ['g o'],
    when: always,
    run: toView('offline'),
  },
  {
    id: 'go.edited',
    group: 'going',
    keys: ['g e'],
    when: always,
    run: toView('edited'),
  },
  {
    id: 'go.snoozed',
    group: 'going',
    keys: ['g z'],
    when: always,
    run: toView('snoozed'),
  },
  { id: 'go.muted', group: 'going', keys: ['g m'], when: always, run: toView('muted') },
  ...seriesCommands,
  ...offlineCommands,
  ...olderCommands,
  ...libraryCommands,
  ...placeCommands,
  ...windowCommands,
];

export const commands: readonly Command[] = [
  ...entries.map((entry) => ({
    ...entry,
    title: commandTitles[entry.id],
    english: englishCommandTitles[entry.id],
    keywords: `${commandKeywords[entry.id]}, ${englishCommandKeywords[entry.id]}`,
  })),
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
