/** Every sheet by its kind. Read apart from the page, whose first frame needs none of it (sheets.tsx). */
import type { Sheet } from '../../state/ui.ts';
import { AccountSheet } from '../account/account-sheet.tsx';
import { CompareSheet } from '../export/compare-sheet.tsx';
import { ExportSheet } from '../export/export-sheet.tsx';
import { ProfileSheet } from '../export/profile-sheet.tsx';
import { TargetSheet } from '../export/target-sheet.tsx';
import { TargetsSheet } from '../export/targets-sheet.tsx';
import { FeedSheet } from '../feed/feed-sheet.tsx';
import { GuideSheet } from '../guide/guide-sheet.tsx';
import { AllSeriesSheet } from '../series/all-series-sheet.tsx';
import { FollowSheet } from '../series/follow-sheet.tsx';
import { PlaceFactsSheet } from '../series/place-facts-sheet.tsx';
import { SeriesSheet } from '../series/series-sheet.tsx';
import { KeysSheet } from '../settings/keys-sheet.tsx';
import { SettingsSheet } from '../settings/settings-sheet.tsx';
import { SnippetsSheet } from '../snippets/snippets-sheet.tsx';
import { StatisticsSheet } from '../statistics/statistics-sheet.tsx';
import { AddFeedSheet } from './add-feed.tsx';
import { AnnotationsSheet } from './annotations.tsx';
import { DiagnosticsSheet } from './diagnostics.tsx';
import { HelpSheet } from './help.tsx';
import { ImportSheet } from './import.tsx';
import { LicencesSheet } from './licences.tsx';
import { MoveFeedSheet } from './move-feed.tsx';
import { OutsideLinkSheet } from './outside-link.tsx';
import { PaletteSheet } from './palette.tsx';
import { FolderSheet } from './place-sheets.tsx';
import { QueueSheet } from './queue.tsx';
import { RuleSheet } from './rule.tsx';
import { RulesSheet } from './rules.tsx';
import { SavePageSheet } from './save-page.tsx';
import { SaveSearchSheet, SmartFeedSheet } from './smart-sheets.tsx';
import { SnoozeSheet } from './snooze.tsx';
import { TagManagerSheet } from './tag-manager.tsx';
import { TagManySheet } from './tag-many.tsx';
import { TagSheet } from './tag-sheet.tsx';
import { UndoHistorySheet } from './undo-history.tsx';
import { UpdatesSheet } from './updates.tsx';

export function OpenSheet({ sheet }: { sheet: Sheet }) {
  switch (sheet.kind) {
    case 'add-feed':
      return <AddFeedSheet key={sheet.asked?.address} asked={sheet.asked ?? null} />;
    case 'save-page':
      return <SavePageSheet key={sheet.asked?.address} asked={sheet.asked ?? null} />;
    case 'import':
      return <ImportSheet given={sheet.given ?? null} />;
    case 'export':
      return <ExportSheet query={sheet.query} />;
    case 'export-profile':
      return <ProfileSheet key={sheet.name} name={sheet.name} query={sheet.query} />;
    case 'feed':
      return <FeedSheet key={sheet.feedId} feedId={sheet.feedId} />;
    case 'annotations':
      return <AnnotationsSheet />;
    case 'snippets':
      return <SnippetsSheet />;
    case 'targets':
      return <TargetsSheet />;
    case 'target':
      return <TargetSheet key={sheet.targetId} targetId={sheet.targetId} />;
    case 'export-file':
      return <CompareSheet key={sheet.articleId} asked={sheet} />;
    case 'settings':
      return <SettingsSheet />;
    case 'keys':
      return <KeysSheet />;
    case 'outside-link':
      return <OutsideLinkSheet url={sheet.url} doubts={sheet.doubts} />;
    case 'statistics':
      return <StatisticsSheet />;
    case 'updates':
      return <UpdatesSheet />;
    case 'licences':
      return <LicencesSheet />;
    case 'diagnostics':
      return <DiagnosticsSheet />;
    case 'help':
      return <HelpSheet />;
    case 'guide':
      return <GuideSheet page={sheet.page} />;
    case 'palette':
      return <PaletteSheet />;
    case 'save-search':
      return <SaveSearchSheet query={sheet.query} />;
    case 'smart':
      return <SmartFeedSheet smartFeedId={sheet.smartFeedId} />;
    case 'folder':
      return <FolderSheet folderId={sheet.folderId} />;
    case 'tag':
      return <TagSheet name={sheet.name} />;
    case 'tags':
      return <TagManagerSheet />;
    case 'tag-many':
      return <TagManySheet isPicked={sheet.isPicked} />;
    case 'rules':
      return <RulesSheet />;
    case 'rule':
      return <RuleSheet ruleId={sheet.ruleId} query={sheet.query} />;
    case 'snooze':
      return <SnoozeSheet articleId={sheet.articleId} />;
    case 'move-feed':
      return <MoveFeedSheet feedId={sheet.feedId} />;
    case 'queue':
      return <QueueSheet />;
    case 'series':
      return (
        <SeriesSheet key={`${sheet.host}/${sheet.seriesId}`} host={sheet.host} seriesId={sheet.seriesId} />
      );
    case 'all-series':
      return <AllSeriesSheet />;
    case 'place-facts':
      return <PlaceFactsSheet key={`${sheet.of} ${sheet.name}`} kind={sheet.of} name={sheet.name} />;
    case 'follow':
      return <FollowSheet articleId={sheet.articleId} />;
    case 'account':
      return <AccountSheet />;
    case 'undo':
      return <UndoHistorySheet />;
  }
}
