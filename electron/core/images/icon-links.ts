/** The icons a web page names for its site (HTML §4.6.7.8). No network. */
import { absoluteHttpAddress } from '../feeds/read/xml/addresses-in-markup.ts';
import { readTokens } from '../feeds/read/xml/xml-tokens.ts';

/** What a list shows on a sharp screen, in px. */
const wantedPx = 32;
/** Pages name a dozen for devices of their own; more are not tried. */
const mostIcons = 3;

/**
 * Absolute http(s) addresses, the fittest first: a drawing, then the smallest that is large enough, then one of unknown size.
 * @param pageUrl the page's address after redirects
 */
export function iconLinks(html: string, pageUrl: string): string[] {
  const found: { url: string; cost: number }[] = [];
  let base = pageUrl;
  readTokens(
    html,
    {
      open(name, attributes) {
        const tag = name.toLowerCase();
        const href = attributes.get('href');
        if (href === undefined) return;
        if (tag === 'base') base = absoluteHttpAddress(href, pageUrl) ?? pageUrl;
        if (tag !== 'link') return;
        const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
        const isTouch = relations.some((one) => one.startsWith('apple-touch-icon'));
        if (!relations.includes('icon') && !isTouch) return;
        const url = absoluteHttpAddress(href, base);
        if (url === null || found.some((one) => one.url === url)) return;
        found.push({ url, cost: costOf(url, attributes, isTouch) });
      },
      close() {},
      text() {},
      cdata() {},
      declaration() {},
    },
    true,
  );
  return found
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, mostIcons)
    .map(({ url }) => url);
}

function costOf(url: string, attributes: ReadonlyMap<string, string>, isTouch: boolean): number {
  if (/svg/i.test(attributes.get('type') ?? '') || /\.svg(?:$|\?)/i.test(url)) return 0;
  const px = Number(/(\d+)x\d+/i.exec(attributes.get('sizes') ?? '')?.[1] ?? (isTouch ? 180 : 0));
  if (px >= wantedPx) return px;
  // A small one is blurred; of one that says nothing it is not known.
  return px === 0 ? 200 : 1000 - px;
}
