/** The foot of the sidebar: what the refresh does or did, and the way to the settings. */
import { RefreshCw, Settings as SettingsIcon } from 'lucide-react';
import { ago, fullDate } from '../../../shared/texts/format.ts';
import { sidebarTexts } from '../../../shared/texts/sidebar.ts';
import { systemTexts } from '../../../shared/texts/system.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { refresh } from '../../state/actions.ts';
import { useLibrary } from '../../state/library.ts';
import { openSheet } from '../../state/ui.ts';

function useRefreshWords(): { words: string; detail: string; isRunning: boolean } {
  const jobs = useLibrary((state) => state.jobs);
  const isOnline = useLibrary((state) => state.isOnline);
  const last = useLibrary((state) => state.lastRefresh);
  const feeds = useLibrary((state) => state.feeds);
  const isPaused = useLibrary((state) => state.settings?.isPollingPaused === true);
  const job = Object.values(jobs).find(({ kind }) => kind === 'refresh');
  if (job !== undefined) {
    return { words: sidebarTexts.progress(job.done, job.total), detail: job.label, isRunning: true };
  }
  if (isPaused)
    return { words: systemTexts.pausedNow, detail: systemTexts.pausedNowDetail, isRunning: false };
  if (!isOnline) return { words: sidebarTexts.offline, detail: sidebarTexts.offlineDetail, isRunning: false };
  if (last !== null) {
    const { summary, at } = last;
    const failed = summary.failed === 0 ? '' : ` · ${sidebarTexts.failed(summary.failed)}`;
    return {
      words: `${refreshed(at)}${failed}`,
      detail: [sidebarTexts.refreshed(fullDate(at)), ...summary.failures.map(({ title }) => title)].join(
        '\n',
      ),
      isRunning: false,
    };
  }
  const checked = Math.max(0, ...feeds.map((feed) => feed.lastCheckAt ?? 0));
  if (checked === 0) return { words: sidebarTexts.notRefreshed, detail: '', isRunning: false };
  return { words: refreshed(checked), detail: fullDate(checked), isRunning: false };
}

const refreshed = (at: number): string => sidebarTexts.refreshed(ago(at, Date.now()));

export function SidebarFooter() {
  const { words, detail, isRunning } = useRefreshWords();
  return (
    <footer className="sidebar-footer">
      {isRunning ? <span className="spinner" aria-hidden="true" /> : null}
      <span className="refresh-state" title={detail} role="status" aria-label={sidebarTexts.refresh}>
        {words}
      </span>
      <IconButton
        name={sidebarTexts.refreshAll}
        icon={RefreshCw}
        command="library.refresh"
        isDisabled={isRunning}
        onPress={() => void refresh()}
      />
      <IconButton
        name={sidebarTexts.settings}
        icon={SettingsIcon}
        command="settings"
        onPress={() => openSheet({ kind: 'settings' })}
      />
    </footer>
  );
}
