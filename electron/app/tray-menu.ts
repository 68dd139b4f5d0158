/** What the sign among those of the system says and offers. Pure. */

export type TrayState = { unread: number | null; isRefreshing: boolean; isPaused: boolean };

/** What the entries do; a line between them is null. */
export type TrayAction = 'open' | 'refresh' | 'pause' | 'resume' | 'quit';
export type TrayEntry = { label: string; action: TrayAction | null } | null;

export function unreadWords(unread: number): string {
  return unread === 0 ? 'Nothing unread' : `${unread.toLocaleString('en-GB')} unread`;
}

/** null: the library has not said yet, or cannot be opened. */
export function trayTip({ unread, isPaused }: TrayState): string {
  const words = [unread === null ? '' : unreadWords(unread), isPaused ? 'refreshing paused' : ''];
  return ['Offprint', words.filter((part) => part !== '').join(', ')]
    .filter((part) => part !== '')
    .join(': ');
}

export function trayEntries({ unread, isRefreshing, isPaused }: TrayState): TrayEntry[] {
  return [
    ...(unread === null ? [] : [{ label: unreadWords(unread), action: null }]),
    { label: 'Open Offprint', action: 'open' },
    null,
    isRefreshing ? { label: 'Refreshing…', action: null } : { label: 'Refresh All Feeds', action: 'refresh' },
    isPaused
      ? { label: 'Resume Refreshing', action: 'resume' }
      : { label: 'Pause Refreshing', action: 'pause' },
    null,
    { label: 'Quit Offprint', action: 'quit' },
  ];
}
