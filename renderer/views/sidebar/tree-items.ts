/** The sidebar as one flat list of tree rows, in the order they are drawn. */
import type { Feed, Folder } from '../../../shared/model/feeds.ts';
import type { SmartFeed, SmartIcon } from '../../../shared/model/smart.ts';
import type { Counts } from '../../../shared/model/statistics.ts';
import type { Tag, TagColour } from '../../../shared/model/tags.ts';
import { type FeedState, feedState } from '../../../shared/texts/feeds.ts';
import { compareNames } from '../../../shared/texts/format.ts';
import { viewTitles } from '../../../shared/texts/places.ts';
import { sidebarTexts } from '../../../shared/texts/sidebar.ts';
import { type Place, placeKey, type ViewName } from '../../state/places.ts';
import { folded } from '../../state/tags.ts';

export type TreeItem = {
  key: string;
  level: number;
  title: string;
  kind: 'view' | 'section' | 'smart' | 'group' | 'folder' | 'feed' | 'tag';
  /** Where it leads; sections lead nowhere, they only open and close. */
  place: Place | null;
  count: number | null;
  /** null: nothing inside. */
  isOpen: boolean | null;
  /** Set for feeds only. */
  feedId: number | null;
  state: FeedState | null;
  isQuiet: boolean;
  /** Of a smart feed. */
  icon: SmartIcon | null;
  /** Of a tag. */
  colour: TagColour | null;
  position: number;
  siblings: number;
};

type Library = {
  feeds: readonly Feed[];
  folders: readonly Folder[];
  tags: readonly Tag[];
  tagParents: readonly Tag[];
  smartFeeds: readonly SmartFeed[];
  counts: Counts | null;
};

type Draft = Omit<TreeItem, 'position' | 'siblings'>;

const plain = { feedId: null, state: null, isQuiet: false, icon: null, colour: null };
type Branch = { draft: Draft; children: Branch[] };

const views: readonly ViewName[] = ['unread', 'all', 'today', 'saved', 'later'];
const moreViews: readonly ViewName[] = ['recent', 'offline', 'edited', 'muted'];

const isCounted = (view: ViewName): view is keyof Counts & ViewName =>
  views.includes(view) || view === 'snoozed';

/** Snoozed is there while something is, and while one looks at it. */
function shownViews(counts: Counts | null, isInSnoozed: boolean): readonly ViewName[] {
  return isInSnoozed || (counts?.snoozed ?? 0) > 0 ? [...views, 'snoozed'] : views;
}

function viewBranch(view: ViewName, counts: Counts | null, level = 1): Branch {
  const place: Place = { kind: 'view', view };
  // The number of all articles says nothing to act on, so it stays out of the tree.
  const count = view === 'all' || !isCounted(view) ? null : (counts?.[view] ?? null);
  return {
    draft: {
      key: placeKey(place),
      level,
      title: viewTitles[view],
      kind: 'view',
      place,
      count,
      isOpen: null,
      ...plain,
    },
    children: [],
  };
}

/** Smart feeds under their headings; those without one come first. */
function smartBranches(
  smartFeeds: readonly SmartFeed[],
  collapsed: Readonly<Record<string, boolean>>,
): Branch[] {
  const branch = (smart: SmartFeed, level: number): Branch => {
    const place: Place = { kind: 'smart', id: smart.id };
    const { name: title, unreadCount: count, icon } = smart;
    return {
      draft: {
        ...plain,
        key: placeKey(place),
        level,
        title,
        kind: 'smart',
        place,
        count,
        isOpen: null,
        icon,
      },
      children: [],
    };
  };
  const folders = [...new Set(smartFeeds.map(({ folder }) => folder))].filter((folder) => folder !== '');
  return [
    ...smartFeeds.filter(({ folder }) => folder === '').map((smart) => branch(smart, 2)),
    ...folders.map((folder): Branch => {
      const key = `smart-folder:${folder}`;
      const inside = smartFeeds.filter((smart) => smart.folder === folder);
      const isOpen = collapsed[key] !== true;
      return {
        draft: { ...plain, key, level: 2, title: folder, kind: 'group', place: null, count: null, isOpen },
        children: inside.map((smart) => branch(smart, 3)),
      };
    }),
  ];
}

