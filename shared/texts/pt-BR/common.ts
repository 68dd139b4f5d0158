/** Words that mean the same wherever they stand. */
import { counted } from '../format.ts';

export const commonTexts = {
  cancel: 'Cancelar',
  close: 'Fechar',
  tryAgain: 'Tentar de novo',
  done: 'Concluído',
  name: 'Nome',
  save: 'Salvar',
  undo: 'Desfazer',
  add: 'Adicionar',
  address: 'Endereço',
  articles: (count: number) => counted(count, 'artigo'),
};
