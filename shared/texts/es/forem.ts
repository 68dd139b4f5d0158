/** What a Forem site says of an article, its series and who wrote it, in words. */
import type { FollowOption, PlaceFacts, PlaceKind } from '../../model/places.ts';
import type { FetchedArticles, Series, SeriesPart } from '../../model/series.ts';
import { ago, counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

const named = (name: string | null): string => (name === null ? 'sin nombre' : `«${name}»`);

export const foremTexts = {
  series: (name: string | null) => name ?? 'Serie sin nombre',
  seriesTitle: (name: string | null) => (name === null ? 'Serie' : `Serie: ${name}`),
  showSeries: 'Mostrar todas las partes de esta serie',
  /** Before the name of the series. */
  place: (at: number, count: number, isListed: boolean) =>
    isListed
      ? `Parte ${number(at)} de ${number(count)} de`
      : `Parte ${number(at)} de las ${number(count)} conocidas de`,
  alone: 'Parte de',
  unnamed: 'una serie',
  placeOf: (name: string | null) => `Serie ${named(name)}`,
  previous: 'Anterior',
  next: 'Siguiente',
  toFetch: 'por descargar',
  noPrevious: 'Esta es la primera parte conocida.',
  noNext: 'Esta es la última parte conocida.',
  noSeries: 'Este artículo no está en ninguna serie conocida.',
  parts: 'Partes de la serie',
  allSeries: 'Series de la biblioteca',
  findSeries: 'Buscar una serie',
  noneYet:
    'Aún no consta ningún artículo que sea parte de una serie. Guarda uno de DEV y Offprint consultará el sitio.',
  noSuchSeries: 'Ninguna serie se llama así.',
  readAll: 'Leer toda la serie',
  look: 'Pedir la lista de partes',
  export: 'Exportar serie…',
  fetchAll: (count: number) => `Descargar ${counted(count, 'parte que falta', 'partes que faltan')}`,
  fetch: 'Descargar',
  fetchPart: (title: string) => `Descargar «${title}»`,
  fetching: 'Descargando artículos',
  stopped: 'Detenido. Lo ya descargado se queda.',
  read: 'leído',
  showAuthor: 'Mostrar todo lo de este autor',
  showTag: (tag: string) => `Mostrar todo lo que los canales etiquetan ${tag}`,
  aboutAuthor: 'Sobre este autor',
  aboutTag: 'Sobre esta etiqueta',
  feeds: 'Canales',
  authors: 'Autores',
  tags: 'Etiquetas',
  seriesHere: 'Series',
  showArticles: 'Mostrar los artículos',
  followIt: 'Seguir',
  exportIt: 'Exportar…',
  follow: 'Seguir',
  followWhom: 'A quién o qué seguir',
  followPlaceholder: 'Autor, organización o etiqueta',
  nothingToFollow: 'Este artículo no indica a nadie a quien seguir.',
  nobody: 'En este artículo no hay nadie ni nada con ese nombre.',
  followed: 'ya lo sigues',
  maybe: 'si su sitio tiene un canal',
  noAuthor: 'Este artículo no indica autor.',
  nothingOf: (name: string) => `Ningún artículo indica un canal de ${name}.`,
  alreadyFollowed: (name: string) => `Ya sigues a ${name}.`,
  goThere: 'Ir allí',
  organisation: (name: string) => `para ${name}`,
  reactions: (count: number) => counted(count, 'reacción', 'reacciones'),
  comments: (count: number) => counted(count, 'comentario'),
};

const kindNames: Record<FollowOption['kind'], string> = {
  author: 'autor',
  organisation: 'organización',
  tag: 'etiqueta',
};
export const followKindName = (kind: FollowOption['kind']): string => kindNames[kind];
export const placeKindName: Record<PlaceKind, string> = {
  author: 'autor',
  'source-tag': 'etiqueta de canales',
};

/** “de Ines · 4 de 7 partes en la biblioteca · sitio consultado el 3 may”. */
export function seriesFacts({ author, parts, listedAt }: Series, now: number): string {
  const here = parts.filter(({ articleId }) => articleId !== null).length;
  return [
    author === null ? '' : `de ${author}`,
    `${number(here)} de ${counted(parts.length, 'parte')} en la biblioteca`,
    listedAt === null ? 'sitio aún sin consultar; puede haber más' : `sitio consultado ${ago(listedAt, now)}`,
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
  if (wanted === 0) return 'Todas las partes que enumera el sitio están en la biblioteca.';
  const [failure] = failures;
  if (failure === undefined) return `${counted(fetched, 'artículo descargado', 'artículos descargados')}.`;
  const why = `${failure.title}: ${errorWords(failure.error).title}`;
  return `${counted(fetched, 'artículo descargado', 'artículos descargados')}, ${number(failures.length)} sin poder descargar. ${why}`;
}

export function placeFactsWords({ articles, isCapped, unread, saved, firstAt, lastAt }: PlaceFacts): string {
  const span = firstAt === null || lastAt === null ? '' : `${day(firstAt)} – ${day(lastAt)}`;
  return [
    `${counted(articles, 'artículo')}${isCapped ? ' y más' : ''}`,
    `${number(unread)} sin leer`,
    counted(saved, 'guardado'),
    span,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
