/** Where the list looks, and in which order, in words. */
import { counted } from '../format.ts';

export const viewTitles = {
  unread: 'Unread',
  all: 'All articles',
  today: 'Today',
  saved: 'Saved',
  later: 'Later',
  recent: 'Recently read',
  offline: 'Offline',
  edited: 'Edited',
  muted: 'Muted',
  snoozed: 'Snoozed',
};

/** How a list is sorted. */
export const sortTitles = {
  auto: 'newest first',
  newest: 'newest first',
  oldest: 'oldest first',
  reading: 'shortest first',
  title: 'by title',
  feed: 'by feed',
};

/** Of places whose own name is not known, or no longer. */
export const unnamedPlaces = {
  smart: 'Smart feed',
  feed: 'Feed',
  folder: 'Folder',
  series: 'Series',
};

export const queueTexts = {
  title: (minutes: number) => counted(minutes, 'minute'),
  nothing: (minutes: number) => `Nothing unread fits into ${counted(minutes, 'minute')}.`,
  /** What is typed to read for some time: "20", "20 min", "read for 20 minutes". Its first group is the number. */
  typed: /^(?:read(?: for)? )?(\d{1,4}) ?(?:m|min|mins|minutes?)?$/i,
};
