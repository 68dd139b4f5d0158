/** Names of a table's columns, from its first line: in lower case, trimmed, without quotes. */
export function csvColumns(head: string): string[] {
  const [first = ''] = head.split(/\r?\n/, 1);
  return first
    .toLowerCase()
    .split(',')
    .map((name) => name.replace(/"/g, '').trim());
}
