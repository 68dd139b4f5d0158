/** The headings of the article from the toolbar, for panes with no room beside the text. */
import { TableOfContents } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../../shared/model/articles.ts';
import { headingTexts } from '../../../shared/texts/reading.ts';
import { goToElement } from '../../article/headings.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { readingView } from '../../state/reading-view.ts';
import { showReadingPanel } from '../../state/ui.ts';
import { findAnchor } from './article-document.ts';

function go(anchor: string): void {
  // The menu first gives the focus back to its button.
  setTimeout(() => {
    const view = readingView();
    const heading = view === null ? null : findAnchor(view.root, anchor);
    if (heading !== null) goToElement(heading);
  }, 0);
}

export function OutlineMenu({ outline, isOpen }: { outline: Article['outline']; isOpen: boolean }) {
  const top = Math.min(...outline.map(({ level }) => level));
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(open) => showReadingPanel(open ? 'outline' : null)}>
      <IconButton name={headingTexts.outline} icon={TableOfContents} command="article.outline" />
      <Popover className="menu-popover outline-popover" placement="bottom end">
        <Menu className="menu" aria-label={headingTexts.outline} onAction={(key) => go(String(key))}>
          {outline.map(({ level, text, anchor }) => (
            <MenuItem
              key={anchor}
              id={anchor}
              className="menu-item"
              data-depth={Math.min(3, level - top)}
              textValue={text}
            >
              <span dir="auto">{text}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
