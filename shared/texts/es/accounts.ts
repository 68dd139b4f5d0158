/** Words of the reader's account on DEV or another Forem site. */
import type { AccountImport, AccountPreview, ListedArticle, ListMark } from '../../model/accounts.ts';
import { counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const accountTexts = {
  title: 'Tu cuenta de DEV',
  settingTitle: 'Tu cuenta de DEV o de otro sitio Forem',
  settingDetail:
    'Puedes traer su lista de lectura y las etiquetas que sigues. Offprint funciona sin ninguna cuenta.',
  open: 'Lista de lectura y etiquetas…',
  about:
    'Con una clave de API, Offprint lee tu lista de lectura y las etiquetas que sigues allí, y trae lo que elijas. No cambia nada en el sitio.',
  noHosts: 'No se conoce ningún sitio con Forem. Añade uno en la configuración, en Canales.',
  site: 'Sitio',
  key: 'Clave de API',
  keyHint: (host: string) => `Se crea en ${host}, en la configuración, en Extensions.`,
  makeKey: 'Abrir esa página',
  remember: 'Recordar la clave',
  rememberDetail: 'Protegida con el llavero del sistema. Si no, se olvida al salir de Offprint.',
  connect: 'Consultar la cuenta',
  connecting: 'Consultando el sitio…',
  connectedAs: (username: string, host: string) => `@${username} en ${host}`,
  forSession: 'La clave se recuerda hasta que salgas de Offprint.',
  forget: 'Olvidar la clave',
  forgotten: (host: string) => `La clave de ${host} se ha olvidado.`,
  readingList: 'Lista de lectura',
  tags: 'Etiquetas seguidas',
  all: 'Todo',
  none: 'Nada',
  emptyList: 'La lista de lectura está vacía.',
  noTags: 'No sigues ninguna etiqueta.',
  mark: 'Los artículos pasan a',
  own: 'Con estas etiquetas',
  ownPlaceholder: 'Ninguna',
  ownHint: 'Separadas por comas.',
  importing: 'Trayendo la cuenta',
  stopped: 'Detenido. Lo que ya se trajo se queda.',
  run: 'Traer',
  done: 'Listo',
  again: 'Reintentar',
  followed: 'ya la sigues',
};

export const markChoices: readonly { value: ListMark; title: string }[] = [
  { value: 'saved', title: 'Guardados' },
  { value: 'later', title: 'Más tarde' },
  { value: 'none', title: 'Solo etiquetados' },
];

/** "23 artículos en la lista de lectura, 4 ya están aquí; 6 etiquetas seguidas." */
export function previewWords({ articles, tags }: AccountPreview): string {
  const here = articles.filter(({ articleId }) => articleId !== null).length;
  const already = here === 0 ? '' : `, ${number(here)} ya aquí`;
  return `${counted(articles.length, 'artículo')} en la lista de lectura${already}; ${counted(tags.length, 'etiqueta seguida', 'etiquetas seguidas')}.`;
}

export function articleWords({ author, savedAt, articleId, isSaved, isLater }: ListedArticle): string {
  const here = isSaved
    ? 'guardado aquí'
    : isLater
      ? 'aquí en Más tarde'
      : articleId === null
        ? ''
        : 'en la biblioteca';
  return [author ?? '', savedAt === null ? '' : `en la lista desde el ${day(savedAt)}`, here]
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
    ...(wanted === 0 ? [] : [counted(fetched, 'artículo descargado', 'artículos descargados')]),
    ...(alreadyThere === 0 ? [] : [counted(alreadyThere, 'marcado donde estaba', 'marcados donde estaban')]),
    ...(feedsAdded === 0 ? [] : [counted(feedsAdded, 'canal añadido', 'canales añadidos')]),
    ...(failures.length === 0 ? [] : [`${number(failures.length)} sin poder descargar`]),
  ];
  return parts.length === 0 ? 'No había nada que traer.' : `${parts.join(', ')}.`;
}

export const failureWords = ({ title, error }: AccountImport['failures'][number]): string =>
  `${title}: ${errorWords(error).title}`;
