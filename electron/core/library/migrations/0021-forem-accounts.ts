/** The reader's accounts on Forem hosts: whose they are, and their keys, sealed. */
export const foremAccounts = {
  version: 21,
  name: 'forem-accounts',
  sql: `
CREATE TABLE forem_accounts (
  -- As in the settings, port included.
  host TEXT PRIMARY KEY,
  username TEXT NOT NULL,
  -- The key, encrypted by the system's keyring. What could not be sealed is not written down at all.
  sealed BLOB NOT NULL
) STRICT;
`,
} as const;
