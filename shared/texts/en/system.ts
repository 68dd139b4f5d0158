/** Settings of what Offprint is to the system: beside its window, at its start, in its notifications. */
export const systemTexts = {
  tray: 'Show Offprint in the tray',
  trayDetail:
    'A sign in the menu bar or tray says how much is unread, and has a menu to refresh, pause and quit. Some Linux desktops show none.',
  keepRunning: 'Go on without a window',
  keepRunningDetail:
    'Closing the window leaves Offprint in the tray, where it goes on asking your feeds. Quit it from there, or from the menu.',
  login: 'Start with the session',
  loginDetail: 'When you log in. With “Go on without a window”, it starts in the tray.',
  links: 'Open feed links with Offprint',
  linksDetail:
    'Links that begin with feed: or offprint: in a browser or mail come here. You are asked before anything is subscribed to.',
  notInstalled: 'Only the installed program can do this.',
  badge: 'Number of unread articles on the icon',
  badgeDetail: 'In the dock or task bar. Windows shows a dot; some Linux desktops show nothing.',
  paused: 'Pause refreshing',
  pausedDetail:
    'No feed is asked by itself until you switch this off. Your own refreshes are done all the same.',
  pausedNow: 'Refreshing is paused',
  pausedNowDetail:
    'No feed is asked by itself. “Resume refreshing” in the palette, or the settings, end that.',
  quiet: 'Quiet hours',
  quietDetail:
    'Notifications wait until these hours are over, and are then told together. Which feeds, folders and rules notify is set with them.',
  quietFrom: 'From',
  quietTo: 'To',
  quietSpan: 'Hours of quiet',
  quietSpanDetail: 'By this machine’s clock. They may go past midnight.',
  folderNotify: 'Notify me of new articles in this folder',
  folderNotifyDetail: 'Of all its feeds, and of those in folders inside.',
};
