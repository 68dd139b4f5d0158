/** One request at a time, against a server that does what it likes. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FetchRequest } from '../../electron/core/http/fetch.ts';
import type { AnswerHead } from '../../electron/core/http/request.ts';
import { ask as follow } from '../support/ask.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { selfSignedCertificate } from '../support/self-signed.ts';
import { codeOf } from '../support/test-core.ts';

let server: LoopbackServer;
beforeEach(async () => {
  server = await startLoopbackServer();
});
afterEach(() => server.close());

const ask = (url: string, change: Partial<FetchRequest> = {}) =>
  follow({
    url,
    userAgent: 'test',
    accept: '*/*',
    now: Date.now(),
    limits: { connectMs: 2000, totalMs: 5000, maxBytes: 1_000_000 },
    allowedPrivateHosts: ['127.0.0.1', 'localhost'],
    ...change,
  });

describe('private hosts', () => {
  it('are refused by their name even while a connection the reader asked for is open', async () => {
    const url = `http://localhost:${new URL(server.origin).port}/status/404-or-any`;
    server.answers.set('/status/404-or-any', (_request, response) => response.end('inside'));
    expect(new TextDecoder().decode((await ask(url)).body)).toBe('inside');
    expect(await codeOf(ask(url, { allowedPrivateHosts: [] }))).toBe('private-address');
    expect(server.requests).toHaveLength(1);
  });

  it('are refused however their address is written', async () => {
    const { port } = new URL(server.origin);
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', '[::1]', 'localhost']) {
      expect(await codeOf(ask(`http://${host}:${port}/`, { allowedPrivateHosts: [] }))).toBe(
        'private-address',
      );
    }
    expect(server.requests).toEqual([]);
  });
});

describe('the body of an error', () => {
  it('does not hide the error, nor what the server asks for', async () => {
    server.answers.set('/busy', (_request, response) => {
      response.writeHead(429, { 'content-encoding': 'gzip', 'retry-after': '7200' });
      response.end('no gzip at all');
    });
    await expect(ask(`${server.origin}/busy`)).rejects.toMatchObject({
      code: 'http-rate-limited',
      details: { status: 429, retryAfter: '7200' },
    });
  });

  it.each([302, 503])('is not waited for when it never ends: %i', async (status) => {
    server.answers.set('/endless', (_request, response) => {
      response.writeHead(status, { location: '/there' });
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 5);
      response.on('close', () => clearInterval(timer));
    });
    server.answers.set('/there', (_request, response) => response.end('there'));
    // Whoever waited for its end, in time or in bytes, would wait longer than a test may take.
    const limits = { connectMs: 1e9, totalMs: 1e9, maxBytes: Number.MAX_SAFE_INTEGER };
    const ended = ask(`${server.origin}/endless`, { limits }).then(
      (answer) => answer.status,
      (error: { code: string }) => error.code,
    );
    expect(await ended).toBe(status === 302 ? 200 : 'http-server-error');
    // The connection is given up, so that the server stops sending.
    await expect.poll(() => server.openConnections()).toBeLessThanOrEqual(status === 302 ? 1 : 0);
  });
});

describe('compressed bodies', () => {
  it.each(['gzip', 'x-gzip', 'br', 'deflate'])('%s', async (encoding) => {
    const compress = { gzip: gzipSync, 'x-gzip': gzipSync, br: brotliCompressSync, deflate: deflateSync }[
      encoding
    ];
    server.answers.set('/it', (_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding });
      response.end(compress?.(Buffer.from('plain text')));
    });
    expect(new TextDecoder().decode((await ask(`${server.origin}/it`)).body)).toBe('plain text');
  });

  const layers = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync };
  const isLayer = (name: string): name is keyof typeof layers => name in layers;
  const sendCoded = (header: string, body: Buffer) => {
    const coded = header
      .split(/[,\s]+/)
      .filter(isLayer)
      .reduce<Buffer>((inner, name) => layers[name](inner), body);
    server.answers.set('/it', (_request, response) => {
      response.writeHead(200, { 'content-encoding': header });
      response.end(coded);
    });
  };

  // RFC 9110 §8.4: codings are listed in the order in which they were applied.
  it.each(['gzip, gzip', 'deflate,br', 'gzip, identity', 'zstd', 'gzip, zstd', 'zstd , deflate'])(
    'of several codings, or a newer one: %s',
    async (header) => {
      sendCoded(header, Buffer.from('plain text'));
      expect(new TextDecoder().decode((await ask(`${server.origin}/it`)).body)).toBe('plain text');
    },
  );

  it('are refused where a layer between grows beyond what an answer may hold', async () => {
    // Nothing comes out at the end: an empty text, coded many times one after the other, and once more as a whole.
    const many = Buffer.concat(Array<Buffer>(100_000).fill(gzipSync('')));
    server.answers.set('/it', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' });
      response.end(gzipSync(many));
    });
    expect(await codeOf(ask(`${server.origin}/it`))).toBe('too-large');
  });

  it('are refused in more codings than any server has a use for', async () => {
    sendCoded(Array.from({ length: 50 }, () => 'gzip').join(','), Buffer.from('plain text'));
    expect(await codeOf(ask(`${server.origin}/it`))).toBe('bad-compression');
  });

  it('that are no zstd, though they say so, are refused as such', async () => {
    server.answers.set('/it', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'zstd' });
      response.end('plain text');
    });
    expect(await codeOf(ask(`${server.origin}/it`))).toBe('bad-compression');
  });

  it('may end before the connection says so', async () => {
    server.answers.set('/late', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.write(gzipSync(Buffer.from('plain text')));
      setTimeout(() => response.end(), 60);
    });
    expect(new TextDecoder().decode((await ask(`${server.origin}/late`)).body)).toBe('plain text');
  });
});

