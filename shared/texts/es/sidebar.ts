/** Words of the sidebar. */
import { counted, number } from '../format.ts';

export const sidebarTexts = {
  offline: 'Sin conexión',
  offlineDetail: 'Los canales se actualizarán cuando vuelva la conexión.',
  notRefreshed: 'Aún sin actualizar',
  refresh: 'Actualizar',
  refreshAll: 'Actualizar todos los canales',
  settings: 'Configuración',
  library: 'Biblioteca',
  addFeed: 'Añadir canal',
  moreViews: 'Más vistas',
  smartFeeds: 'Canales inteligentes',
  feeds: 'Canales',
  tags: 'Etiquetas',
  progress: (done: number, total: number) => `${number(done)} de ${number(total)}`,
  failed: (feeds: number) => counted(feeds, 'error', 'errores'),
  /** `when` as “hace 5 min”, or a date. */
  refreshed: (when: string) => `Actualizado ${when}`,
  /** For the ear, after a number. */
  unread: 'sin leer',
};
