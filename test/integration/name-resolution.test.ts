/** Names that lead inside: answers that mix addresses, that change from one question to the next, that hide in IPv6. */
import type { LookupAddress } from 'node:dns';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FetchRequest } from '../../electron/core/http/fetch.ts';
import { ask as follow } from '../support/ask.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { codeOf } from '../support/test-core.ts';

/** What a name server answers to each question for a name, in turn; the last answer stays. */
const answers = new Map<string, LookupAddress[][]>();
const asked: string[] = [];

vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (
    name: string,
    _options: object,
    tell: (error: Error | null, addresses: LookupAddress[]) => void,
  ): void => {
    asked.push(name);
    const queue = answers.get(name) ?? [[]];
    const [next = []] = queue.length > 1 ? queue.splice(0, 1) : queue;
    setImmediate(() => tell(null, next));
  },
}));

// Taken for a public one here, so that no test reaches for the network; nothing listens there.
vi.mock('../../electron/core/http/private-addresses.ts', async (original) => {
  const own = await original<typeof import('../../electron/core/http/private-addresses.ts')>();
  return {
    ...own,
    isPrivateAddress: (address: string) => address !== '127.0.0.9' && own.isPrivateAddress(address),
  };
});

const of = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });
const outside = of('127.0.0.9');
const inside = of('127.0.0.1');

let server: LoopbackServer;
let port: string;
beforeEach(async () => {
  server = await startLoopbackServer();
  server.answers.set('/feed', (_request, response) => response.end('inside'));
  port = new URL(server.origin).port;
  answers.clear();
  asked.length = 0;
});
afterEach(() => server.close());

const ask = (url: string, change: Partial<FetchRequest> = {}) =>
  follow({
    url,
    userAgent: 'test',
    accept: '*/*',
    now: Date.now(),
    limits: { connectMs: 400, totalMs: 1500, maxBytes: 1_000_000 },
    allowedPrivateHosts: [],
    ...change,
  });

it.each([
  ['a private one', [inside]],
  ['a public and a private one', [outside, inside]],
  ['a private and a public one', [of('10.0.0.7'), outside]],
  ['one of the reader’s own machine in IPv6', [of('::1')]],
  ['one that is mapped into IPv6', [of('::ffff:127.0.0.1')]],
  ['one that is mapped, in hexadecimal', [of('::ffff:7f00:1')]],
  ['one that is translated (NAT64)', [of('64:ff9b::7f00:1')]],
  ['one of the local link, with its zone', [of('fe80::1%eth0')]],
  ['that of the cloud’s own metadata', [outside, of('169.254.169.254')]],
])('refuses a name whose answer has %s', async (_what, addresses) => {
  answers.set('blog.example', [addresses]);
  expect(await codeOf(ask(`http://blog.example:${port}/feed`))).toBe('private-address');
  expect(server.requests).toEqual([]);
});

it('connects to what it has checked, whatever the name leads to a moment later', async () => {
  answers.set('rebind.example', [[outside], [inside]]);
  expect(await codeOf(ask(`http://rebind.example:${port}/feed`))).not.toBe('private-address');
  // Asked once: nobody resolves it a second time between the check and the connection.
  expect(asked).toEqual(['rebind.example']);
  expect(server.requests).toEqual([]);
  // The next request asks anew, and is told where it leads by then.
  expect(await codeOf(ask(`http://rebind.example:${port}/feed`))).toBe('private-address');
  expect(server.requests).toEqual([]);
});

it('refuses a redirect to a name that leads inside, and to one that does so only later', async () => {
  answers.set('blog.example', [[inside]]);
  answers.set('inside.example', [[inside]]);
  answers.set('mixed.example', [[outside, of('::ffff:192.168.1.1')]]);
  const typed = { allowedPrivateHosts: ['blog.example'] };
  for (const target of ['inside.example', 'mixed.example']) {
    server.answers.set('/moved', (_request, response) => {
      response.writeHead(302, { location: `http://${target}:${port}/feed` });
      response.end();
    });
    expect(await codeOf(ask(`http://blog.example:${port}/moved`, typed))).toBe('private-address');
  }
  expect(server.requests.map(({ path }) => path)).toEqual(['/moved', '/moved']);
});

it('reaches what the reader typed, also where it leads inside', async () => {
  answers.set('nas.example', [[of('::1'), inside]]);
  const answer = await ask(`http://nas.example:${port}/feed`, { allowedPrivateHosts: ['nas.example'] });
  expect(new TextDecoder().decode(answer.body)).toBe('inside');
});
