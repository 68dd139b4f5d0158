/** The static card that stands for something the reading pane will not run: a frame, a player, a post of another site. */
import type { Element } from 'hast';
import { domainOf } from '../tree/addresses.ts';
import { attribute, classesOf, element, findElement, hasClass, isElement, plainText } from '../tree/tree.ts';
import type { EmbedKind } from './embed-address.ts';

export type EmbedCard = {
  url: string;
  /** Null: the address's domain stands in. */
  title: string | null;
  author: string | null;
  kind: EmbedKind;
};

/** Writes the card as one link, so that it may stand in a paragraph as well as between paragraphs. */
export function renderEmbedCard(card: EmbedCard): Element {
  const domain = domainOf(card.url);
  const title = card.title ?? domain ?? card.url;
  const facts = [card.author, domain === title ? null : domain].filter((fact) => fact !== null);
  return element('a', { className: ['embed', `embed-${card.kind}`], href: card.url }, [
    element('span', { className: ['embed-title'] }, [title]),
    ...(card.author === null ? [] : [' ', element('span', { className: ['embed-author'] }, [card.author])]),
    ...(facts.length === 0 || domain === null || domain === title
      ? []
      : [' ', element('span', { className: ['embed-domain'] }, [domain])]),
  ]);
}

/** Reads a card that `renderEmbedCard` wrote; null for any other element. */
export function readEmbedCard(candidate: Element): EmbedCard | null {
  if (!isElement(candidate, 'a') || !hasClass(candidate, 'embed')) return null;
  const url = attribute(candidate, 'href');
  const title = findElement(candidate, (inner) => hasClass(inner, 'embed-title'));
  if (url === null || title === null) return null;
  const author = findElement(candidate, (inner) => hasClass(inner, 'embed-author'));
  return {
    url,
    title: plainText(title),
    author: author === null ? null : plainText(author),
    kind: kindOf(classesOf(candidate)),
  };
}

function kindOf(classes: readonly string[]): EmbedKind {
  for (const kind of ['video', 'audio', 'code', 'post'] as const) {
    if (classes.includes(`embed-${kind}`)) return kind;
  }
  return 'page';
}
