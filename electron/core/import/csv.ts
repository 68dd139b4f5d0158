/** CSV as spreadsheets and services write it (RFC 4180): quoted fields may hold commas, line ends and doubled quotes. */

/** Rows as objects by the names in the first line, in lower case. Rows of nothing are left out. Never throws. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  const names = header.map((name) => name.trim().toLowerCase());
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at);
    row.push(cell.value);
    at = cell.end;
    const sign = text[at];
    if (sign === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (sign === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** `end`: the comma or line end behind the cell. */
function cellAt(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start;
  if (text[at] === '"') {
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return { value: value + text.slice(at), end: text.length };
      value += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      value += '"';
      at += 1;
    }
  }
  const rest = /[^,\r\n]*/y;
  rest.lastIndex = at;
  const plain = rest.exec(text)?.[0] ?? '';
  return { value: value + plain, end: at + plain.length };
}
