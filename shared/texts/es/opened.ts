/** What is said of links and files that the system hands to Offprint. */
import type { OpenedRefusal } from '../../model/opened.ts';

export const openedTexts = {
  subscribe:
    'Un enlace externo propone que te suscribas a esto. No se descarga nada hasta que pulses Añadir.',
  comments:
    'El canal del artículo indica que este es el canal de sus comentarios. No se descarga nada hasta que pulses Añadir.',
  save: 'Un enlace externo propone que guardes esta página. No se descarga nada hasta que pulses Guardar.',
  isPrivate: 'La dirección lleva a este equipo o a tu propia red. Añádela solo si sabes quién la sirve.',
  waiting: 'Se ha abierto algo con Offprint. Espera hasta que termines aquí.',
  file: 'Este archivo se abrió con Offprint. No se trae nada hasta que pulses Importar.',
  fileKind: (path: string) =>
    `«${path}» no es un archivo que Offprint conozca: una lista de canales, un canal o lo que guardaste en otro programa.`,
  importIt: 'Importar',
};

const reasons: Record<OpenedRefusal, (link: string) => string> = {
  'not-an-address': (link) => `Este enlace no indica ninguna dirección web a la que suscribirse: ${link}`,
  'too-long': (link) => `Este enlace es demasiado largo: ${link}…`,
  'unknown-scheme': (link) => `Offprint no abre enlaces de este tipo: ${link}`,
  'unknown-action': (link) => `Offprint no sabe qué pide este enlace: ${link}`,
  'no-such-file': (link) => `No existe el archivo: ${link}`,
  'too-many': (link) => `${link} a la vez son demasiados. Se pregunta por los primeros.`,
};

export const refusalSentence = (reason: OpenedRefusal, link: string): string => reasons[reason](link);
