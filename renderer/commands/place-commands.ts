/** Commands for what the reader made: tags, smart feeds, rules. */
import { nowTitles } from '../../shared/texts/commands.ts';
import { useArticleList } from '../state/article-list.ts';
import { moveFeedBy } from '../state/feed-order.ts';
import { useLibrary } from '../state/library.ts';
import { moveSmart } from '../state/order.ts';
import { type Place, placeTerm } from '../state/places.ts';
import { markPlaceRead, refreshPlace, unsubscribe } from '../state/places-actions.ts';
import { openSheet, type Sheet, useUi } from '../state/ui.ts';
import { mayPlaceHaveUnread } from '../state/unread.ts';
import type { CommandEntry } from './command.ts';
import { placeInHand } from './in-hand.ts';
import { visit } from './moves.ts';

const always = () => true;

function smartInView(): number | null {
  const place = placeInHand();
  return place.kind === 'smart' ? place.id : null;
}

/** What the list shows. */
function queryOfList(): string {
  const { place, search } = useUi.getState();
  const query = useArticleList.getState().scope?.query ?? search;
  return `${placeTerm(place, useLibrary.getState())} ${query}`.trim();
}

const onSmart = (run: (id: number) => void) => () => {
  const id = smartInView();
  if (id !== null) run(id);
};

/** The feed whose place it is: where one only reads one of its articles, nothing is moved. */
function feedPlace(): number | null {
  const place = placeInHand();
  return place.kind === 'feed' ? place.id : null;
}

const onFeed = (run: (id: number) => void) => () => {
  const id = feedPlace();
  if (id !== null) run(id);
};

const isFeed = () => feedPlace() !== null;

/** The sheet in which the place can be changed; the built-in views have none. */
export function sheetOfPlace(place: Place): Sheet | null {
  switch (place.kind) {
    case 'feed':
      return { kind: 'feed', feedId: place.id };
    case 'folder':
      return { kind: 'folder', folderId: place.id };
    case 'smart':
      return { kind: 'smart', smartFeedId: place.id };
    case 'tag':
      return { kind: 'tag', name: place.name };
    case 'author':
    case 'source-tag':
      return { kind: 'place-facts', of: place.kind, name: place.name };
    case 'series':
      return { kind: 'series', host: place.host, seriesId: place.seriesId };
    case 'view':
    case 'queue':
      return null;
  }
}

export const placeCommands: readonly CommandEntry[] = [
  {
    id: 'place.open',
    group: 'library',
    keys: [],
    when: () => useUi.getState().menu?.kind === 'place',
    run: () => visit(placeInHand()),
  },
  {
    id: 'place.markRead',
    group: 'library',
    keys: [],
    when: () => useUi.getState().menu?.kind === 'place',
    isOffered: () => mayPlaceHaveUnread(placeInHand()),
    run: () => void markPlaceRead(placeInHand()),
  },
  {
    id: 'place.refresh',
    titleNow: () => nowTitles.refresh,
    group: 'library',
    keys: ['Shift+R'],
    when: () => ['feed', 'folder'].includes(placeInHand().kind),
    run: () => refreshPlace(placeInHand()),
  },
  {
    id: 'place.details',
    titleNow: () => nowTitles.details,
    group: 'library',
    keys: ['Shift+I'],
    when: () => sheetOfPlace(placeInHand()) !== null,
    run: () => {
      const sheet = sheetOfPlace(placeInHand());
      if (sheet !== null) openSheet(sheet);
    },
  },
  {
    id: 'feed.move',
    titleNow: () => nowTitles.moveToFolder,
    group: 'library',
    keys: ['Shift+F'],
    when: isFeed,
    run: onFeed((feedId) => openSheet({ kind: 'move-feed', feedId })),
  },
  {
    id: 'feed.up',
    titleNow: () => nowTitles.moveUp,
    group: 'library',
    keys: [],
    when: isFeed,
    run: onFeed((id) => void moveFeedBy(id, -1)),
  },
  {
    id: 'feed.down',
    titleNow: () => nowTitles.moveDown,
    group: 'library',
    keys: [],
    when: isFeed,
    run: onFeed((id) => void moveFeedBy(id, 1)),
  },
  {
    id: 'feed.unsubscribe',
    titleNow: () => nowTitles.unsubscribe,
    group: 'library',
    keys: [],
    when: isFeed,
    run: onFeed((id) => void unsubscribe(id)),
  },
  {
    id: 'tags.manage',
    group: 'library',
    keys: ['g #'],
    when: always,
    run: () => openSheet({ kind: 'tags' }),
  },
  {
    id: 'rules.manage',
    group: 'library',
    keys: ['g x'],
    when: always,
    run: () => openSheet({ kind: 'rules' }),
  },
  {
    id: 'rules.new',
    group: 'library',
    keys: [],
    when: () => useArticleList.getState().scope !== null,
    run: () => openSheet({ kind: 'rule', ruleId: null, query: useArticleList.getState().scope?.query ?? '' }),
  },
  {
    id: 'smart.new',
    group: 'library',
    keys: [],
    when: () => useArticleList.getState().scope !== null,
    run: () => openSheet({ kind: 'save-search', query: queryOfList() }),
  },
  {
    id: 'smart.edit',
    group: 'library',
    keys: [],
    when: () => smartInView() !== null,
    run: onSmart((smartFeedId) => openSheet({ kind: 'smart', smartFeedId })),
  },
  {
    id: 'smart.up',
    group: 'library',
    keys: [],
    when: () => smartInView() !== null,
    run: onSmart((id) => void moveSmart(id, -1)),
  },
  {
    id: 'smart.down',
    group: 'library',
    keys: [],
    when: () => smartInView() !== null,
    run: onSmart((id) => void moveSmart(id, 1)),
  },
];
