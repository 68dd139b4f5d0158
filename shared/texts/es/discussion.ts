/** Words of the discussion below an article. */
import type { Comment, DiscussionFacts } from '../../model/discussions.ts';
import { ago, counted, number } from '../format.ts';

export const discussionTexts = {
  title: 'Comentarios',
  keep: 'Guardar los comentarios',
  show: 'Mostrar',
  hide: 'Ocultar',
  open: 'Abrir en el navegador',
  follow: 'Seguir los comentarios',
  refresh: 'Volver a consultar',
  asking: 'Consultando el sitio…',
  nobody: 'Eliminado',
  none: 'Nadie ha escrito nada todavía.',
  notHere: 'Solo los artículos de DEV y otros sitios Forem tienen comentarios que se pueden guardar.',
  more: (count: number) => `Mostrar ${number(count)} más`,
  setting: 'Guardar los comentarios de los artículos guardados',
  settingDetail:
    'Lo que escribieron los lectores bajo un artículo se conserva tal como está en ese momento. Si no, se pide a mano, artículo por artículo.',
};

/** "12 comentarios, comprobado hace 3 h"; `told`: how many there are by what the site said of the article last. */
export function discussionWords(
  { fetchedAt, comments }: DiscussionFacts,
  told: number | null,
  now: number,
): string {
  if (fetchedAt !== null) {
    return `${counted(comments, 'comentario')}, comprobado ${ago(fetchedAt, now)}`;
  }
  return told === null ? 'Sin guardar' : `${counted(told, 'comentario')} en el sitio, sin guardar`;
}

/** Of one that is elsewhere; `comments`: how many its feed said there were. */
export const elsewhereWords = (host: string, comments: number | null): string =>
  comments === null ? `En ${host}` : `${counted(comments, 'comentario')} en ${host}`;

export const commentAuthor = ({ author, username }: Comment): string =>
  author ?? (username === null ? discussionTexts.nobody : `@${username}`);

export const answersWords = (answers: string): string => `en respuesta a ${answers}`;
