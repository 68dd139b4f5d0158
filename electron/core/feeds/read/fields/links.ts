/** Which of a feed's many links is which. */
import { absoluteHttpAddress } from '../xml/addresses-in-markup.ts';
import { attributeOf, elementsOf, firstText, type RawElement, type RawFields } from '../xml/raw-feed.ts';

/** The page of an entry or a site, absolute http(s), or null. */
export function pageAddressOf(fields: RawFields, base: string | null): string | null {
  for (const element of elementsOf(fields, 'feedburner:origlink', 'rss:link')) {
    const address = addressOf(element, base);
    if (address !== null) return address;
  }
  return alternateOf(fields, base);
}

/**
 * Atom: the alternate link, HTML before other types; a link without `rel` is one (RFC 4287 §4.2.7.2).
 */
function alternateOf(fields: RawFields, base: string | null): string | null {
  const alternates = elementsOf(fields, 'atom:link').filter((link) => {
    const rel = attributeOf(link, 'rel')?.toLowerCase() ?? 'alternate';
    return rel === 'alternate' || rel.endsWith('/alternate');
  });
  const isPage = (link: RawElement): boolean => {
    const type = attributeOf(link, 'type')?.toLowerCase() ?? 'text/html';
    return type === 'text/html' || type === 'application/xhtml+xml';
  };
  for (const link of [...alternates.filter(isPage), ...alternates.filter((link) => !isPage(link))]) {
    const address = addressOf(link, base);
    if (address !== null) return address;
  }
  return null;
}

/**
 * Where a feed says its older entries are: rel=prev-archive of an archived feed, else rel=next of a paged one
 * (RFC 5005 §3, §4). Archives never change, pages do.
 */
export function olderAddressOf(fields: RawFields, base: string | null): string | null {
  const links = elementsOf(fields, 'atom:link');
  for (const wanted of ['prev-archive', 'next']) {
    for (const link of links) {
      if (attributeOf(link, 'rel')?.toLowerCase() !== wanted) continue;
      const address = addressOf(link, base);
      if (address !== null) return address;
    }
  }
  return null;
}

/** The address a feed names as its own: link rel=self. */
export function selfAddressOf(fields: RawFields, base: string | null): string | null {
  for (const link of elementsOf(fields, 'atom:link')) {
    if (attributeOf(link, 'rel')?.toLowerCase() !== 'self') continue;
    const address = addressOf(link, base);
    if (address !== null) return address;
  }
  return null;
}

/** A guid that says, or does not deny, that it is the entry's address (RSS 2.0, `isPermaLink`). */
export function permalinkOf(fields: RawFields, base: string | null): string | null {
  for (const element of elementsOf(fields, 'rss:guid')) {
    if (attributeOf(element, 'ispermalink')?.toLowerCase() === 'false') continue;
    // `guid` is a permalink by default, but many that are not do not say so: only whole addresses count.
    if (!/^\s*https?:\/\//i.test(element.text)) continue;
    const address = absoluteHttpAddress(element.text, base);
    if (address !== null) return address;
  }
  const id = firstText(fields, 'atom:id', 'rdf:about');
  return id !== null && /^https?:\/\//i.test(id) ? absoluteHttpAddress(id, base) : null;
}

function addressOf(element: RawElement, base: string | null): string | null {
  const own = element.attributes.base ?? base;
  return absoluteHttpAddress(attributeOf(element, 'href') ?? element.text, own);
}
