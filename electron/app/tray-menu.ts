/** What the sign among those of the system says and offers. Pure but for the language. */
import { appTexts } from '../../shared/texts/app-catalogue.ts';

export type TrayState = { unread: number | null; isRefreshing: boolean; isPaused: boolean };

/** What the entries do; a line between them is null. */
export type TrayAction = 'open' | 'refresh' | 'pause' | 'resume' | 'quit';
export type TrayEntry = { label: string; action: TrayAction | null } | null;

export const unreadWords = (unread: number): string => appTexts().trayTexts.unread(unread);

/** null: the library has not said yet, or cannot be opened. */
export function trayTip({ unread, isPaused }: TrayState): string {
  return appTexts().trayTexts.tip(unread === null ? null : unreadWords(unread), isPaused);
}

export function trayEntries({ unread, isRefreshing, isPaused }: TrayState): TrayEntry[] {
  const texts = appTexts().trayTexts;
  return [
    ...(unread === null ? [] : [{ label: unreadWords(unread), action: null }]),
    { label: texts.open, action: 'open' },
    null,
    isRefreshing ? { label: texts.refreshing, action: null } : { label: texts.refresh, action: 'refresh' },
    isPaused ? { label: texts.resume, action: 'resume' } : { label: texts.pause, action: 'pause' },
    null,
    { label: texts.quit, action: 'quit' },
  ];
}
