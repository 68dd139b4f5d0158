/** What a Forem site says of an article, its series and who wrote it, in words. */
import type { FollowOption, PlaceFacts, PlaceKind } from '../../model/places.ts';
import type { FetchedArticles, Series, SeriesPart } from '../../model/series.ts';
import { ago, counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const foremTexts = {
  series: (name: string | null) => name ?? 'Serie ohne Namen',
  seriesTitle: (name: string | null) => (name === null ? 'Serie' : `Serie: ${name}`),
  showSeries: 'Alle Teile dieser Serie anzeigen',
  /** Before the name of the series. */
  place: (at: number, count: number, isListed: boolean) =>
    `Teil ${number(at)} von ${number(count)}${isListed ? '' : ' bekannten'} der Serie`,
  alone: 'Teil der Serie',
  unnamed: 'ohne Namen',
  placeOf: (name: string | null) => (name === null ? 'Serie ohne Namen' : `Serie „${name}“`),
  previous: 'Vorheriger',
  next: 'Nächster',
  toFetch: 'abzurufen',
  noPrevious: 'Dies ist der erste bekannte Teil.',
  noNext: 'Dies ist der letzte bekannte Teil.',
  noSeries: 'Dieser Artikel gehört zu keiner bekannten Serie.',
  parts: 'Teile der Serie',
  allSeries: 'Serien der Bibliothek',
  findSeries: 'Serie suchen',
  noneYet:
    'Noch ist von keinem Artikel bekannt, dass er zu einer Serie gehört. Speichern Sie einen von DEV, dann fragt Offprint die Website.',
  noSuchSeries: 'Keine Serie heißt so.',
  readAll: 'Ganze Serie lesen',
  look: 'Liste der Teile abrufen',
  export: 'Serie exportieren …',
  fetchAll: (count: number) => `${counted(count, 'fehlenden Teil', 'fehlende Teile')} abrufen`,
  fetch: 'Abrufen',
  fetchPart: (title: string) => `„${title}“ abrufen`,
  fetching: 'Artikel werden abgerufen',
  stopped: 'Angehalten. Was schon abgerufen wurde, bleibt.',
  read: 'gelesen',
  showAuthor: 'Alles von diesem Autor anzeigen',
  showTag: (tag: string) => `Alles anzeigen, was in den Feeds das Schlagwort ${tag} hat`,
  aboutAuthor: 'Über diesen Autor',
  aboutTag: 'Über dieses Schlagwort',
  feeds: 'Feeds',
  authors: 'Autoren',
  tags: 'Schlagwörter',
  seriesHere: 'Serien',
  showArticles: 'Artikel anzeigen',
  followIt: 'Folgen',
  exportIt: 'Exportieren …',
  follow: 'Folgen',
  followWhom: 'Wem oder was möchten Sie folgen?',
  followPlaceholder: 'Autor, Organisation oder Schlagwort',
  nothingToFollow: 'Dieser Artikel nennt niemanden, dem man folgen könnte.',
  nobody: 'Niemand und nichts in diesem Artikel heißt so.',
  followed: 'abonniert',
  maybe: 'falls die Website einen Feed hat',
  noAuthor: 'Dieser Artikel nennt keinen Autor.',
  nothingOf: (name: string) => `Kein Artikel nennt einen Feed von ${name}.`,
  alreadyFollowed: (name: string) => `Sie folgen ${name} bereits.`,
  goThere: 'Dorthin wechseln',
  organisation: (name: string) => `für ${name}`,
  reactions: (count: number) => counted(count, 'Reaktion', 'Reaktionen'),
  comments: (count: number) => counted(count, 'Kommentar', 'Kommentare'),
};

const kindNames: Record<FollowOption['kind'], string> = {
  author: 'Autor',
  organisation: 'Organisation',
  tag: 'Schlagwort',
};
export const followKindName = (kind: FollowOption['kind']): string => kindNames[kind];
export const placeKindName: Record<PlaceKind, string> = {
  author: 'Autor',
  'source-tag': 'Schlagwort aus Feeds',
};

/** „von Ines · 4 von 7 Teilen in der Bibliothek · Website gefragt am 3. Mai“. */
export function seriesFacts({ author, parts, listedAt }: Series, now: number): string {
  const here = parts.filter(({ articleId }) => articleId !== null).length;
  return [
    author === null ? '' : `von ${author}`,
    `${number(here)} von ${counted(parts.length, 'Teil', 'Teilen')} in der Bibliothek`,
    listedAt === null
      ? 'Website noch nicht gefragt, es kann mehr geben'
      : `Website gefragt ${ago(listedAt, now)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function partFacts({ publishedAt, readingMinutes, isRead }: SeriesPart): string {
  return [
    publishedAt === null ? '' : day(publishedAt),
    readingMinutes === null ? '' : `${number(readingMinutes)} min`,
    isRead ? foremTexts.read : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function fetchedWords({ wanted, fetched, failures }: FetchedArticles): string {
  if (wanted === 0) return 'Alle Teile, die die Website nennt, sind in der Bibliothek.';
  const [failure] = failures;
  if (failure === undefined) return `${number(fetched)} Artikel abgerufen.`;
  const why = `${failure.title}: ${errorWords(failure.error).title}`;
  return `${number(fetched)} Artikel abgerufen, ${number(failures.length)} nicht abrufbar. ${why}`;
}

export function placeFactsWords({ articles, isCapped, unread, saved, firstAt, lastAt }: PlaceFacts): string {
  const span = firstAt === null || lastAt === null ? '' : `${day(firstAt)} – ${day(lastAt)}`;
  return [
    `${number(articles)} Artikel${isCapped ? ' und mehr' : ''}`,
    `${number(unread)} ungelesen`,
    `${number(saved)} gespeichert`,
    span,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
