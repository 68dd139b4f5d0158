/** What an address is called in the index of links: short, of one length, the same however the address is written. */
import { createHash } from 'node:crypto';
import { canonicalAddress } from './canonical-address.ts';

/** More links than any article has: a hostile one must not fill the index with addresses. */
const MOST_KEYS = 1_000;
/** Hexadecimal digits taken of the SHA-256: 52 bits, of which ten million addresses hardly share one. */
const DIGITS = 13;

/** null: no article can stand at that address (`canonicalAddress`). */
export function linkKey(url: string): string | null {
  const address = canonicalAddress(url);
  if (address === null) return null;
  return createHash('sha256').update(address).digest('hex').slice(0, DIGITS);
}

/** Keys of all addresses, each once, separated by spaces: a text for the index. */
export function linkKeys(urls: readonly string[]): string {
  const keys = new Set<string>();
  for (const url of urls) {
    const key = linkKey(url);
    if (key !== null) keys.add(key);
    if (keys.size === MOST_KEYS) break;
  }
  return [...keys].join(' ');
}
