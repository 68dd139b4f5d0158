/** One form for all ways to write an article's address, so that copies of a piece can be found by where it first stood. */

/** Says where a visitor came from, never which page is meant. */
const TRACKING =
  /^(?:utm_[a-z]+|mc_[a-z]+|pk_[a-z]+|mtm_[a-z]+|ref|ref_src|ref_url|referrer|source|fbclid|gclid|dclid|msclkid|yclid|igshid|cmpid|ncid|sk|gi|_hs(?:enc|mi)|trk|via)$/i;

const LONGEST = 2000;

/**
 * The address without scheme differences, `www.`, default port, tracking parameters, fragment and closing slash; other
 * parameters in order. null: no http(s) address, or the front page of a site, which is nobody's article.
 */
export function canonicalAddress(url: string): string | null {
  if (url.length > LONGEST || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const host = parsed.hostname.replace(/^(?:www|m|amp)\./, '');
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  const path = parsed.pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '').replace(/\/amp$/i, '');
  const parameters = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort(byName);
  const query = new URLSearchParams(parameters).toString();
  if (path === '' && query === '') return null;
  return `https://${host}${port}${path}${query === '' ? '' : `?${query}`}`;
}

const byName = (one: readonly string[], other: readonly string[]): number =>
  `${one[0]}=${one[1]}` < `${other[0]}=${other[1]}` ? -1 : 1;
