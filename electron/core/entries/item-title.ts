/** The title an entry is listed by. */
import type { ScannedItem } from './parsed-feed.ts';

/** Its own, else the beginning of its text, else its address. Never blank. */
export function displayTitle(item: Pick<ScannedItem, 'title' | 'scan' | 'url' | 'key'>): string {
  if (item.title !== null && item.title !== '') return item.title;
  const start = item.scan.text.slice(0, 120).replace(/\s+/gu, ' ').trim();
  if (start !== '') return item.scan.text.length > 120 ? `${start.replace(/\s\S*$/u, '')} …` : start;
  return item.url ?? item.key;
}
