/** Styled text broken into lines of a width. Pure. */
import { cut, widthOf } from './width.ts';

/** `style` is put around each piece of the text, so that no line depends on the one before. */
export type Run = { text: string; style: (text: string) => string };

type Word = { runs: Run[]; width: number };

/** Breaks at white space, and inside what is longer than a line or has no white space. A line feed in a run stays one. */
export function wrapRuns(runs: readonly Run[], width: number): string[] {
  const room = Math.max(width, 1);
  return splitAtBreaks(runs).flatMap((paragraph) => wrapParagraph(paragraph, room));
}

function wrapParagraph(runs: readonly Run[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of wordsOf(runs)) {
    if (used > 0 && used + 1 + word.width <= width) {
      line += ` ${printed(word)}`;
      used += 1 + word.width;
      continue;
    }
    if (used > 0) lines.push(line);
    const pieces = broken(word, width);
    lines.push(...pieces.slice(0, -1).map(printed));
    const last = pieces.at(-1);
    line = last === undefined ? '' : printed(last);
    used = last?.width ?? 0;
  }
  if (used > 0 || lines.length === 0) lines.push(line);
  return lines;
}

const printed = ({ runs }: Word): string => runs.map(({ text, style }) => style(text)).join('');

function splitAtBreaks(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const { text, style } of runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, style });
    }
  }
  return paragraphs;
}

/** A word may begin in one run and end in another: `<b>half</b>way`. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  for (const { text, style } of runs) {
    for (const part of text.split(/([ \t]+)/)) {
      if (part === '') continue;
      if (/^[ \t]/.test(part)) {
        open = null;
        continue;
      }
      if (open === null) {
        open = { runs: [], width: 0 };
        words.push(open);
      }
      open.runs.push({ text: part, style });
      open.width += widthOf(part);
    }
  }
  return words;
}

/** Scripts without spaces, and addresses. */
function broken(word: Word, width: number): Word[] {
  if (word.width <= width) return [word];
  const pieces: Word[] = [{ runs: [], width: 0 }];
  for (const { text, style } of word.runs) {
    let rest = text;
    while (rest !== '') {
      let piece = pieces.at(-1) as Word;
      let part = cut(rest, width - piece.width);
      if (part === '') {
        piece = { runs: [], width: 0 };
        pieces.push(piece);
        // A character that is wider than the line has to stand somewhere.
        part = cut(rest, width) || ([...rest][0] ?? '');
      }
      piece.runs.push({ text: part, style });
      piece.width += widthOf(part);
      rest = rest.slice(part.length);
    }
  }
  return pieces.filter(({ width: used }) => used > 0);
}
