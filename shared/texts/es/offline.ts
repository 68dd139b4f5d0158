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
  ready: 'listo sin conexión',
  partial: 'en parte sin conexión',
  online: 'solo en línea',
};

const partTexts: Record<MissingPart['what'], (count: number) => string> = {
  picture: (count) => counted(count, 'imagen', 'imágenes'),
  text: () => 'el texto completo',
  markdown: () => 'el Markdown del autor',
};

export const offlineTexts = {
  complete: 'Completar ahora',
  panel: 'Qué falta sin conexión',
  running: 'Completando para leer sin conexión',
  notAsked: 'Aún sin descargar.',
  nothing: 'Todos estos ya se pueden leer sin conexión.',
  load: 'Cargar imágenes',
  verify: 'Verificar',
  verifying: 'Verificando…',
  verifyingAll: 'Leyendo todas las imágenes guardadas',
  completeAll: 'Completar ahora',
  completing: 'Completando…',
  counting: 'Contando…',
  noQuery: 'Indica qué artículos. Para no conservar ninguno, desactívalo.',
  tooSmall: 'Lo que quieres conservar necesita más espacio. Se conservan completos los artículos más nuevos.',
  stopped: 'Detenido. Lo ya descargado se queda.',
};

/** «Falta: 3 imágenes y el texto completo» */
export function missingWords({ missing }: OfflineStatus): string {
  const kinds = [...new Set(missing.map(({ what }) => what))];
  const names = kinds.map((kind) => partTexts[kind](missing.filter(({ what }) => what === kind).length));
  return `Falta: ${list(names)}`;
}

/** What one part is, where it is to be had, and why it is not here. */
export function partWords({ what, error, retryAt }: MissingPart, now: number): { name: string; why: string } {
  const name = { picture: 'Imagen', text: 'Texto completo', markdown: 'El Markdown del autor' }[what];
  if (error === null) return { name, why: offlineTexts.notAsked };
  const again = retryAt === null ? '' : ` Próximo intento: ${clockTime(retryAt, now)}.`;
  return { name, why: `${errorWords(error).title}${again}` };
}

export function summaryWords({ articles, ready, partial, online }: OfflineSummary): string {
  if (articles === 0) return 'No hay artículos que completar.';
  if (ready === articles) return `${counted(articles, 'artículo listo', 'artículos listos')} sin conexión.`;
  return `${counted(ready, 'artículo listo', 'artículos listos')} sin conexión, ${partial} en parte, ${online} solo en línea.`;
}

/** «Las imágenes ocupan 1,2 GB de 2 GB.» */
export function roomWords({ usedBytes, budgetBytes, isTooSmall }: OfflineRoom): string {
  const room = `Las imágenes ocupan ${bytes(usedBytes)} de ${bytes(budgetBytes)}.`;
  return isTooSmall ? `${room} ${offlineTexts.tooSmall}` : room;
}

export const budgetProblem: string = `Escribe un número del ${offlineBudgetLimits.min} al ${offlineBudgetLimits.max}.`;

export const unloadedWords = (count: number): string =>
  count === 1 ? 'Una imagen sin cargar.' : `${counted(count, 'imagen', 'imágenes')} sin cargar.`;

export function verifiedWords({ checked, missing, damaged, orphans, orphanBytes }: VerifySummary): string {
  const lost = missing + damaged;
  const found =
    lost === 0
      ? `${counted(checked, 'imagen leída', 'imágenes leídas')}: todo está íntegro.`
      : `${counted(checked, 'imagen leída', 'imágenes leídas')}: ${counted(missing, 'falta', 'faltan')}, ${counted(damaged, 'dañada')}. «${offlineTexts.completeAll}» las vuelve a descargar.`;
  return orphans === 0
    ? found
    : `${found} ${counted(orphans, 'archivo suelto eliminado', 'archivos sueltos eliminados')} (${bytes(orphanBytes)}).`;
}
