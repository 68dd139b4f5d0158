/**
 * Words of the main process: menu, tray, notifications, questions. Loaded by itself, see app-catalogue.ts: it may use nothing of
 * the other modules but format.ts.
 */
import { number } from '../format.ts';

/** Sections of the menu. `&` stands before the letter that opens one by the keyboard, each only once in the bar. */
export const menuTitles = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  develop: '&Develop',
  window: '&Window',
  help: '&Help',
};

/** Entries by the command they run; a letter after `&` that two of a section share goes from one to the other. */
export const menuLabels = {
  'feed.add': '&Add Feed…',
  'page.save': 'Save a &Page…',
  'opml.import': '&Import…',
  'opml.export': 'Export &OPML…',
  'library.export': '&Export Articles…',
  'article.print': '&Print…',
  'article.savePdf': 'Save as P&DF…',
  settings: '&Settings…',
  'library.refresh': '&Refresh All',
  'feed.details': 'Feed &Details…',
  palette: 'Command &Palette…',
  find: '&Find in Article…',
  sidebar: 'Toggle Side&bar',
  guide: 'User &Guide',
  help: '&Keyboard Shortcuts',
  updates: 'Check for &Updates…',
  diagnostics: 'Copy &Diagnostics…',
  'log.show': 'Show the &Log',
};

/** What the system itself does, as Electron names it (docs/api/menu-item.md, “roles”); macOS calls some by other names. */
export const roleLabels = {
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'Paste and Match Style',
  delete: 'Delete',
  selectAll: 'Select All',
  showSubstitutions: 'Show Substitutions',
  toggleSmartQuotes: 'Smart Quotes',
  toggleSmartDashes: 'Smart Dashes',
  toggleTextReplacement: 'Text Replacement',
  startSpeaking: 'Start Speaking',
  stopSpeaking: 'Stop Speaking',
  resetZoom: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  togglefullscreen: 'Toggle Full Screen',
  reload: 'Reload',
  toggleDevTools: 'Toggle Developer Tools',
  minimize: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring All to Front',
  close: 'Close',
  quit: 'Quit',
  about: 'About Offprint',
  services: 'Services',
  hide: 'Hide Offprint',
  hideOthers: 'Hide Others',
  unhide: 'Show All',
};

export const macLabels = {
  substitutions: 'Substitutions',
  speech: 'Speech',
  close: 'Close Window',
  quit: 'Quit Offprint',
};

export const trayTexts = {
  open: 'Open Offprint',
  refreshing: 'Refreshing…',
  refresh: 'Refresh All Feeds',
  resume: 'Resume Refreshing',
  pause: 'Pause Refreshing',
  quit: 'Quit Offprint',
  unread: (unread: number): string => (unread === 0 ? 'Nothing unread' : `${number(unread)} unread`),
  /** `unread`: as above; null: not known. */
  tip: (unread: string | null, isPaused: boolean) => {
    const words = [...(unread === null ? [] : [unread]), ...(isPaused ? ['refreshing paused'] : [])];
    return words.length === 0 ? 'Offprint' : `Offprint: ${words.join(', ')}`;
  },
};

/** Offered without the window, by the system's menus, by the command they run. */
export const actionLabels = { 'library.refresh': 'Refresh All Feeds', 'feed.add': 'Add Feed' };

export const notificationTexts = {
  ofFeed: (count: number, feed: string) => `${count} new in ${feed}`,
  ofFeeds: (count: number, feeds: number) => `${count} new in ${feeds} feeds`,
  line: (feed: string, count: number) => `${feed}: ${count}`,
  more: (count: number) => `and ${count} more`,
  /** On a notification's button. */
  markRead: 'Mark as read',
};

export const unresponsiveTexts = {
  message: 'The window does not answer.',
  detail: 'Wait a little, or load it anew: what you were typing is kept.',
  wait: 'Wait',
  loadAnew: 'Load anew',
};

export const failingWindowTexts = {
  message: 'The window of Offprint ends by a fault again and again.',
  detail:
    'Your library is not harmed. Try again; if it goes on, send the log (“Show the log”) with a report.',
  tryAgain: 'Try again',
  showLog: 'Show the log',
  quit: 'Quit',
};

export const failingMainTexts = {
  title: 'Offprint met a fault of its own',
  detail: (logFolder: string) =>
    `It cannot go on and ends here. Your library is not harmed. The log in “${logFolder}” says what happened.`,
};

export const loginTexts = { comment: 'Reads your feeds in the background' };
