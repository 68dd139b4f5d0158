/** Hosts that a link's may be made to look like: those of the reader's feeds, and of the links around it. */
import { inLetters } from '../article/host-names.ts';
import { linkedHosts } from '../article/links.ts';
import type { KnownHosts } from '../article/look-alikes.ts';
import { useLibrary } from './library.ts';

/** `text`: what the link stands in; null: nothing but itself. */
export function knownHosts(text: ParentNode | null): KnownHosts {
  const addresses = useLibrary.getState().feeds.flatMap(({ url, siteUrl }) => [url, siteUrl ?? '']);
  const trusted = addresses.flatMap((address) =>
    URL.canParse(address) ? [inLetters(new URL(address).hostname)] : [],
  );
  return { trusted: [...new Set(trusted)], beside: text === null ? [] : linkedHosts(text) };
}
