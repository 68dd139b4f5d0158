/** Words that mean the same wherever they stand. */
import { counted } from '../format.ts';

export const commonTexts = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  tryAgain: 'Reintentar',
  done: 'Listo',
  name: 'Nombre',
  save: 'Guardar',
  undo: 'Deshacer',
  add: 'Añadir',
  address: 'Dirección',
  articles: (count: number) => counted(count, 'artículo'),
};
