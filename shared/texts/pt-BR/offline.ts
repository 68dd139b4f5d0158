/** How much of an article can be read without a network, in words. */
import type {
  MissingPart,
  OfflineRoom,
  OfflineState,
  OfflineStatus,
  OfflineSummary,
  VerifySummary,
} from '../../model/offline.ts';
import { offlineBudgetLimits } from '../../model/settings.ts';
import { bytes, clockTime, counted, list } from '../format.ts';
import { errorWords } from './errors.ts';

export const offlineStateTexts: Record<OfflineState, string> = {
  ready: 'pronto offline',
  partial: 'em parte offline',
  online: 'só online',
};

const partTexts: Record<MissingPart['what'], (count: number) => string> = {
  picture: (count) => counted(count, 'imagem', 'imagens'),
  text: () => 'o texto completo',
  markdown: () => 'o Markdown do autor',
};

export const offlineTexts = {
  complete: 'Completar agora',
  panel: 'O que falta offline',
  running: 'Completando para leitura offline',
  notAsked: 'Ainda não baixado.',
  nothing: 'Todos estes já podem ser lidos offline.',
  load: 'Carregar imagens',
  verify: 'Verificar',
  verifying: 'Verificando…',
  verifyingAll: 'Lendo todas as imagens armazenadas',
  completeAll: 'Completar agora',
  completing: 'Completando…',
  counting: 'Contando…',
  noQuery: 'Diga quais artigos. Para não manter nenhum, desative.',
  tooSmall: 'O que deve ser mantido precisa de mais espaço. Os artigos mais novos são mantidos completos.',
  stopped: 'Interrompido. O que foi baixado fica.',
};

/** “Falta: 3 imagens e o texto completo” */
export function missingWords({ missing }: OfflineStatus): string {
  const kinds = [...new Set(missing.map(({ what }) => what))];
  const names = kinds.map((kind) => partTexts[kind](missing.filter(({ what }) => what === kind).length));
  return `Falta: ${list(names)}`;
}

/** What one part is, where it is to be had, and why it is not here. */
export function partWords({ what, error, retryAt }: MissingPart, now: number): { name: string; why: string } {
  const name = { picture: 'Imagem', text: 'Texto completo', markdown: 'O Markdown do autor' }[what];
  if (error === null) return { name, why: offlineTexts.notAsked };
  const again = retryAt === null ? '' : ` Próxima tentativa: ${clockTime(retryAt, now)}.`;
  return { name, why: `${errorWords(error).title}${again}` };
}

export function summaryWords({ articles, ready, partial, online }: OfflineSummary): string {
  if (articles === 0) return 'Não há artigos a completar.';
  if (ready === articles) return `${counted(articles, 'artigo pronto', 'artigos prontos')} offline.`;
  return `${counted(ready, 'artigo pronto', 'artigos prontos')} offline, ${partial} em parte, ${online} só online.`;
}

/** “As imagens ocupam 1,2 GB de 2 GB.” */
export function roomWords({ usedBytes, budgetBytes, isTooSmall }: OfflineRoom): string {
  const room = `As imagens ocupam ${bytes(usedBytes)} de ${bytes(budgetBytes)}.`;
  return isTooSmall ? `${room} ${offlineTexts.tooSmall}` : room;
}

export const budgetProblem: string = `Digite um número de ${offlineBudgetLimits.min} a ${offlineBudgetLimits.max}.`;

export const unloadedWords = (count: number): string =>
  count === 1
    ? 'Uma imagem não carregada.'
    : `${counted(count, 'imagem não carregada', 'imagens não carregadas')}.`;

export function verifiedWords({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lost = missing + damaged;
  const found =
    lost === 0
      ? `${counted(checked, 'imagem lida', 'imagens lidas')}: tudo íntegro.`
      : `${counted(checked, 'imagem lida', 'imagens lidas')}: ${counted(missing, 'ausente')}, ${counted(damaged, 'danificada')}. “${offlineTexts.completeAll}” baixa de novo.`;
  return orphans === 0
    ? found
    : `${found} ${counted(orphans, 'arquivo avulso removido', 'arquivos avulsos removidos')} (${bytes(orphanBytes)}).`;
}