/** Tags as their slashes say; a number counts what is below as well. */
function tagBranches(
  tags: readonly Tag[],
  parent: string,
  level: number,
  collapsed: Readonly<Record<string, boolean>>,
): Branch[] {
  const depth = parent === '' ? 0 : parent.split('/').length;
  const isInside = (tag: Tag): boolean =>
    tag.name.split('/').length === depth + 1 &&
    (parent === '' || folded(tag.name).startsWith(`${folded(parent)}/`));
  return tags.filter(isInside).map((tag): Branch => {
    const place: Place = { kind: 'tag', name: tag.name };
    const key = placeKey(place);
    const children = tagBranches(tags, tag.name, level + 1, collapsed);
    return {
      draft: {
        ...plain,
        key,
        level,
        title: tag.name.split('/').at(-1) ?? tag.name,
        kind: 'tag',
        place,
        count: tag.treeCount,
        isOpen: children.length === 0 ? null : collapsed[key] !== true,
        colour: tag.colour,
      },
      children,
    };
  });
}

const byPosition = (one: { position: number; id: number }, other: { position: number; id: number }) =>
  one.position - other.position || one.id - other.id;

function feedBranches(
  library: Library,
  parentId: number | null,
  level: number,
  collapsed: Readonly<Record<string, boolean>>,
  now: number,
): Branch[] {
  const folders = library.folders
    .filter((folder) => folder.parentId === parentId)
    .sort(byPosition)
    .map((folder): Branch => {
      const place: Place = { kind: 'folder', id: folder.id };
      const key = placeKey(place);
      const children = feedBranches(library, folder.id, level + 1, collapsed, now);
      const count = children.reduce((sum, child) => sum + (child.draft.count ?? 0), 0);
      const isOpen = collapsed[key] !== true;
      return {
        draft: { key, level, title: folder.name, kind: 'folder', place, count, isOpen, ...plain },
        children,
      };
    });
  const feeds = library.feeds
    .filter((feed) => feed.folderId === parentId)
    .sort(byPosition)
    .map((feed): Branch => {
      const place: Place = { kind: 'feed', id: feed.id };
      const { title, unreadCount: count } = feed;
      const state = feedState(feed, now);
      const isQuiet = feed.isPaused || state.short !== '';
      return {
        draft: {
          key: placeKey(place),
          level,
          title,
          kind: 'feed',
          place,
          count,
          isOpen: null,
          feedId: feed.id,
          state,
          isQuiet,
          icon: null,
          colour: null,
        },
        children: [],
      };
    });
  return [...folders, ...feeds];
}

function section(
  key: string,
  title: string,
  children: Branch[],
  collapsed: Readonly<Record<string, boolean>>,
): Branch[] {
  if (children.length === 0) return [];
  const isOpen = collapsed[key] !== true;
  return [
    {
      draft: { key, level: 1, title, kind: 'section', place: null, count: null, isOpen, ...plain },
      children,
    },
  ];
}

function flatten(branches: readonly Branch[]): TreeItem[] {
  return branches.flatMap(({ draft, children }, index) => [
    { ...draft, position: index + 1, siblings: branches.length },
    ...(draft.isOpen === false ? [] : flatten(children)),
  ]);
}

export function treeItems(
  library: Library,
  collapsed: Readonly<Record<string, boolean>>,
  now: number,
  isInSnoozed = false,
): TreeItem[] {
  return flatten([
    ...shownViews(library.counts, isInSnoozed).map((view) => viewBranch(view, library.counts)),
    ...section(
      'section:more',
      sidebarTexts.moreViews,
      moreViews.map((view) => viewBranch(view, library.counts, 2)),
      collapsed,
    ),
    ...section(
      'section:smart',
      sidebarTexts.smartFeeds,
      smartBranches(library.smartFeeds, collapsed),
      collapsed,
    ),
    ...section(
      'section:feeds',
      sidebarTexts.feeds,
      feedBranches(library, null, 2, collapsed, now),
      collapsed,
    ),
    ...section('section:tags', sidebarTexts.tags, tagBranches(allTags(library), '', 2, collapsed), collapsed),
  ]);
}

/** Those on articles, and the places above them, in one order. */
function allTags({ tags, tagParents }: Library): Tag[] {
  return [...tags.filter((tag) => tag.treeCount > 0), ...tagParents].sort((one, other) =>
    compareNames(one.name, other.name),
  );
}

/** Whether two rows look the same: every answer of the library makes new ones, few of them differ. */
export function isSameItem(one: TreeItem, other: TreeItem): boolean {
  return (
    one.key === other.key &&
    one.level === other.level &&
    one.title === other.title &&
    one.count === other.count &&
    one.isOpen === other.isOpen &&
    one.position === other.position &&
    one.siblings === other.siblings &&
    one.isQuiet === other.isQuiet &&
    one.icon === other.icon &&
    one.colour === other.colour &&
    one.state?.short === other.state?.short &&
    one.state?.sentence === other.state?.sentence
  );
}
