/**
 * Text from outside, made safe for a terminal: nothing in it can move the cursor, change colours or the window's title, write
 * to the clipboard, or turn the direction of the text around it. Pure.
 */

/** C0, DEL and C1, which begin every escape sequence, and the line separators of Unicode. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** Direction: marks, embeddings, overrides, isolates (UAX #9); what has no width and is no part of an emoji or a word. */
const UNSEEN = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Marks around search hits. */
const HITS = /[\uE000\uE001]/g;

/** Nobody reads more of a title in a terminal, and a title may be a megabyte. */
const longestLine = 2000;

/** One line: every break and control character becomes a space. */
export function harmlessLine(text: string): string {
  return clean(text.slice(0, longestLine).replace(CONTROLS, ' ')).replace(/\s+/g, ' ').trim();
}

/** Lines and their indentation stay; a tab becomes spaces up to the next column that 4 divides. */
export function harmlessLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => clean(expandTabs(line).replace(CONTROLS, ' ')))
    .join('\n');
}

/** For rows of values that a script reads: their tabs and line ends stay. */
export function harmlessRow(text: string): string {
  return clean(text.replace(CONTROLS, (found) => found.replace(/[^\t\n]/g, ' ')));
}

const clean = (text: string): string => text.replace(UNSEEN, '').replace(HITS, '').toWellFormed();

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let expanded = '';
  for (const character of line) {
    expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character;
  }
  return expanded;
}

/** Typographic characters of our own messages, for a terminal without UTF-8. */
const ascii: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '–': '-',
  '—': '-',
  '•': '*',
  '␣': ' ',
};
export function toAscii(text: string): string {
  return text.replace(/[“”‘’…–—•␣]/g, (character) => ascii[character] ?? character);
}
