/** What can be taken back and what was, in words. */
import type { UndoEntry, UndoKind } from '../../model/undo.ts';
import { counted } from '../format.ts';

export const undoTexts = {
  undo: 'Deshacer',
  gone: 'Esto ya no se puede deshacer.',
  nothing: 'No hay nada que deshacer.',
};

type Words = (count: number, name: string) => string;

/** "1 artículo guardado", "3 artículos guardados"; `state` in the masculine singular. */
const some = (count: number, state: string, states = `${state}s`): string =>
  counted(count, `artículo ${state}`, `artículos ${states}`);
const articles = (count: number): string => counted(count, 'artículo');

const words: Record<UndoKind, Words> = {
  highlight: (_count, name) => `Pasaje de ${name} resaltado`,
  note: (_count, name) => `Nota escrita en ${name}`,
  'change-annotation': (_count, name) => `Resaltado o nota ${name}: cambio`,
  'remove-annotation': (_count, name) => `Resaltado o nota ${name}: eliminación`,
  read: (count) => some(count, 'marcado como leído', 'marcados como leídos'),
  unread: (count) => some(count, 'marcado como no leído', 'marcados como no leídos'),
  save: (count) => some(count, 'guardado'),
  unsave: (count) => some(count, 'quitado de Guardados', 'quitados de Guardados'),
  later: (count) => some(count, 'puesto en Más tarde', 'puestos en Más tarde'),
  unlater: (count) => some(count, 'quitado de Más tarde', 'quitados de Más tarde'),
  mute: (count) => some(count, 'silenciado'),
  unmute: (count) => some(count, 'ya no silenciado', 'ya no silenciados'),
  mark: (count) => some(count, 'marcado'),
  snooze: (count) => some(count, 'pospuesto'),
  unsnooze: (count) => some(count, 'ya no pospuesto', 'ya no pospuestos'),
  tag: (count, name) => `${some(count, 'etiquetado')} con ${name}`,
  untag: (count, name) => `${name} quitada de ${articles(count)}`,
  retag: (count, name) => `Etiquetas de ${articles(count)} cambiadas: ${name}`,
  'remove-articles': (count) => some(count, 'eliminado'),
  subscribe: (_count, name) => `Suscripción a ${name}`,
  unsubscribe: (count, name) => `Suscripción a ${name} cancelada, ${some(count, 'eliminado')}`,
  'rename-tag': (count, name) => `Etiqueta ${name} renombrada en ${articles(count)}`,
  'merge-tags': (count, name) => `Etiquetas de ${articles(count)} combinadas en ${name}`,
  'remove-tag': (count, name) => `Etiqueta ${name} quitada de ${articles(count)}`,
  'change-tag': (_count, name) => `Etiqueta ${name} cambiada`,
  'remove-smart': (_count, name) => `Canal inteligente ${name} eliminado`,
  'change-smart': (_count, name) => `Canal inteligente ${name} cambiado`,
  'remove-rule': (_count, name) => `Regla ${name} eliminada`,
  'change-rule': (_count, name) => `Regla ${name} cambiada`,
  'apply-rule': (count, name) => `Regla ${name} aplicada a ${articles(count)}`,
  'move-feed': (_count, name) => `${name}: cambio de lugar`,
  'remove-folder': (_count, name) => `Carpeta ${name} eliminada`,
};

const quoted = (name: string): string => (name === '' ? '' : `«${name}»`);

/** "12 artículos marcados como leídos". */
export function undoWords({ kind, name, count }: UndoEntry): string {
  return words[kind](count, quoted(name));
}

/** "Deshecho: 12 artículos marcados como leídos". */
export function undoneWords(entry: UndoEntry): string {
  return `Deshecho: ${undoWords(entry)}`;
}

export const undoHistoryTexts = {
  title: 'Historial de cambios',
  none: 'No hay nada que deshacer.',
  changes: 'Cambios',
  hint: 'Cambios de la última hora, hasta que salgas de Offprint. Después, lo eliminado desaparece definitivamente.',
  undo: (change: string) => `Deshacer: ${change}`,
};
