/** In which order the rows stand, and under which heads. */
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { parseQuery } from '../../../shared/query/parse.ts';
import { isRanked } from '../../../shared/query/tree.ts';
import { orderTexts } from '../../../shared/texts/list.ts';
import { sortTitles } from '../../../shared/texts/places.ts';
import type { Grouping, SortOrder } from '../../state/places.ts';
import { setGrouping, useUi } from '../../state/ui.ts';

const orders: readonly SortOrder[] = ['newest', 'oldest', 'reading', 'title', 'feed'];
const groupTitles: Record<Grouping, string> = {
  none: orderTexts.noHeads,
  day: orderTexts.headsOfDays,
  feed: orderTexts.headsOfFeeds,
};
const groupings = Object.keys(groupTitles) as Grouping[];

export function OrderMenu() {
  const sort = useUi((state) => state.sort);
  const groupBy = useUi((state) => state.groupBy);
  const isSearching = useUi((state) => isRanked(parseQuery(state.search, { isTyping: true }).root));
  const order = groupBy === 'feed' ? 'feed' : sort;
  const isRankedNow = order === 'auto' && isSearching;
  const shown = isRankedNow ? orderTexts.bestMatch : sortTitles[order];
  const choices = isSearching ? (['auto', ...orders] as const) : orders;
  const chosen = order === 'auto' && !isSearching ? 'newest' : order;
  const choose = (id: SortOrder) => {
    // Heads of feeds need feeds in one piece.
    if (groupBy === 'feed' && id !== 'feed') setGrouping('none');
    useUi.setState({ sort: id === 'newest' && !isSearching ? 'auto' : id });
  };
  return (
    <MenuTrigger>
      <Button className="sort-button" aria-label={orderTexts.titleOf(shown)}>
        {shown}
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu className="menu" aria-label={orderTexts.title}>
          <MenuSection
            selectionMode="single"
            selectedKeys={[chosen]}
            onSelectionChange={(keys) => {
              const [key] = keys as Set<SortOrder>;
              choose(key ?? chosen);
            }}
          >
            <Header className="menu-header">{orderTexts.order}</Header>
            {choices.map((id) => (
              <MenuItem key={id} id={id} className="menu-item">
                {id === 'auto' ? orderTexts.bestMatch : sortTitles[id]}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            selectedKeys={[`group-${groupBy}`]}
            onSelectionChange={(keys) => {
              const [key] = keys as Set<string>;
              setGrouping(groupings.find((id) => `group-${id}` === key) ?? groupBy);
            }}
          >
            <Header className="menu-header">{orderTexts.heads}</Header>
            {groupings.map((id) => (
              <MenuItem key={id} id={`group-${id}`} className="menu-item">
                {groupTitles[id]}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
