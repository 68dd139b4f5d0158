/** Words of the reading pane. */
import type { AnnotationColour } from '../../model/annotations.ts';
import type { LinkDoubts } from '../../model/link-doubts.ts';
import type { ReadingFont, ReadingMeasure } from '../../model/settings.ts';
import { counted, number } from '../format.ts';

export const fontTitles: Record<ReadingFont, string> = {
  serif: 'Con serifa',
  sans: 'Sin serifa',
  mono: 'Monoespaciada',
};

export const measureTitles: Record<ReadingMeasure, string> = {
  readingSizePx: 'Tamaño del texto',
  readingLinePercent: 'Interlineado',
  readingMeasureRem: 'Ancho de línea',
};

export const typographyTexts = {
  dialog: 'Texto y tema',
  font: 'Tipo de letra',
  justify: 'Justificar',
  hyphenate: 'Dividir palabras',
  wrapCode: 'Ajustar las líneas largas de código',
  reset: 'Restablecer',
  sample: 'Así se ve',
  sampleText:
    'Una separata es un artículo impreso aparte, para conservarlo. Dale el aspecto con el que te guste leer: el ancho de línea influye más en la comodidad que el tipo de letra, y el interlineado más que el tamaño.',
  sampleCode: 'const measure = (letters) => letters >= 45 && letters <= 90 ? "comfortable" : "tiring";',
};

export const sizeWords = (px: number): string => `${px} px`;
export const lineWords = (percent: number): string => (percent / 100).toFixed(2).replace('.', ',');
/** What a width means is how many letters it holds. */
export const measureWords = (letters: number): string => `unas ${number(letters)} letras`;

export const minutesLeft = (minutes: number): string =>
  counted(minutes, 'minuto restante', 'minutos restantes');

export const codeTexts = {
  code: 'Código',
  codeIn: (language: string) => `Código, ${language}`,
  wrap: 'Ajustar',
  copy: 'Copiar',
  copied: 'Copiado',
  codeCopied: 'Código copiado',
  noCode: 'No hay código a la vista.',
  table: 'Tabla',
  tableOf: (caption: string) => `Tabla: ${caption}`,
};

export const bodyTexts = {
  done: 'Hecho',
  notDone: 'Pendiente',
};

export const pictureTexts = {
  missing: 'Imagen',
  enlarge: (alt: string) => (alt === '' ? 'Ampliar la imagen' : `Ampliar: ${alt}`),
  none: 'Este artículo no tiene imágenes para ver.',
  dialog: 'Imagen',
  unnamed: 'Imagen sin descripción',
  of: (index: number, count: number) => `Imagen ${number(index)} de ${number(count)}`,
  larger: 'Acercar (+)',
  smaller: 'Alejar (−)',
  size: 'Tamaño',
  fit: 'Ajustar a la ventana (0)',
  previous: 'Imagen anterior (←)',
  next: 'Imagen siguiente (→)',
  close: 'Cerrar (Esc)',
};

export const headingTexts = {
  copyLink: (title: string) => `Copiar un enlace a «${title}»`,
  copied: 'Enlace a este título copiado',
  noAddress: 'Este artículo no indica su propia dirección.',
  none: 'No hay más títulos en esa dirección.',
  outline: 'En esta página',
};

export const footnoteTexts = {
  call: (name: string) => `Nota al pie ${name}`,
  note: (name: string) => `Nota al pie ${name}`,
  section: 'Notas al pie',
  back: 'Volver al texto',
  go: 'Ir a las notas',
};

export const embedTexts = {
  video: 'Vídeo',
  audio: 'Audio',
  code: 'Código',
  post: 'Publicación',
  page: 'Página',
};

export const quotationTexts = {
  from: (link: string) => `— ${link}`,
  fromAuthor: (author: string, link: string) => `— ${author}, ${link}`,
};

export const linkTexts = {
  inLibrary: 'en tu biblioteca',
  local: (feedTitle: string, minutes: number, isRead: boolean) =>
    `En tu biblioteca · ${feedTitle} · ${number(minutes)} min${isRead ? ' · leído' : ''}`,
};

export const outsideLinkTexts = {
  title: 'A dónde lleva este enlace',
  leadsTo: 'Lleva a',
  open: 'Abrir',
  cancel: 'Quedarse aquí',
};

/** One sentence for each doubt. */
export function doubtTexts({ looksLike, says, standsBefore }: LinkDoubts): string[] {
  return [
    ...(says === null ? [] : [`Su texto nombra ${says}, que es otro sitio.`]),
    ...(looksLike === null
      ? []
      : [
          `El nombre podría confundirse con «${looksLike}»: mezcla letras de varias escrituras o que no son lo que parecen.`,
        ]),
    ...(standsBefore === null
      ? []
      : [`«${standsBefore}», delante de la @, no es un sitio sino un nombre de usuario.`]),
  ];
}

