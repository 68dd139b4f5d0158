/** What can be done with the article being read. */
import {
  ALargeSmall,
  ArrowLeft,
  Bookmark,
  BookmarkCheck,
  CircleCheck,
  CircleDot,
  Clock,
  ClockCheck,
  ExternalLink,
  FileDown,
  History,
  Tag,
  Volume2,
} from 'lucide-react';
import { Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Article, ArticleSummary } from '../../../shared/model/articles.ts';
import { speechTexts, typographyTexts } from '../../../shared/texts/reading.ts';
import { toolbarTexts } from '../../../shared/texts/reading-pane.ts';
import { focusList } from '../../commands/moves.ts';
import { runCommand } from '../../commands/table.ts';
import { CommandButton } from '../../components/command-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { openSheet, showReadingPanel, useUi } from '../../state/ui.ts';
import { AnnotationsPanel } from './annotations-panel.tsx';
import { MoreMenu } from './more-menu.tsx';
import { OutlineMenu } from './outline-menu.tsx';
import { MinutesLeft } from './progress.tsx';
import { ReadingSettings } from './reading-settings.tsx';

function ExportMenu({ id }: { id: number }) {
  return (
    <MenuTrigger>
      <IconButton name={toolbarTexts.export} icon={FileDown} command="article.export" />
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={toolbarTexts.export}
          onAction={(key) => {
            if (key === 'this') runCommand('article.export');
            else if (key === 'choose') openSheet({ kind: 'export', query: `id:${id}` });
            else openSheet({ kind: 'export', query: 'is:saved' });
          }}
        >
          <MenuItem id="this" className="menu-item">
            {toolbarTexts.exportThis}
          </MenuItem>
          <MenuItem id="choose" className="menu-item">
            {toolbarTexts.exportTo}
          </MenuItem>
          <MenuItem id="many" className="menu-item">
            {toolbarTexts.exportSaved}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type Props = { article: ArticleSummary; hasRevisions: boolean; outline: Article['outline'] };

export function Toolbar({ article, hasRevisions, outline }: Props) {
  const panel = useUi((state) => state.readingPanel);
  return (
    <div className="toolbar" role="toolbar" aria-label={toolbarTexts.title}>
      <IconButton
        name={toolbarTexts.back}
        icon={ArrowLeft}
        className="only-narrow"
        onPress={() => {
          useUi.setState({ pane: 'list' });
          focusList();
        }}
      />
      <CommandButton
        name={article.isSaved ? toolbarTexts.saved : toolbarTexts.save}
        icon={article.isSaved ? BookmarkCheck : Bookmark}
        command="article.toggleSaved"
        tone={article.isSaved ? 'keep' : undefined}
      />
      <CommandButton
        name={article.isLater ? toolbarTexts.onLater : toolbarTexts.later}
        icon={article.isLater ? ClockCheck : Clock}
        command="article.toggleLater"
        tone={article.isLater ? 'keep' : undefined}
      />
      <CommandButton name={toolbarTexts.addTag} icon={Tag} command="article.tag" />
      <CommandButton
        name={article.isRead ? toolbarTexts.markUnread : toolbarTexts.markRead}
        icon={article.isRead ? CircleCheck : CircleDot}
        command="article.toggleRead"
        tone={article.isRead ? undefined : 'accent'}
      />
      <AnnotationsPanel articleId={article.id} />
      <span className="toolbar-gap" />
      <MinutesLeft article={article} className="toolbar-left" />
      {hasRevisions ? (
        <CommandButton name={toolbarTexts.changes} icon={History} command="article.changes" />
      ) : null}
      {outline.length < 2 ? null : <OutlineMenu outline={outline} isOpen={panel === 'outline'} />}
      <CommandButton name={speechTexts.start} icon={Volume2} className="only-roomy" command="speech.toggle" />
      <DialogTrigger
        isOpen={panel === 'text'}
        onOpenChange={(isOpen) => showReadingPanel(isOpen ? 'text' : null)}
      >
        <IconButton name={typographyTexts.dialog} icon={ALargeSmall} command="reading.text" />
        <Popover className="menu-popover" placement="bottom end">
          <Dialog className="reading-settings" aria-label={typographyTexts.dialog}>
            <ReadingSettings />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <ExportMenu id={article.id} />
      <CommandButton
        name={toolbarTexts.openOriginal}
        icon={ExternalLink}
        command="article.original"
        isDisabled={article.url === null}
      />
      <MoreMenu />
    </div>
  );
}
