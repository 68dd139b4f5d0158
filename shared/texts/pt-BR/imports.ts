/** What came of an import in words. */
import type { ErrorDetails } from '../../errors.ts';
import type { FileLook } from '../../file-look.ts';
import type { ImportRejection, ImportSummary, SavedImportSummary } from '../../model/imports.ts';
import { type SavedSource, sourceTitles } from '../../recognise-export.ts';
import { counted, number } from '../format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': 'Não informa endereço.',
  'not-a-url': 'O endereço não é um endereço da web.',
  'unsupported-scheme': 'Só endereços http e https podem ser lidos.',
};

/** "12 feeds adicionados, 3 em pausa como na lista, 4 que você já tinha." */
export function importSentence(summary: ImportSummary): string {
  const parts = [counted(summary.added, 'feed adicionado', 'feeds adicionados')];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(isAll ? 'em pausa como na lista' : `${number(summary.paused)} em pausa como na lista`);
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)} que você já tinha`);
  return `${parts.join(', ')}.`;
}

/** What was done of an import that the reader stopped, from the details of its `cancelled`. */
export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return 'Interrompido antes de adicionar algo.';
  }
  return `Interrompido após ${number(done)} de ${counted(total, 'linha')}. ${counted(added, 'feed adicionado fica', 'feeds adicionados ficam')}.`;
}

export function recognisedSentence(kind: SavedSource | 'opml'): string {
  if (kind === 'opml') return 'Esta é uma lista de feeds.';
  return kind === 'bookmarks' ? 'Estes são favoritos.' : `Isto foi salvo no ${sourceTitles[kind]}.`;
}

/** What the feed is called that holds what was imported. */
export function feedTitleOf(kind: SavedSource): string {
  return kind === 'bookmarks' ? 'Favoritos importados' : `Importado do ${sourceTitles[kind]}`;
}

const looks: Record<Exclude<FileLook['kind'], 'json' | 'table'>, string> = {
  empty: 'está vazio.',
  database: 'é um banco de dados SQLite. Exporte o que você salvou a partir do programa dele.',
  pdf: 'é um PDF.',
  binary: 'não é texto.',
  feed: 'é um feed. Adicione-o como feed.',
  page: 'é uma página da web.',
  xml: 'é XML, mas não uma lista de feeds.',
  text: 'é texto simples.',
};

/** What a file is that is none of the exports Offprint reads. */
export function lookWords(look: FileLook): string {
  if (look.kind !== 'json' && look.kind !== 'table') return looks[look.kind];
  const { names } = look;
  if (look.kind === 'table') return `é uma tabela com as colunas ${names.join(', ')}.`;
  return names.length === 0 ? 'é JSON sem campos.' : `é JSON com os campos ${names.join(', ')}.`;
}

/** `look`: null for an archive. */
export function unknownSentence(name: string, look: FileLook | null): string {
  if (look === null)
    return `“${name}” é um arquivo compactado. Descompacte-o e escolha o arquivo JSON, CSV ou OPML dentro dele.`;
  const words = `“${name}” ${lookWords(look)}`;
  return look.kind === 'feed'
    ? words
    : `${words} O Offprint não o conhece como exportação. Escolha uma das citadas acima.`;
}

/** "12 artigos salvos, 5 com texto, 2 que já estavam. 1 feed adicionado." */
export function savedSentence(summary: SavedImportSummary): string {
  const parts = [counted(summary.added, 'artigo salvo', 'artigos salvos')];
  if (summary.added > 0) parts.push(`${number(summary.withText)} com texto`);
  if (summary.alreadyThere > 0) parts.push(counted(summary.alreadyThere, 'que já estava', 'que já estavam'));
  const feeds =
    summary.feedsAdded === 0
      ? ''
      : ` ${counted(summary.feedsAdded, 'feed adicionado', 'feeds adicionados')}.`;
  return `${parts.join(', ')}.${feeds}`;
}

export const importTexts = {
  unnamed: 'Sem nome',
  import: 'Importar',
  hint: 'Os feeds vêm em OPML, que quase todo leitor exporta, junto com as pastas. O que você salvou vem do Inoreader, Feedly, Feedbin, NewsBlur, Miniflux ou FreshRSS (JSON de itens com estrela), Fluent Reader (o backup dele), Pocket, Instapaper, Raindrop.io, Readwise Reader ou Matter (CSV), Omnivore, wallabag, Readeck, Karakeep ou Linkwarden (JSON) ou de favoritos (HTML): com etiquetas, datas e notas, e com o texto se o arquivo o tiver. Importar duas vezes não duplica nada.',
  reading: 'Lendo…',
  choose: 'Escolher um arquivo…',
  importing: 'Importando',
  leftOut: {
    line: (count: number) =>
      count === 1 ? 'Uma linha foi omitida' : `${number(count)} linhas foram omitidas`,
    entry: (count: number) => (count === 1 ? 'Um item foi omitido' : `${number(count)} itens foram omitidos`),
  },
  rejected: {
    line: (line: number, why: string) => `Linha ${number(line)}: ${why}`,
    entry: (entry: number, why: string) => `Item ${number(entry)}: ${why}`,
  },
  nearby: {
    title: 'Feeds na sua própria rede',
    asked: (count: number) =>
      count === 1
        ? 'Um feed fica na sua própria rede. Quem o indicou foi quem escreveu a lista, por isso ele fica em pausa até você dizer que o conhece.'
        : `${number(count)} feeds ficam na sua própria rede. Quem os indicou foi quem escreveu a lista, por isso eles ficam em pausa até você dizer que os conhece.`,
    read: 'Ler',
    leave: 'Deixar em pausa',
    areRead: 'Passam a ser lidos a partir de agora.',
    areLeft: 'Continuam em pausa. Retome um deles nos detalhes quando quiser lê-lo.',
  },
  more: (count: number) => `E mais ${number(count)}.`,
};
