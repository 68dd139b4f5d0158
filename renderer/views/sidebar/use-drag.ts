/** Feeds and smart feeds are dragged: onto a folder, or before another one. The same can be done from the keyboard. */

import { type DragEvent, useState } from 'react';
import { feedOf } from '../../state/feed-of.ts';
import { moveFeed } from '../../state/feed-order.ts';
import { useLibrary } from '../../state/library.ts';
import { dropSmart } from '../../state/order.ts';
import type { TreeItem } from './tree-items.ts';

const smartType = 'application/x-offprint-smart';
const feedType = 'application/x-offprint-feed';

/** Where what is dragged would go: into the row, or before it. */
type Drop = 'into' | 'before';

function dropOf({ kind, key }: TreeItem, types: readonly string[]): Drop | null {
  if (types.includes(smartType)) return kind === 'smart' ? 'before' : null;
  if (!types.includes(feedType)) return null;
  if (kind === 'folder' || key === 'section:feeds') return 'into';
  return kind === 'feed' ? 'before' : null;
}

function drop(item: TreeItem, data: DataTransfer): void {
  const { place } = item;
  const smartId = Number(data.getData(smartType));
  const feedId = Number(data.getData(feedType));
  if (smartId > 0 && place?.kind === 'smart') void dropSmart(smartId, place.id);
  if (feedId === 0) return;
  if (place?.kind === 'feed') {
    const target = feedOf(useLibrary.getState().feeds, place.id);
    if (target !== undefined) void moveFeed(feedId, { folderId: target.folderId, beforeFeedId: target.id });
  } else void moveFeed(feedId, { folderId: place?.kind === 'folder' ? place.id : null, beforeFeedId: null });
}

export function useDrag(item: TreeItem) {
  const [target, setTarget] = useState<Drop | null>(null);
  const { place } = item;
  const isDraggable = place?.kind === 'smart' || place?.kind === 'feed';
  return {
    'data-drop': target ?? undefined,
    draggable: isDraggable || undefined,
    onDragStart: (event: DragEvent) => {
      if (place?.kind !== 'smart' && place?.kind !== 'feed') return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData(place.kind === 'smart' ? smartType : feedType, String(place.id));
    },
    onDragOver: (event: DragEvent) => {
      const here = dropOf(item, event.dataTransfer.types);
      setTarget(here);
      if (here !== null) event.preventDefault();
    },
    onDragLeave: () => setTarget(null),
    onDrop: (event: DragEvent) => {
      setTarget(null);
      if (dropOf(item, event.dataTransfer.types) === null) return;
      event.preventDefault();
      drop(item, event.dataTransfer);
    },
  };
}
