/** Addresses on a Forem host that an account leads to. */

import { isOwnMachine } from '../../http/host-slots.ts';

/** Unencrypted only where nothing leaves this machine. */
export const originOf = (host: string): string => `${isOwnMachine(host) ? 'http' : 'https'}://${host}`;

export const tagFeedUrl = (host: string, tag: string): string =>
  `${originOf(host)}/feed/tag/${encodeURIComponent(tag)}`;
