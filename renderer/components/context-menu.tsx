/** The menu on a row or a place: commands of the table, with their keys, for what it was opened on. */
import { useEffect, useRef } from 'react';
import { Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { commandGroupTitles } from '../../shared/texts/commands.ts';
import { shellTexts } from '../../shared/texts/shell.ts';
import { commandKey } from '../commands/bindings.ts';
import { type Command, isOnOffer } from '../commands/command.ts';
import { menuOf } from '../commands/context-menus.ts';
import { focusList } from '../commands/moves.ts';
import { findCommand } from '../commands/table.ts';
import { closeMenu, useUi } from '../state/ui.ts';
import { KeyCaps } from './key-caps.tsx';

function CommandItem({ command: { id, title, titleNow } }: { command: Command }) {
  const keys = commandKey(id);
  const words = titleNow?.() ?? title;
  return (
    <MenuItem id={id} className="menu-item" textValue={words}>
      <span>{words}</span>
      {keys === null ? null : <KeyCaps keys={keys} />}
    </MenuItem>
  );
}

export function ContextMenu() {
  const menu = useUi((state) => state.menu);
  const anchor = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  const isOpen = menu !== null;
  useEffect(() => {
    if (isOpen)
      before.current = document.activeElement?.closest('[role="menu"]') ? null : document.activeElement;
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      else focusList();
    }, 50);
    return () => clearTimeout(timer);
  }, [isOpen]);
  if (menu === null) return null;
  const sections = menuOf(menu)
    .map((ids) => ids.flatMap((id) => findCommand(id) ?? []).filter(isOnOffer))
    .filter((commands) => commands.length > 0);
  return (
    <>
      <div ref={anchor} className="menu-anchor" style={{ left: menu.x, top: menu.y }} />
      <Popover
        className="menu-popover"
        aria-label={menu.kind === 'article' ? shellTexts.articleMenu : shellTexts.placeMenu}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) closeMenu();
        }}
      >
        <Menu
          className="menu"
          aria-label={menu.kind === 'article' ? shellTexts.article : shellTexts.place}
          autoFocus="first"
          onClose={closeMenu}
          onAction={(key) => {
            // While the menu is there its commands know what they are for.
            findCommand(String(key))?.run();
            closeMenu();
          }}
        >
          {sections.map((commands) => (
            <MenuSection
              key={commands[0]?.id ?? ''}
              className="menu-section"
              aria-label={commands[0] === undefined ? '' : commandGroupTitles[commands[0].group]}
            >
              {commands.map((command) => (
                <CommandItem key={command.id} command={command} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
