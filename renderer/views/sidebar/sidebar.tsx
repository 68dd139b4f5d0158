/** The sidebar: mark, tree, foot. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { sidebarTexts } from '../../../shared/texts/sidebar.ts';
import { isNarrow } from '../../commands/moves.ts';
import { Brand } from '../../components/brand.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { openSheet, useUi } from '../../state/ui.ts';
import { SidebarFooter } from './footer.tsx';
import { LibraryTree } from './tree.tsx';

/** Over the list it is in the way once a place is chosen. */
function foldWhereNarrow(): void {
  if (isNarrow()) useUi.setState({ isSidebarOpen: false });
}

export function Sidebar({ isFloating, children }: { isFloating: boolean; children: ReactNode }) {
  return (
    <nav
      id="sidebar"
      className="sidebar"
      aria-label={sidebarTexts.library}
      data-floating={isFloating || undefined}
    >
      <header className="brand">
        <Brand />
        <b>Offprint</b>
        <IconButton
          name={sidebarTexts.addFeed}
          icon={Plus}
          command="feed.add"
          onPress={() => openSheet({ kind: 'add-feed' })}
        />
      </header>
      <LibraryTree onGone={foldWhereNarrow} />
      <SidebarFooter />
      {children}
    </nav>
  );
}
