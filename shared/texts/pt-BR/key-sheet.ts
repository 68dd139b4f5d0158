/** Words of the sheet of keys. */
import { list } from '../format.ts';

export const keySheetTexts = {
  takeIt: 'Usar aqui',
  leaveIt: 'Deixar lá',
  pressKeys: 'Pressione as teclas. Esc: deixar como está.',
  orSecond: 'ou uma segunda tecla…',
  allReset: 'Todos os atalhos voltaram ao original.',
  title: 'Atalhos',
  resetAll: 'Restaurar todos os atalhos',
  allSettings: 'Todas as configurações',
  search: 'Pesquisar comandos e atalhos',
  noneFound: 'Nenhum comando tem essas palavras ou teclas.',
  /** `keys` where they are others than those that were pressed. */
  command: (title: string, keys: string | null) => (keys === null ? `“${title}”` : `“${title}” (${keys})`),
  isTaken: (keys: string, commands: readonly string[]) => `${keys} já é ${list(commands)}.`,
  isInTheWay: (keys: string, commands: readonly string[]) => `${keys} conflita com ${list(commands)}.`,
  nowRuns: (keys: string, command: string) => `${keys} agora executa “${command}”.`,
  isOfSystem: (keys: string) => `${keys} é reservado para o sistema.`,
  isMove: (keys: string) => `${keys} serve para navegar em listas e textos.`,
  newKeys: (command: string) => `Novo atalho para “${command}”`,
  takeAway: (keys: string, command: string) => `Tirar ${keys} de “${command}”`,
  add: (command: string) => `Adicionar um atalho a “${command}”`,
  reset: (command: string) => `Restaurar o atalho de “${command}”`,
};
