/** A core in memory behind the door a page calls it through. */
import type { PageDoor } from '../../renderer/bridge.ts';
import type { Transport } from '../../shared/client.ts';

export const doorOf = (transport: Transport): PageDoor => ({
  call: async (method, input) => JSON.stringify(await transport.call(method, input)),
  subscribe: (listener) => transport.subscribe(listener),
});
