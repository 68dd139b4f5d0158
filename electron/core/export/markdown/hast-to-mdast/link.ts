/** Links, and the cards that stand for embedded things. */
import type { PhrasingContent } from 'mdast';
import { type EmbedCard, readEmbedCard } from '../../../content/constructs/embed-card.ts';
import { domainOf } from '../../../content/tree/addresses.ts';
import { ID_PREFIX } from '../../../content/tree/attribute-values.ts';
import { attribute, plainText } from '../../../content/tree/tree.ts';
import type { FindArticleLink } from '../article-links.ts';
import { type Handle, isBlock, type MarkdownContext, rawInline, startTag } from './types.ts';
import { writableAddress } from './writable-address.ts';

/** `a`: a link; a card: `[Video: title](url) by author`; an anchor without address: its content. */
export const linkHandler: Handle = (converter, element) => {
  const { articleLink } = converter.context;
  const card = readEmbedCard(element);
  if (card !== null) return cardLine(card, converter.context);
  const children = converter.all(element) as PhrasingContent[];
  const href = attribute(element, 'href') ?? (element.properties.href === '' ? '' : null);
  if (href === null) return children;
  const url = href.startsWith(`#${ID_PREFIX}`) ? `#${href.slice(ID_PREFIX.length + 1)}` : href;
  // A permalink without words is a target for the browser, nothing to read.
  if (url.startsWith('#') && children.length === 0 && plainText(element) === '') return [];
  return linkTo(url, attribute(element, 'title'), children, articleLink);
};

function linkTo(
  url: string,
  title: string | null,
  children: PhrasingContent[],
  articleLink: FindArticleLink,
): PhrasingContent[] {
  const local = articleLink(url);
  if (local !== null) {
    return [wikiLink(local.wiki, children) ?? { type: 'link', url: local.path, title, children }];
  }
  const writable = writableAddress(url);
  // Around blocks there can be no HTML of a line.
  if (writable === null && !children.some(isBlock)) {
    return [startTag('a', { href: url, title }), ...children, rawInline('</a>')];
  }
  return [{ type: 'link', url: writable ?? url, title, children }];
}

/** null: the words are more than plain text, or have signs a wiki link knows no escapes for. */
export function wikiLink(
  target: string | null,
  children: readonly PhrasingContent[],
): PhrasingContent | null {
  if (target === null) return null;
  if (!children.every((child) => child.type === 'text')) return null;
  const words = children
    .map((child) => child.value)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words === '' || /[[\]|`*_<\\$]|==|%%/.test(words)) return null;
  return rawInline(words === target ? `[[${target}]]` : `[[${target}|${words}]]`);
}

function cardLine(card: EmbedCard, { articleLink, words }: MarkdownContext): PhrasingContent[] {
  const name = card.title ?? domainOf(card.url) ?? card.url;
  const title = card.kind === 'video' || card.kind === 'audio' ? words[card.kind](name) : name;
  const link = linkTo(card.url, null, [{ type: 'text', value: title }], articleLink);
  return card.author === null ? link : [...link, { type: 'text', value: words.by(card.author) }];
}
