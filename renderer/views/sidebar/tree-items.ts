/** The sidebar as one flat list of tree rows, in the order they are drawn. */
import type { Counts, Feed, Folder, SmartFeed, Tag } from '../../../shared/model.ts';
import { type Place, placeKey, type ViewName, viewTitles } from '../../state/places.ts';
import { type FeedState, feedState } from '../../texts/feeds.ts';

export type TreeItem = {
  key: string;
  level: number;
  title: string;
  kind: 'view' | 'section' | 'smart' | 'folder' | 'feed' | 'tag';
  /** Where it leads; sections lead nowhere, they only open and close. */
  place: Place | null;
  count: number | null;
  /** null: nothing inside. */
  isOpen: boolean | null;
  /** Set for feeds only. */
  feedId: number | null;
  state: FeedState | null;
  isQuiet: boolean;
  position: number;
  siblings: number;
};

type Library = {
  feeds: readonly Feed[];
  folders: readonly Folder[];
  tags: readonly Tag[];
  smartFeeds: readonly SmartFeed[];
  counts: Counts | null;
};

type Draft = Omit<TreeItem, 'position' | 'siblings'>;

const noFeed = { feedId: null, state: null, isQuiet: false };
type Branch = { draft: Draft; children: Branch[] };

const views: readonly ViewName[] = ['unread', 'all', 'today', 'saved', 'later'];

function viewBranch(view: ViewName, counts: Counts | null): Branch {
  const place: Place = { kind: 'view', view };
  // The number of all articles says nothing to act on, so it stays out of the tree.
  const count = view === 'all' ? null : (counts?.[view] ?? null);
  return {
    draft: {
      key: placeKey(place),
      level: 1,
      title: viewTitles[view],
      kind: 'view',
      place,
      count,
      isOpen: null,
      ...noFeed,
    },
    children: [],
  };
}

function leaf(kind: 'smart' | 'tag', place: Place, title: string, count: number | null): Branch {
  return {
    draft: { key: placeKey(place), level: 2, title, kind, place, count, isOpen: null, ...noFeed },
    children: [],
  };
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
        draft: { key, level, title: folder.name, kind: 'folder', place, count, isOpen, ...noFeed },
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
      draft: { key, level: 1, title, kind: 'section', place: null, count: null, isOpen, ...noFeed },
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
): TreeItem[] {
  return flatten([
    ...views.map((view) => viewBranch(view, library.counts)),
    ...section(
      'section:smart',
      'Smart feeds',
      library.smartFeeds.map((smart) =>
        leaf('smart', { kind: 'smart', id: smart.id }, smart.name, smart.unreadCount),
      ),
      collapsed,
    ),
    ...section('section:feeds', 'Feeds', feedBranches(library, null, 2, collapsed, now), collapsed),
    ...section(
      'section:tags',
      'Tags',
      library.tags.map((tag) => leaf('tag', { kind: 'tag', name: tag.name }, tag.name, tag.articleCount)),
      collapsed,
    ),
  ]);
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
    one.state?.short === other.state?.short &&
    one.state?.sentence === other.state?.sentence
  );
}
