/** A feed by its id. Every favicon of every list asks at every change of the library: a thousand feeds are not searched for each. */
import type { Feed } from '../../shared/model/feeds.ts';

const indexes = new WeakMap<readonly Feed[], ReadonlyMap<number, Feed>>();

export function feedOf(feeds: readonly Feed[], feedId: number | null): Feed | undefined {
  if (feedId === null) return undefined;
  let index = indexes.get(feeds);
  if (index === undefined) {
    index = new Map(feeds.map((feed) => [feed.id, feed]));
    indexes.set(feeds, index);
  }
  return index.get(feedId);
}
