/** What the window shows: place, search, selection, layout, sheets. Nothing here comes from the library. */
import { create } from 'zustand';
import type { Place, SortOrder } from './places.ts';

export type Sheet =
  | { kind: 'add-feed' }
  | { kind: 'import' }
  | { kind: 'export'; query: string }
  | { kind: 'feed'; feedId: number }
  | { kind: 'settings' }
  | { kind: 'statistics' }
  | { kind: 'help' }
  | { kind: 'palette' }
  | { kind: 'save-search'; query: string }
  | { kind: 'smart'; smartFeedId: number }
  | { kind: 'folder'; folderId: number }
  | { kind: 'tag'; name: string }
  | { kind: 'tags' }
  | { kind: 'tag-all' }
  | { kind: 'rules' }
  | { kind: 'rule'; ruleId: number | null; query: string }
  | { kind: 'undo' };

export type Pane = 'list' | 'article';

type Layout = {
  sidebarWidth: number;
  listWidth: number;
  /** null: open when there is room. */
  isSidebarOpen: boolean | null;
  collapsed: Record<string, boolean>;
};

type UiState = Layout & {
  place: Place;
  search: string;
  sort: SortOrder;
  selectedId: number | null;
  /** Which of the two is in front where there is room for one only. */
  pane: Pane;
  sheet: Sheet | null;
  /** The article whose changes are shown in place of its text. */
  changesOf: number | null;
  isTagging: boolean;
  /** What was typed for a tag before its field was there. */
  tagDraft: string;
  isWelcomeOpen: boolean | null;
};

const layoutKey = 'offprint.layout';

export const sidebarLimits = { min: 180, max: 380, start: 236 };
export const listLimits = { min: 280, max: 620, start: 384 };

const defaultLayout: Layout = {
  sidebarWidth: sidebarLimits.start,
  listWidth: listLimits.start,
  isSidebarOpen: null,
  collapsed: { 'section:more': true },
};

function clamp(value: unknown, limits: { min: number; max: number; start: number }): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(limits.max, Math.max(limits.min, Math.round(value)))
    : limits.start;
}

function savedLayout(): Layout {
  try {
    const saved: Partial<Layout> = JSON.parse(localStorage.getItem(layoutKey) ?? '{}');
    return {
      ...defaultLayout,
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
  place: { kind: 'view', view: 'unread' } as Place,
  search: '',
  sort: 'auto' as SortOrder,
  selectedId: null,
  pane: 'list' as Pane,
  sheet: null,
  changesOf: null,
  isTagging: false,
  tagDraft: '',
  isWelcomeOpen: null,
};

export const useUi = create<UiState>()(() => ({ ...start, ...savedLayout() }));

useUi.subscribe((state, before) => {
  const hasChanged =
    state.sidebarWidth !== before.sidebarWidth ||
    state.listWidth !== before.listWidth ||
    state.collapsed !== before.collapsed;
  if (!hasChanged) return;
  const { sidebarWidth, listWidth, collapsed } = state;
  try {
    localStorage.setItem(layoutKey, JSON.stringify({ sidebarWidth, listWidth, collapsed }));
  } catch {
    // Storage may be full or off; the layout then lasts as long as the window.
  }
});

export function resetUi(): void {
  useUi.setState({ ...start, ...defaultLayout });
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
