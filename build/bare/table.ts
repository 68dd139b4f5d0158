/** Prints the results as a table that fits the terminal. */

export type Row = readonly string[];

/**
 * Returns the lines of a table: each column as wide as its widest cell, the last one cut to what is left of `width`.
 * Cells hold one line; control characters and escape sequences are removed.
 */
export function formatTable(head: Row, rows: readonly Row[], width: number): string[] {
  const all = [head, ...rows].map((row) => row.map(oneLine));
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => (column === head.length - 1 ? cell : pad(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const longest = Math.max(...lines.map((line) => [...line].length));
  return [lines[0] ?? '', '─'.repeat(Math.min(width, longest)), ...lines.slice(1)].map((line) =>
    cut(line, width),
  );
}

/** Returns `text` without escape sequences and control characters. */
export function oneLine(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this removes
      .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .trim()
  );
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}

function cut(line: string, width: number): string {
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join('')}…`;
}
