/** What the window shows: place, search, selection, layout, sheets. Nothing here comes from the library. */
import { z } from 'zod';
import { create } from 'zustand';
import type { LinkDoubts } from '../../shared/model/link-doubts.ts';
import type { PlaceKind } from '../../shared/model/places.ts';
import { type Grouping, type Place, placeKey, type SortOrder, type ViewName, viewNames } from './places.ts';

export type Sheet =
  /** `asked`: by a link or a file from outside, not by the reader. */
  | { kind: 'add-feed'; asked?: { address: string; isPrivate: boolean; by?: 'link' | 'article' } }
  | { kind: 'save-page'; asked?: { address: string; isPrivate: boolean } }
  /** `given`: a file that was opened with Offprint. */
  | { kind: 'import'; given?: { path: string; text: string } }
  | { kind: 'export'; query: string }
  /** `query`: what is being exported, which one goes back to. */
  | { kind: 'export-profile'; name: string; query: string }
  | { kind: 'feed'; feedId: number }
  | { kind: 'annotations' }
  | { kind: 'snippets' }
  | { kind: 'targets' }
  | { kind: 'target'; targetId: number | null }
  | { kind: 'export-file'; articleId: number; folder: string; profile: string; query: string }
  | { kind: 'settings' }
  | { kind: 'keys' }
  | { kind: 'statistics' }
  | { kind: 'help' }
  | { kind: 'guide'; page: string }
  | { kind: 'licences' }
  | { kind: 'updates' }
  | { kind: 'diagnostics' }
  | { kind: 'palette' }
  | { kind: 'save-search'; query: string }
  | { kind: 'smart'; smartFeedId: number }
  | { kind: 'folder'; folderId: number }
  | { kind: 'tag'; name: string }
  | { kind: 'tags' }
  | { kind: 'tag-many'; isPicked: boolean }
  | { kind: 'rules' }
  | { kind: 'rule'; ruleId: number | null; query: string }
  | { kind: 'snooze'; articleId: number | null }
  | { kind: 'move-feed'; feedId: number }
  | { kind: 'queue' }
  | { kind: 'series'; host: string; seriesId: number }
  | { kind: 'all-series' }
  | { kind: 'place-facts'; of: PlaceKind; name: string }
  | { kind: 'follow'; articleId: number }
  | { kind: 'account' }
  | { kind: 'outside-link'; url: string; doubts: LinkDoubts }
  | { kind: 'undo' };

/** What a menu was opened on, and where on the screen, in px. */
export type MenuTarget = { x: number; y: number } & (
  | { kind: 'article'; id: number }
  | { kind: 'place'; place: Place }
);

export type Pane = 'list' | 'article';

/** What hangs from the toolbar of the article. */
export type ReadingPanel = 'text' | 'outline' | 'notes' | 'more';

type Layout = {
  sidebarWidth: number;
  listWidth: number;
  /** null: open when there is room. */
  isSidebarOpen: boolean | null;
  isListOpen: boolean;
  collapsed: Record<string, boolean>;
  place: Place;
  sort: SortOrder;
  groupBy: Grouping;
  selectedId: number | null;
  /** The topmost row in sight. */
  firstRow: number;
};

type UiState = Layout & {
  search: string;
  /** Which of the two is in front where there is room for one only. */
  pane: Pane;
  sheet: Sheet | null;
  menu: MenuTarget | null;
  /** The article whose changes are shown in place of its text. */
  changesOf: number | null;
  readingPanel: ReadingPanel | null;
  isTagging: boolean;
  /** What was typed for a tag before its field was there. */
  tagDraft: string;
  isWelcomeOpen: boolean | null;
};

const layoutKey = 'offprint.layout';

export const sidebarLimits = { min: 180, max: 380, start: 236 };
export const listLimits = { min: 280, max: 960, start: 384 };

const defaultLayout: Layout = {
  sidebarWidth: sidebarLimits.start,
  listWidth: listLimits.start,
  isSidebarOpen: null,
  isListOpen: true,
  collapsed: { 'section:more': true },
  place: { kind: 'view', view: 'unread' },
  sort: 'auto',
  groupBy: 'none',
  selectedId: null,
  firstRow: 0,
};
const kept = Object.keys(defaultLayout) as (keyof Layout)[];

function clamp(value: unknown, limits: { min: number; max: number; start: number }): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(limits.max, Math.max(limits.min, Math.round(value)))
    : limits.start;
}

