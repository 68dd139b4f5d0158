/** Words of the list of articles, and of the search above it. */
import type { Settings } from '../../model/settings.ts';
import { counted, either, fullDate, number } from '../format.ts';

export const showMode: Record<Settings['listDensity'], string> = {
  compact: 'Show compact rows',
  comfortable: 'Show comfortable rows',
  cards: 'Show cards',
};

export const rowTexts = {
  returned: 'back from snooze',
  editedSinceRead: 'edited since read',
  edited: 'edited',
  /** For the ear, after the title. */
  states: (words: readonly string[]) => `, ${words.join(', ')} `,
  unread: 'unread',
  saved: 'saved',
  later: 'later',
  snoozed: (until: number) => `snoozed until ${fullDate(until)}`,
  until: (until: number) => `Until ${fullDate(until)}`,
  minutes: (minutes: number) => `${minutes} min`,
  alsoIn: (feeds: readonly string[]) => `also in ${feeds.join(', ')}`,
};

export const listTexts = {
  pagesFailed: 'Couldn’t load some articles.',
  fetching: 'Fetching…',
  returned: 'Back from snooze',
  feedDetails: 'Feed details',
  folderDetails: 'Folder details',
  tagDetails: 'Tag details',
  smartDetails: 'Smart feed details',
  showSidebar: 'Show sidebar',
  count: 'Number of articles',
  keepSearch: 'Keep as smart feed',
  markAllRead: 'Mark all as read',
  loading: 'Loading…',
  articles: 'Articles',
  atLeast: (count: number) => `${number(count)}+ articles`,
  minutesInAll: (minutes: number) => `${minutes} min in all`,
  /** A hundred and more are not counted. */
  fresh: (count: number) => (count >= 100 ? 'More than 100 new articles' : counted(count, 'new article')),
  newArticles: 'New articles',
  list: 'Article list',
  offline: 'You are offline. Everything here still works; feeds refresh when the connection is back.',
};

export const emptyTexts = {
  recent: 'What you read shows up here, the latest first.',
  offline: 'No article is complete offline yet.',
  edited: 'No feed has changed an article since it came in.',
  /** `key`: what the reader has set for it; null: no key does it. */
  snoozed: (key: string | null) =>
    key === null
      ? 'Nothing is snoozed. An article can be put off until a time from its menu.'
      : `Nothing is snoozed. Press ${key} on an article to put it off until a time.`,
  muted: (key: string | null) =>
    key === null
      ? 'Nothing is muted. Rules mute what you never want to see; the menu of an article mutes that one.'
      : `Nothing is muted. Rules mute what you never want to see; ${key} mutes one article.`,
  showAll: 'Show all articles',
  searchAll: 'Search all articles',
  clearSearch: 'Clear search',
  library: 'Your library is empty. Add a feed to begin.',
  addFeed: 'Add feed',
  saved: (key: string | null) =>
    key === null
      ? 'Save an article to keep it here, whatever its feed does.'
      : `Press ${key} on an article to keep it here, whatever its feed does.`,
  later: (key: string | null) =>
    key === null
      ? 'Put an article on Later to read it later.'
      : `Press ${key} on an article to read it later.`,
  unread: 'All read. New articles come in by themselves.',
  today: 'Nothing was published today yet.',
  all: 'No feed has brought an article yet.',
  refreshAll: 'Refresh all feeds',
  feed: 'This feed has brought no articles yet.',
  feedDetails: 'Feed details',
  other: 'There are no articles here.',
  noMatch: (place: string) => `Nothing in ${place} matches this search.`,
  didYouMean: (corrections: readonly string[]) => `Did you mean ${either(corrections)}?`,
};

export const orderTexts = {
  noHeads: 'no heads',
  headsOfDays: 'a head for each day',
  headsOfFeeds: 'a head for each feed',
  bestMatch: 'best match first',
  title: 'Sort order',
  order: 'Order',
  heads: 'Heads',
  titleOf: (order: string) => `Sort order: ${order}`,
};

export const picksTexts = {
  toggleRead: 'Mark as read or unread',
  toggleSaved: 'Save, or save no longer',
  toggleLater: 'Put on Later, or take off',
  tag: 'Tag…',
  copyLinks: 'Copy links',
  export: 'Export…',
  title: 'Picked articles',
  pickNone: 'Pick none',
  /** null: all there are, however many. */
  count: (count: number | null) => (count === null ? 'All picked' : `${number(count)} picked`),
  pickAll: (total: number | null) => (total === null ? 'Pick all' : `Pick all ${number(total)}`),
};

export const searchTexts = {
  clearSearch: 'Clear search',
  completions: 'Completions',
  articlesIn: (place: string) => `Search articles in ${place}`,
  placeholder: (place: string) => `Search in ${place}`,
};
