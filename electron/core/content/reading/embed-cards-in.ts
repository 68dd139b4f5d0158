/** The cards an article's HTML shows for embedded things. */
import { unifyConstructs } from '../constructs/constructs.ts';
import { type EmbedCard, readEmbedCard } from '../constructs/embed-card.ts';
import { sanitiseToTree } from '../sanitise/sanitise.ts';
import { findElements } from '../tree/tree.ts';

/** By address without scheme, `www.` and closing slash, in lower case; the first of each. */
export function embedCards(html: string, baseUrl: string): Map<string, EmbedCard> {
  const cards = new Map<string, EmbedCard>();
  if (!/ltag|c-embed|crayons|<iframe|liquid-comment/.test(html)) return cards;
  const tree = sanitiseToTree(html, { baseUrl });
  unifyConstructs(tree, null);
  for (const candidate of findElements(tree, (found) => found.tagName === 'a')) {
    const card = readEmbedCard(candidate);
    if (card === null) continue;
    const key = cardKey(card.url);
    if (!cards.has(key)) cards.set(key, card);
  }
  return cards;
}

export function cardKey(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[/?#]+$/, '')
    .toLowerCase();
}
