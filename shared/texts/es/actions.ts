/** What is said when something was done to articles, feeds, folders and rules. */
import { clockTime, counted } from '../format.ts';
import { spanishTime } from '../hours.ts';

/** "1 artículo guardado", "3 artículos guardados"; `state` in the masculine singular. */
const articles = (count: number, state: string, states = `${state}s`): string =>
  counted(count, `artículo ${state}`, `artículos ${states}`);

/** To one article. */
export const articleNotes = {
  read: 'Marcado como leído',
  unread: 'Marcado como no leído',
  saved: 'Guardado',
  unsaved: 'Quitado de Guardados',
  onLater: 'Puesto en Más tarde',
  offLater: 'Quitado de Más tarde',
  muted: 'Silenciado: ya no aparece en ninguna lista',
  unmuted: 'Ya no está silenciado',
  tagged: (name: string) => `Etiquetado con «${name}»`,
  untagged: (name: string) => `Etiqueta «${name}» quitada`,
  removed: 'Artículo eliminado',
  copiedMarkdown: 'Copiado como Markdown',
  noAddress: 'Este artículo no indica su propia dirección.',
  exportKept: 'Sin tocar: has editado el archivo exportado.',
  exportUnchanged: 'El archivo exportado está al día.',
  /** `reason`: of the system, in its words; null: it gave none. */
  exportFailed: (reason: string | null) =>
    `No se ha podido exportar: ${reason ?? 'no se pudo escribir el archivo'}`,
  exported: (path: string) => `Exportado a ${path}`,
  showFolder: 'Mostrar carpeta',
};

/** To many at once. */
export const bulkNotes = {
  nothingToChange: 'No hay nada que cambiar: ya está así.',
  read: (count: number) => articles(count, 'marcado como leído', 'marcados como leídos'),
  unread: (count: number) => articles(count, 'marcado como no leído', 'marcados como no leídos'),
  readAbove: (count: number) =>
    articles(count, 'de arriba marcado como leído', 'de arriba marcados como leídos'),
  saved: (count: number) => articles(count, 'guardado'),
  unsaved: (count: number) => articles(count, 'quitado de Guardados', 'quitados de Guardados'),
  onLater: (count: number) => articles(count, 'puesto en Más tarde', 'puestos en Más tarde'),
  offLater: (count: number) => articles(count, 'quitado de Más tarde', 'quitados de Más tarde'),
  muted: (count: number) => articles(count, 'silenciado'),
  removed: (count: number) => articles(count, 'eliminado'),
  tagged: (count: number) => articles(count, 'etiquetado'),
  allRead: 'Aquí ya está todo leído.',
  allReadThere: 'Ahí ya está todo leído.',
  allReadAbove: 'Más arriba ya está todo leído.',
  allReadBelow: 'Más abajo ya está todo leído.',
  nothingAbove: 'No hay nada más arriba.',
  nothingBelow: 'No hay nada más abajo.',
  noAddresses: 'Ninguno de estos artículos indica su propia dirección.',
  linksCopied: (count: number) => counted(count, 'enlace copiado', 'enlaces copiados'),
  tooManyToExport:
    'Son demasiados para nombrarlos uno a uno. Selecciona toda la lista, o etiquétalos y exporta la etiqueta.',
};

export const snoozeNotes = {
  until: (count: number, until: number, now: number) => {
    const words = `hasta ${spanishTime(clockTime(until, now))}`;
    return count === 1 ? `Pospuesto ${words}` : `${articles(count, 'pospuesto')} ${words}`;
  },
  ended: (count: number) =>
    count === 1 ? 'Ya no está pospuesto' : articles(count, 'ya no está pospuesto', 'ya no están pospuestos'),
};

/** To feeds and rules. */
export const feedNotes = {
  offline: 'No hay conexión. Los canales se actualizarán cuando vuelva.',
  exported: (path: string) => `Canales exportados a ${path}`,
  takenOut: (feed: string) => `${feed} ha salido de su carpeta`,
  moved: (feed: string, folder: string) => `${feed} ahora está en ${folder}`,
  /** `outcome`: what its first refresh brought, a sentence; null: it was not asked yet. */
  following: (name: string, outcome: string | null) =>
    outcome === null ? `Ahora sigues a ${name}.` : `Ahora sigues a ${name}. ${outcome}`,
  unsubscribed: (feed: string, removed: number) =>
    `Suscripción a ${feed} cancelada: ${articles(removed, 'eliminado')}.`,
  ruleUnneeded: (rule: string) => `«${rule}» no tiene nada que cambiar.`,
  ruleApplied: (rule: string, changed: number) => `«${rule}» aplicada a ${counted(changed, 'artículo')}`,
};
