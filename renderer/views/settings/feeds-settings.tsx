/** How feeds are asked, and what Forem sites are asked for beside them. */
import { Button } from 'react-aria-components';
import { accountTexts } from '../../../shared/texts/accounts.ts';
import { discussionTexts } from '../../../shared/texts/discussion.ts';
import { entryTexts, feedToolTexts } from '../../../shared/texts/settings.ts';
import { systemTexts } from '../../../shared/texts/system.ts';
import { exportOpml } from '../../state/actions.ts';
import { openSheet } from '../../state/ui.ts';
import { FirstPagesControl } from './first-pages.tsx';
import { AccountControl, ForemRecordsControl, HostsControl } from './forem-settings.tsx';
import type { SettingEntry } from './setting-entry.ts';
import { toggle } from './setting-toggle.tsx';

function FeedButtons() {
  return (
    <div className="button-row">
      <Button className="button" onPress={() => openSheet({ kind: 'import' })}>
        {feedToolTexts.importIt}
      </Button>
      <Button className="button" onPress={() => void exportOpml()}>
        {feedToolTexts.exportOpml}
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'export', query: 'is:saved' })}>
        {feedToolTexts.exportArticles}
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'targets' })}>
        {feedToolTexts.exportByItself}
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'rules' })}>
        {feedToolTexts.rules}
      </Button>
      <Button className="button" onPress={() => openSheet({ kind: 'tags' })}>
        {feedToolTexts.tags}
      </Button>
    </div>
  );
}

export const feedsEntries: readonly SettingEntry[] = [
  {
    id: 'refresh-on-start',
    section: 'feeds',
    ...entryTexts.refreshOnStart,
    sets: ['refreshOnStart'],
    Control: toggle('refreshOnStart'),
  },
  {
    id: 'pause',
    section: 'feeds',
    title: systemTexts.paused,
    detail: systemTexts.pausedDetail,
    sets: ['isPollingPaused'],
    Control: toggle('isPollingPaused'),
  },
  {
    id: 'first-pages',
    section: 'feeds',
    ...entryTexts.firstPages,
    sets: ['firstPages'],
    Control: FirstPagesControl,
  },
  {
    id: 'complete-excerpts',
    section: 'feeds',
    ...entryTexts.completeExcerpts,
    sets: ['completeExcerpts'],
    Control: toggle('completeExcerpts'),
  },
  {
    id: 'forem-hosts',
    section: 'feeds',
    ...entryTexts.foremHosts,
    sets: ['foremHosts'],
    Control: HostsControl,
  },
  {
    id: 'forem-records',
    section: 'feeds',
    ...entryTexts.foremRecords,
    sets: ['foremRecords'],
    Control: ForemRecordsControl,
    when: (settings) => settings.foremHosts.length > 0,
  },
  {
    id: 'forem-discussions',
    section: 'feeds',
    title: discussionTexts.setting,
    detail: discussionTexts.settingDetail,
    sets: ['keepDiscussions'],
    Control: toggle('keepDiscussions'),
    when: (settings) => settings.foremHosts.length > 0,
  },
  {
    id: 'forem-account',
    section: 'feeds',
    title: accountTexts.settingTitle,
    detail: accountTexts.settingDetail,
    sets: [],
    Control: AccountControl,
    when: (settings) => settings.foremHosts.length > 0,
  },
  {
    id: 'feed-tools',
    section: 'feeds',
    ...entryTexts.feedTools,
    sets: [],
    Control: FeedButtons,
  },
];
