/** The one door out of the page: what the preload exposes, made into the typed client. */
import { type Client, createClient, type Transport } from '../shared/client.ts';
import type { Result } from '../shared/errors.ts';
import { takeEarly } from './early-questions.ts';

/** What the preload exposes. */
export type PageDoor = {
  /** Resolves to a `Result` as JSON. */
  call(method: string, input: unknown): Promise<string>;
  subscribe: Transport['subscribe'];
};

declare global {
  interface Window {
    readonly offprint: PageDoor;
  }
}

let current: { door: PageDoor; client: Client } | null = null;

/** The client over `window.offprint`. Looked up at each call so that a test can put its own transport there. */
export function client(): Client {
  if (current?.door !== window.offprint) {
    const door = window.offprint;
    const call: Transport['call'] = async (method, input) =>
      JSON.parse(await (takeEarly(method, input) ?? door.call(method, input))) as Result<unknown>;
    current = { door, client: createClient({ call, subscribe: door.subscribe }) };
  }
  return current.client;
}
