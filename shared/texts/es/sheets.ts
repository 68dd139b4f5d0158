/** Words of the palette and of the small sheets: folders, smart feeds, series, licences. */
import type { SmartIcon } from '../../model/smart.ts';
import { counted } from '../format.ts';

/** What a sign shows, for the ear. */
export const iconTitles: Record<SmartIcon, string> = {
  sparkles: 'destellos',
  star: 'estrella',
  heart: 'corazón',
  flame: 'llama',
  bolt: 'rayo',
  bell: 'campana',
  book: 'libro',
  code: 'código',
  terminal: 'terminal',
  database: 'base de datos',
  globe: 'globo terráqueo',
  shield: 'escudo',
  bug: 'insecto',
  rocket: 'cohete',
  briefcase: 'maletín',
  coffee: 'café',
  music: 'música',
  video: 'vídeo',
  flask: 'matraz',
  newspaper: 'periódico',
};

export const licencesTexts = {
  title: 'Licencias',
  madeOf: (packages: number) => `Hecho con ${counted(packages, 'paquete')} de terceros.`,
};

export const moveTexts = {
  noFolder: 'Sin carpeta',
  folder: 'Carpeta',
  placeholder: 'Una carpeta o el nombre de una nueva',
  nothing: 'Está en la única carpeta que hay. Escribe un nombre para una nueva.',
  title: (feed: string) => `Mover ${feed}`,
  within: (folder: string) => `en ${folder}`,
  newFolder: (name: string) => `Carpeta nueva «${name}»`,
};

export const paletteTexts = {
  smartFeed: 'canal inteligente',
  folder: 'carpeta',
  feed: 'canal',
  tag: 'etiqueta',
  title: 'Buscar un comando',
  field: 'Comando o lugar',
  placeholder: '¿Qué quieres hacer?',
  nothing: 'Ningún comando o lugar se llama así.',
  readFor: (minutes: number) => `Leer durante ${counted(minutes, 'minuto')}`,
};

export const folderTexts = {
  title: 'Carpeta',
  remove: 'Eliminar carpeta',
  removeHint: 'Al eliminar la carpeta se conservan sus canales: suben un nivel.',
  removed: (folder: string) => `Carpeta «${folder}» eliminada. Sus canales se quedan.`,
};

export const queueTexts = {
  title: 'Leer un rato',
  pick: 'Elegir artículos',
  minutes: 'Minutos',
  hint: 'Primero va lo que pusiste en Más tarde, empezando por lo más antiguo; después, lo que está sin leer.',
  limits: (most: number) => `Entre 1 y ${most} minutos.`,
};

export const smartTexts = {
  query: 'Consulta',
  queryHint: 'Siempre muestra lo que coincide. Los términos son los del cuadro de búsqueda.',
  heading: 'Encabezado',
  headingHint: 'Los canales inteligentes con el mismo encabezado van juntos. Vacío: arriba.',
  icon: 'Icono',
  keepTitle: 'Guardar como canal inteligente',
  keep: 'Guardar',
  title: 'Canal inteligente',
  remove: 'Eliminar',
  changed: (name: string) => `Canal inteligente «${name}» cambiado`,
  removed: (name: string) => `Canal inteligente «${name}» eliminado`,
};

export const seriesTexts = {
  parts: (count: number) => counted(count, 'parte'),
};
