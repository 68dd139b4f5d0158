/**
 * Words of the main process: menu, tray, notifications, questions. Loaded by itself, see app-catalogue.ts: it may use nothing of
 * the other modules but format.ts.
 */
import { counted, number } from '../format.ts';

/** Sections of the menu. `&` stands before the letter that opens one by the keyboard, each only once in the bar. */
export const menuTitles = {
  file: '&Archivo',
  edit: '&Editar',
  view: '&Ver',
  develop: '&Desarrollo',
  window: 'Ve&ntana',
  help: 'A&yuda',
};

/** Entries by the command they run; a letter after `&` that two of a section share goes from one to the other. */
export const menuLabels = {
  'feed.add': '&Añadir canal…',
  'page.save': '&Guardar una página…',
  'opml.import': 'I&mportar…',
  'opml.export': 'Exportar &OPML…',
  'library.export': '&Exportar artículos…',
  'article.print': '&Imprimir…',
  'article.savePdf': 'Guardar como P&DF…',
  settings: '&Configuración…',
  'library.refresh': 'Actualizar &todo',
  'feed.details': '&Detalles del canal…',
  palette: '&Paleta de comandos…',
  find: '&Buscar en el artículo…',
  sidebar: 'Mostrar u ocultar la barra &lateral',
  guide: '&Guía de uso',
  help: 'Atajos de &teclado',
  updates: 'Buscar &actualizaciones…',
  diagnostics: 'Copiar &diagnóstico…',
  'log.show': 'Mostrar el &registro',
};

/** What the system itself does, as Electron names it (docs/api/menu-item.md, “roles”); macOS calls some by other names. */
export const roleLabels = {
  undo: 'Deshacer',
  redo: 'Rehacer',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  pasteAndMatchStyle: 'Pegar con el mismo estilo',
  delete: 'Eliminar',
  selectAll: 'Seleccionar todo',
  showSubstitutions: 'Mostrar sustituciones',
  toggleSmartQuotes: 'Comillas tipográficas',
  toggleSmartDashes: 'Guiones inteligentes',
  toggleTextReplacement: 'Sustitución de texto',
  startSpeaking: 'Iniciar locución',
  stopSpeaking: 'Detener locución',
  resetZoom: 'Tamaño real',
  zoomIn: 'Aumentar',
  zoomOut: 'Reducir',
  togglefullscreen: 'Pantalla completa',
  reload: 'Recargar',
  toggleDevTools: 'Herramientas de desarrollo',
  minimize: 'Minimizar',
  zoom: 'Ampliar o reducir',
  front: 'Traer todo al frente',
  close: 'Cerrar',
  quit: 'Salir',
  about: 'Acerca de Offprint',
  services: 'Servicios',
  hide: 'Ocultar Offprint',
  hideOthers: 'Ocultar otros',
  unhide: 'Mostrar todo',
};

export const macLabels = {
  substitutions: 'Sustituciones',
  speech: 'Habla',
  close: 'Cerrar ventana',
  quit: 'Salir de Offprint',
};

export const trayTexts = {
  open: 'Abrir Offprint',
  refreshing: 'Actualizando…',
  refresh: 'Actualizar todos los canales',
  resume: 'Reanudar la actualización',
  pause: 'Pausar la actualización',
  quit: 'Salir de Offprint',
  unread: (unread: number): string => (unread === 0 ? 'Nada sin leer' : `${number(unread)} sin leer`),
  /** `unread`: as above; null: not known. */
  tip: (unread: string | null, isPaused: boolean) => {
    const words = [...(unread === null ? [] : [unread]), ...(isPaused ? ['actualización en pausa'] : [])];
    return words.length === 0 ? 'Offprint' : `Offprint: ${words.join(', ')}`;
  },
};

/** Offered without the window, by the system's menus, by the command they run. */
export const actionLabels = { 'library.refresh': 'Actualizar todos los canales', 'feed.add': 'Añadir canal' };

export const notificationTexts = {
  ofFeed: (count: number, feed: string) => `${counted(count, 'nuevo')} en ${feed}`,
  ofFeeds: (count: number, feeds: number) =>
    `${counted(count, 'nuevo')} en ${counted(feeds, 'canal', 'canales')}`,
  line: (feed: string, count: number) => `${feed}: ${count}`,
  more: (count: number) => `y ${count} más`,
  markRead: 'Marcar como leído',
};

export const unresponsiveTexts = {
  message: 'La ventana no responde.',
  detail: 'Espera un poco o vuelve a cargarla: lo que estabas escribiendo se conserva.',
  wait: 'Esperar',
  loadAnew: 'Volver a cargar',
};

export const failingWindowTexts = {
  message: 'La ventana de Offprint se cierra una y otra vez por un fallo.',
  detail:
    'Tu biblioteca no ha sufrido daños. Vuelve a intentarlo; si se repite, envía el registro («Mostrar el registro») con un informe.',
  tryAgain: 'Reintentar',
  showLog: 'Mostrar el registro',
  quit: 'Salir',
};

export const failingMainTexts = {
  title: 'Offprint ha sufrido un fallo interno',
  detail: (logFolder: string) =>
    `No puede continuar y se cierra. Tu biblioteca no ha sufrido daños. El registro de «${logFolder}» dice qué ha pasado.`,
};

export const loginTexts = { comment: 'Lee tus canales en segundo plano' };
