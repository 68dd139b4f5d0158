/** Settings of what Offprint is to the system: beside its window, at its start, in its notifications. */
export const systemTexts = {
  tray: 'Offprint im Infobereich anzeigen',
  trayDetail:
    'Ein Symbol in der Menüleiste oder im Infobereich zeigt, wie viel ungelesen ist; sein Menü aktualisiert, hält an und beendet. Manche Linux-Desktops zeigen keines.',
  keepRunning: 'Ohne Fenster weiterlaufen',
  keepRunningDetail:
    'Nach dem Schließen des Fensters bleibt Offprint im Infobereich und ruft Ihre Feeds weiter ab. Beenden Sie es dort oder über das Menü.',
  login: 'Bei der Anmeldung starten',
  loginDetail: 'Mit „Ohne Fenster weiterlaufen“ startet Offprint im Infobereich.',
  links: 'Feed-Links mit Offprint öffnen',
  linksDetail:
    'Links im Browser oder in E-Mails, die mit feed: oder offprint: beginnen, werden hier geöffnet. Sie werden gefragt, bevor etwas abonniert wird.',
  notInstalled: 'Das kann nur das installierte Programm.',
  badge: 'Anzahl ungelesener Artikel am Symbol',
  badgeDetail:
    'Im Dock oder in der Taskleiste. Windows zeigt einen Punkt; manche Linux-Desktops zeigen nichts.',
  paused: 'Aktualisierung anhalten',
  pausedDetail:
    'Kein Feed wird von selbst abgerufen, bis Sie dies ausschalten. Sie selbst können weiterhin aktualisieren.',
  pausedNow: 'Aktualisierung angehalten',
  pausedNowDetail:
    'Kein Feed wird von selbst abgerufen. Das endet mit „Aktualisierung fortsetzen“ in der Palette oder in den Einstellungen.',
  quiet: 'Ruhezeiten',
  quietDetail:
    'Benachrichtigungen warten, bis diese Zeiten vorbei sind, und kommen dann gesammelt. Welche Feeds, Ordner und Regeln benachrichtigen, wird dort festgelegt.',
  quietFrom: 'Von',
  quietTo: 'Bis',
  quietSpan: 'Zeitraum der Ruhe',
  quietSpanDetail: 'Nach der Uhr dieses Rechners. Er darf über Mitternacht hinausgehen.',
  folderNotify: 'Bei neuen Artikeln in diesem Ordner benachrichtigen',
  folderNotifyDetail: 'In allen seinen Feeds und denen der Ordner darin.',
};
