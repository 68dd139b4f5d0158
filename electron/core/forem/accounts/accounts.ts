/**
 * The reader's accounts on Forem hosts. A key is tried before it is kept; sealed by the keyring, or known until the program
 * ends. It goes to its own host alone, and never unencrypted over a network.
 */
import { AppError } from '../../../../shared/errors.ts';
import type { Account, AccountPreview } from '../../../../shared/model/accounts.ts';
import type { Secrets } from '../../base/secrets.ts';
import type { Library } from '../../library/connection/open.ts';
import { articleMarks } from '../../library/marks/article-marks.ts';
import { findFeedId } from '../../library/subscriptions/feeds-table.ts';
import { articlesAt } from '../../library/texts/articles-at.ts';
import type { ReadingListEntry } from '../api/read-account.ts';
import { tagFeedUrl } from './account-addresses.ts';
import { createAccountKeys } from './account-keys.ts';
import { type AskAccountPorts, askAccount, readReadingList } from './ask-account.ts';

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

export function createAccounts(ports: Omit<AskAccountPorts, 'keys'> & { secrets: Secrets }): Accounts {
  const { library } = ports;
  const keys = createAccountKeys(ports);
  const askPorts = { ...ports, keys };

  return {
    list: keys.list,
    async connect({ host, apiKey, isRemembered }) {
      if (!ports.foremHosts().some((one) => one.toLowerCase() === host)) {
        throw new AppError('invalid-input', { field: 'host', reason: 'host-not-forem' });
      }
      // What no header can carry is no key (RFC 9110 §5.5).
      if (!/^[\x21-\x7e]+$/.test(apiKey)) {
        throw new AppError('invalid-input', { field: 'apiKey', reason: 'key-characters' });
      }
      const { signal } = new AbortController();
      const wanted = { path: '/api/users/me', question: { what: 'me' as const } };
      const username = await askAccount<'me'>(askPorts, { host, apiKey }, wanted, signal);
      return await keys.keep(host, { username, apiKey }, isRemembered);
    },
    remove: keys.remove,
    async look(host) {
      const { signal } = new AbortController();
      const { username, apiKey } = await keys.open(host);
      const entries = await readReadingList(askPorts, { host, apiKey }, signal);
      const wanted = { path: '/api/follows/tags', question: { what: 'followed-tags' as const } };
      const names = await askAccount<'followed-tags'>(askPorts, { host, apiKey }, wanted, signal);
      return {
        host,
        username,
        articles: withMarks(library, entries),
        tags: names.map((name) => {
          const feedUrl = tagFeedUrl(host, name);
          return { name, feedUrl, feedId: findFeedId(library, feedUrl) };
        }),
      };
    },
    async readingList(host, signal) {
      const { apiKey } = await keys.open(host);
      return await readReadingList(askPorts, { host, apiKey }, signal);
    },
  };
}

/** Adds to each entry what the library has of it. */
function withMarks(library: Library, entries: readonly ReadingListEntry[]): AccountPreview['articles'] {
  const urls = entries.map(({ url }) => url);
  const here = new Map(articlesAt(library, urls).map((article) => [article.url, article.articleId]));
  const marks = articleMarks(library, [...here.values()]);
  return entries.map((entry) => {
    const articleId = here.get(entry.url) ?? null;
    const mark = articleId === null ? undefined : marks.get(articleId);
    return {
      ...entry,
      articleId,
      isSaved: mark?.isSaved ?? false,
      isLater: mark?.isLater ?? false,
    };
  });
}
