/** One row of the tree: a view, a section, a folder, a feed, a smart feed or a tag. */
import {
  AlarmClock,
  Bookmark,
  BookOpenCheck,
  ChevronDown,
  ChevronRight,
  Clock,
  CloudCheck,
  Inbox,
  Library,
  type LucideIcon,
  PencilLine,
  Sun,
  VolumeX,
} from 'lucide-react';
import { memo } from 'react';
import { mostCounted } from '../../../shared/model/smart.ts';
import { number } from '../../../shared/texts/format.ts';
import { sidebarTexts } from '../../../shared/texts/sidebar.ts';
import { Favicon } from '../../components/favicon.tsx';
import { SmartSign } from '../../components/smart-sign.tsx';
import { TagDot } from '../../components/tag-dot.tsx';
import type { ViewName } from '../../state/places.ts';
import { openMenu, toggleCollapsed } from '../../state/ui.ts';
import { isSameItem, type TreeItem } from './tree-items.ts';
import { useDrag } from './use-drag.ts';

const viewIcons: Record<ViewName, LucideIcon> = {
  unread: Inbox,
  all: Library,
  today: Sun,
  saved: Bookmark,
  later: Clock,
  recent: BookOpenCheck,
  offline: CloudCheck,
  edited: PencilLine,
  muted: VolumeX,
  snoozed: AlarmClock,
};

type Props = {
  item: TreeItem;
  /** Where it stands in the tree, in px. */
  top: number;
  isSelected: boolean;
  isTabStop: boolean;
  onChoose: (item: TreeItem) => void;
  onFocus: (key: string) => void;
};

function Sign({ item }: { item: TreeItem }) {
  if (item.place?.kind === 'view') {
    const Icon = viewIcons[item.place.view];
    return <Icon size={16} strokeWidth={1.75} aria-hidden="true" />;
  }
  if (item.icon !== null) return <SmartSign icon={item.icon} />;
  if (item.kind === 'tag' && item.isOpen === null) return <TagDot colour={item.colour} />;
  if (item.feedId !== null) return <Favicon title={item.title} feedId={item.feedId} isQuiet={item.isQuiet} />;
  const Chevron = item.isOpen === true ? ChevronDown : ChevronRight;
  return (
    <span
      className="tree-chevron"
      data-colour={item.colour ?? undefined}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        toggleCollapsed(item.key);
      }}
    >
      <Chevron size={item.kind === 'section' ? 12 : 16} strokeWidth={item.kind === 'tag' ? 2.5 : 1.75} />
    </span>
  );
}

function Count({ item }: { item: TreeItem }) {
  const { state } = item;
  if (state !== null && state.short !== '') {
    return (
      <em data-tone={state.tone} title={state.sentence}>
        {state.short}
      </em>
    );
  }
  if (item.count === null || item.count === 0) return null;
  const isUnread = item.kind === 'feed' || item.kind === 'folder' || item.kind === 'smart';
  return (
    <em>
      {item.count > mostCounted && item.kind === 'smart' ? `${number(mostCounted)}+` : number(item.count)}
      {isUnread ? <span className="hidden"> {sidebarTexts.unread}</span> : null}
    </em>
  );
}

function Row({ item, top, isSelected, isTabStop, onChoose, onFocus }: Props) {
  const { state } = item;
  const drag = useDrag(item);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows.
    <div
      role="treeitem"
      data-key={item.key}
      data-kind={item.kind}
      data-level={item.level}
      className="tree-row"
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.siblings}
      aria-selected={item.place === null ? undefined : isSelected}
      aria-expanded={item.isOpen ?? undefined}
      tabIndex={isTabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      data-quiet={item.isQuiet || undefined}
      title={state === null ? undefined : `${item.title}\n${state.sentence}`}
      onClick={() => onChoose(item)}
      {...drag}
      onContextMenu={(event) => {
        if (item.place === null) return;
        event.preventDefault();
        openMenu({ kind: 'place', place: item.place, x: event.clientX, y: event.clientY });
      }}
      onFocus={() => onFocus(item.key)}
    >
      <Sign item={item} />
      <span className="tree-title" dir="auto">
        {item.title}
      </span>
      <Count item={item} />
    </div>
  );
}

export const TreeRow = memo(
  Row,
  (before, after) =>
    before.top === after.top &&
    before.isSelected === after.isSelected &&
    before.isTabStop === after.isTabStop &&
    before.onChoose === after.onChoose &&
    isSameItem(before.item, after.item),
);
