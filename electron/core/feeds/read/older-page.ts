/** Where a feed's older entries are: behind each page, the next one back. Pure. */

import { foremFeedUrl } from '../../content/forem/addresses.ts';
import type { OlderPage } from '../../entries/parsed-feed.ts';

export type PageSigns = {
  /** What the page names itself: rel=prev-archive, rel=next (RFC 5005), next_url (JSON Feed). */
  olderLink: string | null;
  /** The software that wrote it, as it calls itself. */
  generator: string | null;
  /** RFC 5005 §2: all there is stands in this one document. */
  isComplete: boolean;
  isJson: boolean;
};

/**
 * The page behind the one that came from `pageUrl`; null: there is none, or none can be asked for. What the page names goes
 * first; then Forem's `page` and WordPress's `paged`, counted from the page's own address.
 */
export function olderPageOf(
  pageUrl: string | null,
  signs: PageSigns,
  foremHosts: readonly string[],
): OlderPage | null {
  if (pageUrl === null || !/^https?:/i.test(pageUrl)) return null;
  if (signs.olderLink !== null) {
    return signs.olderLink === pageUrl ? null : { url: signs.olderLink, isGuess: false };
  }
  if (signs.isComplete) return null;
  if (foremFeedUrl(pageUrl, foremHosts) === pageUrl) {
    return { url: pageBehind(pageUrl, 'page'), isGuess: false };
  }
  // JSON Feed has a field for it: a feed without has no more.
  if (signs.isJson) return null;
  const isCertain = /\bwordpress\b/i.test(signs.generator ?? '') || numberIn(pageUrl, 'paged') !== null;
  return { url: pageBehind(pageUrl, 'paged'), isGuess: !isCertain };
}

function pageBehind(pageUrl: string, parameter: string): string {
  const url = new URL(pageUrl);
  const next = (numberIn(pageUrl, parameter) ?? 1) + 1;
  // Rewritten in place: to some servers the order of parameters, or how they are escaped, makes another page.
  const written = new RegExp(`([?&]${parameter}=)\\d+`);
  if (written.test(url.search)) {
    url.search = url.search.replace(written, `$1${next}`);
  } else {
    url.search = `${url.search === '' ? '?' : `${url.search}&`}${parameter}=${next}`;
  }
  url.hash = '';
  return url.href;
}

function numberIn(pageUrl: string, parameter: string): number | null {
  const found = new RegExp(`[?&]${parameter}=(\\d{1,6})(?:&|$)`).exec(new URL(pageUrl).search)?.[1];
  return found === undefined ? null : Number(found);
}
