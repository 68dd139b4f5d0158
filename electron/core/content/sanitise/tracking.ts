/**
 * Parts of an address that tell a site where a visitor came from and never which page is meant. Only what is known to do
 * nothing else is here: names that some sites use for a page, a search or a friend's link (`ref`, `source`, `via`, `id`, `sk`)
 * stay, as do shares of a sale.
 *
 * Sources: each is documented by who sets it, as noted; the lists that browsers use for the same (Firefox's query stripping,
 * Brave's, ClearURLs) agree on them.
 */

/** Whole names, in lower case. */
const names = new Set([
  // Google Ads, Marketing Platform and Merchant Center; Analytics across domains (`_ga`, `_gl`).
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'gad_source',
  'gad_campaignid',
  'srsltid',
  '_ga',
  '_gl',
  // Meta.
  'fbclid',
  'fb_action_ids',
  'fb_action_types',
  'fb_ref',
  'fb_source',
  'igshid',
  'igsh',
  // Microsoft Advertising, X, TikTok, LinkedIn, Pinterest, Snap, Reddit.
  'msclkid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'epik',
  'sccid',
  'rdt_cid',
  // Yandex; Openstat.
  'yclid',
  'ymclid',
  'ysclid',
  '_openstat',
  // Senders of newsletters: Mailchimp, HubSpot, Adobe Marketo and Analytics, Vero, Drip, Klaviyo, Omeda, MailerLite, Kit, Wicked.
  'mc_cid',
  'mc_eid',
  'mc_tc',
  '_hsenc',
  '_hsmi',
  '__hssc',
  '__hstc',
  '__hsfp',
  'hsctatracking',
  'mkt_tok',
  's_cid',
  'vero_conv',
  'vero_id',
  '__s',
  '_kx',
  'oly_anon_id',
  'oly_enc_id',
  'ml_subscriber',
  'ml_subscriber_hash',
  'ck_subscriber_id',
  'wickedid',
  'rb_clickid',
  // Matomo and Piwik, besides the families below.
  'pk_campaign',
  'pk_kwd',
  'pk_keyword',
  'pk_source',
  'pk_medium',
  'pk_content',
  'pk_cid',
]);

/** Families of names: Urchin and Google Analytics, Matomo (`mtm_`, `matomo_`, `piwik_`). */
const families = /^(?:utm|mtm|matomo|piwik)_[a-z_]+$/;

/** Names that mean this only at one site, and there only a share of its page. `host`: of the address, without `www.`. */
const atSites: readonly { hosts: RegExp; names: ReadonlySet<string> }[] = [
  { hosts: /^(?:(?:m|music)\.)?youtube\.com$|^youtu\.be$/, names: new Set(['si', 'feature', 'pp']) },
  { hosts: /^open\.spotify\.com$/, names: new Set(['si']) },
  { hosts: /^(?:mobile\.)?(?:x|twitter)\.com$/, names: new Set(['s', 't', 'ref_src', 'ref_url']) },
  {
    hosts: /(?:^|\.)linkedin\.com$/,
    names: new Set(['trk', 'trkinfo', 'trackingid', 'refid', 'lipi', 'licu']),
  },
];

/** A fragment that is nothing but a mark: `#xtor=RSS-1` (AT Internet), `#utm_source=rss`, `#?utm_source=rss`. */
const fragmentMark = /^\??(?:xtor|(?:utm|mtm)_[a-z_]+)=[^&]*(?:&(?:xtor|(?:utm|mtm)_[a-z_]+)=[^&]*)*$/i;

/**
 * The address without what only tracks; all that remains stays spelt as it was. Complete http(s) addresses and relative ones; any
 * other (`mailto:`, `data:`) and one that names nothing of the kind comes back unchanged. Never throws.
 */
export function withoutTracking(url: string): string {
  if (!url.includes('?') && !url.includes('#')) return url;
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return url;
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? '' : url.slice(hash);
  const address = hash < 0 ? url : url.slice(0, hash);
  return withoutParameters(address) + (fragmentMark.test(fragment.slice(1)) ? '' : fragment);
}

function withoutParameters(address: string): string {
  const start = address.indexOf('?');
  if (start < 0) return address;
  const path = address.slice(0, start);
  const parameters = address.slice(start + 1).split('&');
  const host = hostOf(path);
  const kept = parameters.filter((parameter) => !isTracking(parameter, host));
  if (kept.length === parameters.length) return address;
  return kept.every((parameter) => parameter === '') ? path : `${path}?${kept.join('&')}`;
}

function isTracking(parameter: string, host: string): boolean {
  const equals = parameter.indexOf('=');
  // Some feeds escape an ampersand twice: `&amp;utm_medium=rss` is one of them too.
  const name = decoded(equals < 0 ? parameter : parameter.slice(0, equals))
    .toLowerCase()
    .replace(/^amp;/, '');
  if (names.has(name) || families.test(name)) return true;
  const value = equals < 0 ? '' : decoded(parameter.slice(equals + 1));
  // X writes `twsrc^tfw` (its own embeds) there, other sites their own.
  if (name === 'ref_src' && value.startsWith('twsrc^')) return true;
  // Medium's feeds: `source=rss-<user>------2`.
  if (name === 'source' && /^rss-.*-{3,}/.test(value)) return true;
  return atSites.some(({ hosts, names: own }) => own.has(name) && hosts.test(host));
}

function hostOf(path: string): string {
  const host = /^\s*(?:https?:)?\/\/(?:[^/@]*@)?([^/:]+)/i.exec(path)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone percent sign: as it stands.
    return text;
  }
}
