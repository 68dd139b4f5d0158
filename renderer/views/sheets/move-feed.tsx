/** The folder a feed goes to: one there is, none, or one that is named here. */
import { useState } from 'react';
import { fuzzyFilter } from '../../commands/fuzzy.ts';
import { FilterList } from '../../components/filter-list.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { foldersInOrder, moveFeed, moveFeedToNew } from '../../state/feed-order.ts';
import { useLibrary } from '../../state/library.ts';
import { closeSheet } from '../../state/ui.ts';

export function MoveFeedSheet({ feedId }: { feedId: number }) {
  const feed = useLibrary((state) => state.feeds.find(({ id }) => id === feedId));
  const folders = useLibrary((state) => state.folders);
  const [typed, setTyped] = useState('');
  if (feed === undefined) return null;
  const name = typed.trim();
  const all = [
    ...foldersInOrder(folders).map(({ id, name: title, parentId }) => {
      const parent = folders.find((folder) => folder.id === parentId)?.name;
      return { id: String(id), title, ...(parent === undefined ? {} : { detail: <em>in {parent}</em> }) };
    }),
    { id: 'none', title: 'No folder' },
  ].filter(({ id }) => id !== String(feed.folderId ?? 'none'));
  const isKnown = folders.some((folder) => folder.name.toLowerCase() === name.toLowerCase());
  const choices = [
    ...fuzzyFilter(all, typed, ({ title }) => title),
    ...(name === '' || isKnown ? [] : [{ id: 'new', title: `New folder “${name}”` }]),
  ];
  return (
    <Sheet title={`Move ${feed.title}`} size="small">
      <FilterList
        name="Folder"
        placeholder="A folder, or the name of a new one"
        typed={typed}
        onTyped={setTyped}
        choices={choices}
        nothing="It is in the only folder there is. Type a name for a new one."
        onCancel={closeSheet}
        onChoose={({ id }) => {
          closeSheet();
          if (id === 'new') void moveFeedToNew(feedId, name);
          else void moveFeed(feedId, { folderId: id === 'none' ? null : Number(id), beforeFeedId: null });
        }}
      />
    </Sheet>
  );
}
