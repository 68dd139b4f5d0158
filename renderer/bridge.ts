/** The one door out of the page: what the preload exposes, made into the typed client. */
import { type Client, createClient, type Transport } from '../shared/client.ts';

declare global {
  interface Window {
    readonly offprint: Transport;
  }
}

let current: { transport: Transport; client: Client } | null = null;

/** The client over `window.offprint`. Looked up at each call so that a test can put its own transport there. */
export function client(): Client {
  if (current?.transport !== window.offprint) {
    current = { transport: window.offprint, client: createClient(window.offprint) };
  }
  return current.client;
}