const count = z.int().min(0);
const name = z.string().min(1);
/** Each by itself: what an older Offprint wrote, or nobody did, falls back alone. */
const savedSchema = z.object({
  sidebarWidth: z.number().catch(sidebarLimits.start),
  listWidth: z.number().catch(listLimits.start),
  isSidebarOpen: z.boolean().nullable().catch(null),
  isListOpen: z.boolean().catch(true),
  collapsed: z.record(z.string(), z.boolean()).catch({}),
  place: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('view'), view: z.enum(viewNames) }),
      z.object({ kind: z.enum(['smart', 'feed', 'folder']), id: count }),
      z.object({ kind: z.enum(['tag', 'author', 'source-tag']), name }),
      z.object({ kind: z.literal('series'), host: name, seriesId: count, name: z.string().nullable() }),
    ])
    .catch(defaultLayout.place as { kind: 'view'; view: ViewName }),
  sort: z.enum(['auto', 'newest', 'oldest', 'reading', 'title', 'feed']).catch('auto'),
  groupBy: z.enum(['none', 'day', 'feed']).catch('none'),
  selectedId: count.nullable().catch(null),
  firstRow: count.catch(0),
});

function savedLayout(): Layout {
  try {
    const saved = savedSchema.parse(JSON.parse(localStorage.getItem(layoutKey) ?? '{}'));
    return {
      ...saved,
      place: saved.place as Place,
      sidebarWidth: clamp(saved.sidebarWidth, sidebarLimits),
      listWidth: clamp(saved.listWidth, listLimits),
      collapsed: { ...defaultLayout.collapsed, ...saved.collapsed },
    };
  } catch {
    // A layout that cannot be read is no loss: the default one is drawn.
    return defaultLayout;
  }
}

const start = {
  search: '',
  pane: 'list' as Pane,
  sheet: null,
  menu: null,
  changesOf: null,
  readingPanel: null,
  isTagging: false,
  tagDraft: '',
  isWelcomeOpen: null,
};

const saved = savedLayout();
export const useUi = create<UiState>()(() => ({ ...start, ...saved }));

/** Where the list stood when the window was closed; asked for once. */
let restoredRow: number | null = saved.firstRow === 0 ? null : saved.firstRow;
const restoredPlace = placeKey(saved.place);

export function takeRestoredRow(): number | null {
  const row = placeKey(useUi.getState().place) === restoredPlace ? restoredRow : null;
  restoredRow = null;
  return row;
}

/** Scrolling changes the row many times a second; it is written down when it rests. */
const writeMs = 300;
let writing: ReturnType<typeof setTimeout> | null = null;

function write(): void {
  if (writing !== null) clearTimeout(writing);
  writing = null;
  const state = useUi.getState();
  // A search is not gone back to, and the row is a row of its answer.
  const layout = { ...state, ...(state.search === '' ? {} : { firstRow: 0 }) };
  try {
    localStorage.setItem(
      layoutKey,
      JSON.stringify(Object.fromEntries(kept.map((key) => [key, layout[key]]))),
    );
  } catch {
    // Storage may be full or off; the layout then lasts as long as the window.
  }
}

useUi.subscribe((state, before) => {
  if (kept.some((key) => state[key] !== before[key])) writing ??= setTimeout(write, writeMs);
});

/** Before the window closes, what still waits is written down. */
export function keepLayout(): void {
  if (writing !== null) write();
}

export function resetUi(): void {
  useUi.setState({ ...start, ...defaultLayout });
}

/** Heads of feeds are for their order, which this chooses with them. */
export function setGrouping(groupBy: Grouping): void {
  useUi.setState(({ sort }) => ({ groupBy, sort: groupBy !== 'feed' && sort === 'feed' ? 'auto' : sort }));
}

export function goTo(place: Place): void {
  useUi.setState({ place, search: '', selectedId: null, pane: 'list', isTagging: false });
}

export function setSearch(search: string): void {
  if (search !== useUi.getState().search) useUi.setState({ search, selectedId: null });
}

export function openSheet(sheet: Sheet): void {
  useUi.setState({ sheet, isTagging: false });
}

export function showReadingPanel(readingPanel: ReadingPanel | null): void {
  useUi.setState(readingPanel === null ? { readingPanel } : { readingPanel, pane: 'article' });
}

export function openMenu(menu: MenuTarget): void {
  useUi.setState({ menu });
}

export function closeMenu(): void {
  useUi.setState({ menu: null });
}

export function closeSheet(): void {
  useUi.setState({ sheet: null });
}

export function toggleCollapsed(key: string): void {
  const { collapsed } = useUi.getState();
  useUi.setState({ collapsed: { ...collapsed, [key]: collapsed[key] !== true } });
}

export function setSidebarWidth(width: number): void {
  useUi.setState({ sidebarWidth: clamp(width, sidebarLimits) });
}

export function setListWidth(width: number): void {
  useUi.setState({ listWidth: clamp(width, listLimits) });
}
