import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createHostSlots,
  createHosts,
  createPlace,
  type HostSlots,
} from '../../../electron/core/http/host-slots.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Taken = { name: string; at: number; release: () => void };

/** Asks for places and remembers who got one, and when. */
function taker(slots: HostSlots) {
  const begin = Date.now();
  const taken: Taken[] = [];
  return {
    taken,
    names: () => taken.map((one) => one.name),
    ask(name: string, url: string): void {
      void slots.take(url).then((release) => taken.push({ name, at: Date.now() - begin, release }));
    },
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

it('gives two places to a host, and the next when one is free', async () => {
  const { ask, names, taken } = taker(createHostSlots({ total: 8 }));
  for (const name of ['a', 'b', 'c', 'd']) ask(name, `https://example.org/${name}`);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(names()).toEqual(['a', 'b']);
  taken[1]?.release();
  await settle();
  expect(names()).toEqual(['a', 'b', 'c']);
  taken[0]?.release();
  await vi.advanceTimersByTimeAsync(100);
  expect(names()).toEqual(['a', 'b', 'c', 'd']);
});

it('pauses between two requests to a host', async () => {
  const { ask, taken } = taker(createHostSlots({ total: 8 }));
  ask('first', 'https://example.org/1');
  ask('second', 'https://example.org/2');
  await settle();
  expect(taken).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(99);
  expect(taken).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken.map((one) => one.at)).toEqual([0, 100]);
});

it('pauses as well when the first place was free again at once', async () => {
  const { ask, taken } = taker(createHostSlots({ total: 8 }));
  ask('first', 'https://example.org/1');
  await settle();
  taken[0]?.release();
  ask('second', 'https://example.org/2');
  await vi.advanceTimersByTimeAsync(99);
  expect(taken).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(taken).toHaveLength(2);
});

it('lets other hosts pass one that is busy or resting', async () => {
  const { ask, names } = taker(createHostSlots({ total: 8 }));
  for (const name of ['a1', 'a2', 'a3']) ask(name, 'https://a.example/feed');
  ask('b1', 'https://b.example/feed');
  await settle();
  expect(names()).toEqual(['a1', 'b1']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['a1', 'b1', 'a2']);
});

it('gives no more places in all than it has, first come first served', async () => {
  const { ask, names, taken } = taker(createHostSlots({ total: 3 }));
  for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, `https://${name}.example/feed`);
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['a', 'b', 'c']);
  taken[2]?.release();
  await settle();
  expect(names()).toEqual(['a', 'b', 'c', 'd']);
  taken[0]?.release();
  await settle();
  expect(names()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('counts a place freed twice once', async () => {
  const { ask, names, taken } = taker(createHostSlots({ total: 1 }));
  for (const name of ['a', 'b', 'c']) ask(name, `https://${name}.example/feed`);
  await settle();
  taken[0]?.release();
  taken[0]?.release();
  await settle();
  expect(names()).toEqual(['a', 'b']);
});

it('tells ports apart, and takes http and https of a host for one', async () => {
  const { ask, names } = taker(createHostSlots({ total: 8 }));
  ask('a', 'https://example.org/1');
  ask('b', 'https://EXAMPLE.org:443/2');
  ask('c', 'http://example.org/3');
  ask('d', 'https://example.org:8443/4');
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['a', 'd', 'b']);
});

it('does not pause for a server on this machine', async () => {
  const { ask, names } = taker(createHostSlots({ total: 8 }));
  for (const origin of ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000']) {
    ask(`${origin} 1`, origin);
    ask(`${origin} 2`, origin);
    ask(`${origin} 3`, origin);
  }
  await settle();
  expect(names().filter((name) => name.endsWith('3'))).toEqual([]);
  expect(names()).toHaveLength(6);
});

it('pauses for a name that only begins like this machine', async () => {
  const { ask, names } = taker(createHostSlots({ total: 8 }));
  for (const url of ['https://localhost.example/feed', 'https://127.example.org/feed']) {
    ask(`${url} 1`, url);
    ask(`${url} 2`, url);
  }
  await settle();
  expect(names().filter((name) => name.endsWith('2'))).toEqual([]);
});

it('takes what is no URL for a host of its own', async () => {
  const { ask, names } = taker(createHostSlots({ total: 8 }));
  for (const name of ['a', 'b', 'c']) ask(name, 'no url');
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['a', 'b']);
});

it('lets an urgent request go before those that wait, and after urgent ones before it', async () => {
  const slots = createHostSlots({ total: 2 });
  const { ask, names, taken } = taker(slots);
  for (const name of ['a', 'b', 'c', 'd']) ask(name, `https://${name}.example/feed`);
  const urgent = (name: string): void => {
    void slots.take(`https://${name}.example/`, undefined, true).then((release) => {
      taken.push({ name, at: 0, release });
    });
  };
  urgent('first');
  urgent('second');
  await settle();
  for (let index = 0; index < 6; index += 1) {
    taken[index]?.release();
    await settle();
  }
  expect(names()).toEqual(['a', 'b', 'first', 'second', 'c', 'd']);
});

it('shares a host with others that ask, each with a number of its own in all', async () => {
  const hosts = createHosts();
  const feeds = taker(createHostSlots({ total: 1, hosts }));
  const images = taker(createHostSlots({ total: 6, hosts }));
  feeds.ask('feed 1', 'https://a.example/1');
  await vi.advanceTimersByTimeAsync(200);
  for (const name of ['image 1', 'image 2', 'image 3']) images.ask(name, `https://a.example/${name}`);
  feeds.ask('feed 2', 'https://b.example/2');
  await vi.advanceTimersByTimeAsync(1000);
  expect([...feeds.names(), ...images.names()]).toEqual(['feed 1', 'image 1']);
  // A place given back by one lets in who waits with the other.
  feeds.taken[0]?.release();
  await vi.advanceTimersByTimeAsync(1000);
  expect([...feeds.names(), ...images.names()]).toEqual(['feed 1', 'feed 2', 'image 1', 'image 2']);
});

describe('a place that moves along', () => {
  it('stays for the same host, and gives it back before it waits for another', async () => {
    const slots = createHostSlots({ total: 8 });
    const { ask, names, taken } = taker(slots);
    const place = createPlace(slots);
    await place.enter('https://a.example/1');
    await place.enter('https://a.example/2');
    for (const name of ['b 1', 'b 2']) ask(name, `https://b.example/${name}`);
    for (const name of ['a 1', 'a 2']) ask(name, `https://a.example/${name}`);
    await vi.advanceTimersByTimeAsync(1000);
    expect(names()).toEqual(['b 1', 'a 1', 'b 2']);
    const moved = place.enter('https://b.example/3');
    await vi.advanceTimersByTimeAsync(1000);
    expect(names()).toContain('a 2');
    taken[0]?.release();
    await vi.advanceTimersByTimeAsync(1000);
    await moved;
    place.leave();
    place.leave();
  });
});
