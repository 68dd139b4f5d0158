/** The one door out of the page: what the preload exposes, made into the typed client. */
import { type Client, createClient, type Transport } from '../shared/client.ts';
import { takeEarly } from './early-questions.ts';

declare global {
  interface Window {
    readonly offprint: Transport;
  }
}

let current: { transport: Transport; client: Client } | null = null;

/** The client over `window.offprint`. Looked up at each call so that a test can put its own transport there. */
export function client(): Client {
  if (current?.transport !== window.offprint) {
    const transport = window.offprint;
    const call: Transport['call'] = (method, input) => takeEarly(method) ?? transport.call(method, input);
    current = { transport, client: createClient({ call, subscribe: transport.subscribe }) };
  }
  return current.client;
}
