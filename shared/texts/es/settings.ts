/** Words of the settings: their sections, and what each means. */
import type { Settings } from '../../model/settings.ts';
import { counted } from '../format.ts';

export const sectionTitles: Record<
  'look' | 'text' | 'reading' | 'keys' | 'feeds' | 'keeping' | 'offline' | 'network' | 'system' | 'about',
  string
> = {
  look: 'Aspecto',
  text: 'Texto',
  reading: 'Lectura',
  keys: 'Atajos',
  feeds: 'Canales',
  keeping: 'Conservación',
  offline: 'Sin conexión',
  network: 'Red',
  system: 'Sistema',
  about: 'Acerca de',
};

/** By the setting's id: what it is called, and what it means. */
export const entryTexts = {
  theme: {
    title: 'Tema',
    detail: 'Papel claro, sepia u oscuro, o el que tenga el sistema en cada momento.',
  },
  accent: {
    title: 'Color de acento',
    detail:
      'El de lo elegido, lo pulsado y los enlaces. Si el sistema no indica ninguno, es el azul de Offprint.',
  },
  density: {
    title: 'Filas de la lista',
    detail:
      'Las filas compactas ocupan una línea; las cómodas tienen una imagen y las primeras palabras; las tarjetas van una junto a otra.',
  },
  typography: {
    title: 'Texto de los artículos',
    detail:
      'Tipo de letra, tamaño, interlineado, ancho del texto, justificación, división de palabras, líneas largas de código.',
  },
  readOnOpen: {
    title: 'Marcar los artículos como leídos al abrirlos',
    detail: 'Desactivado: un artículo sigue sin leer hasta que lo marques.',
  },
  readAfter: {
    title: 'Cuánto tiempo debe estar abierto',
    detail: 'Con un pequeño margen, echar un vistazo a la lista no marca nada.',
  },
  readOnScroll: {
    title: 'Marcar los artículos como leídos al pasar de largo',
    detail: 'Lo que sale de la lista por arriba cuenta como leído. El atajo de deshacer lo revierte.',
  },
  speech: {
    title: 'Lectura en voz alta',
    detail: 'A qué velocidad y con qué voz del sistema. Si no eliges, una que hable el idioma del artículo.',
  },
  keys: {
    title: 'Atajos de los comandos',
    detail: 'Cada comando puede tener otro atajo, varios o ninguno.',
  },
  singleKeys: {
    title: 'Letras y signos sueltos ejecutan comandos',
    detail:
      'Desactivado: solo lo hacen teclas como Ctrl+K, Intro o F5. Para el dictado o para evitar pulsaciones por error.',
  },
  refreshOnStart: {
    title: 'Actualizar al iniciar Offprint',
    detail:
      'Consulta los canales a los que les toca. Desactivado: la primera actualización espera a su hora o a que la pidas.',
  },
  firstPages: {
    title: 'Hasta dónde se lee un canal nuevo',
    detail:
      'Los canales de DEV, WordPress y otros vienen por páginas. Las entradas anteriores llegan como leídas.',
  },
  completeExcerpts: {
    title: 'Textos completos en lugar de extractos',
    detail:
      'Si un canal envía extractos, se descargan las páginas de sus artículos para obtener el texto. Las opciones de cada canal tienen prioridad.',
  },
  foremHosts: {
    title: 'Sitios que usan Forem',
    detail:
      'Forem es el software de DEV. En estos sitios, Offprint entiende personas, etiquetas y organizaciones.',
  },
  foremRecords: {
    title: 'Qué saben los sitios Forem de los artículos',
    detail:
      'Se piden el Markdown del autor, series, reacciones y más, un artículo por segundo. El sitio sabe cuáles.',
  },
  feedTools: {
    title: 'Importar, exportar, reglas y etiquetas',
    detail: '',
  },
  retention: {
    title: 'Artículos que no guardaste',
    detail: 'Cuánto tiempo se quedan en la biblioteca.',
  },
  space: {
    title: 'Espacio que ocupa la biblioteca',
    detail: 'Limpia lo que nadie necesita.',
  },
  backups: {
    title: 'Copias de seguridad',
    detail: 'Copias de la biblioteca, cómo volver a una y una comprobación de que está íntegra.',
  },
  keepOffline: {
    title: 'Conservar artículos completos sin conexión',
    detail: 'Las imágenes y el texto completo de lo que elijas se descargan en momentos tranquilos.',
  },
  offlineQuery: {
    title: 'Qué artículos',
    detail: 'Los términos son los del cuadro de búsqueda.',
  },
  offlineBudget: {
    title: 'Espacio para imágenes, en GB',
    detail:
      'Si ocupan más, primero se van las imágenes de los artículos leídos más antiguos. Lo que guardaste, etiquetaste o marcaste se queda.',
  },
  offlineRoom: {
    title: 'Qué se conserva ahora',
    detail: 'Cuánto ocupan las imágenes. Descarga de inmediato lo que falta.',
  },
  offlineVerify: {
    title: 'Imágenes guardadas',
    detail:
      'Las lee todas: lo perdido o dañado se puede volver a descargar; los archivos sueltos se eliminan.',
  },
  images: {
    title: 'Imágenes remotas',
    detail:
      'Offprint las descarga y conserva; una página nunca lo hace. Si no, solo se muestran las guardadas y cada artículo tiene un botón para cargar las suyas.',
  },
  proxy: {
    title: 'Proxy',
    detail: 'Cómo accede Offprint a la red: como diga el sistema, sin proxy o a través del que indiques.',
  },
  about: {
    title: 'Versión y biblioteca',
    detail: 'Dónde está la biblioteca y qué contiene.',
  },
  diagnostics: {
    title: 'Diagnóstico',
    detail: 'Qué enviar con un informe y el registro del que procede.',
  },
  licences: {
    title: 'Licencias',
    detail: 'De Offprint y de todo lo que lo compone.',
  },
};

