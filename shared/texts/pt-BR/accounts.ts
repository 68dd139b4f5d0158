/** Words of the reader's account on DEV or another Forem site. */
import type { AccountImport, AccountPreview, ListedArticle, ListMark } from '../../model/accounts.ts';
import { counted, day, number } from '../format.ts';
import { errorWords } from './errors.ts';

export const accountTexts = {
  title: 'Sua conta no DEV',
  settingTitle: 'Sua conta no DEV ou em outro site Forem',
  settingDetail:
    'Você pode trazer a lista de leitura e as etiquetas que segue. O Offprint funciona sem conta nenhuma.',
  open: 'Lista de leitura e etiquetas…',
  about:
    'Com uma chave de API, o Offprint lê sua lista de leitura e as etiquetas que você segue lá, e traz o que você escolher. Nada muda no site.',
  noHosts: 'Nenhum site Forem é conhecido. Adicione um nas configurações, em Feeds.',
  site: 'Site',
  key: 'Chave de API',
  keyHint: (host: string) => `Ela é criada em ${host}, nas configurações, em Extensions.`,
  makeKey: 'Abrir essa página',
  remember: 'Lembrar a chave',
  rememberDetail: 'Protegida pelo chaveiro do sistema. Caso contrário, é esquecida ao sair do Offprint.',
  connect: 'Ver a conta',
  connecting: 'Consultando o site…',
  connectedAs: (username: string, host: string) => `@${username} em ${host}`,
  forSession: 'A chave fica conhecida até você sair do Offprint.',
  forget: 'Esquecer a chave',
  forgotten: (host: string) => `A chave de ${host} foi esquecida.`,
  readingList: 'Lista de leitura',
  tags: 'Etiquetas seguidas',
  all: 'Tudo',
  none: 'Nada',
  emptyList: 'A lista de leitura está vazia.',
  noTags: 'Nenhuma etiqueta é seguida.',
  mark: 'Os artigos ficam',
  own: 'Com estas etiquetas',
  ownPlaceholder: 'Nenhuma',
  ownHint: 'Separadas por vírgulas.',
  importing: 'Trazendo a conta',
  stopped: 'Interrompido. O que já veio fica.',
  run: 'Trazer',
  done: 'Concluído',
  again: 'Tentar de novo',
  followed: 'já seguida',
};

export const markChoices: readonly { value: ListMark; title: string }[] = [
  { value: 'saved', title: 'Salvos' },
  { value: 'later', title: 'Em Mais tarde' },
  { value: 'none', title: 'Só etiquetados' },
];

/** "23 artigos na lista de leitura, 4 já aqui; 6 etiquetas seguidas." */
export function previewWords({ articles, tags }: AccountPreview): string {
  const here = articles.filter(({ articleId }) => articleId !== null).length;
  const already = here === 0 ? '' : `, ${number(here)} já aqui`;
  return `${counted(articles.length, 'artigo')} na lista de leitura${already}; ${counted(tags.length, 'etiqueta seguida', 'etiquetas seguidas')}.`;
}

export function articleWords({ author, savedAt, articleId, isSaved, isLater }: ListedArticle): string {
  const here = isSaved
    ? 'salvo aqui'
    : isLater
      ? 'aqui em Mais tarde'
      : articleId === null
        ? ''
        : 'na biblioteca';
  return [author ?? '', savedAt === null ? '' : `na lista desde ${day(savedAt)}`, here]
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
    ...(wanted === 0 ? [] : [counted(fetched, 'artigo baixado', 'artigos baixados')]),
    ...(alreadyThere === 0 ? [] : [counted(alreadyThere, 'marcado onde estava', 'marcados onde estavam')]),
    ...(feedsAdded === 0 ? [] : [counted(feedsAdded, 'feed adicionado', 'feeds adicionados')]),
    ...(failures.length === 0
      ? []
      : [counted(failures.length, 'não pôde ser baixado', 'não puderam ser baixados')]),
  ];
  return parts.length === 0 ? 'Não havia nada para trazer.' : `${parts.join(', ')}.`;
}

export const failureWords = ({ title, error }: AccountImport['failures'][number]): string =>
  `${title}: ${errorWords(error).title}`;
