/** Above the rows: what the list shows, how many, in which order, and what can be done to all of it. */
import { CheckCheck, Info, PanelLeft, Rows2, Rows3 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { runCommand } from '../../commands/table.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useArticleList } from '../../state/article-list.ts';
import { useLibrary } from '../../state/library.ts';
import { type SortOrder, sortTitles } from '../../state/places.ts';
import { openSheet, useUi } from '../../state/ui.ts';
import { counted } from '../../texts/format.ts';

const orders: readonly SortOrder[] = ['newest', 'oldest', 'reading'];

function SortMenu() {
  const sort = useUi((state) => state.sort);
  const isSearching = useUi((state) => state.search.trim() !== '');
  const shown = sort === 'auto' && isSearching ? 'best match first' : sortTitles[sort];
  const choices: { id: SortOrder; title: string }[] = [
    ...(isSearching ? [{ id: 'auto' as const, title: 'best match first' }] : []),
    ...orders.map((id) => ({ id, title: sortTitles[id] })),
  ];
  return (
    <MenuTrigger>
      <Button className="sort-button" aria-label={`Sort order: ${shown}`}>
        {shown}
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label="Sort order"
          selectionMode="single"
          selectedKeys={[sort === 'auto' && !isSearching ? 'newest' : sort]}
          onAction={(key) => {
            const chosen = choices.find((choice) => choice.id === key);
            if (chosen !== undefined)
              useUi.setState({ sort: chosen.id === 'newest' && !isSearching ? 'auto' : chosen.id });
          }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="menu-item">
              {choice.title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function ListHeader({ title, isSidebarShown }: { title: string; isSidebarShown: boolean }) {
  const total = useArticleList((state) => state.total);
  const place = useUi((state) => state.place);
  const isCompact = useLibrary((state) => state.settings?.listDensity === 'compact');
  return (
    <header className="list-header">
      {isSidebarShown ? null : (
        <IconButton
          name="Show sidebar"
          icon={PanelLeft}
          command="sidebar"
          isExpanded={false}
          onPress={() => runCommand('sidebar')}
        />
      )}
      <h1 dir="auto" title={title}>
        {title}
      </h1>
      <p className="list-facts">
        <span role="status" aria-label="Number of articles">
          {total === null ? '' : counted(total, 'article')}
        </span>
        <span aria-hidden="true"> · </span>
        <SortMenu />
      </p>
      {place.kind === 'feed' ? (
        <IconButton
          name="Feed details"
          icon={Info}
          onPress={() => openSheet({ kind: 'feed', feedId: place.id })}
        />
      ) : null}
      <IconButton
        name={isCompact ? 'Comfortable rows' : 'Compact rows'}
        icon={isCompact ? Rows2 : Rows3}
        command="density"
        onPress={() => runCommand('density')}
      />
      <IconButton
        name="Mark all as read"
        icon={CheckCheck}
        command="list.markAllRead"
        onPress={() => runCommand('list.markAllRead')}
      />
    </header>
  );
}
