/**
 * Words of the main process: menu, tray, notifications, questions. Loaded by itself, see app-catalogue.ts: it may use nothing of
 * the other modules but format.ts.
 */
import { counted, number } from '../format.ts';

/** Sections of the menu. `&` stands before the letter that opens one by the keyboard, each only once in the bar. */
export const menuTitles = {
  file: '&Arquivo',
  edit: '&Editar',
  view: 'E&xibir',
  develop: '&Desenvolvimento',
  window: '&Janela',
  help: 'Aj&uda',
};

/** Entries by the command they run; a letter after `&` that two of a section share goes from one to the other. */
export const menuLabels = {
  'feed.add': '&Adicionar feed…',
  'page.save': '&Salvar uma página…',
  'opml.import': 'I&mportar…',
  'opml.export': 'Exportar &OPML…',
  'library.export': '&Exportar artigos…',
  'article.print': '&Imprimir…',
  'article.savePdf': 'Salvar como P&DF…',
  settings: '&Configurações…',
  'library.refresh': 'Atualizar &tudo',
  'feed.details': '&Detalhes do feed…',
  palette: '&Paleta de comandos…',
  find: '&Localizar no artigo…',
  sidebar: 'Mostrar ou ocultar a &barra lateral',
  guide: '&Guia do usuário',
  help: 'Atalhos de &teclado',
  updates: 'Verificar &atualizações…',
  diagnostics: 'Copiar &diagnóstico…',
  'log.show': 'Mostrar o &registro',
};

/** What the system itself does, as Electron names it (docs/api/menu-item.md, “roles”); macOS calls some by other names. */
export const roleLabels = {
  undo: 'Desfazer',
  redo: 'Refazer',
  cut: 'Recortar',
  copy: 'Copiar',
  paste: 'Colar',
  pasteAndMatchStyle: 'Colar com o mesmo estilo',
  delete: 'Excluir',
  selectAll: 'Selecionar tudo',
  showSubstitutions: 'Mostrar substituições',
  toggleSmartQuotes: 'Aspas tipográficas',
  toggleSmartDashes: 'Traços inteligentes',
  toggleTextReplacement: 'Substituição de texto',
  startSpeaking: 'Começar a falar',
  stopSpeaking: 'Parar de falar',
  resetZoom: 'Tamanho real',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  togglefullscreen: 'Tela cheia',
  reload: 'Recarregar',
  toggleDevTools: 'Ferramentas do desenvolvedor',
  minimize: 'Minimizar',
  zoom: 'Zoom',
  front: 'Trazer tudo para a frente',
  close: 'Fechar',
  quit: 'Sair',
  about: 'Sobre o Offprint',
  services: 'Serviços',
  hide: 'Ocultar o Offprint',
  hideOthers: 'Ocultar os outros',
  unhide: 'Mostrar tudo',
};

export const macLabels = {
  substitutions: 'Substituições',
  speech: 'Fala',
  close: 'Fechar janela',
  quit: 'Encerrar o Offprint',
};

export const trayTexts = {
  open: 'Abrir o Offprint',
  refreshing: 'Atualizando…',
  refresh: 'Atualizar todos os feeds',
  resume: 'Retomar a atualização',
  pause: 'Pausar a atualização',
  quit: 'Sair do Offprint',
  unread: (unread: number): string =>
    unread === 0 ? 'Nada não lido' : `${number(unread)} não ${unread === 1 ? 'lido' : 'lidos'}`,
  /** `unread`: as above; null: not known. */
  tip: (unread: string | null, isPaused: boolean) => {
    const words = [...(unread === null ? [] : [unread]), ...(isPaused ? ['atualização pausada'] : [])];
    return words.length === 0 ? 'Offprint' : `Offprint: ${words.join(', ')}`;
  },
};

/** Offered without the window, by the system's menus, by the command they run. */
export const actionLabels = { 'library.refresh': 'Atualizar todos os feeds', 'feed.add': 'Adicionar feed' };

export const notificationTexts = {
  ofFeed: (count: number, feed: string) => `${counted(count, 'novo')} em ${feed}`,
  ofFeeds: (count: number, feeds: number) => `${counted(count, 'novo')} em ${counted(feeds, 'feed')}`,
  line: (feed: string, count: number) => `${feed}: ${count}`,
  more: (count: number) => `e mais ${count}`,
  markRead: 'Marcar como lido',
};

export const unresponsiveTexts = {
  message: 'A janela não responde.',
  detail: 'Aguarde um pouco ou recarregue-a: o que você estava digitando fica guardado.',
  wait: 'Aguardar',
  loadAnew: 'Recarregar',
};

export const failingWindowTexts = {
  message: 'A janela do Offprint se encerra repetidamente por uma falha.',
  detail:
    'Sua biblioteca não foi afetada. Tente de novo; se continuar, envie o registro (“Mostrar o registro”) com um relato.',
  tryAgain: 'Tentar de novo',
  showLog: 'Mostrar o registro',
  quit: 'Sair',
};

export const failingMainTexts = {
  title: 'O Offprint encontrou uma falha interna',
  detail: (logFolder: string) =>
    `Ele não pode continuar e será encerrado. Sua biblioteca não foi afetada. O registro em “${logFolder}” diz o que aconteceu.`,
};

export const loginTexts = { comment: 'Lê seus feeds em segundo plano' };
