/** Words of the discussion below an article. */
import type { Comment, DiscussionFacts } from '../../model/discussions.ts';
import { ago, counted, number } from '../format.ts';

export const discussionTexts = {
  title: 'Comentários',
  keep: 'Guardar os comentários',
  show: 'Mostrar',
  hide: 'Ocultar',
  open: 'Abrir no navegador',
  follow: 'Seguir os comentários',
  refresh: 'Consultar de novo',
  asking: 'Consultando o site…',
  nobody: 'Excluído',
  none: 'Ninguém escreveu nada ainda.',
  notHere: 'Só artigos do DEV e de outros sites Forem têm comentários que podem ser guardados.',
  more: (count: number) => `Mostrar mais ${number(count)}`,
  setting: 'Guardar os comentários dos artigos salvos',
  settingDetail:
    'O que os leitores escreveram em um artigo é guardado como está naquele momento. Sem isso, é pedido à mão, artigo por artigo.',
};

/** "12 comentários, verificado há 3 h"; `told`: how many there are by what the site said of the article last. */
export function discussionWords(
  { fetchedAt, comments }: DiscussionFacts,
  told: number | null,
  now: number,
): string {
  if (fetchedAt !== null) return `${counted(comments, 'comentário')}, verificado ${ago(fetchedAt, now)}`;
  return told === null ? 'Não guardados' : `${counted(told, 'comentário')} no site, sem cópia aqui`;
}

/** Of one that is elsewhere; `comments`: how many its feed said there were. */
export const elsewhereWords = (host: string, comments: number | null): string =>
  comments === null ? `Em ${host}` : `${counted(comments, 'comentário')} em ${host}`;

export const commentAuthor = ({ author, username }: Comment): string =>
  author ?? (username === null ? discussionTexts.nobody : `@${username}`);

export const answersWords = (answers: string): string => `em resposta a ${answers}`;
