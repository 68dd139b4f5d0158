/** Which article a file is of: the same in every library, and short enough to stand in a file. */
import { createHash } from 'node:crypto';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 12;

/** The feed's address and the article's key in it. */
export function identityOf(feedUrl: string, key: string): string {
  return `${feedUrl} ${key}`;
}

export function partsOfIdentity(identity: string): { feedUrl: string; key: string } {
  const space = identity.indexOf(' ');
  return { feedUrl: identity.slice(0, space), key: identity.slice(space + 1) };
}

/** Of a file that holds a whole selection. No feed has such an address. */
export function bookIdentity(query: string, profileName: string): string {
  return `book ${profileName.toLowerCase()} ${query}`;
}

export function isBook(identity: string): boolean {
  return identity.startsWith('book ');
}

/** Twelve letters and digits of the identity's SHA-256: sixty bits, of which a million articles share none. */
export function shortId(identity: string): string {
  const digest = createHash('sha256').update(identity).digest();
  let text = '';
  for (let index = 0; index < length; index += 1) text += alphabet[(digest[index] ?? 0) % alphabet.length];
  return text;
}
