/** What can be taken back and what was, in words. */
import type { UndoEntry, UndoKind } from '../../model/undo.ts';
import { counted } from '../format.ts';

export const undoTexts = {
  undo: 'Desfazer',
  gone: 'Isto não pode mais ser desfeito.',
  nothing: 'Não há nada a desfazer.',
};

type Words = (count: number, name: string) => string;

/** "1 artigo salvo", "3 artigos salvos"; `state` in the masculine singular. */
const some = (count: number, state: string, states = `${state}s`): string =>
  counted(count, `artigo ${state}`, `artigos ${states}`);
const articles = (count: number): string => counted(count, 'artigo');

const words: Record<UndoKind, Words> = {
  highlight: (_count, name) => `Trecho de ${name} destacado`,
  note: (_count, name) => `Nota escrita em ${name}`,
  'change-annotation': (_count, name) => `Alteração do destaque ou nota ${name}`,
  'remove-annotation': (_count, name) => `Remoção do destaque ou nota ${name}`,
  read: (count) => some(count, 'marcado como lido', 'marcados como lidos'),
  unread: (count) => some(count, 'marcado como não lido', 'marcados como não lidos'),
  save: (count) => some(count, 'salvo'),
  unsave: (count) => some(count, 'removido dos salvos', 'removidos dos salvos'),
  later: (count) => some(count, 'posto em Mais tarde', 'postos em Mais tarde'),
  unlater: (count) => some(count, 'tirado de Mais tarde', 'tirados de Mais tarde'),
  mute: (count) => some(count, 'silenciado'),
  unmute: (count) => some(count, 'não mais silenciado', 'não mais silenciados'),
  mark: (count) => some(count, 'marcado'),
  snooze: (count) => some(count, 'adiado'),
  unsnooze: (count) => some(count, 'não mais adiado', 'não mais adiados'),
  tag: (count, name) => `${some(count, 'etiquetado')} com ${name}`,
  untag: (count, name) => `${name} tirada de ${articles(count)}`,
  retag: (count, name) => `Etiquetas de ${articles(count)} alteradas: ${name}`,
  'remove-articles': (count) => some(count, 'excluído'),
  subscribe: (_count, name) => `Assinatura de ${name}`,
  unsubscribe: (count, name) => `Assinatura de ${name} cancelada, ${some(count, 'removido')}`,
  'rename-tag': (count, name) => `Etiqueta ${name} renomeada em ${articles(count)}`,
  'merge-tags': (count, name) => `Etiquetas de ${articles(count)} mescladas em ${name}`,
  'remove-tag': (count, name) => `Etiqueta ${name} tirada de ${articles(count)}`,
  'change-tag': (_count, name) => `Etiqueta ${name} alterada`,
  'remove-smart': (_count, name) => `Feed inteligente ${name} removido`,
  'change-smart': (_count, name) => `Feed inteligente ${name} alterado`,
  'remove-rule': (_count, name) => `Regra ${name} removida`,
  'change-rule': (_count, name) => `Regra ${name} alterada`,
  'apply-rule': (count, name) => `Regra ${name} aplicada a ${articles(count)}`,
  'move-feed': (_count, name) => `${name} movido`,
  'remove-folder': (_count, name) => `Pasta ${name} removida`,
};

const quoted = (name: string): string => (name === '' ? '' : `“${name}”`);

/** "12 artigos marcados como lidos". */
export function undoWords({ kind, name, count }: UndoEntry): string {
  return words[kind](count, quoted(name));
}

/** "Desfeito: 12 artigos marcados como lidos". */
export function undoneWords(entry: UndoEntry): string {
  return `Desfeito: ${undoWords(entry)}`;
}

export const undoHistoryTexts = {
  title: 'Histórico de alterações',
  none: 'Não há nada a desfazer.',
  changes: 'Alterações',
  hint: 'Alterações da última hora, até você sair do Offprint. Depois, o que foi excluído some de vez.',
  undo: (change: string) => `Desfazer: ${change}`,
};