describe('a kept connection', () => {
  it('that was closed meanwhile is no failure: another one is made', async () => {
    server.answers.set('/closes', (_request, response) => {
      response.end('once');
      // After the answer and without a word, as servers do with connections they find idle.
      response.on('finish', () => setTimeout(() => response.socket?.resetAndDestroy(), 1));
    });
    for (let round = 0; round < 20; round += 1) {
      expect(new TextDecoder().decode((await ask(`${server.origin}/closes`)).body)).toBe('once');
    }
  });

  it('that breaks off with the first request on it is one', async () => {
    let tries = 0;
    server.answers.set('/resets', (_request, response) => {
      tries += 1;
      response.socket?.resetAndDestroy();
    });
    expect(await codeOf(ask(`${server.origin}/resets`))).toBe('connection-lost');
    expect(tries).toBe(1);
  });
});

describe('what the server said', () => {
  it.each([
    ['an error', '/status/503', 503],
    ['a body too large', '/large', 200],
    ['a broken body', '/bad-gzip', 200],
    ['a redirect that is refused', '/to-file', 302],
  ])('is told also where it comes to nothing: %s', async (_what, path, status) => {
    const heads: AnswerHead[] = [];
    await codeOf(ask(server.origin + path, { onHead: (head) => heads.push(head) }));
    expect(heads).toMatchObject([{ status, url: server.origin + path }]);
    expect(heads[0]?.headers.map(([name]) => name.toLowerCase())).toContain('date');
  });
});

describe('a redirect of a server that speaks TLS', () => {
  const known = getCACertificates();
  let secure: Server;
  let origin: string;
  let location: string;
  beforeEach(async () => {
    const own = selfSignedCertificate('IP:127.0.0.1');
    setDefaultCACertificates([...known, own.cert]);
    secure = createServer(own, (request, response) => {
      if (request.url === '/feed') response.writeHead(301, { location });
      response.end('secure');
    });
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    origin = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    setDefaultCACertificates(known);
    secure.closeAllConnections();
    await new Promise((resolve) => secure.close(resolve));
  });

  it('is followed to another address that does', async () => {
    location = `${origin}/there`;
    expect(new TextDecoder().decode((await ask(`${origin}/feed`)).body)).toBe('secure');
  });

  it('is refused where anybody on the way could read and change the answer', async () => {
    server.answers.set('/there', (_request, response) => response.end('open'));
    location = `${server.origin}/there`;
    await expect(ask(`${origin}/feed`)).rejects.toMatchObject({
      code: 'redirect-refused',
      details: { url: `${origin}/feed`, target: location },
    });
    expect(server.requests).toEqual([]);
  });
});

describe('limits', () => {
  it('of time are for all redirects together', async () => {
    for (let hop = 0; hop < 5; hop += 1) {
      server.answers.set(`/slow/${hop}`, (_request, response) => {
        setTimeout(() => {
          response.writeHead(302, { location: `/slow/${hop + 1}` });
          response.end();
        }, 150);
      });
    }
    server.answers.set('/slow/5', (_request, response) => response.end('late'));
    const limits = { connectMs: 1000, totalMs: 400, maxBytes: 1000 };
    await expect(ask(`${server.origin}/slow/0`, { limits })).rejects.toMatchObject({ code: 'timeout' });
    expect(server.requests.length).toBeLessThan(5);
  });

  it('of time hold for a server that says nothing', async () => {
    server.answers.set('/silent', () => undefined);
    const limits = { connectMs: 1000, totalMs: 200, maxBytes: 1000 };
    await expect(ask(`${server.origin}/silent`, { limits })).rejects.toMatchObject({ code: 'timeout' });
  });

  it('of size count what comes out, not what comes in', async () => {
    server.answers.set('/bomb', (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(2_000_000)));
    });
    expect(await codeOf(ask(`${server.origin}/bomb`))).toBe('too-large');
  });

  it('end with the caller’s patience', async () => {
    server.answers.set('/silent', () => undefined);
    const patience = new AbortController();
    const ended = codeOf(ask(`${server.origin}/silent`, { signal: patience.signal }));
    await expect.poll(() => server.requests.length).toBe(1);
    patience.abort();
    expect(await ended).toBe('cancelled');
  });
});
