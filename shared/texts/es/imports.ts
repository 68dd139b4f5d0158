/** What came of an import in words. */
import type { ErrorDetails } from '../../errors.ts';
import type { FileLook } from '../../file-look.ts';
import type { ImportRejection, ImportSummary, SavedImportSummary } from '../../model/imports.ts';
import { type SavedSource, sourceTitles } from '../../recognise-export.ts';
import { counted, number } from '../format.ts';

export const rejectionWords: Record<ImportRejection, string> = {
  'no-address': 'No indica ninguna dirección.',
  'not-a-url': 'Su dirección no es una dirección web.',
  'unsupported-scheme': 'Solo se pueden leer direcciones http y https.',
};

/** "12 canales añadidos, 3 en pausa como en la lista, 4 que ya tenías." */
export function importSentence(summary: ImportSummary): string {
  const parts = [counted(summary.added, 'canal añadido', 'canales añadidos')];
  if (summary.paused > 0) {
    const isAll = summary.paused === summary.added;
    parts.push(isAll ? 'en pausa como en la lista' : `${number(summary.paused)} en pausa como en la lista`);
  }
  if (summary.alreadySubscribed > 0) parts.push(`${number(summary.alreadySubscribed)} que ya tenías`);
  return `${parts.join(', ')}.`;
}

/** What was done of an import that the reader stopped, from the details of its `cancelled`. */
export function stoppedSentence(details: ErrorDetails): string {
  const { done, total, added } = details;
  if (typeof done !== 'number' || typeof total !== 'number' || typeof added !== 'number') {
    return 'Detenido antes de añadir nada.';
  }
  return `Detenido tras ${number(done)} de ${counted(total, 'línea')}. ${counted(added, 'canal añadido se queda', 'canales añadidos se quedan')}.`;
}

export function recognisedSentence(kind: SavedSource | 'opml'): string {
  if (kind === 'opml') return 'Es una lista de canales.';
  return kind === 'bookmarks' ? 'Son marcadores.' : `Esto se guardó en ${sourceTitles[kind]}.`;
}

/** What the feed is called that holds what was imported. */
export function feedTitleOf(kind: SavedSource): string {
  return kind === 'bookmarks' ? 'Marcadores importados' : `Importado de ${sourceTitles[kind]}`;
}

const looks: Record<Exclude<FileLook['kind'], 'json' | 'table'>, string> = {
  empty: 'está vacío.',
  database: 'es una base de datos SQLite. Exporta lo que guardaste desde su programa.',
  pdf: 'es un PDF.',
  binary: 'no es texto.',
  feed: 'es en sí un canal. Añádelo como canal.',
  page: 'es una página web.',
  xml: 'es XML, pero no una lista de canales.',
  text: 'es texto sin formato.',
};

/** What a file is that is none of the exports Offprint reads. */
export function lookWords(look: FileLook): string {
  if (look.kind !== 'json' && look.kind !== 'table') return looks[look.kind];
  const { names } = look;
  if (look.kind === 'table') return `es una tabla con las columnas ${names.join(', ')}.`;
  return names.length === 0 ? 'es JSON sin campos.' : `es JSON con los campos ${names.join(', ')}.`;
}

/** `look`: null for an archive. */
export function unknownSentence(name: string, look: FileLook | null): string {
  if (look === null)
    return `«${name}» es un archivo comprimido. Descomprímelo y elige el archivo JSON, CSV u OPML que contiene.`;
  const words = `«${name}» ${lookWords(look)}`;
  return look.kind === 'feed'
    ? words
    : `${words} Offprint no lo conoce como exportación. Elige una de las mencionadas arriba.`;
}

/** "12 artículos guardados, 5 con texto, 2 que ya estaban. 1 canal añadido." */
export function savedSentence(summary: SavedImportSummary): string {
  const parts = [counted(summary.added, 'artículo guardado', 'artículos guardados')];
  if (summary.added > 0) parts.push(`${number(summary.withText)} con texto`);
  if (summary.alreadyThere > 0) parts.push(`${number(summary.alreadyThere)} que ya estaban`);
  const feeds =
    summary.feedsAdded === 0 ? '' : ` ${counted(summary.feedsAdded, 'canal añadido', 'canales añadidos')}.`;
  return `${parts.join(', ')}.${feeds}`;
}

export const importTexts = {
  unnamed: 'Sin nombre',
  import: 'Importar',
  hint: 'Los canales vienen en OPML, que casi cualquier lector puede exportar, con sus carpetas. Lo que guardaste viene de Inoreader, Feedly, Feedbin, NewsBlur, Miniflux o FreshRSS (JSON de destacados), Fluent Reader (su copia de seguridad), Pocket, Instapaper, Raindrop.io, Readwise Reader o Matter (CSV), Omnivore, wallabag, Readeck, Karakeep o Linkwarden (JSON) o de marcadores (HTML): con etiquetas, fechas y notas, y con el texto si el archivo lo tiene. Importar dos veces no duplica nada.',
  reading: 'Leyendo…',
  choose: 'Elegir un archivo…',
  importing: 'Importando',
  leftOut: {
    line: (count: number) => (count === 1 ? 'Se omitió una línea' : `Se omitieron ${number(count)} líneas`),
    entry: (count: number) =>
      count === 1 ? 'Se omitió una entrada' : `Se omitieron ${number(count)} entradas`,
  },
  rejected: {
    line: (line: number, why: string) => `Línea ${number(line)}: ${why}`,
    entry: (entry: number, why: string) => `Entrada ${number(entry)}: ${why}`,
  },
  nearby: {
    title: 'Canales en tu propia red',
    asked: (count: number) =>
      count === 1
        ? 'Un canal está en tu propia red. Lo nombró quien escribió la lista, así que queda en pausa hasta que digas que lo conoces.'
        : `${number(count)} canales están en tu propia red. Los nombró quien escribió la lista, así que quedan en pausa hasta que digas que los conoces.`,
    read: 'Leerlos',
    leave: 'Dejarlos en pausa',
    areRead: 'Se leen a partir de ahora.',
    areLeft: 'Siguen en pausa. Reanuda uno en sus detalles cuando quieras leerlo.',
  },
  more: (count: number) => `Y ${number(count)} más.`,
};
