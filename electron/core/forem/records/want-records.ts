/** Which articles lack a record that their Forem host has, and the requests for it. */

import { foremSlug } from '../../content/forem/addresses.ts';
import { requestArticles } from '../../fetch-queue/request-queue.ts';
import type { Library } from '../../library/connection/open.ts';
import { getSettings } from '../../library/connection/settings-table.ts';
import { articlesWithoutRecord, savedWithoutRecord } from '../../library/fetched/forem-records-table.ts';
import { recordQueue } from './fetch-record.ts';

/** Of what was saved before the first start with records, or by an import: a few minutes' requests at each start. */
const mostAtStart = 200;

/** Puts those into the queue that are articles of a Forem host. Returns how many there are. */
export function requestRecords(
  library: Library,
  articles: readonly { id: number; url: string }[],
  now: number,
): number {
  const ids = ofForemHosts(library, articles);
  requestArticles(library, recordQueue, ids, now);
  return ids.length;
}

/** Puts saved articles of those hosts without a record into the queue. It scans all that was ever saved. */
export function requestSavedRecords(library: Library, foremHosts: readonly string[], now: number): void {
  const hosts = foremHosts.map((host) => host.toLowerCase().replace(/:\d+$/, ''));
  const withWww = hosts.flatMap((host) => [host, `www.${host}`]);
  requestRecords(library, savedWithoutRecord(library, withWww, mostAtStart), now);
}

/** Returns the ids of those without a record though their host has one; none where the settings want no records. */
export function lackingRecords(library: Library, articleIds: readonly number[]): number[] {
  if (getSettings(library).foremRecords === 'never') return [];
  return ofForemHosts(library, articlesWithoutRecord(library, articleIds, 0));
}

function ofForemHosts(library: Library, articles: readonly { id: number; url: string }[]): number[] {
  const { foremHosts } = getSettings(library);
  return articles.filter(({ url }) => foremSlug(url, foremHosts) !== null).map(({ id }) => id);
}
