/** What is said of faults of the program itself. */
import type { PageFault } from '../../contract/shell.ts';

export const faultTexts: Record<PageFault, string> = {
  crashed: 'A janela falhou e foi recarregada. O que você estava digitando foi recuperado.',
  memory: 'A janela ficou sem memória e foi recarregada. O que você estava digitando foi recuperado.',
  unresponsive: 'A janela foi recarregada. O que você estava digitando foi recuperado.',
};

export const faultNotes = {
  notEnded:
    'Da última vez o Offprint não foi encerrado corretamente. O que você estava digitando foi recuperado.',
  coreRestarted:
    'O Offprint encontrou uma falha interna e reabriu a biblioteca. O que estava guardado continua guardado; o que estava em andamento foi interrompido.',
  main: 'O Offprint encontrou uma falha interna e continua. Se algo não funcionar, reinicie-o.',
};

export const paneTexts = {
  sheet: 'Esta caixa',
  list: 'A lista',
  article: 'O artigo',
  sidebar: 'A barra lateral',
  player: 'O player',
  menu: 'O menu',
  window: 'A janela',
  fault: 'Uma falha do Offprint',
  title: (pane: string) => `${pane} falhou e não dá para exibir.`,
  next: 'O resto do Offprint continua. Tente de novo ou copie o diagnóstico para relatar a falha.',
  again: 'Tentar de novo',
  diagnostics: 'Copiar diagnóstico…',
};

export const diagnosticsTexts = {
  title: 'Diagnóstico',
  what: 'Para um relato: versões, contagens, configurações e o fim do registro. Não contém títulos, textos nem nomes e, dos endereços, só o servidor.',
  gathering: 'Reunindo…',
  copy: 'Copiar',
  copied: 'Diagnóstico copiado',
  showLog: 'Mostrar o registro',
  preview: 'O que é copiado',
};
