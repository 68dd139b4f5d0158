/** Words of the reader's account on DEV or another Forem site. */
import type { AccountImport, AccountPreview, ListedArticle, ListMark } from '../../model/accounts.ts';
import { counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const accountTexts = {
  title: 'Ihr Konto bei DEV',
  settingTitle: 'Ihr Konto bei DEV oder einer anderen Forem-Website',
  settingDetail:
    'Leseliste und abonnierte Schlagwörter lassen sich übernehmen. Offprint funktioniert auch ganz ohne Konto.',
  open: 'Leseliste und Schlagwörter …',
  about:
    'Mit einem API-Schlüssel liest Offprint Ihre Leseliste und die Schlagwörter, denen Sie dort folgen, und übernimmt, was Sie auswählen. Auf der Website wird nichts geändert.',
  noHosts:
    'Es ist keine Website bekannt, die Forem verwendet. Fügen Sie eine in den Einstellungen unter „Feeds“ hinzu.',
  site: 'Website',
  key: 'API-Schlüssel',
  keyHint: (host: string) => `Zu erzeugen auf ${host} in den Einstellungen unter „Extensions“.`,
  makeKey: 'Diese Seite öffnen',
  remember: 'Schlüssel merken',
  rememberDetail:
    'Verschlüsselt über den Schlüsselbund des Systems. Andernfalls wird er beim Beenden von Offprint vergessen.',
  connect: 'Konto ansehen',
  connecting: 'Website wird gefragt …',
  connectedAs: (username: string, host: string) => `@${username} auf ${host}`,
  forSession: 'Der Schlüssel ist bis zum Beenden von Offprint bekannt.',
  forget: 'Schlüssel vergessen',
  forgotten: (host: string) => `Der Schlüssel für ${host} ist vergessen.`,
  readingList: 'Leseliste',
  tags: 'Abonnierte Schlagwörter',
  all: 'Alle',
  none: 'Keine',
  emptyList: 'Die Leseliste ist leer.',
  noTags: 'Es sind keine Schlagwörter abonniert.',
  mark: 'Artikel übernehmen als',
  own: 'Mit diesen Schlagwörtern',
  ownPlaceholder: 'Keine',
  ownHint: 'Durch Kommas getrennt.',
  importing: 'Konto wird übernommen',
  stopped: 'Angehalten. Was schon übernommen wurde, bleibt erhalten.',
  run: 'Übernehmen',
  done: 'Fertig',
  again: 'Erneut versuchen',
  followed: 'abonniert',
};

export const markChoices: readonly { value: ListMark; title: string }[] = [
  { value: 'saved', title: 'Gespeichert' },
  { value: 'later', title: 'Später' },
  { value: 'none', title: 'Nur verschlagwortet' },
];

/** "23 Artikel auf der Leseliste, davon 4 schon hier; 6 Schlagwörter abonniert" */
export function previewWords({ articles, tags }: AccountPreview): string {
  const here = articles.filter(({ articleId }) => articleId !== null).length;
  const already = here === 0 ? '' : `, davon ${number(here)} schon hier`;
  return `${number(articles.length)} Artikel auf der Leseliste${already}; ${counted(tags.length, 'Schlagwort', 'Schlagwörter')} abonniert.`;
}

export function articleWords({ author, savedAt, articleId, isSaved, isLater }: ListedArticle): string {
  const here = isSaved
    ? 'hier gespeichert'
    : isLater
      ? 'hier unter „Später“'
      : articleId === null
        ? ''
        : 'in der Bibliothek';
  return [author ?? '', savedAt === null ? '' : `gelistet am ${day(savedAt)}`, here]
    .filter((part) => part !== '')
    .join(' · ');
}

export function importedWords({
  wanted,
  fetched,
  alreadyThere,
  feedsAdded,
  failures,
}: AccountImport): string {
  const parts = [
    ...(wanted === 0 ? [] : [`${number(fetched)} Artikel abgerufen`]),
    ...(alreadyThere === 0 ? [] : [`${number(alreadyThere)} schon vorhandene gekennzeichnet`]),
    ...(feedsAdded === 0 ? [] : [`${counted(feedsAdded, 'Feed')} hinzugefügt`]),
    ...(failures.length === 0 ? [] : [`${number(failures.length)} nicht abrufbar`]),
  ];
  return parts.length === 0 ? 'Es gab nichts zu übernehmen.' : `${parts.join(', ')}.`;
}

export const failureWords = ({ title, error }: AccountImport['failures'][number]): string =>
  `${title}: ${errorWords(error).title}`;
