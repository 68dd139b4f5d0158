/** What a reader types, pastes or clicks as an address, as one that can be fetched. */
import { AppError } from '../../../../shared/errors.ts';

export type ReadAddress = {
  /** Absolute http(s) address without credentials and fragment. */
  url: string;
  /** What to try when `url` does not answer: `feed://` says nothing of the scheme it replaced. */
  alternatives: string[];
};

/** `feed:` inside `feed:` has been seen from link builders; deeper is nobody's intent. */
const MAX_UNWRAPPING = 3;

/**
 * Accepts whole addresses, hosts without scheme (`dev.to/t/go`: https; local ones and IP addresses: http), and the
 * subscription schemes `feed:https://…`, `feed://host/…`, `feed://https://…`, `feeds:…`, each also percent-encoded.
 * @throws AppError `not-a-url` {address}, `unsupported-scheme` {address, scheme}
 */
export function readAddress(text: string): ReadAddress {
  // Browsers drop tabs and line breaks inside addresses; without that `java\nscript:` would look harmless.
  const address = text
    .replace(/[\t\r\n]/g, '')
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  if (address === '') throw new AppError('not-a-url', { address: text.slice(0, 200) });
  return readUnwrapped(address, address, 0);
}

function readUnwrapped(address: string, original: string, depth: number): ReadAddress {
  const decoded = decodeWrapped(address);
  const scheme = schemeOf(decoded);
  if (scheme === 'feed' || scheme === 'feeds') {
    if (depth >= MAX_UNWRAPPING) throw notAnAddress(original);
    return readSubscription(decoded.slice(scheme.length + 1), scheme === 'feeds', original, depth);
  }
  if (scheme === 'http' || scheme === 'https') return { url: cleanUrl(decoded, original), alternatives: [] };
  if (scheme !== null) throw new AppError('unsupported-scheme', { address: original.slice(0, 200), scheme });
  return readBareHost(decoded, original, false);
}

function readSubscription(rest: string, isSecure: boolean, original: string, depth: number): ReadAddress {
  const inner = decodeWrapped(rest.replace(/^\/\//, ''));
  const scheme = schemeOf(inner);
  if (scheme !== null) return readUnwrapped(inner, original, depth + 1);
  const read = readBareHost(inner, original, true);
  if (isSecure) return { url: read.url.replace(/^http:/, 'https:'), alternatives: [] };
  return read;
}

/** `https%3A%2F%2Fdev.to%2Ffeed`, as some link builders write it. */
function decodeWrapped(address: string): string {
  if (!/^(?:feeds?(?::|%3a)(?:\/\/|%2f%2f)?)?https?%3a/i.test(address) && !/^feeds?%3a/i.test(address))
    return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The scheme in lower case, or null: `localhost:8080` and `dev.to:443/feed` are a host and a port. */
function schemeOf(address: string): string | null {
  const match = /^([a-z][a-z\d+.-]*):(.*)$/is.exec(address);
  if (match?.[1] === undefined) return null;
  return /^\d+(?:[/?#]|$)/.test(match[2] ?? '') ? null : match[1].toLowerCase();
}

function readBareHost(address: string, original: string, wantsAlternative: boolean): ReadAddress {
  const host = address.replace(/^\/\//, '');
  const authority = /^[^/?#]*/.exec(host)?.[0] ?? '';
  // An e-mail address is no site, and `@` in a bare host is never meant as credentials.
  if (authority === '' || authority.includes('@') || /\s/.test(authority)) throw notAnAddress(original);
  const isLocal = isLocalAuthority(authority);
  if (!isLocal && !/[^.]\.[^.]/.test(authority)) throw notAnAddress(original);
  const [first, second] = isLocal ? ['http', 'https'] : ['https', 'http'];
  const url = cleanUrl(`${first}://${host}`, original);
  const alternatives = wantsAlternative ? [cleanUrl(`${second}://${host}`, original)] : [];
  return { url, alternatives };
}

/** Development servers and bare IP addresses hardly ever have certificates. */
function isLocalAuthority(authority: string): boolean {
  const host = authority.toLowerCase().replace(/:\d+$/, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^\[[\da-f:.]+\]$/.test(host) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
  );
}

function cleanUrl(address: string, original: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw notAnAddress(original);
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

function notAnAddress(original: string): AppError {
  return new AppError('not-a-url', { address: original.slice(0, 200) });
}