export const findTexts = {
  bar: 'Buscar en este artículo',
  field: 'Buscar en este artículo',
  position: (index: number, count: number) =>
    count === 0 ? 'Sin resultados' : `${number(index)} de ${number(count)}`,
  next: 'Siguiente',
  previous: 'Anterior',
  close: 'Cerrar',
};

export const copyTexts = {
  quote: 'Copiado como cita',
  link: 'Copiado como enlace de Markdown',
  html: 'Copiado como HTML',
  nothingSelected: 'Selecciona antes un pasaje del artículo.',
};

export const printTexts = {
  saved: (path: string) => `PDF guardado en ${path}`,
  /** Name of the file where a title has nothing a file may be called. */
  untitled: 'articulo',
};

export const moreTexts = { menu: 'Más' };

export const speechTexts = {
  bar: 'Lectura en voz alta',
  start: 'Leer en voz alta',
  pause: 'Pausar',
  resume: 'Continuar',
  next: 'Párrafo siguiente',
  previous: 'Repetir el párrafo o ir al anterior',
  stop: 'Detener la lectura',
  rate: 'Velocidad',
  voice: 'Voz',
  anyVoice: 'Voz según el idioma',
  place: (paragraph: number, paragraphs: number) => `Párrafo ${number(paragraph)} de ${number(paragraphs)}`,
  noVoice: 'Este sistema no tiene voces para leer. Instala una en su configuración y vuelve a intentarlo.',
  nothing: 'Aquí no hay nada que leer en voz alta.',
  failed: 'La voz del sistema se ha detenido. Prueba con otra.',
};

export const colourTitles: Record<AnnotationColour, string> = {
  yellow: 'Amarillo',
  green: 'Verde',
  blue: 'Azul',
  pink: 'Rosa',
};

export const annotationTexts = {
  all: 'Resaltados y notas',
  panel: 'Resaltados y notas de este artículo',
  panelOf: (count: number) => (count === 0 ? 'Resaltados y notas' : `Resaltados y notas (${number(count)})`),
  hint: 'Selecciona un pasaje de un artículo para resaltarlo; lo que resaltas se conserva, haga lo que haga el canal.',
  selection: 'Pasaje seleccionado',
  highlightIn: (colour: string) => `Resaltar en ${colour.toLowerCase()}`,
  highlightAndNote: 'Resaltar y escribir una nota',
  copyQuote: 'Copiar como cita',
  highlighted: 'Resaltado',
  noted: 'Nota guardada',
  removed: 'Quitado',
  nothingSelected: 'Selecciona antes un pasaje del artículo.',
  tooLong: 'Es demasiado largo para resaltarlo. Selecciona menos.',
  colour: 'Color',
  editor: (isNote: boolean): string => (isNote ? 'Nota' : 'Resaltado'),
  note: 'Nota',
  notePlaceholder: 'Qué te parece',
  newNote: 'Nota sobre este artículo',
  add: 'Añadir nota',
  edit: 'Cambiar',
  remove: 'Quitar',
  done: 'Listo',
  lost: 'Ya no está en el texto',
  search: 'Buscar en resaltados y notas',
  count: (count: number) =>
    count === 0 ? 'Sin resultados' : counted(count, 'resaltado o nota', 'resaltados o notas'),
  more: 'Mostrar más',
};

export const mentionTexts = {
  title: (count: number) => `Mencionado en ${counted(count, 'artículo')}`,
  none: 'Ningún otro artículo de la biblioteca enlaza a este.',
  more: (count: number) => `Mostrar ${number(count)} más`,
};

export const snippetTexts = {
  title: 'Código de todos los artículos',
  search: 'Buscar en el código',
  language: 'Lenguaje',
  anyLanguage: 'Cualquier lenguaje',
  none: 'Ningún artículo tiene código aún. Los bloques de código de tus artículos se reúnen aquí, por lenguaje.',
  notFound: 'Ningún código contiene eso. Prueba con menos palabras o con otro lenguaje.',
  /** Blocks that are shown, of which there may be more. */
  count: (count: number, hasMore: boolean) => `${counted(count, 'bloque')}${hasMore ? ' y más' : ''}`,
  more: 'Mostrar más',
  copySource: 'Copiar con su origen',
  copied: 'Copiado, con su procedencia',
  save: 'Guardar todos estos como Markdown…',
  saved: (count: number, path: string) =>
    `${counted(count, 'bloque guardado', 'bloques guardados')} en ${path}`,
  cut: 'El bloque es más largo: abre el artículo para ver el resto.',
  open: (title: string) => `Abrir «${title}» en este código`,
};

/** After a change of the form in which links are shown. */
export const addressNotes = {
  original: 'Los enlaces están como los escribió el autor.',
  clean: 'Los enlaces ya no dicen de dónde vienes.',
};
