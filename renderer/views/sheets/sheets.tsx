/** Whichever sheet is open. */
import { useEffect, useRef } from 'react';
import { focusList } from '../../commands/moves.ts';
import { useUi } from '../../state/ui.ts';
import { FeedSheet } from '../feed/feed-sheet.tsx';
import { StatisticsSheet } from '../statistics/statistics-sheet.tsx';
import { AddFeedSheet } from './add-feed.tsx';
import { ExportSheet } from './export.tsx';
import { HelpSheet } from './help.tsx';
import { ImportSheet } from './import.tsx';
import { MarkAllSheet } from './mark-all.tsx';
import { PaletteSheet } from './palette.tsx';
import { FolderSheet, SaveSearchSheet, SmartFeedSheet, TagSheet } from './place-sheets.tsx';
import { SettingsSheet } from './settings.tsx';

export function Sheets() {
  const sheet = useUi((state) => state.sheet);
  const isOpen = sheet !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return;
    // A sheet gives the focus back to what had it; where that has gone, keys should still mean the list.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) focusList();
    }, 100);
    return () => clearTimeout(timer);
  }, [isOpen]);
  if (sheet === null) return null;
  switch (sheet.kind) {
    case 'add-feed':
      return <AddFeedSheet />;
    case 'import':
      return <ImportSheet />;
    case 'export':
      return <ExportSheet query={sheet.query} />;
    case 'feed':
      return <FeedSheet key={sheet.feedId} feedId={sheet.feedId} />;
    case 'settings':
      return <SettingsSheet />;
    case 'statistics':
      return <StatisticsSheet />;
    case 'help':
      return <HelpSheet />;
    case 'palette':
      return <PaletteSheet />;
    case 'mark-all':
      return <MarkAllSheet total={sheet.total} />;
    case 'save-search':
      return <SaveSearchSheet query={sheet.query} />;
    case 'smart':
      return <SmartFeedSheet smartFeedId={sheet.smartFeedId} />;
    case 'folder':
      return <FolderSheet folderId={sheet.folderId} />;
    case 'tag':
      return <TagSheet name={sheet.name} />;
  }
}
