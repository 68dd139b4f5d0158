/** Offsets into the text → lines, columns and excerpts, for all findings in one walk through the text. */

export type TextPlace = { line: number; column: number; excerpt: string };

const excerptLength = 160;
/** How much of the line stands before the place. */
const before = 60;

/** Lines end as XML and editors have it: LF, CR LF or CR alone. Columns count characters, not UTF-16 units. */
export function placesOf(text: string, offsets: readonly number[]): Map<number, TextPlace> {
  const places = new Map<number, TextPlace>();
  const sorted = [...new Set(offsets)].filter((offset) => offset >= 0).sort((one, other) => one - other);
  let line = 1;
  let column = 1;
  let lineStart = 0;
  let index = 0;
  for (const offset of sorted) {
    const target = Math.min(offset, text.length);
    for (; index < target; index += 1) {
      const code = text.charCodeAt(index);
      const isBreak = code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a);
      if (isBreak) {
        line += 1;
        column = 1;
        lineStart = index + 1;
      } else if (code < 0xdc00 || code > 0xdfff) {
        column += 1;
      }
    }
    places.set(offset, { line, column, excerpt: excerptOf(text, lineStart, target) });
  }
  return places;
}

function excerptOf(text: string, lineStart: number, at: number): string {
  const rest = text.slice(at, at + excerptLength);
  const lineEnd = at + (/[\r\n]/.exec(rest)?.index ?? rest.length);
  const wantedStart = at - lineStart <= before ? lineStart : at - before;
  const end = Math.min(lineEnd, wantedStart + excerptLength);
  const isCut = end < text.length && !/[\r\n]/.test(text[end] ?? '');
  const line = `${wantedStart > lineStart ? '…' : ''}${text.slice(wantedStart, end)}${isCut ? '…' : ''}`;
  return visible(line).trim();
}

/** Control characters as their pictures: a finding about one should show it, and a terminal should not obey it. */
function visible(line: string): string {
  return (
    line
      .toWellFormed()
      .replaceAll('\t', ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: making them visible is the point
      .replace(/[\u0000-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
      .replace(/[\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '␣')
  );
}
