/**
 * The key under which the library stores an entry. It must stay the same from poll to poll and in every time zone,
 * and differ within one feed.
 */
import { createHash } from 'node:crypto';
import { foremSlug } from '../../content/forem/addresses.ts';
import type { ParsedItem } from '../../entries/parsed-feed.ts';
import type { UnkeyedItem } from './normalise.ts';

/** Longer ids are kept as their hash: each is held, compared and sent about with every check of its feed. */
const mostKey = 2_000;

/**
 * Gives each entry its key: on Forem hosts `forem:SLUG`, else the guid, else the link, else a hash of title, date and
 * text. Of entries that share a guid each is told apart by its address, or where it has none by its title, else by its
 * text; what is equal even so, by its place among its equals counted from the oldest end. Places alone would shift when
 * the oldest entry leaves the feed.
 */
export function keyItems(items: readonly UnkeyedItem[], foremHosts: readonly string[]): ParsedItem[] {
  const firstKeys = items.map((item) => baseKey(item, foremHosts));
  const counts = countOf(firstKeys);
  const secondKeys = items.map((item, index) => {
    const key = firstKeys[index] ?? '';
    return (counts.get(key) ?? 0) > 1 ? `${key} ${distinction(item, key)}` : key;
  });
  const keys = numberFromEnd(secondKeys);
  return items.map((item, index) => ({ key: keys[index] ?? '', ...item }));
}

function distinction(item: UnkeyedItem, key: string): string {
  if (item.url !== null && item.url !== key) return item.url;
  const said = item.title ?? item.contentHtml ?? item.summary ?? '';
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

function baseKey(item: UnkeyedItem, foremHosts: readonly string[]): string {
  const slug = item.url === null ? null : foremSlug(item.url, foremHosts);
  if (slug !== null) return `forem:${slug}`;
  if (item.guid !== null) {
    const { guid } = item;
    return guid.length <= mostKey ? guid : `sha256:${createHash('sha256').update(guid).digest('hex')}`;
  }
  if (item.url !== null) return item.url;
  const hash = createHash('sha256');
  const text = item.contentHtml ?? item.summary ?? '';
  hash.update(JSON.stringify([item.title, item.publishedAt, text, item.enclosures.map((file) => file.url)]));
  return `sha256:${hash.digest('hex')}`;
}

function numberFromEnd(keys: readonly string[]): string[] {
  const counts = countOf(keys);
  const taken = new Set(keys);
  const seen = new Map<string, number>();
  const numbered = [...keys];
  for (let index = keys.length - 1; index >= 0; index -= 1) {
    const key = keys[index];
    if (key === undefined || (counts.get(key) ?? 0) < 2) continue;
    let number = (seen.get(key) ?? 0) + 1;
    // A feed may hold `x`, `x` and `x #2`.
    while (number > 1 && taken.has(`${key} #${number}`)) number += 1;
    seen.set(key, number);
    if (number > 1) {
      numbered[index] = `${key} #${number}`;
      taken.add(`${key} #${number}`);
    }
  }
  return numbered;
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
