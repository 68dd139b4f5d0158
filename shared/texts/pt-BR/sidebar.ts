/** Words of the sidebar. */
import { counted, number } from '../format.ts';

export const sidebarTexts = {
  offline: 'Offline',
  offlineDetail: 'Os feeds serão atualizados quando a conexão voltar.',
  notRefreshed: 'Ainda não atualizado',
  refresh: 'Atualizar',
  refreshAll: 'Atualizar todos os feeds',
  settings: 'Configurações',
  library: 'Biblioteca',
  addFeed: 'Adicionar feed',
  moreViews: 'Mais listas',
  smartFeeds: 'Feeds inteligentes',
  feeds: 'Feeds',
  tags: 'Etiquetas',
  progress: (done: number, total: number) => `${number(done)} de ${number(total)}`,
  failed: (feeds: number) => counted(feeds, 'falha'),
  /** `when` as “há 5 min”, or a date. */
  refreshed: (when: string) => `Atualizado ${when}`,
  /** For the ear, after a number. */
  unread: 'não lidos',
};
