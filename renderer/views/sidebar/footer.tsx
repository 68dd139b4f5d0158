/** The foot of the sidebar: what the refresh does or did, and the way to the settings. */
import { RefreshCw, Settings as SettingsIcon } from 'lucide-react';
import { age, fullDate, number } from '../../../shared/texts/format.ts';
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
    return { words: `${number(job.done)} of ${number(job.total)}`, detail: job.label, isRunning: true };
  }
  if (isPaused)
    return { words: systemTexts.pausedNow, detail: systemTexts.pausedNowDetail, isRunning: false };
  if (!isOnline)
    return { words: 'Offline', detail: 'Feeds refresh when the connection is back.', isRunning: false };
  if (last !== null) {
    const { summary, at } = last;
    const failed = summary.failed === 0 ? '' : ` · ${number(summary.failed)} failed`;
    return {
      words: `${refreshed(at)}${failed}`,
      detail: [`Refreshed ${fullDate(at)}`, ...summary.failures.map(({ title }) => title)].join('\n'),
      isRunning: false,
    };
  }
  const checked = Math.max(0, ...feeds.map((feed) => feed.lastCheckAt ?? 0));
  if (checked === 0) return { words: 'Not refreshed yet', detail: '', isRunning: false };
  return { words: refreshed(checked), detail: fullDate(checked), isRunning: false };
}

function refreshed(at: number): string {
  const when = age(at, Date.now());
  return when === 'now' ? 'Refreshed just now' : `Refreshed ${when} ago`;
}

export function SidebarFooter() {
  const { words, detail, isRunning } = useRefreshWords();
  return (
    <footer className="sidebar-footer">
      {isRunning ? <span className="spinner" aria-hidden="true" /> : null}
      <span className="refresh-state" title={detail} role="status" aria-label="Refresh">
        {words}
      </span>
      <IconButton
        name="Refresh all feeds"
        icon={RefreshCw}
        command="library.refresh"
        isDisabled={isRunning}
        onPress={() => void refresh()}
      />
      <IconButton
        name="Settings"
        icon={SettingsIcon}
        command="settings"
        onPress={() => openSheet({ kind: 'settings' })}
      />
    </footer>
  );
}
