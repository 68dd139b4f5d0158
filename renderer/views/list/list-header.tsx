/** Above the rows: what the list shows, how many, in which order, and what can be done to all of it. */
import { CheckCheck, Info, LayoutGrid, PanelLeft, Rows2, Rows4, Sparkles } from 'lucide-react';
import { commonTexts } from '../../../shared/texts/common.ts';
import { foremTexts } from '../../../shared/texts/forem.ts';
import { listTexts, showMode } from '../../../shared/texts/list.ts';
import { focusList } from '../../commands/moves.ts';
import { sheetOfPlace } from '../../commands/place-commands.ts';
import { runCommand } from '../../commands/table.ts';
import { CommandButton } from '../../components/command-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useArticleList } from '../../state/article-list.ts';
import { useLibrary } from '../../state/library.ts';
import { nextMode } from '../../state/list-modes.ts';
import type { Place } from '../../state/places.ts';
import { openSheet, useUi } from '../../state/ui.ts';
import { useCanMarkAllRead } from '../../state/unread.ts';
import { OrderMenu } from './order-menu.tsx';

const modeIcons = { compact: Rows4, comfortable: Rows2, cards: LayoutGrid } as const;

const detailNames: Partial<Record<Place['kind'], string>> = {
  feed: listTexts.feedDetails,
  folder: listTexts.folderDetails,
  tag: listTexts.tagDetails,
  smart: listTexts.smartDetails,
  author: foremTexts.aboutAuthor,
  'source-tag': foremTexts.aboutTag,
  series: foremTexts.parts,
};

export function ListHeader({ title, isSidebarShown }: { title: string; isSidebarShown: boolean }) {
  const total = useArticleList((state) => state.total);
  const isCapped = useArticleList((state) => state.isTotalCapped);
  const search = useUi((state) => state.search);
  const place = useUi((state) => state.place);
  const canMark = useCanMarkAllRead();
  const sheet = sheetOfPlace(place);
  const mode = useLibrary((state) => state.settings?.listDensity ?? 'comfortable');
  return (
    <header className="list-header">
      {isSidebarShown ? null : (
        <CommandButton name={listTexts.showSidebar} icon={PanelLeft} command="sidebar" isExpanded={false} />
      )}
      <h1 dir="auto" title={title}>
        {title}
      </h1>
      <p className="list-facts">
        <span role="status" aria-label={listTexts.count}>
          {total === null ? '' : isCapped ? listTexts.atLeast(total) : commonTexts.articles(total)}
        </span>
        {place.kind === 'queue' ? ` · ${listTexts.minutesInAll(place.minutes)}` : ''}
        <span aria-hidden="true"> · </span>
        <OrderMenu />
      </p>
      {search.trim() === '' ? null : (
        <IconButton name={listTexts.keepSearch} icon={Sparkles} onPress={() => runCommand('smart.new')} />
      )}
      {sheet === null || search.trim() !== '' ? null : (
        <IconButton
          name={detailNames[place.kind] ?? ''}
          icon={Info}
          command={sheet.kind === 'feed' ? 'feed.details' : 'place.details'}
          onPress={() => openSheet(sheet)}
        />
      )}
      <CommandButton name={showMode[nextMode(mode)]} icon={modeIcons[nextMode(mode)]} command="density" />
      <IconButton
        name={listTexts.markAllRead}
        icon={CheckCheck}
        command="list.markAllRead"
        isDisabled={!canMark}
        onPress={() => {
          runCommand('list.markAllRead');
          // The button has nothing more to do then, and would take the focus with it.
          focusList();
        }}
      />
    </header>
  );
}
