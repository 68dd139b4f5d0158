/** Words of subscribing, and of the first screen. */
import type { StarterFeedName } from '../../starter-feeds.ts';
import { counted, number } from '../format.ts';

export const addFeedTexts = {
  instead: 'Was diese Adresse zeigt, hat keinen eigenen Feed. Am nächsten kommt:',
  several: 'Diese Seite bietet mehrere Feeds an. Wählen Sie einen:',
  feedsFound: 'Gefundene Feeds',
  subscribe: 'Abonnieren',
  goToFeed: 'Zum Feed',
  subscribing: 'Wird abonniert …',
  looking: 'Feeds werden gesucht …',
  title: 'Feed hinzufügen',
  addressPlaceholder: 'dev.to/ben, ein Blog oder ein Feed',
  addressHint: 'Eine Seite, ein Feed oder eine DEV-Adresse: Person, Schlagwort, Organisation.',
  folder: 'Ordner',
  noFolder: 'Keiner',
  tags: 'Schlagwörter für die Artikel',
  tagsPlaceholder: 'rust, arbeit/lesen',
  subscribeTo: (feed: string) => `${feed} abonnieren`,
  goTo: (feed: string) => `Zu ${feed}`,
  subscribed: (feed: string) => `„${feed}“ abonniert.`,
  known: (feed: string) => `„${feed}“ haben Sie schon abonniert. Die Eingabetaste führt dorthin.`,
};

export const starterTexts: Record<StarterFeedName, { title: string; description: string }> = {
  top: { title: 'DEV', description: 'Was die Community gerade liest' },
  latest: { title: 'DEV aktuell', description: 'Alles, sobald es erscheint' },
};

export const welcomeTexts = {
  looking: 'Feed wird gesucht …',
  addingSample: 'Beispielbibliothek wird hinzugefügt',
  welcome: 'Willkommen',
  title: 'Willkommen bei Offprint',
  intro:
    'Ein Feedreader für DEV und andere Feeds von Entwicklern. Alles, was Sie lesen, bleibt auf diesem Rechner; ein Konto gibt es nicht.',
  begin: 'Mit DEV beginnen',
  devFeeds: 'DEV-Feeds',
  chooseOne: 'Wählen Sie mindestens einen',
  bringOwn: 'Oder eigene mitbringen',
  address: 'Adresse einer Website oder eines Feeds',
  addressPlaceholder: 'Blog, Feed oder DEV-Adresse',
  importOpml: 'OPML importieren …',
  trySample: 'Beispielbibliothek ausprobieren',
  back: 'Zurück zur Bibliothek',
  skip: 'Überspringen und erst umsehen',
  notAdded: (feeds: number) => `${counted(feeds, 'Feed konnte', 'Feeds konnten')} nicht hinzugefügt werden.`,
  sampleAdded: (articles: number) => `${number(articles)} Artikel zum Ausprobieren von Offprint.`,
  subscribe: (feeds: number) => `${counted(feeds, 'Feed')} abonnieren`,
};
