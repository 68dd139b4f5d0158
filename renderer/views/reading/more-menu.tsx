/** What else can be done with the article: commands of the table, with their keys. */
import { Ellipsis } from 'lucide-react';
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { moreTexts } from '../../../shared/texts/reading.ts';
import { findCommand } from '../../commands/table.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { showReadingPanel, useUi } from '../../state/ui.ts';

const sections: readonly (readonly string[])[] = [
  ['find', 'speech.toggle', 'article.outline', 'article.pictures', 'article.copyCode'],
  [
    'article.copyLink',
    'article.copyMarkdownLink',
    'article.copyMarkdown',
    'article.copyHtml',
    'article.copyQuote',
    'article.addresses',
  ],
  ['article.discussion', 'article.author', 'article.followAuthor', 'article.follow'],
  ['article.print', 'article.savePdf'],
  ['zen', 'article.back'],
];

/** The menu first gives the focus back to its button; what the command focuses comes after. */
function run(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => findCommand(id)?.run()));
}

export function MoreMenu() {
  const isOpen = useUi((state) => state.readingPanel === 'more');
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={(open) => showReadingPanel(open ? 'more' : null)}>
      <IconButton name={moreTexts.menu} icon={Ellipsis} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={moreTexts.menu} onAction={(key) => run(String(key))}>
          {sections.map((ids) => (
            <MenuSection key={ids[0] ?? ''} className="menu-section" aria-label={ids[0] ?? ''}>
              {ids
                .flatMap((id) => findCommand(id) ?? [])
                .filter((command) => command.when())
                .map(({ id, title, titleNow, keys }) => (
                  <MenuItem key={id} id={id} className="menu-item" textValue={titleNow?.() ?? title}>
                    <span>{titleNow?.() ?? title}</span>
                    {keys[0] === undefined ? null : <KeyCaps keys={keys[0]} />}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
