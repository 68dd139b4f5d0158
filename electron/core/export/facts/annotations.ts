/** What the reader marked and wrote, on its way out. */
import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import type { Annotation, AnnotationColour } from '../../../../shared/model/annotations.ts';
import type { Dialect } from '../markdown/dialect.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { moment, type RecordValue, type Value } from './values.ts';

/** `anchor`: letters, digits and dashes, the article's own; the same in every export. `at`: epoch milliseconds. */
export type ExportHighlight = {
  anchor: string;
  /** As it was read: a line for each block. */
  quote: string;
  note: string | null;
  colour: AnnotationColour;
  at: number;
};

export type ExportNote = { anchor: string; text: string; at: number };

export type ExportAnnotations = { highlights: ExportHighlight[]; notes: ExportNote[] };

/** Stands for a formula in what was marked (U+FFFC, object replacement character). */
const OBJECT_SIGN = /\uFFFC/g;

/** In the order given. */
export function toExportAnnotations(annotations: readonly Annotation[]): ExportAnnotations {
  const highlights: ExportHighlight[] = [];
  const notes: ExportNote[] = [];
  for (const { selector, text, colour, createdAt } of annotations) {
    if (selector === null) {
      notes.push({ anchor: anchorOf('note', [createdAt]), text, at: createdAt });
      continue;
    }
    const quote = selector.exact.replace(OBJECT_SIGN, '…').trim();
    const note = text.trim() === '' ? null : text;
    const anchor = anchorOf('hl', [createdAt, selector.exact, selector.start]);
    highlights.push({ anchor, quote, note, colour, at: createdAt });
  }
  return { highlights: apart(highlights), notes: apart(notes) };
}

/** Of what never changes about an annotation, so that a link to it holds when its words are edited. */
function anchorOf(kind: 'hl' | 'note', facts: readonly unknown[]): string {
  return `${kind}-${createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8)}`;
}

/** Two made in one millisecond get a number. */
function apart<T extends { anchor: string }>(all: readonly T[]): T[] {
  const times = new Map<string, number>();
  return all.map((one) => {
    const time = (times.get(one.anchor) ?? 0) + 1;
    times.set(one.anchor, time);
    return time === 1 ? one : { ...one, anchor: `${one.anchor}-${time}` };
  });
}

/** The marked words as Markdown in which nothing is a sign; a paragraph for each line. */
export function quoteMarkdown(quote: string, dialect: Dialect): string {
  const lines = quote.split('\n').map((line) => line.trim());
  const paragraph = (value: string): Root['children'][number] => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  });
  return writeMarkdown(
    { type: 'root', children: lines.filter((line) => line !== '').map(paragraph) },
    dialect,
  ).trim();
}

/** `highlights` and `notes` of templates. `quotes`: the Markdown of each highlight. */
export function annotationValues(
  { highlights, notes }: { highlights: readonly ExportHighlight[]; notes: readonly ExportNote[] },
  quotes: readonly string[],
): RecordValue {
  const record = (fields: RecordValue): Value => ({ fields });
  return {
    highlights: highlights.map(({ at, ...highlight }, index) =>
      record({ ...highlight, content: quotes[index] ?? '', at: moment(at) }),
    ),
    notes: notes.map(({ at, ...note }) => record({ ...note, at: moment(at) })),
  };
}
