/** Links in an article: which lead to articles of the library, and what is known of where one goes. */
import { linkTexts } from '../../shared/texts/reading.ts';
import { chrome } from './chrome.ts';
import { inLetters, readHost } from './host-names.ts';

export type LocalArticle = {
  url: string;
  articleId: number;
  title: string;
  feedTitle: string;
  readingMinutes: number;
  isRead: boolean;
};

/** More are asked for by nobody. */
const mostLinks = 300;

const known = new WeakMap<Element, LocalArticle>();

export function webAddresses(root: ParentNode): string[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')];
  return [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].slice(0, mostLinks);
}

/** Hosts of the links, in their letters, for what one of them may be made to look like. */
export function linkedHosts(root: ParentNode): string[] {
  const hosts = webAddresses(root).flatMap((address) =>
    URL.canParse(address) ? [inLetters(new URL(address).hostname)] : [],
  );
  return [...new Set(hosts)];
}

/** Marks the links to what the library has, for eye and ear. Those to the article itself only lead within it. */
export function markLocal(root: ParentNode, found: readonly LocalArticle[], ownId: number): void {
  const byUrl = new Map(found.map((one) => [one.url, one]));
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    const local = byUrl.get(link.getAttribute('href') ?? '');
    if (local === undefined || known.has(link)) continue;
    known.set(link, local);
    if (local.articleId === ownId) continue;
    link.classList.add('local');
    link.append(chrome('span', 'sr-only', linkTexts.inLibrary));
  }
}

/** What a link says: its text without what the page has added. */
export function wordsOf(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('.sr-only')) added.remove();
  return copy.textContent ?? '';
}

export const localOf = (link: Element): LocalArticle | null => known.get(link) ?? null;

/** The part behind `#` as the id it names; null without one. */
export function anchorOf(address: string): string | null {
  const at = address.indexOf('#');
  if (at < 0 || at === address.length - 1) return null;
  const anchor = address.slice(at + 1);
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A stray % in an anchor is just itself.
    return anchor;
  }
}

/** Host and path apart, as one reads them (see host-names.ts): without `www.`, percent signs and a slash at the end. */
export function readableAddress(address: string): { host: string; path: string } {
  if (/^mailto:/i.test(address)) return { host: address.slice(7).replace(/\?.*$/, ''), path: '' };
  if (!URL.canParse(address)) return { host: address, path: '' };
  const url = new URL(address);
  let path = `${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}`;
  try {
    path = decodeURI(path);
  } catch {
    // Not UTF-8: shown as it is written.
  }
  const port = url.port === '' ? '' : `:${url.port}`;
  return { host: readHost(url.hostname).shown.replace(/^www\./, '') + port, path };
}
