/** The system's keyring, as far as core knows it. */

/** The system's keyring. Core knows no more of it than this. */
export type Secrets = {
  /** null: there is none, so nothing secret may be written down. */
  seal(text: string): Promise<Uint8Array | null>;
  /** null: it cannot be opened here. */
  open(sealed: Uint8Array): Promise<string | null>;
  /** What is said of a feed whose secrets stay closed: ask in the app, or type them again. */
  whenClosed: 'needs-app' | 'needs-password';
};

/** Where there is no keyring: what is secret lasts as long as the program. */
export const noKeyring = (whenClosed: Secrets['whenClosed']): Secrets => ({
  seal: async () => null,
  open: async () => null,
  whenClosed,
});
