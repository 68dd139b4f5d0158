/** Words about backups, checks and repairs. */
import type { BackupFacts, CompactSummary, LibraryProblem } from '../../model/care.ts';
import type { LostKind, RepairSummary } from '../../model/rescue.ts';
import { bytes, counted, day, list, number } from '../format.ts';

const feedsWords = (count: number): string => counted(count, 'canal', 'canales');
const recordingsWords = (count: number): string => counted(count, 'grabación', 'grabaciones');

export function backupWords({ articles, feeds, saved, newestAt }: BackupFacts): string {
  const newest = newestAt === null ? '' : `; el último, del ${day(newestAt)}`;
  return `${counted(articles, 'artículo')} de ${feedsWords(feeds)}, ${counted(saved, 'guardado')}${newest}`;
}

export const problemWords: Record<LibraryProblem['kind'], (problem: LibraryProblem) => string> = {
  database: ({ detail }) => `La base de datos está dañada: ${detail}.`,
  references: ({ count, detail }) =>
    `${counted(count, 'fila')} de «${detail}» con referencias a algo que no existe.`,
  index: ({ count }) =>
    `${counted(count, 'artículo no se puede', 'artículos no se pueden')} buscar correctamente.`,
  pictures: ({ count }) =>
    `${counted(count, 'imagen ha desaparecido', 'imágenes han desaparecido')} del disco.`,
};

const lostWords: Record<LostKind, readonly [string, string]> = {
  feeds: ['canal', 'canales'],
  articles: ['título de artículo', 'títulos de artículos'],
  texts: ['texto de artículo', 'textos de artículos'],
  tags: ['etiqueta', 'etiquetas'],
  notes: ['nota', 'notas'],
  revisions: ['texto anterior', 'textos anteriores'],
  settings: ['ajuste', 'ajustes'],
  rest: ['fila de otro tipo', 'filas de otro tipo'],
};

/** What a repair made of the library, a sentence each. */
export function repairWords({ step, facts, lost, fromBackup }: RepairSummary): string[] {
  const sentences = [`La biblioteca reparada tiene ${backupWords(facts)} (${bytes(facts.bytes)}).`];
  if (fromBackup > 0)
    sentences.push(
      `${counted(fromBackup, 'fila procede', 'filas proceden')} de la última copia de seguridad.`,
    );
  if (lost.length === 0) {
    sentences.push(
      step === 'index'
        ? 'Lo dañado se ha rehecho a partir de los artículos. No se ha perdido nada.'
        : 'No se ha perdido nada.',
    );
  }
  for (const { what, count } of lost) {
    const [one, many] = lostWords[what];
    sentences.push(
      count === null ? `Perdido: algunas filas (${many}).` : `Perdido: ${counted(count, one, many)}.`,
    );
  }
  if (lost.some(({ what }) => what === 'texts' || what === 'articles'))
    sentences.push('Lo que sus canales aún ofrecen vuelve con la próxima actualización.');
  return sentences;
}

export function tidiedSentence(summary: CompactSummary): string {
  const { prunedArticles, removedImages, removedImageBytes, removedRecordings, removedRecordingBytes } =
    summary;
  const parts = [
    counted(prunedArticles, 'artículo'),
    `${counted(removedImages, 'imagen sin usar', 'imágenes sin usar')} (${bytes(removedImageBytes)})`,
    removedRecordings === 0 ? '' : `${recordingsWords(removedRecordings)} (${bytes(removedRecordingBytes)})`,
  ].filter((part) => part !== '');
  return `Se ha eliminado: ${list(parts)}.`;
}

export const backupTexts = {
  makeTitle: 'Hacer una copia de seguridad',
  making: 'Haciendo la copia',
  openTitle: 'Volver a una copia de seguridad',
  taking: 'Recuperando la copia',
  checking: 'Leyendo toda la biblioteca',
  whole: 'La biblioteca está íntegra.',
  repaired: 'Todo se ha reparado.',
  make: 'Copiar ahora…',
  open: 'Volver a un archivo…',
  check: 'Comprobar la biblioteca',
  list: 'Copias en la carpeta de la biblioteca',
  look: 'Ver',
  takesPlace: 'Sustituye lo que hay ahora en la biblioteca, que también se conserva como copia.',
  take: 'Volver a esta',
  leave: 'Dejarla',
  /** `facts` as `backupWords` has them. */
  has: (facts: string) => `Esta copia tiene ${facts}.`,
  restored: (facts: string) =>
    `La biblioteca es ahora la de la copia: ${facts}. Lo que había también se ha guardado como copia.`,
  lookAt: (madeAt: string) => `Ver la copia de ${madeAt}`,
  backTo: (madeAt: string) => `Volver a la copia de ${madeAt}`,
  hint: (kept: number) =>
    `${kept === 0 ? '' : `${counted(kept, 'copia guardada', 'copias guardadas')}. `}Cada día se hace una automáticamente; se conservan las de siete días y cuatro semanas. Sin imágenes, que se pueden volver a descargar.`,
};

export const spaceTexts = {
  texts: 'Textos',
  pageTexts: 'Textos de las páginas de los artículos',
  earlierTexts: 'Textos anteriores',
  index: 'Índice de búsqueda',
  free: 'Libre, para lo que venga',
  feedsTitle: 'Canales con más texto',
  feed: 'Canal',
  articles: 'Artículos',
  size: 'Tamaño',
  tidy: 'Limpiar ahora',
  tidying: 'Limpiando…',
  tidyingUp: 'Limpieza',
  hint: 'Elimina lo que indica la regla y las imágenes y grabaciones que ningún artículo usa. El comando «offprint compact» además reduce el archivo.',
  pictures: (count: number) => `Imágenes (${number(count)})`,
  recordings: (count: number) => `Grabaciones (${number(count)})`,
};

export const damageTexts = {
  repairing: 'Reparando una copia',
  explanation:
    'Ya no se escribe nada más en ella. Offprint puede salvar lo legible en una copia o volver a una copia de seguridad. En ambos casos se conservan los archivos dañados.',
  onlyBackup: 'Solo sirve una copia de seguridad.',
  repair: 'Reparar una copia',
  showFolder: 'Mostrar la carpeta',
  result: 'Qué ha salvado la reparación',
  adopt: 'Usar la biblioteca reparada',
  notNow: 'Ahora no',
  looking: 'Buscando copias de seguridad…',
  noBackup: 'En su carpeta no hay ninguna copia de seguridad íntegra.',
  backups: 'Copias de seguridad',
  goBack: 'Volver a esta',
};

export const libraryTexts = {
  running: (version: string, folder: string) => `Offprint ${version}. Biblioteca: ${folder}.`,
  holds: (articles: number, feeds: number, images: number, size: number) =>
    `${counted(articles, 'artículo')} de ${feedsWords(feeds)}, ${counted(images, 'imagen', 'imágenes')}, ${bytes(size)}.`,
};
