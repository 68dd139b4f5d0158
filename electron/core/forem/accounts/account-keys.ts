/** Keys of accounts: sealed in the library, or known until the program ends. */

import { AppError } from '../../../../shared/errors.ts';
import type { Account } from '../../../../shared/model/accounts.ts';
import type { Secrets } from '../../base/secrets.ts';
import type { Library } from '../../library/connection/open.ts';
import { forgetAccount, listAccounts, storeAccount } from '../../library/fetched/forem-accounts-table.ts';

export type OpenedAccount = { username: string; apiKey: string };

export type AccountKeys = {
  list(): Account[];
  /** Throws `not-found` and `key-closed`. */
  open(host: string): Promise<OpenedAccount>;
  /** Seals the key where it is to be remembered and there is a keyring. */
  keep(host: string, account: OpenedAccount, isRemembered: boolean): Promise<Account>;
  /** The next use opens the sealed key again. */
  close(host: string): void;
  remove(host: string): void;
};

export function createAccountKeys({ library, secrets }: { library: Library; secrets: Secrets }): AccountKeys {
  /** Opened once in a session. */
  const known = new Map<string, OpenedAccount>();
  return {
    list() {
      const stored = listAccounts(library);
      const hosts = new Set(stored.map(({ host }) => host));
      const ofSession = [...known].filter(([host]) => !hosts.has(host));
      return [
        ...stored.map(({ host, username }) => ({ host, username, isForSession: false })),
        ...ofSession.map(([host, { username }]) => ({ host, username, isForSession: true })),
      ];
    },
    async open(host) {
      const inMemory = known.get(host);
      if (inMemory !== undefined) return inMemory;
      const stored = listAccounts(library).find((one) => one.host === host);
      if (stored === undefined) throw new AppError('not-found', { what: 'account', name: host });
      const apiKey = await secrets.open(stored.sealed);
      if (apiKey === null) throw new AppError('key-closed', { host });
      const opened = { username: stored.username, apiKey };
      known.set(host, opened);
      return opened;
    },
    async keep(host, account, isRemembered) {
      const { username, apiKey } = account;
      const sealed = isRemembered ? await secrets.seal(apiKey) : null;
      if (sealed !== null) storeAccount(library, { host, username, sealed });
      known.set(host, { username, apiKey });
      return { host, username, isForSession: sealed === null };
    },
    close: (host) => void known.delete(host),
    remove(host) {
      known.delete(host);
      forgetAccount(library, host);
    },
  };
}
