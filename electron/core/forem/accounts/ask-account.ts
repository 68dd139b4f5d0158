/** Questions to a Forem host that need the reader's key to it. */

import { AppError, toWireError } from '../../../../shared/errors.ts';
import { askPatiently, type PatientPorts } from '../api/ask-patiently.ts';
import type { ForemAnswers, ForemQuestion, ForemTopic } from '../api/fetch-forem.ts';
import type { ReadingListEntry } from '../api/read-account.ts';
import { originOf } from './account-addresses.ts';
import type { AccountKeys } from './account-keys.ts';

export type AskAccountPorts = PatientPorts & {
  keys: Pick<AccountKeys, 'close'>;
  foremHosts: () => readonly string[];
  isOnline: () => boolean;
};

export type KeyToHost = { host: string; apiKey: string };

/** The most the API gives at once. */
const perPage = 100;
/** Twenty thousand articles: nobody reads that list. */
const mostPages = 200;

/** Throws `key-refused`, `offline`, `cancelled`, or what the request met. */
export async function askAccount<T extends ForemTopic>(
  ports: AskAccountPorts,
  { host, apiKey }: KeyToHost,
  wanted: { path: string; question: Extract<ForemQuestion, { what: T }> },
  signal: AbortSignal,
): Promise<ForemAnswers[T]> {
  const { path, question } = wanted;
  const url = `${originOf(host)}${path}`;
  if (!ports.isOnline()) throw new AppError('offline', { url });
  try {
    return await askPatiently<T>(ports, { url, question, apiKey }, signal);
  } catch (error) {
    const { code } = toWireError(error);
    if (code === 'http-unauthorised' || code === 'http-forbidden') {
      ports.keys.close(host);
      throw new AppError('key-refused', { host }, error);
    }
    throw error;
  }
}

/** Returns the whole list, put there last first. Throws as `askAccount`. */
export async function readReadingList(
  ports: AskAccountPorts,
  key: KeyToHost,
  signal: AbortSignal,
): Promise<ReadingListEntry[]> {
  const entries = new Map<number, ReadingListEntry>();
  for (let page = 1; page <= mostPages; page += 1) {
    const path = `/api/readinglist?per_page=${perPage}&page=${page}`;
    const question = { what: 'reading-list' as const, foremHosts: ports.foremHosts() };
    const answer = await askAccount<'reading-list'>(ports, key, { path, question }, signal);
    const before = entries.size;
    for (const entry of answer.entries) entries.set(entry.foremId, entry);
    if (answer.count < perPage || entries.size === before) break;
  }
  return [...entries.values()];
}
