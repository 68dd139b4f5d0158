/** What is said when something was done to articles, feeds, folders and rules. */
import { clockTime, counted } from '../format.ts';
import { portugueseTime } from '../hours.ts';

/** "1 artigo salvo", "3 artigos salvos"; `state` in the masculine singular. */
const articles = (count: number, state: string, states = `${state}s`): string =>
  counted(count, `artigo ${state}`, `artigos ${states}`);

/** To one article. */
export const articleNotes = {
  read: 'Marcado como lido',
  unread: 'Marcado como não lido',
  saved: 'Salvo',
  unsaved: 'Removido dos salvos',
  onLater: 'Posto em Mais tarde',
  offLater: 'Tirado de Mais tarde',
  muted: 'Silenciado: não aparece mais em nenhuma lista',
  unmuted: 'Não está mais silenciado',
  tagged: (name: string) => `Etiquetado com “${name}”`,
  untagged: (name: string) => `Etiqueta “${name}” removida`,
  removed: 'Artigo excluído',
  copiedMarkdown: 'Copiado como Markdown',
  noAddress: 'Este artigo não informa o próprio endereço.',
  exportKept: 'Não alterado: você editou o arquivo exportado.',
  exportUnchanged: 'O arquivo exportado está em dia.',
  /** `reason`: of the system, in its words; null: it gave none. */
  exportFailed: (reason: string | null) =>
    `Não foi possível exportar: ${reason ?? 'o arquivo não pôde ser gravado'}`,
  exported: (path: string) => `Exportado para ${path}`,
  showFolder: 'Mostrar pasta',
};

/** To many at once. */
export const bulkNotes = {
  nothingToChange: 'Nada a alterar: já está assim.',
  read: (count: number) => articles(count, 'marcado como lido', 'marcados como lidos'),
  unread: (count: number) => articles(count, 'marcado como não lido', 'marcados como não lidos'),
  readAbove: (count: number) => articles(count, 'acima marcado como lido', 'acima marcados como lidos'),
  saved: (count: number) => articles(count, 'salvo'),
  unsaved: (count: number) => articles(count, 'removido dos salvos', 'removidos dos salvos'),
  onLater: (count: number) => articles(count, 'posto em Mais tarde', 'postos em Mais tarde'),
  offLater: (count: number) => articles(count, 'tirado de Mais tarde', 'tirados de Mais tarde'),
  muted: (count: number) => articles(count, 'silenciado'),
  removed: (count: number) => articles(count, 'excluído'),
  tagged: (count: number) => articles(count, 'etiquetado'),
  allRead: 'Tudo aqui já está lido.',
  allReadThere: 'Tudo lá já está lido.',
  allReadAbove: 'Tudo acima já está lido.',
  allReadBelow: 'Tudo abaixo já está lido.',
  nothingAbove: 'Não há nada acima.',
  nothingBelow: 'Não há nada abaixo.',
  noAddresses: 'Nenhum destes artigos informa o próprio endereço.',
  linksCopied: (count: number) => counted(count, 'link copiado', 'links copiados'),
  tooManyToExport:
    'São muitos para citar um a um. Selecione toda a lista, ou etiquete-os e exporte a etiqueta.',
};

export const snoozeNotes = {
  until: (count: number, until: number, now: number) => {
    const words = `até ${portugueseTime(clockTime(until, now))}`;
    return count === 1 ? `Adiado ${words}` : `${articles(count, 'adiado')} ${words}`;
  },
  ended: (count: number) =>
    count === 1 ? 'Não está mais adiado' : articles(count, 'não está mais adiado', 'não estão mais adiados'),
};

/** To feeds and rules. */
export const feedNotes = {
  offline: 'Você está offline. Os feeds serão atualizados quando a conexão voltar.',
  exported: (path: string) => `Feeds exportados para ${path}`,
  takenOut: (feed: string) => `${feed} saiu da pasta`,
  moved: (feed: string, folder: string) => `${feed} agora está em ${folder}`,
  /** `outcome`: what its first refresh brought, a sentence; null: it was not asked yet. */
  following: (name: string, outcome: string | null) =>
    outcome === null ? `Seguindo ${name}.` : `Seguindo ${name}. ${outcome}`,
  unsubscribed: (feed: string, removed: number) =>
    `Assinatura de ${feed} cancelada: ${articles(removed, 'removido')}.`,
  ruleUnneeded: (rule: string) => `“${rule}” não tem nada a alterar.`,
  ruleApplied: (rule: string, changed: number) => `“${rule}” aplicada a ${counted(changed, 'artigo')}`,
};
