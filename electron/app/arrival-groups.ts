/**
 * What is notified, and when: arrivals of a refresh are gathered, and one of many feeds is told of in one notification. In
 * quiet hours they wait, and are told together when those are over.
 */
import type { EventPayload } from '../../shared/contract.ts';

export type Arrival = EventPayload<'articles.arrived'>;

/** From the first arrival: feeds are asked one after the other, and answer when they like. */
const gatherMs = 3_000;
const lookAgainMs = 60_000;
/** More feeds than this at once are one notification. */
const mostApart = 3;

export type ArrivalGroups = { add(arrival: Arrival): void };

/** `show` gets the arrivals of one notification, those of a feed already added up. */
export function createArrivalGroups(ports: {
  isQuiet: () => boolean;
  show: (arrivals: readonly Arrival[]) => void;
}): ArrivalGroups {
  const gathered = new Map<number, Arrival>();
  let isWaiting = false;

  function flush(): void {
    isWaiting = false;
    if (ports.isQuiet()) {
      wait(lookAgainMs);
      return;
    }
    const arrivals = [...gathered.values()];
    gathered.clear();
    if (arrivals.length > mostApart) ports.show(arrivals);
    else for (const arrival of arrivals) ports.show([arrival]);
  }

  function wait(ms: number): void {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(flush, ms);
  }

  return {
    add(arrival) {
      const before = gathered.get(arrival.feedId);
      gathered.set(arrival.feedId, {
        ...arrival,
        articleIds: [...arrival.articleIds, ...(before?.articleIds ?? [])],
        titles: [...arrival.titles, ...(before?.titles ?? [])].slice(0, 3),
      });
      wait(gatherMs);
    },
  };
}
