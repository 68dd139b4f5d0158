/** Links, and the cards that stand for embedded things. */
import type { PhrasingContent } from 'mdast';
import { domainOf } from '../../content/addresses.ts';
import { type EmbedCard, readEmbedCard } from '../../content/embed-card.ts';
import { ID_PREFIX } from '../../content/safe-attributes.ts';
import { attribute, plainText } from '../../content/tree.ts';
import type { Handle } from './types.ts';

/** `a`: a link; a card: `[Video: title](url) by author`; an anchor without address: its content. */
export const linkHandler: Handle = (state, element) => {
  const card = readEmbedCard(element);
  if (card !== null) return cardLine(card);
  const children = state.all(element) as PhrasingContent[];
  const href = attribute(element, 'href') ?? (element.properties.href === '' ? '' : null);
  if (href === null) return children;
  const url = href.startsWith(`#${ID_PREFIX}`) ? `#${href.slice(ID_PREFIX.length + 1)}` : href;
  // A permalink without words is a target for the browser, nothing to read.
  if (url.startsWith('#') && plainText(element) === '' && children.length === 0) return [];
  const title = attribute(element, 'title');
  return { type: 'link', url, title, children };
};

function cardLine(card: EmbedCard): PhrasingContent[] {
  const label = { video: 'Video: ', audio: 'Audio: ', code: '', post: '', page: '' }[card.kind];
  const title = `${label}${card.title ?? domainOf(card.url) ?? card.url}`;
  const link: PhrasingContent = {
    type: 'link',
    url: card.url,
    title: null,
    children: [{ type: 'text', value: title }],
  };
  return card.author === null ? [link] : [link, { type: 'text', value: ` by ${card.author}` }];
}
