/** What a Forem site says of an article, its series and who wrote it, in words. */
import type { FollowOption, PlaceFacts, PlaceKind } from '../../model/places.ts';
import type { FetchedArticles, Series, SeriesPart } from '../../model/series.ts';
import { ago, counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

const named = (name: string | null): string => (name === null ? 'sem nome' : `“${name}”`);

export const foremTexts = {
  series: (name: string | null) => name ?? 'Série sem nome',
  seriesTitle: (name: string | null) => (name === null ? 'Série' : `Série: ${name}`),
  showSeries: 'Mostrar todas as partes desta série',
  /** Before the name of the series. */
  place: (at: number, count: number, isListed: boolean) =>
    isListed
      ? `Parte ${number(at)} de ${number(count)} de`
      : `Parte ${number(at)} das ${number(count)} conhecidas de`,
  alone: 'Parte de',
  unnamed: 'uma série',
  placeOf: (name: string | null) => `Série ${named(name)}`,
  previous: 'Anterior',
  next: 'Próxima',
  toFetch: 'a baixar',
  noPrevious: 'Esta é a primeira parte conhecida.',
  noNext: 'Esta é a última parte conhecida.',
  noSeries: 'Este artigo não está em nenhuma série conhecida.',
  parts: 'Partes da série',
  allSeries: 'Séries da biblioteca',
  findSeries: 'Encontrar uma série',
  noneYet:
    'Nenhum artigo consta ainda como parte de uma série. Salve um do DEV e o Offprint consulta o site.',
  noSuchSeries: 'Nenhuma série tem esse nome.',
  readAll: 'Ler a série inteira',
  look: 'Pedir a lista de partes',
  export: 'Exportar série…',
  fetchAll: (count: number) => `Baixar ${counted(count, 'parte que falta', 'partes que faltam')}`,
  fetch: 'Baixar',
  fetchPart: (title: string) => `Baixar “${title}”`,
  fetching: 'Baixando artigos',
  stopped: 'Interrompido. O que foi baixado fica.',
  read: 'lido',
  showAuthor: 'Mostrar tudo deste autor',
  showTag: (tag: string) => `Mostrar tudo o que os feeds etiquetam como ${tag}`,
  aboutAuthor: 'Sobre este autor',
  aboutTag: 'Sobre esta etiqueta',
  feeds: 'Feeds',
  authors: 'Autores',
  tags: 'Etiquetas',
  seriesHere: 'Séries',
  showArticles: 'Mostrar os artigos',
  followIt: 'Seguir',
  exportIt: 'Exportar…',
  follow: 'Seguir',
  followWhom: 'Quem ou o que seguir',
  followPlaceholder: 'Autor, organização ou etiqueta',
  nothingToFollow: 'Este artigo não indica ninguém para seguir.',
  nobody: 'Não há ninguém nem nada com esse nome neste artigo.',
  followed: 'já segue',
  maybe: 'se o site tiver um feed',
  noAuthor: 'Este artigo não indica autor.',
  nothingOf: (name: string) => `Nenhum artigo indica um feed de ${name}.`,
  alreadyFollowed: (name: string) => `Você já segue ${name}.`,
  goThere: 'Ir para lá',
  organisation: (name: string) => `por ${name}`,
  reactions: (count: number) => counted(count, 'reação', 'reações'),
  comments: (count: number) => counted(count, 'comentário'),
};

const kindNames: Record<FollowOption['kind'], string> = {
  author: 'autor',
  organisation: 'organização',
  tag: 'etiqueta',
};
export const followKindName = (kind: FollowOption['kind']): string => kindNames[kind];
export const placeKindName: Record<PlaceKind, string> = {
  author: 'autor',
  'source-tag': 'etiqueta de feeds',
};

/** “de Ines · 4 de 7 partes na biblioteca · site consultado em 3 de mai.”. */
export function seriesFacts({ author, parts, listedAt }: Series, now: number): string {
  const here = parts.filter(({ articleId }) => articleId !== null).length;
  return [
    author === null ? '' : `de ${author}`,
    `${number(here)} de ${counted(parts.length, 'parte')} na biblioteca`,
    listedAt === null
      ? 'site ainda não consultado; pode haver mais'
      : `site consultado ${ago(listedAt, now)}`,
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
  if (wanted === 0) return 'Todas as partes que o site lista estão na biblioteca.';
  const [failure] = failures;
  if (failure === undefined) return `${counted(fetched, 'artigo baixado', 'artigos baixados')}.`;
  const why = `${failure.title}: ${errorWords(failure.error).title}`;
  return `${counted(fetched, 'artigo baixado', 'artigos baixados')}, ${counted(failures.length, 'não pôde ser baixado', 'não puderam ser baixados')}. ${why}`;
}

export function placeFactsWords({ articles, isCapped, unread, saved, firstAt, lastAt }: PlaceFacts): string {
  const span = firstAt === null || lastAt === null ? '' : `${day(firstAt)} – ${day(lastAt)}`;
  return [
    `${counted(articles, 'artigo')}${isCapped ? ' e mais' : ''}`,
    counted(unread, 'não lido', 'não lidos'),
    counted(saved, 'salvo'),
    span,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
