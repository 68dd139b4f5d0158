/**
 * The next part of an article that is spread over several pages. A site's “next” leads to another article as a rule, so only an
 * address that differs from the page's own in the number of the part is believed.
 */
import type { Element, Root } from 'hast';
import { attribute, findElements, isElement, plainText } from '../tree/tree.ts';

const nextWords =
  /^(?:next(?: page)?|page suivante|suivante?|siguiente|página siguiente|nächste seite|weiter|volgende|nästa|avanti|pagina successiva|次(?:のページ)?へ?|下一[页頁]|다음|[>»›→]+|(?:page |seite )?\d{1,2})\s*[>»›→]*$/i;
const pageParameters = ['page', 'p', 'pg', 'seite', 'pagina', 'paged', 'part', 'showpage'];

/** Absolute address of the part behind this one; null: there is none. `url`: the page's own. */
export function nextPartOf(tree: Root, url: string): string | null {
  const current = partsOf(url);
  const links = findElements(tree, (found) => isElement(found, 'a', 'link') && isNextLink(found));
  for (const link of links) {
    const href = attribute(link, 'href');
    if (href === null || !URL.canParse(href, url)) continue;
    const next = new URL(href, url);
    next.hash = '';
    if (next.origin !== new URL(url).origin) continue;
    const isNext = partsOf(next.href).some(({ base, number }) =>
      current.some((own) => own.base === base && own.number + 1 === number),
    );
    if (isNext) return next.href;
  }
  return null;
}

function isNextLink(link: Element): boolean {
  const rel = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  return rel.includes('next') || (isElement(link, 'a') && nextWords.test(plainText(link)));
}

/** Each way to read an address as a part of something; as it is, it is the first. */
function partsOf(address: string): { base: string; number: number }[] {
  const url = new URL(address);
  url.hash = '';
  const readings = [{ base: baseOf(url), number: 1 }];
  for (const name of pageParameters) {
    const number = Number(url.searchParams.get(name) ?? Number.NaN);
    if (!Number.isInteger(number) || number < 1) continue;
    const without = new URL(url);
    without.searchParams.delete(name);
    readings.push({ base: baseOf(without), number });
  }
  const inPath =
    /^(.*?)(?:\/(?:page|seite|p)[-/]?|\/|[-_,](?:page|seite|p)?-?)(\d{1,2})(\.[a-z]{3,5})?\/?$/i.exec(
      url.pathname,
    );
  if (inPath !== null) {
    const without = new URL(url);
    without.pathname = `${inPath[1] ?? ''}${inPath[3] ?? ''}`;
    readings.push({ base: baseOf(without), number: Number(inPath[2]) });
  }
  return readings;
}

const baseOf = (url: URL): string => `${url.pathname.replace(/\/$/, '')}?${url.searchParams.toString()}`;
