/** Case and accents set aside, as unicode61 with remove_diacritics 2 does: what counts as the same word. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
