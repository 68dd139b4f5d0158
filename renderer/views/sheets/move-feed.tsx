/** The folder a feed goes to: one there is, none, or one that is named here. */

import { useState } from 'react';
import { moveTexts } from '../../../shared/texts/sheets.ts';
import { fuzzyFilter } from '../../commands/fuzzy.ts';
import { FilterList } from '../../components/filter-list.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { feedOf } from '../../state/feed-of.ts';
import { foldersInOrder, moveFeed, moveFeedToNew } from '../../state/feed-order.ts';
import { useLibrary } from '../../state/library.ts';
import { closeSheet } from '../../state/ui.ts';

export function MoveFeedSheet({ feedId }: { feedId: number }) {
  const feed = useLibrary((state) => feedOf(state.feeds, feedId));
  const folders = useLibrary((state) => state.folders);
  const [typed, setTyped] = useState('');
  if (feed === undefined) return null;
  const name = typed.trim();
  const all = [
    ...foldersInOrder(folders).map(({ id, name: title, parentId }) => {
      const parent = folders.find((folder) => folder.id === parentId)?.name;
      return {
        id: String(id),
        title,
        ...(parent === undefined ? {} : { detail: <em>{moveTexts.within(parent)}</em> }),
      };
    }),
    { id: 'none', title: moveTexts.noFolder },
  ].filter(({ id }) => id !== String(feed.folderId ?? 'none'));
  const isKnown = folders.some((folder) => folder.name.toLowerCase() === name.toLowerCase());
  const choices = [
    ...fuzzyFilter(all, typed, ({ title }) => title),
    ...(name === '' || isKnown ? [] : [{ id: 'new', title: moveTexts.newFolder(name) }]),
  ];
  return (
    <Sheet title={moveTexts.title(feed.title)} size="small">
      <FilterList
        name={moveTexts.folder}
        placeholder={moveTexts.placeholder}
        typed={typed}
        onTyped={setTyped}
        choices={choices}
        nothing={moveTexts.nothing}
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
