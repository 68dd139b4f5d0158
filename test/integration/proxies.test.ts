/** Requests through proxies of every kind, and what is said when one fails. */
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offprint } from '../support/command-line.ts';
import { devFeed } from '../support/dev-feed.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { type ScriptedProxy, startScriptedProxy } from '../support/scripted-proxy.ts';
import { selfSignedCertificate } from '../support/self-signed.ts';
import { type SocksServer, startSocksServer } from '../support/socks-server.ts';
import { codeOf, createTestCore, type TestCore, temporaryFolder } from '../support/test-core.ts';

const feed = devFeed('http://blog.example', 'mira', []);
let core: TestCore;
const closing: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  core = await createTestCore();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await core.close();
  for (const close of closing.splice(0)) await close();
});

const use = (proxyUrl: string) => core.client.call('settings.update', { proxyMode: 'manual', proxyUrl });
const add = (address: string) => core.client.call('feeds.add', { address });
const failure = async (address: string): Promise<{ code: string; details: Record<string, unknown> }> =>
  add(address).then(
    () => ({ code: 'none', details: {} }),
    (error: { code: string; details: Record<string, unknown> }) => error,
  );

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Answers CONNECT with a tunnel to `target`, or with a refusal. */
async function tunnel(target: number, refusal: string | null = null) {
  const asked: { place: string | undefined; authorization: string | undefined }[] = [];
  const plain: IncomingMessage[] = [];
  const server = createHttpServer((request, response) => {
    plain.push(request);
    response.writeHead(407, { 'proxy-authenticate': 'Basic' });
    response.end();
  });
  server.on('connect', (request, socket) => {
    asked.push({ place: request.url, authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => undefined);
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal}\r\ncontent-length: 4\r\n\r\nlost`);
      return;
    }
    const onward = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  return { port: await listen(server), asked, plain };
}

async function startTls(): Promise<number> {
  return listen(
    createHttpsServer(selfSignedCertificate(), (_request, response) =>
      response.end(feed),
    ) as unknown as Server,
  );
}

describe('an http proxy', () => {
  let proxy: ScriptedProxy;
  beforeEach(async () => {
    proxy = await startScriptedProxy();
    closing.push(proxy.close);
  });

  it('is given the whole address and its own login, and looks names up itself', async () => {
    proxy.hosts.set('no-such-host.invalid', (_request, response) => response.end(feed));
    await use(proxy.url.replace('//', '//mira:s%40cret@'));
    expect((await add('http://no-such-host.invalid/feed')).outcome).toMatchObject({ status: 'updated' });
    expect(proxy.seen[0]?.headers['proxy-authorization']).toBe(
      `Basic ${Buffer.from('mira:s@cret').toString('base64')}`,
    );
  });

  it('also brings the images', async () => {
    proxy.hosts.set('blog.example', (request, response) => {
      if (request.url?.endsWith('.png') === true) {
        response.end(Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'));
      } else {
        response.end(
          '<rss version="2.0"><channel><title>A</title><item><title>One</title><guid>1</guid><description>&lt;img src="http://pictures.example/a.png"&gt;</description></item></channel></rss>',
        );
      }
    });
    proxy.hosts.set('pictures.example', proxy.hosts.get('blog.example') ?? (() => undefined));
    await use(proxy.url);
    await add('http://blog.example/feed');
    const [article] = (await core.client.call('articles.list', {})).articles;
    const located = await core.client.call('images.locate', {
      articleId: article?.id ?? 0,
      url: 'http://pictures.example/a.png',
    });
    expect(located.mediaType).toBe('image/png');
    expect(proxy.seen.map((seen) => seen.host)).toContain('pictures.example');
  });

  it('does not lead to private addresses, unless the reader typed them: then there is no way through it', async () => {
    const server = await startLoopbackServer();
    closing.push(server.close);
    server.answers.set('/feed', (_request, response) => response.end(feed));
    await use(proxy.url);
    expect((await add(`${server.origin}/feed`)).outcome).toMatchObject({ status: 'updated' });
    expect(proxy.seen).toEqual([]);
    for (const target of [
      'http://10.1.2.3/feed',
      'http://localhost:1/',
      'http://[::1]/',
      'http://nas.local/feed',
    ]) {
      proxy.hosts.set('evil.example', (_request, response) => {
        response.writeHead(302, { location: target });
        response.end();
      });
      expect(await failure('http://evil.example/feed')).toMatchObject({ code: 'private-address' });
    }
    expect(new Set(proxy.seen.map((seen) => seen.host))).toEqual(new Set(['evil.example']));
  });

  it('that wants a login is told apart from a server that does', async () => {
    const refusing = await tunnel(0);
    await use(`http://mira:hidden@127.0.0.1:${refusing.port}`);
    const error = await failure('http://blog.example/feed');
    expect(error).toMatchObject({
      code: 'proxy-failed',
      details: { proxy: `http://127.0.0.1:${refusing.port}` },
    });
    expect(JSON.stringify(error.details)).not.toContain('hidden');
    expect(refusing.plain).toHaveLength(1);
  });

  it.each(['http', 'https', 'socks5', 'socks4'])('that is not there: %s', async (scheme) => {
    await use(`${scheme}://mira:hidden@127.0.0.1:1`);
    for (const address of ['http://blog.example/feed', 'https://blog.example/feed']) {
      const error = await failure(address);
      expect(error).toMatchObject({ code: 'proxy-failed', details: { proxy: `${scheme}://127.0.0.1:1` } });
      expect(error.details.reason).not.toBe('');
      expect(JSON.stringify(error.details)).not.toContain('hidden');
    }
  });

  it('that fails is held against no feed', async () => {
    proxy.hosts.set('blog.example', (_request, response) => response.end(feed));
    await use(proxy.url);
    await add('http://blog.example/feed');
    await use('http://127.0.0.1:1');
    await core.runJob(core.client.call('feeds.refresh', { force: true }), 'refresh');
    const [one] = (await core.client.call('feeds.list', {})).feeds;
    expect(one).toMatchObject({ errorCount: 0, lastOutcome: { status: 'failed', code: 'proxy-failed' } });
  });
});

