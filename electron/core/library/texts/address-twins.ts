/** Addresses that are taken to name the same feed. */

/**
 * The address itself, then its twins: http and https, with and without `www.`, with and without a slash at the end of
 * the path. Each as `URL.href` writes it. They serve comparison alone and are never stored or asked.
 */
export function addressTwins(address: string): string[] {
  if (!URL.canParse(address)) return [address];
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return [address];
  const twins = new Set([address, url.href]);
  const bareHost = url.host.replace(/^www\./, '');
  // A port belongs to one scheme, and an IP address has no `www.`.
  const schemes = url.port === '' ? ['https:', 'http:'] : [url.protocol];
  const hosts = /^(?:[\d.]+(?::\d+)?|\[.*|[^.]+)$/.test(bareHost)
    ? [url.host]
    : [bareHost, `www.${bareHost}`];
  const barePath = url.pathname.replace(/\/+$/, '');
  for (const scheme of schemes) {
    for (const host of hosts) {
      for (const path of [barePath, `${barePath}/`]) {
        twins.add(new URL(`${scheme}//${host}${path}${url.search}`).href);
      }
    }
  }
  return [...twins];
}
