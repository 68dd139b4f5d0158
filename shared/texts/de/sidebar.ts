/** Words of the sidebar. */
import { number } from '../format.ts';

export const sidebarTexts = {
  offline: 'Offline',
  offlineDetail: 'Feeds werden aktualisiert, sobald die Verbindung wieder da ist.',
  notRefreshed: 'Noch nicht aktualisiert',
  refresh: 'Aktualisieren',
  refreshAll: 'Alle Feeds aktualisieren',
  settings: 'Einstellungen',
  library: 'Bibliothek',
  addFeed: 'Feed hinzufügen',
  moreViews: 'Weitere Ansichten',
  smartFeeds: 'Intelligente Feeds',
  feeds: 'Feeds',
  tags: 'Schlagwörter',
  progress: (done: number, total: number) => `${number(done)} von ${number(total)}`,
  failed: (feeds: number) => `${number(feeds)} fehlgeschlagen`,
  /** `when` as „vor 5 min“, or a date. */
  refreshed: (when: string) => `Aktualisiert ${when}`,
  /** For the ear, after a number. */
  unread: 'ungelesen',
};