export const accentTitles: Record<Settings['accent'], string> = {
  system: 'El del sistema',
  own: 'El de Offprint',
};

export const densityTitles: Record<Settings['listDensity'], string> = {
  comfortable: 'Cómoda',
  compact: 'Compacta',
  cards: 'Tarjetas',
};

/** By seconds. */
export const openTimes: readonly { value: string; title: string }[] = [
  { value: '0', title: 'Nada: al instante' },
  { value: '3', title: '3 segundos' },
  { value: '10', title: '10 segundos' },
  { value: '30', title: '30 segundos' },
  { value: '60', title: 'Un minuto' },
];

export const commonSettingTexts = { copy: 'Copiar…', show: 'Mostrar', changeKeys: 'Cambiar atajos…' };

export const feedToolTexts = {
  importIt: 'Importar…',
  exportOpml: 'Exportar OPML…',
  exportArticles: 'Exportar artículos…',
  exportByItself: 'Exportación automática…',
  rules: 'Reglas…',
  tags: 'Etiquetas…',
};

export const foremRecordTexts = {
  saved: 'De los artículos que guardo',
  opened: 'De los que guardo o abro',
  never: 'Nunca',
};

export const networkTexts = {
  system: 'Como diga el sistema',
  none: 'Ninguno',
  manual: 'Este',
  proxy: 'Proxy',
  address: 'Dirección del proxy',
  addressHint: 'Canales e imágenes pasan por él; lo que está en este equipo o en tu propia red, no.',
  addressPlaceholder: 'http://proxy.example:3128 o socks5://127.0.0.1:1080',
  /** Which pictures are fetched. */
  always: 'De los artículos que abro o conservo sin conexión',
  saved: 'Solo de lo que guardo o pongo en Más tarde',
  ask: 'Solo cuando las pido',
};

export const settingsTexts = {
  title: 'Configuración',
  allReset: 'Configuración restablecida',
  resetAll: 'Restablecer todo',
  search: 'Buscar ajustes',
  sections: 'Secciones de la configuración',
  noneFound: 'Ningún ajuste contiene esas palabras.',
  reset: (setting: string) => `Restablecer: ${setting}`,
  found: (articles: number) => `${counted(articles, 'artículo')} ahora.`,
};
