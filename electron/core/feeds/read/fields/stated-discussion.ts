/** Where an entry says it is talked about: RSS 2.0 `comments`, the modules `slash` and `wfw`, and Atom's threads (RFC 4685). */
import type { StatedDiscussion } from '../../../../../shared/model/articles.ts';
import { absoluteHttpAddress } from '../xml/addresses-in-markup.ts';
import { attributeOf, elementsOf, firstText, type RawElement, type RawFields } from '../xml/raw-feed.ts';

/** Addresses absolute http(s). null: it says nothing of the kind. */
export function statedDiscussionOf(fields: RawFields, base: string | null): StatedDiscussion | null {
  // A link without a type leads to a feed (RFC 4685 §4).
  const replies = elementsOf(fields, 'atom:link').filter(
    (link) => attributeOf(link, 'rel')?.toLowerCase() === 'replies',
  );
  const pages = replies.filter((link) => /html/i.test(attributeOf(link, 'type') ?? ''));
  const feeds = replies.filter((link) => !pages.includes(link));
  const url = firstAddress([...elementsOf(fields, 'rss:comments').filter(isAddress), ...pages], base);
  const feedUrl = firstAddress([...elementsOf(fields, 'wfw:commentrss'), ...feeds], base);
  const comments = [
    firstText(fields, 'slash:comments', 'thr:total'),
    ...replies.map((link) => attributeOf(link, 'count')),
  ]
    .map(countIn)
    .find((count) => count !== null);
  // A number alone leads nowhere.
  return url === null && feedUrl === null ? null : { url, feedUrl, comments: comments ?? null };
}

/** Some write how many there are into it, or words. */
const isAddress = ({ text }: RawElement): boolean => /^\s*\S*[/#?]\S*\s*$/.test(text);

function firstAddress(elements: readonly RawElement[], base: string | null): string | null {
  for (const element of elements) {
    const written = attributeOf(element, 'href') ?? element.text;
    const address = absoluteHttpAddress(written, element.attributes.base ?? base);
    if (address !== null) return address;
  }
  return null;
}

function countIn(text: string | null): number | null {
  if (text === null || !/^\d{1,9}$/.test(text.trim())) return null;
  return Number(text);
}
