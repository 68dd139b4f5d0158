/** What a selection is called. */

/** A query reads like a title once its signs are gone: `tag:rust is:saved` → “Rust saved”. */
export function titleOf(query: string): string {
  const words = query
    .replace(/[-\w]+:/g, ' ')
    .replace(/["()|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'Articles' : words.charAt(0).toUpperCase() + words.slice(1);
}
