/** What a Forem site says of an article, its series and who wrote it, in words. */
import type { FollowOption, PlaceFacts, PlaceKind } from '../../model/places.ts';
import type { FetchedArticles, Series, SeriesPart } from '../../model/series.ts';
import { ago, counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

const named = (name: string | null): string => (name === null ? 'a series' : `“${name}”`);

export const foremTexts = {
  series: (name: string | null) => name ?? 'Series without a name',
  seriesTitle: (name: string | null) => (name === null ? 'Series' : `Series: ${name}`),
  showSeries: 'Show all parts of this series',
  /** Before the name of the series. */
  place: (at: number, count: number, isListed: boolean) =>
    `Part ${number(at)} of ${isListed ? '' : 'the '}${number(count)}${isListed ? '' : ' known'} of`,
  alone: 'Part of',
  unnamed: 'a series',
  placeOf: (name: string | null) => `Series ${named(name)}`,
  previous: 'Previous',
  next: 'Next',
  toFetch: 'to fetch',
  noPrevious: 'This is the first part that is known.',
  noNext: 'This is the last part that is known.',
  noSeries: 'This article is in no series that is known.',
  parts: 'Parts of the series',
  allSeries: 'Series of the library',
  findSeries: 'Find a series',
  noneYet: 'No article is known to be part of a series yet. Save one from DEV, and Offprint asks the site.',
  noSuchSeries: 'No series is called that.',
  readAll: 'Read the whole series',
  look: 'Ask for the list of parts',
  export: 'Export series…',
  fetchAll: (count: number) => `Fetch ${counted(count, 'missing part')}`,
  fetch: 'Fetch',
  fetchPart: (title: string) => `Fetch “${title}”`,
  fetching: 'Fetching articles',
  stopped: 'Stopped. What was fetched stays.',
  read: 'read',
  showAuthor: 'Show everything by this author',
  showTag: (tag: string) => `Show everything the feeds tag ${tag}`,
  aboutAuthor: 'About this author',
  aboutTag: 'About this tag',
  feeds: 'Feeds',
  authors: 'Authors',
  tags: 'Tags',
  seriesHere: 'Series',
  showArticles: 'Show the articles',
  followIt: 'Follow',
  exportIt: 'Export…',
  follow: 'Follow',
  followWhom: 'Whom or what to follow',
  followPlaceholder: 'Author, organisation or tag',
  nothingToFollow: 'This article names nobody to follow.',
  nobody: 'Nobody and nothing of that name is in this article.',
  followed: 'followed',
  maybe: 'if its site has a feed',
  noAuthor: 'This article names no author.',
  nothingOf: (name: string) => `No article names a feed of ${name}.`,
  alreadyFollowed: (name: string) => `You follow ${name} already.`,
  goThere: 'Go there',
  organisation: (name: string) => `for ${name}`,
  reactions: (count: number) => counted(count, 'reaction'),
  comments: (count: number) => counted(count, 'comment'),
};

const kindNames: Record<FollowOption['kind'], string> = {
  author: 'author',
  organisation: 'organisation',
  tag: 'tag',
};
export const followKindName = (kind: FollowOption['kind']): string => kindNames[kind];
export const placeKindName: Record<PlaceKind, string> = { author: 'author', 'source-tag': 'tag of feeds' };

/** “by Ines · 4 of 7 parts in the library · list of 3 May”. */
export function seriesFacts({ author, parts, listedAt }: Series, now: number): string {
  const here = parts.filter(({ articleId }) => articleId !== null).length;
  return [
    author === null ? '' : `by ${author}`,
    `${number(here)} of ${counted(parts.length, 'part')} in the library`,
    listedAt === null
      ? 'the site was not asked yet, there may be more'
      : `the site was asked ${ago(listedAt, now)}`,
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
  if (wanted === 0) return 'Every part the site lists is in the library.';
  const [failure] = failures;
  if (failure === undefined) return `${counted(fetched, 'article')} fetched.`;
  const why = `${failure.title}: ${errorWords(failure.error).title}`;
  return `${counted(fetched, 'article')} fetched, ${number(failures.length)} could not be fetched. ${why}`;
}

export function placeFactsWords({ articles, isCapped, unread, saved, firstAt, lastAt }: PlaceFacts): string {
  const span = firstAt === null || lastAt === null ? '' : `${day(firstAt)} – ${day(lastAt)}`;
  return [
    `${counted(articles, 'article')}${isCapped ? ' and more' : ''}`,
    `${number(unread)} unread`,
    `${number(saved)} saved`,
    span,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
