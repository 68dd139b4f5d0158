/** Words of the sheets around exporting. */
import { type ExportTarget, fileFate } from '../../export-target.ts';
import { ago, counted, dayOrTime, number } from '../format.ts';
import { errorWords } from './errors.ts';
import { countsSentence, fileFates } from './export.ts';

/** How it stands with a folder that is exported to by itself: «Hace 5 min: 3 creados. Próxima: 14:30.» */
export function targetStateWords(target: ExportTarget, now: number): string {
  const { isRunning, lastRunAt, lastCounts, lastError, dueAt, isOn } = target;
  if (isRunning) return 'Exportando…';
  const next = isOn && dueAt !== null ? ` Próxima: ${dueAt <= now ? 'ahora' : dayOrTime(dueAt, now)}.` : '';
  if (lastError !== null) {
    const { title, next: advice } = errorWords(lastError);
    return `${title} ${advice}${next === '' ? '' : ` Se reintenta automáticamente.${next}`}`;
  }
  if (lastRunAt === null) return `Aún no se ha ejecutado.${next}`;
  const fate = fileFate(target);
  const words =
    fate !== null
      ? fileFates[fate](target.articlesInFile ?? 0)
      : lastCounts === null
        ? ''
        : countsSentence(lastCounts, 'after');
  return `Última: ${ago(lastRunAt, now)}${words === '' ? '' : `; ${words}`}.${next}`;
}

export const compareTexts = {
  changes: 'Qué cambiaría',
  bothTogether: 'Ambos juntos',
  lostBase:
    'Ya no se sabe aquí qué se exportó la última vez, así que este es tu texto. Incorpora lo que quieras de las líneas de arriba.',
  noConflict: 'Tus cambios y los del artículo no se solapan.',
  compare: 'Comparar',
  leave: 'Dejarlo como está',
  takeNew: 'Usar el texto nuevo',
  writeBoth: 'Escribir ambos juntos',
  same: 'El archivo está tal como se exportaría.',
  conflicts: (count: number) =>
    `En ${counted(count, 'lugar', 'lugares')}, coinciden líneas cambiadas por ti y por el artículo: ambas versiones aparecen entre marcas. Deja lo que quieras.`,
  written: (path: string) => `Escrito: ${path}`,
};

export const exportTexts = {
  exportArticles: 'Exportar artículos',
  byItself: 'Automática…',
  showFolder: 'Mostrar carpeta',
  preview: 'Vista previa',
  export: 'Exportar',
  whichArticles: 'Qué artículos',
  anySearch: 'Cualquier búsqueda: is:saved, tag:rust, feed:"Nombre"…',
  as: 'Como',
  folderHint:
    'Se escribe Markdown, con las imágenes en una carpeta propia. Los archivos que hayas editado no se tocan.',
  profile: 'Perfil',
  editProfile: 'Editar…',
  makeOwn: 'Crear el tuyo…',
  exporting: 'Exportando',
  comparing: 'Comparando',
  chooseFolder: 'Carpeta para los artículos exportados',
  folder: 'Carpeta',
  noneChosen: 'Ninguna elegida',
  choose: 'Elegir…',
  files: 'Archivos',
  compareFile: 'Comparar…',
  targets: 'Exportación automática',
  newTarget: 'Nueva exportación',
  remove: 'Dejar de exportar ahí',
  targetFolderHint: 'Los archivos que no escribió Offprint no se tocan.',
  file: 'Archivo',
  targetFileHint:
    'Solo se reescribe si algo ha cambiado en él. Mientras no haya nada seleccionado, queda el último.',
  nameIsTitle: 'También es el título del libro o de la página.',
  whenChanged: 'Si otro ha cambiado el archivo',
  noFileChosen: 'Ninguno elegido',
  when: 'Cuándo',
  whenEdited: 'Si has editado un archivo y su artículo cambia',
  whenDeselected: 'Artículos que la búsqueda ya no encuentra',
  allArticles: 'Todos los artículos',
  addTarget: 'Nueva exportación…',
  targetsHint:
    'Lo que encuentra una búsqueda se escribe en una carpeta de archivos Markdown o en un solo archivo, una y otra vez. Lo que edites allí sigue siendo tuyo. Si el lugar no está disponible, se espera.',
  noTargets: 'Aún no se exporta nada automáticamente.',
  exports: 'Exportaciones',
  nothing: 'No hay nada que escribir.',
  /** `counts` as “3 nuevos, 1 al día”. */
  wouldHappen: (counts: string) => `Lo que pasaría: ${counts}.`,
  happened: (counts: string) => `Listo: ${counts}.`,
  more: (count: number) => `y ${number(count)} más`,
  compare: (path: string) => `Comparar ${path}`,
  isOn: (name: string) => `${name}: activada`,
  edit: (name: string) => `Editar ${name}`,
  exportNow: (name: string) => `Exportar ${name} ahora`,
  facts: (schedule: string, form: string) => `${schedule}. ${form}.`,
};

export const profileTexts = {
  files: 'Archivos',
  path: 'Ruta',
  pathHint: 'Bajo la carpeta de exportación. Una barra crea una carpeta; se añade .md.',
  frontMatter: 'Front matter',
  frontMatterHint: 'Un nombre: {{ valor }} por línea, en el orden deseado. Lo que no tiene valor se omite.',
  text: 'Texto',
  pictureFolder: 'Carpeta de imágenes',
  pictureLinks: 'Enlaces a imágenes',
  articleLinks: 'Enlaces a artículos exportados',
  paragraphs: 'Párrafos',
  lineBreaks: 'Saltos de línea',
  readBy: 'Para',
  discussion: 'Comentarios',
  discussionHint: 'Lo que escribieron los lectores bajo un artículo, al final de su texto, si lo guardaste.',
  backlinks: 'Enlaces entrantes',
  backlinksHint: 'Qué artículos de la exportación enlazan a él, al final de cada texto.',
  provenance: 'Procedencia',
  provenanceHint: 'Una línea al final de cada texto que dice de dónde viene.',
  language: 'Títulos',
  languageHint:
    'El idioma de los títulos y otras palabras que Offprint escribe por sí mismo en los archivos.',
  languageOfInterface: 'Como la interfaz',
  mistake: 'Una plantilla tiene un error. Así se veía el artículo antes.',
  noArticle: 'Aún no hay ningún artículo que mostrar.',
  preview: 'Vista previa',
  nameNeeded: 'Un perfil necesita un nombre.',
  nameTaken: 'Ya hay un perfil con ese nombre.',
  newProfile: 'Perfil nuevo',
  removeProfile: 'Eliminar perfil',
  saveProfile: 'Guardar perfil',
  titleOf: (name: string) => `Perfil: ${name}`,
  /** A line's width in letters, as it was typed. */
  wrappedAt: (letters: string) => `Ajustado a ${letters}`,
};

export const templateHelpTexts = {
  title: 'Qué pueden contener las plantillas',
  examples: 'Ejemplos',
  values: 'Valores',
  filters: 'Los filtros van tras una barra vertical, varios seguidos si hace falta:',
};