describe('https through a proxy', () => {
  it('goes in a tunnel, with the proxy’s login and not the server’s', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const proxy = await tunnel(await startTls());
    await use(`http://mira:secret@127.0.0.1:${proxy.port}`);
    expect((await add('https://blog.example/feed')).outcome).toMatchObject({ status: 'updated' });
    expect(proxy.asked).toEqual([
      { place: 'blog.example:443', authorization: `Basic ${Buffer.from('mira:secret').toString('base64')}` },
    ]);
  });

  it('is not spared the certificate', async () => {
    const proxy = await tunnel(await startTls());
    await use(`http://127.0.0.1:${proxy.port}`);
    expect(await failure('https://blog.example/feed')).toMatchObject({ code: 'tls' });
  });

  it.each([
    '403 Forbidden',
    '404 Not Found',
    '407 Proxy Authentication Required',
    '410 Gone',
    '502 Bad Gateway',
  ])('that the proxy refuses is not the server’s answer: %s', async (refusal) => {
    const proxy = await tunnel(0, refusal);
    await use(`http://127.0.0.1:${proxy.port}`);
    const error = await failure('https://blog.example/feed');
    expect(error.code).toBe('proxy-failed');
    expect(error.details.reason).toContain(refusal.slice(0, 3));
  });
});

describe('a SOCKS proxy', () => {
  let server: LoopbackServer;
  let socks: SocksServer;
  beforeEach(async () => {
    server = await startLoopbackServer();
    server.answers.set('/feed', (_request, response) => response.end(feed));
    closing.push(server.close);
  });
  const start = async (login: { name: string; password: string } | null = null): Promise<void> => {
    socks = await startSocksServer(Number(new URL(server.origin).port), login);
    closing.push(socks.close);
  };

  it.each(['socks', 'socks5', 'socks5h'])(
    'is told names, never addresses looked up here: %s',
    async (scheme) => {
      await start();
      await use(`${scheme}://${socks.host}`);
      expect((await add('http://no-such-host.invalid/feed')).outcome).toMatchObject({ status: 'updated' });
      expect(socks.asked).toEqual([{ type: 3, place: 'no-such-host.invalid:80', user: null }]);
      expect(server.requestsTo('/feed')[0]?.headers.host).toBe('no-such-host.invalid');
    },
  );

  it('is given its login', async () => {
    await start({ name: 'mira', password: 's@cret' });
    await use(`socks5://mira:s%40cret@${socks.host}`);
    expect((await add('http://blog.example/feed')).outcome).toMatchObject({ status: 'updated' });
    expect(socks.asked[0]?.user).toBe('mira');
    await use(`socks5://mira:wrong@${socks.host}`);
    expect(await failure('http://other.example/feed')).toMatchObject({ code: 'proxy-failed' });
  });
});

describe('settings', () => {
  it('refuse what is no address of a proxy, and a manual proxy without one', async () => {
    const update = (change: object) => core.client.call('settings.update', change);
    expect(await codeOf(update({ proxyUrl: 'ftp://proxy.example' }))).toBe('invalid-input');
    expect(await codeOf(update({ proxyMode: 'manual' }))).toBe('invalid-input');
    expect(await update({ proxyMode: 'manual', proxyUrl: 'proxy.example:3128' })).toMatchObject({
      proxyUrl: 'http://proxy.example:3128/',
    });
    expect(await codeOf(update({ proxyUrl: null }))).toBe('invalid-input');
    expect(await update({ proxyMode: 'none', proxyUrl: null })).toMatchObject({ proxyUrl: null });
  });
});

describe('the command line', () => {
  it('takes the proxy of the environment, unless the reader set one', async () => {
    const proxy = await startScriptedProxy();
    closing.push(proxy.close);
    proxy.hosts.set('blog.example', (_request, response) => response.end(feed));
    const env = { http_proxy: proxy.url };
    const library = temporaryFolder();
    expect((await offprint(['add', 'http://blog.example/feed'], { library, env })).status).toBe(0);
    expect(proxy.seen).toHaveLength(1);
    const { status, stderr } = await offprint(['add', 'http://blog.example/two'], {
      library,
      env: { ...env, no_proxy: '.example' },
    });
    expect(status).toBe(4);
    expect(stderr).toContain('no server named blog.example');
    expect(proxy.seen).toHaveLength(1);
  });
});
