/** Lines of paragraphs no longer than so many characters, where that changes nothing. */

/**
 * Stands for a space that may become a line's end: a vertical tab, which is white space to the writer as the space was, and
 * which no article has a use for. Where one has it nevertheless, its lines stay as they are.
 */
export const BREAKABLE = '\v';

const GAP = '(?:\\s|$)';
/** What would begin something else at the start of a line (CommonMark §4 and §5, GFM tables, footnotes and math). */
const BEGINS_BLOCK = new RegExp(
  `^(?:[-=>|]|[+*]${GAP}|#{1,6}${GAP}|\\d{1,9}[.)]${GAP}|:-|\`{3}|~{3}|\\$\\$|\\[\\^[^\\]]*\\]:|<(?!\\/?(?:kbd|sub|sup|mark|ins|em|strong|del|abbr|br)\\b|https?:))`,
);
/** Signs of quotations, lists and footnotes before a line's text. */
const CONTAINERS = /^(?:[ >]|[-*+] |\d{1,9}[.)] |\[\^[^\]\s]+\]: )*/;

/** `document`: Markdown with `BREAKABLE` for the spaces of its paragraphs. */
export function wrapLines(document: string, width: number): string {
  return document
    .split('\n')
    .map((line) => (line.includes(BREAKABLE) ? wrapLine(line, width) : line))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const head = CONTAINERS.exec(line)?.[0] ?? '';
  // Within an item the next line is indented as far as its text; within a footnote by four (GFM, as micromark reads it).
  const indent = head.replace(/\[\^[^\]\s]+\]: /g, '    ').replace(/[^>]/g, ' ');
  const words = line.slice(head.length).split(new RegExp(`${BREAKABLE}+`));
  let wrapped = head + (words[0] ?? '');
  let length = wrapped.length;
  for (const [index, word] of words.entries()) {
    if (index === 0) continue;
    const begins = BEGINS_BLOCK.test(words.slice(index, index + 2).join(BREAKABLE));
    // An odd number of backslashes at the line's end is a hard break.
    const ends = /(?<!\\)(?:\\\\)*\\$/.test(wrapped);
    if (length + 1 + word.length > width && word !== '' && !begins && !ends) {
      wrapped += `\n${indent}${word}`;
      length = indent.length + word.length;
    } else {
      wrapped += ` ${word}`;
      length += 1 + word.length;
    }
  }
  return wrapped;
}
