/** Filters that change a text, and nothing else. */

/**
 * One line in which nothing is read as Markdown: for titles, which may hold anything. Signs that mean something only in
 * some places (`#`, `-`, `1.`) are escaped where they would be one at the start of a line.
 */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // Brackets are words unless an address, a label or a sign makes a link, a footnote or a picture of them.
  const mayLink = /\][[(:]|\[\^|!\[|\[\[/.test(line);
  return (
    line
      // At the end it would take hold of what the template has behind it.
      .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
      .replace(/(?<! )[*]|[*](?! )/g, '\\*')
      .replace(/`/g, '\\`')
      .replace(mayLink ? /[[\]]/g : /(?!)/, '\\$&')
      .replace(/<(?=[A-Za-z/!?])/g, '\\$&')
      // Commands of what may read the file (Templater, Liquid, Hugo, Vue): an escaped sign is none to them.
      .replace(/\{/g, '\\{')
      .replace(/[<{](?=%)/g, '$&\\')
      .replace(/~.*~/.test(line) ? /~/g : /(?!)/, '\\~')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=(?:#[xX]?[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);)/g, '\\&')
      .replace(/^(?:[-+>=]|#{1,6}(?= |$))/, '\\$&')
      .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\')
      .replace(/ (#+)$/, ' \\$1')
  );
}

/** A block quotation. */
export function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

export function sentenceCase(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** At most so many characters, cut between words where there is a space near the end. */
export function cutAtWord(text: string, most: number, sign: string): string {
  const characters = Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    (one) => one.segment,
  );
  if (characters.length <= most) return text;
  const cut = characters.slice(0, Math.max(0, most - [...sign].length)).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}${sign}`;
}

/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, not digits only (Obsidian Help, "Tags"). Others read it too.
 */
export function tagName(text: string): string {
  const name = text
    .trim()
    .replace(/c\+\+/gi, 'cpp')
    .replace(/\b([cf])#/gi, '$1sharp')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/')
    .replace(/^[-/]+|[-/]+$/g, '');
  return /^\d+$/.test(name) ? `${name}-` : name;
}
