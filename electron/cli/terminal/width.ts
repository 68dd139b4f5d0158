/** Text measured in the columns it takes on a terminal: two for East Asian wide characters and emoji, none for marks. Pure. */
import stringWidth from 'string-width';
import { remembered } from '../../../shared/remembered.ts';

/** What a reader takes for one character. */
const graphemes = remembered(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

/** `text` without escape sequences and control characters. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** At most `width` columns; what is cut ends with `ellipsis`. */
export function fitTo(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  if (room <= 0) return cut(text, width);
  return `${cut(text, room).trimEnd()}${ellipsis}`;
}

/** Exactly `width` columns. */
export function fitAndPad(text: string, width: number, ellipsis: string): string {
  const fitted = fitTo(text, width, ellipsis);
  return fitted + ' '.repeat(width - widthOf(fitted));
}

/** As many whole characters as fit. */
export function cut(text: string, width: number): string {
  let end = 0;
  let used = 0;
  for (const { segment, index } of graphemes().segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
