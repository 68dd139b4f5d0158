/** Words of subscribing, and of the first screen. */
import type { StarterFeedName } from '../../starter-feeds.ts';
import { counted } from '../format.ts';

export const addFeedTexts = {
  instead: 'Lo que muestra esta dirección no tiene canal propio. Lo más cercano es:',
  several: 'Esta página ofrece varios canales. Elige uno:',
  feedsFound: 'Canales encontrados',
  subscribe: 'Suscribirse',
  goToFeed: 'Ir al canal',
  subscribing: 'Suscribiendo…',
  looking: 'Buscando canales…',
  title: 'Añadir canal',
  addressPlaceholder: 'dev.to/ben, un blog o un canal',
  addressHint: 'Una página, un canal o una dirección de DEV: persona, etiqueta u organización.',
  folder: 'Carpeta',
  noFolder: 'Ninguna',
  tags: 'Etiquetas para sus artículos',
  tagsPlaceholder: 'rust, trabajo/lectura',
  subscribeTo: (feed: string) => `Suscribirse a ${feed}`,
  goTo: (feed: string) => `Ir a ${feed}`,
  subscribed: (feed: string) => `Suscripción a «${feed}» añadida.`,
  known: (feed: string) => `Ya tienes «${feed}» entre tus canales. Pulsa Intro para ir allí.`,
};

export const starterTexts: Record<StarterFeedName, { title: string; description: string }> = {
  top: { title: 'DEV', description: 'Lo que la comunidad lee ahora' },
  latest: { title: 'DEV: lo último', description: 'Todo, según se publica' },
};

export const welcomeTexts = {
  looking: 'Buscando el canal…',
  addingSample: 'Añadiendo la biblioteca de ejemplo',
  welcome: 'Bienvenida',
  title: 'Te damos la bienvenida a Offprint',
  intro:
    'Un lector para DEV y otros canales para desarrolladores. Todo lo que lees se guarda en este equipo; no hace falta ninguna cuenta.',
  begin: 'Empieza con DEV',
  devFeeds: 'Canales de DEV',
  chooseOne: 'Elige al menos uno',
  bringOwn: 'O trae los tuyos',
  address: 'Dirección de un sitio o canal',
  addressPlaceholder: 'Cualquier blog, canal o dirección de DEV',
  importOpml: 'Importar OPML…',
  trySample: 'Probar la biblioteca de ejemplo',
  back: 'Volver a la biblioteca',
  skip: 'Saltar y echar un vistazo',
  notAdded: (feeds: number) =>
    counted(feeds, 'canal no se ha podido añadir.', 'canales no se han podido añadir.'),
  sampleAdded: (articles: number) => `${counted(articles, 'artículo')} para probar Offprint.`,
  subscribe: (feeds: number) => `Suscribirse a ${counted(feeds, 'canal', 'canales')}`,
};
