/** Accounts on Forem hosts whose keys are kept, sealed by the system's keyring. */
import type { Library } from '../connection/open.ts';
import { prepared } from '../connection/statements.ts';

export type SealedAccount = { host: string; username: string; sealed: Uint8Array };

export function listAccounts(library: Library): SealedAccount[] {
  return prepared<SealedAccount>(
    library.db,
    'SELECT host, username, sealed FROM forem_accounts ORDER BY host',
  ).all();
}

export function storeAccount(library: Library, { host, username, sealed }: SealedAccount): void {
  prepared(library.db, 'INSERT OR REPLACE INTO forem_accounts (host, username, sealed) VALUES (?, ?, ?)').run(
    host,
    username,
    sealed,
  );
}

/** Overwritten first, so that the page it stood on does not keep it. */
export function forgetAccount(library: Library, host: string): void {
  library.db
    .transaction(() => {
      prepared(library.db, 'UPDATE forem_accounts SET sealed = zeroblob(length(sealed)) WHERE host = ?').run(
        host,
      );
      prepared(library.db, 'DELETE FROM forem_accounts WHERE host = ?').run(host);
    })
    .immediate();
}
