/**
 * Offprint beyond its window: tray, number on the icon, dock menu and jump list, notifications, and whether it goes on without
 * a window. All by the reader's settings, which are the library's.
 */
import { app, BrowserWindow, Menu, nativeImage } from 'electron';
import type { AppEvent, EventPayload } from '../../shared/contract.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Counts } from '../../shared/model/statistics.ts';
import { appTexts } from '../../shared/texts/app-catalogue.ts';
import type { LanguageChoice } from '../../shared/texts/language.ts';
import { createArrivalGroups } from './arrival-groups.ts';
import type { CoreProcess } from './core-process.ts';
import { overlayDot } from './overlay-dot.ts';
import { isQuietAt } from './quiet-hours.ts';
import { notify } from './system.ts';
import { systemActions } from './system-actions.ts';
import { createTray, type SystemTray } from './tray.ts';
import { type TrayAction, unreadWords } from './tray-menu.ts';
import { watchForUpdates } from './updates/watch.ts';

export type Desktop = {
  /** Once the app is ready. Resolves when the settings are known, or cannot be had. */
  start(): Promise<void>;
  /** Whether the program stays when its last window has gone. */
  isKeptRunning(): boolean;
  /** Everything with words in it anew: the language is another one. */
  speakAnew(): void;
};

/** A refresh of many feeds sends an event for each. */
const recountMs = 1_000;

export function createDesktop(ports: {
  core: CoreProcess;
  /** Brings the window to the front, opened anew if need be. */
  open: () => void;
  openFeed: (feedId: number | null) => void;
  runCommand: (commandId: string) => void;
  chooseLanguage: (choice: LanguageChoice) => void;
}): Desktop {
  const { core } = ports;
  let settings: Settings | null = null;
  let unread: number | null = null;
  let isStarted = false;
  const refreshes = new Set<string>();
  let tray: SystemTray | null = null;
  let isRecounting = false;

  const arrivals = createArrivalGroups({
    isQuiet: () => settings !== null && isQuietAt(settings, new Date()),
    show: (together) =>
      notify(together, {
        open: () => ports.openFeed(together.length === 1 ? (together[0]?.feedId ?? null) : null),
        read: () =>
          void core.call('articles.mark', {
            target: { ids: together.flatMap(({ articleIds }) => articleIds) },
            isRead: true,
          }),
      }),
  });

  async function ask<T>(method: string): Promise<T | null> {
    const answer = await core.call(method, {});
    return answer.ok ? (answer.value as T) : null;
  }

  function run(action: TrayAction): void {
    switch (action) {
      case 'open':
        ports.open();
        break;
      case 'refresh':
        void core.call('feeds.refresh', { force: true });
        break;
      case 'pause':
      case 'resume':
        void core.call('settings.update', { isPollingPaused: action === 'pause' });
        break;
      case 'quit':
        app.quit();
        break;
    }
  }

  /** Everything that stands outside the window, as things are now. */
  function show(): void {
    if (!isStarted) return;
    const isTrayWanted = settings !== null && (settings.isTrayShown || settings.isKeptRunning);
    if (!isTrayWanted) {
      tray?.remove();
      tray = null;
    } else {
      tray ??= createTray(run);
      tray.show({ unread, isRefreshing: refreshes.size > 0, isPaused: settings?.isPollingPaused === true });
    }
    showBadge(settings?.isBadgeShown === true ? (unread ?? 0) : 0);
  }

  async function count(): Promise<void> {
    unread = (await ask<Counts>('library.counts'))?.unread ?? null;
    show();
  }

  function noteJob(job: EventPayload<'job.progress'> | EventPayload<'job.finished'>, isOver: boolean): void {
    if (job.kind !== 'refresh') return;
    const before = refreshes.size;
    if (isOver) refreshes.delete(job.jobId);
    else refreshes.add(job.jobId);
    if (refreshes.size !== before) show();
  }

  function receive(event: AppEvent): void {
    switch (event.name) {
      case 'articles.arrived':
        arrivals.add(event.payload);
        break;
      case 'settings.changed':
        settings = event.payload;
        watchForUpdates(settings);
        ports.chooseLanguage(settings.language);
        show();
        break;
      case 'job.progress':
      case 'job.finished':
        noteJob(event.payload, event.name === 'job.finished');
        break;
      case 'articles.changed':
      case 'feeds.changed':
        if (isRecounting) break;
        isRecounting = true;
        setTimeout(() => {
          isRecounting = false;
          void count();
        }, recountMs);
        break;
    }
  }

  return {
    async start() {
      isStarted = true;
      core.subscribe(receive);
      offerActions(ports.runCommand);
      // A dot belongs to a window: one that is opened later has none yet.
      app.on('browser-window-created', () => show());
      settings = await ask<Settings>('settings.get');
      if (settings !== null) {
        watchForUpdates(settings);
        ports.chooseLanguage(settings.language);
      }
      await count();
    },
    isKeptRunning: () => settings?.isKeptRunning === true,
    speakAnew() {
      offerActions(ports.runCommand);
      show();
    },
  };
}

/** macOS and some Linux desktops show the number, Windows a dot that is described by it. */
function showBadge(unread: number): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(unread);
    return;
  }
  const { pixels, width, height } = overlayDot();
  const dot = unread === 0 ? null : nativeImage.createFromBitmap(pixels, { width, height });
  for (const window of BrowserWindow.getAllWindows()) window.setOverlayIcon(dot, unreadWords(unread));
}

/** On Linux the desktop entry of the package has them. */
function offerActions(runCommand: (commandId: string) => void): void {
  const labels = appTexts().actionLabels;
  if (process.platform === 'darwin') {
    app.dock?.setMenu(
      Menu.buildFromTemplate(
        systemActions.map(({ commandId }) => ({
          label: labels[commandId],
          click: () => runCommand(commandId),
        })),
      ),
    );
  }
  if (process.platform === 'win32' && app.isPackaged) {
    app.setUserTasks(
      systemActions.map(({ word, commandId }) => ({
        program: process.execPath,
        arguments: word,
        title: labels[commandId],
        description: labels[commandId],
        iconPath: process.execPath,
        iconIndex: 0,
      })),
    );
  }
}
