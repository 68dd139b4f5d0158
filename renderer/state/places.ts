/** Where the list looks: a built-in view, a smart feed, a feed, a folder or a tag. */

import type { Feed, Folder } from '../../shared/model/feeds.ts';
import type { SmartFeed } from '../../shared/model/smart.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { isRanked } from '../../shared/query/tree.ts';
import { queueTexts, unnamedPlaces, viewTitles } from '../../shared/texts/places.ts';
import { feedOf } from './feed-of.ts';

export const viewNames = [
  'unread',
  'all',
  'today',
  'saved',
  'later',
  'recent',
  'offline',
  'edited',
  'muted',
  'snoozed',
] as const;
export type ViewName = (typeof viewNames)[number];

export type Place =
  | { kind: 'view'; view: ViewName }
  | { kind: 'smart'; id: number }
  | { kind: 'feed'; id: number }
  | { kind: 'folder'; id: number }
  | { kind: 'tag'; name: string }
  /** Whatever somebody wrote, over all feeds. */
  | { kind: 'author'; name: string }
  /** A tag of the sources' own. */
  | { kind: 'source-tag'; name: string }
  /** The parts of a series in order. `name` null: its author named it nowhere. */
  | { kind: 'series'; host: string; seriesId: number; name: string | null }
  /** What was picked for so many minutes, and how many it takes. */
  | { kind: 'queue'; budget: number; minutes: number; articleIds: readonly number[] };

export type SortOrder = 'auto' | 'newest' | 'oldest' | 'reading' | 'title' | 'feed';

/** Under which heads the rows of a list stand. */
export type Grouping = 'none' | 'day' | 'feed';

/** `isTyping`: false where nobody types the query's last word, so that it is what it says. */
export type Scope = { query: string; feedId?: number; folderId?: number; isTyping?: boolean };

/** What the order of the list allows: days need time in order, feeds need each feed in one piece. */
export function effectiveGrouping(wanted: Grouping, scope: Scope | null): Grouping {
  if (wanted === 'none' || scope === null) return 'none';
  const { root, sort } = parseQuery(scope.query, { isTyping: true });
  const order = sort ?? (isRanked(root) ? 'relevance' : 'newest');
  if (wanted === 'feed') return order === 'feed' ? 'feed' : 'none';
  return order === 'newest' || order === 'oldest' ? 'day' : 'none';
}

export function placeKey(place: Place): string {
  if (place.kind === 'view') return `view:${place.view}`;
  if (place.kind === 'tag' || place.kind === 'author' || place.kind === 'source-tag') {
    return `${place.kind}:${place.name}`;
  }
  if (place.kind === 'series') return `series:${place.host}/${place.seriesId}`;
  if (place.kind === 'queue') return `queue:${place.articleIds.join()}`;
  return `${place.kind}:${place.id}`;
}

function isoDay(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** A value of the query language: quoted as soon as it holds more than letters, digits and a few joiners. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}_./+#-]+\*?$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`;
}

/** Its parts in the library, in the order they came out. */
export function seriesQuery({ host, seriesId }: { host: string; seriesId: number }): string {
  return `series:${quoted(`${host}/${seriesId}`)} sort:oldest`;
}

function viewQuery(view: ViewName, now: Date): string {
  if (view === 'unread') return 'is:unread';
  if (view === 'saved') return 'is:saved';
  if (view === 'later') return 'is:later';
  if (view === 'today') return `on:${isoDay(now)}`;
  if (view === 'recent') return 'is:read sort:read';
  if (view === 'offline') return 'is:offline';
  if (view === 'edited') return 'is:edited';
  if (view === 'snoozed') return 'is:snoozed';
  return view === 'muted' ? 'is:muted' : '';
}

function placeScope(place: Place, smartFeeds: readonly SmartFeed[], now: Date): Scope {
  switch (place.kind) {
    case 'view':
      return { query: viewQuery(place.view, now) };
    case 'smart':
      return { query: smartFeeds.find((smart) => smart.id === place.id)?.query ?? '', isTyping: false };
    case 'feed':
      return { query: '', feedId: place.id };
    case 'folder':
      return { query: '', folderId: place.id };
    case 'tag':
      // What is below it belongs to it, as in its number.
      return { query: `mytag:${quoted(`${place.name}/*`)}` };
    case 'author':
      return { query: `by:${quoted(place.name)}`, isTyping: false };
    case 'source-tag':
      return { query: `sourcetag:${quoted(place.name)}`, isTyping: false };
    case 'series':
      return { query: seriesQuery(place), isTyping: false };
    case 'queue':
      return { query: `(${place.articleIds.map((id) => `id:${id}`).join(' OR ')})`, isTyping: false };
  }
}

/** Behind other terms: what is joined by OR stays together. */
export function grouped(query: string): string {
  return /(^|[\s)])OR([\s(]|$)/.test(query) ? `(${query})` : query;
}

/** Place, typed text and chosen order as one question for `articles.list`. */
export function listScope(
  place: Place,
  search: string,
  sort: SortOrder,
  smartFeeds: readonly SmartFeed[],
  now: Date,
): Scope {
  const base = placeScope(place, smartFeeds, now);
  const typed = search.trim();
  // Only a smart feed's text can hold OR or sort: of its own; alone it must stay as its author wrote it.
  const prefix = place.kind === 'smart' && typed !== '' && base.query !== '' ? `(${base.query})` : base.query;
  const order = sort === 'auto' || /(^|\s)sort:/.test(`${prefix} ${typed}`) ? '' : `sort:${sort}`;
  // The typed text goes last: its last word matches as a prefix.
  const before = [prefix, order].filter((part) => part !== '');
  const { isTyping: _isTyping, ...where } = base;
  return {
    ...(typed === '' ? base : where),
    query: [...before, prefix === '' ? typed : grouped(typed)].join(' ').trim(),
  };
}

export function placeTitle(
  place: Place,
  library: { feeds: readonly Feed[]; folders: readonly Folder[]; smartFeeds: readonly SmartFeed[] },
): string {
  switch (place.kind) {
    case 'view':
      return viewTitles[place.view];
    case 'smart':
      return library.smartFeeds.find((smart) => smart.id === place.id)?.name ?? unnamedPlaces.smart;
    case 'feed':
      return feedOf(library.feeds, place.id)?.title ?? unnamedPlaces.feed;
    case 'folder':
      return library.folders.find((folder) => folder.id === place.id)?.name ?? unnamedPlaces.folder;
    case 'tag':
    case 'author':
    case 'source-tag':
      return place.name;
    case 'series':
      return place.name ?? unnamedPlaces.series;
    case 'queue':
      return queueTexts.title(place.budget);
  }
}

/** Feed and folder narrow a list beside its query: where the query is to stand alone, it has to say so itself. Empty for all others. */
export function placeTerm(place: Place, library: Parameters<typeof placeTitle>[1]): string {
  return place.kind === 'feed' || place.kind === 'folder'
    ? `${place.kind}:${quoted(placeTitle(place, library))}`
    : '';
}
