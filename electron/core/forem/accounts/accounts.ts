/**
 * The reader's accounts on Forem hosts. A key is tried before it is kept; sealed by the keyring, or known until the program
 * ends. It goes to its own host alone, and never unencrypted over a network.
 */
import { AppError, toWireError } from '../../../../shared/errors.ts';
import type { Account, AccountPreview } from '../../../../shared/model/accounts.ts';
import type { Secrets } from '../../base/secrets.ts';
import { isOwnMachine } from '../../http/host-slots.ts';
import { forgetAccount, listAccounts, storeAccount } from '../../library/fetched/forem-accounts-table.ts';
import { articleMarks } from '../../library/marks/article-marks.ts';
import { findFeedId } from '../../library/subscriptions/feeds-table.ts';
import { articlesAt } from '../../library/texts/articles-at.ts';
import { askPatiently, type PatientPorts } from '../api/ask-patiently.ts';
import type { ForemAnswers, ForemQuestion, ForemTopic } from '../api/fetch-forem.ts';
import type { ReadingListEntry } from '../api/read-account.ts';

export type Accounts = {
  list(): Account[];
  /** Throws `invalid-input`, `key-refused`, `offline`, or what the request met. */
  connect(wanted: { host: string; apiKey: string; isRemembered: boolean }): Promise<Account>;
  remove(host: string): void;
  /** Throws `not-found`, `key-closed`, `key-refused`, `offline`, or what the request met. */
  look(host: string): Promise<AccountPreview>;
  /** The whole list, put there last first. Throws as `look`, and `cancelled`. */
  readingList(host: string, signal: AbortSignal): Promise<ReadingListEntry[]>;
};

type Opened = { username: string; apiKey: string };

/** The most the API gives at once. */
const perPage = 100;
/** Twenty thousand articles: nobody reads that list. */
const mostPages = 200;

/** Unencrypted only where nothing leaves this machine. */
export const originOf = (host: string): string => `${isOwnMachine(host) ? 'http' : 'https'}://${host}`;

export const tagFeedUrl = (host: string, tag: string): string =>
  `${originOf(host)}/feed/tag/${encodeURIComponent(tag)}`;

export function createAccounts(
  ports: PatientPorts & {
    secrets: Secrets;
    foremHosts: () => readonly string[];
    isOnline: () => boolean;
  },
): Accounts {
  const { library, secrets } = ports;
  /** Opened once in a session. */
  const known = new Map<string, Opened>();

  function list(): Account[] {
    const stored = listAccounts(library);
    const hosts = new Set(stored.map(({ host }) => host));
    const ofSession = [...known].filter(([host]) => !hosts.has(host));
    return [
      ...stored.map(({ host, username }) => ({ host, username, isForSession: false })),
      ...ofSession.map(([host, { username }]) => ({ host, username, isForSession: true })),
    ];
  }

  async function open(host: string): Promise<Opened> {
    const inMemory = known.get(host);
    if (inMemory !== undefined) return inMemory;
    const stored = listAccounts(library).find((one) => one.host === host);
    if (stored === undefined) throw new AppError('not-found', { what: 'account', name: host });
    const apiKey = await secrets.open(stored.sealed);
    if (apiKey === null) throw new AppError('key-closed', { host });
    const opened = { username: stored.username, apiKey };
    known.set(host, opened);
    return opened;
  }

  async function ask<T extends ForemTopic>(
    host: string,
    apiKey: string,
    path: string,
    question: Extract<ForemQuestion, { what: T }>,
    signal: AbortSignal,
  ): Promise<ForemAnswers[T]> {
    const url = `${originOf(host)}${path}`;
    if (!ports.isOnline()) throw new AppError('offline', { url });
    try {
      return await askPatiently<T>(ports, { url, question, apiKey }, signal);
    } catch (error) {
      const { code } = toWireError(error);
      if (code === 'http-unauthorised' || code === 'http-forbidden') {
        known.delete(host);
        throw new AppError('key-refused', { host }, error);
      }
      throw error;
    }
  }

  async function readingList(host: string, signal: AbortSignal): Promise<ReadingListEntry[]> {
    const { apiKey } = await open(host);
    const entries = new Map<number, ReadingListEntry>();
    for (let page = 1; page <= mostPages; page += 1) {
      const path = `/api/readinglist?per_page=${perPage}&page=${page}`;
      const question = { what: 'reading-list' as const, foremHosts: ports.foremHosts() };
      const answer = await ask<'reading-list'>(host, apiKey, path, question, signal);
      const before = entries.size;
      for (const entry of answer.entries) entries.set(entry.foremId, entry);
      if (answer.count < perPage || entries.size === before) break;
    }
    return [...entries.values()];
  }

  return {
    list,
    async connect({ host, apiKey, isRemembered }) {
      if (!ports.foremHosts().some((one) => one.toLowerCase() === host)) {
        throw new AppError('invalid-input', { field: 'host', reason: 'host-not-forem' });
      }
      // What no header can carry is no key (RFC 9110 §5.5).
      if (!/^[\x21-\x7e]+$/.test(apiKey)) {
        throw new AppError('invalid-input', {
          field: 'apiKey',
          reason: 'key-characters',
        });
      }
      const { signal } = new AbortController();
      const username = await ask<'me'>(host, apiKey, '/api/users/me', { what: 'me' }, signal);
      const sealed = isRemembered ? await secrets.seal(apiKey) : null;
      if (sealed !== null) storeAccount(library, { host, username, sealed });
      known.set(host, { username, apiKey });
      return { host, username, isForSession: sealed === null };
    },
    remove(host) {
      known.delete(host);
      forgetAccount(library, host);
    },
    async look(host) {
      const { signal } = new AbortController();
      const { username, apiKey } = await open(host);
      const entries = await readingList(host, signal);
      const names = await ask<'followed-tags'>(
        host,
        apiKey,
        '/api/follows/tags',
        { what: 'followed-tags' },
        signal,
      );
      const urls = entries.map(({ url }) => url);
      const here = new Map(articlesAt(library, urls).map((article) => [article.url, article.articleId]));
      const marks = articleMarks(library, [...here.values()]);
      return {
        host,
        username,
        articles: entries.map((entry) => {
          const articleId = here.get(entry.url) ?? null;
          const mark = articleId === null ? undefined : marks.get(articleId);
          return {
            ...entry,
            articleId,
            isSaved: mark?.isSaved ?? false,
            isLater: mark?.isLater ?? false,
          };
        }),
        tags: names.map((name) => {
          const feedUrl = tagFeedUrl(host, name);
          return { name, feedUrl, feedId: findFeedId(library, feedUrl) };
        }),
      };
    },
    readingList,
  };
}
