/**
 * A server that means harm, byte by byte: it speaks no more HTTP than it wants to. Each way is a path of its own, and an
 * address of its own (127.0.0.x), so that to a client they are so many hosts.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

export type HostileServer = {
  /** Address of a way, as one types it. */
  address(way: string): string;
  ways: readonly string[];
  asked: string[];
  close(): Promise<void>;
};

const megabyte = 1024 * 1024;
const item = (words: string): string =>
  `<item><title>An entry</title><guid>${words.slice(0, 9)}</guid><description>${words}</description></item>`;
const feed = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${items}</channel></rss>`;

const head = (fields: readonly string[] = [], status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/rss+xml\r\n${fields.map((field) => `${field}\r\n`).join('')}`;

type Way = (socket: Socket, path: string) => unknown;

/** A whole answer. */
const answer =
  (body: string | Buffer, fields: readonly string[] = [], status?: string): Way =>
  (socket) => {
    const bytes = Buffer.from(body);
    socket.write(`${head([...fields, `Content-Length: ${bytes.length}`, 'Connection: close'], status)}\r\n`);
    socket.end(bytes);
  };

/** A body without an end of its own, as fast as it is taken. */
const stream =
  (chunks: () => Iterable<string | Buffer>, fields: readonly string[] = []): Way =>
  async (socket) => {
    socket.write(`${head([...fields, 'Connection: close'])}\r\n`);
    Readable.from(chunks()).pipe(socket);
  };

const every =
  (ms: number, write: (socket: Socket, count: number) => void): Way =>
  (socket) => {
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      write(socket, count);
    }, ms);
    socket.on('close', () => clearInterval(timer));
  };

function* repeated(part: string | Buffer, times: number, before = '', after = ''): Iterable<string | Buffer> {
  yield before;
  for (let count = 0; count < times; count += 1) yield part;
  yield after;
}

const bomb = Buffer.alloc(200 * megabyte, 32);
const compressed = {
  gzip: () => gzipSync(bomb),
  br: () => brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: () => deflateSync(bomb),
};

const laughs = Array.from(
  { length: 12 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');
const entities = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>
  <rss version="2.0"><channel><title>&l12;</title>${item('&l12;')}</channel></rss>`;
const quadratic = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'a'.repeat(90)}"><!ENTITY b "${'b'.repeat(100_000)}">]>
  <rss version="2.0"><channel><title>Feed</title>${item(`${'&a;'.repeat(100_000)}${'&b;'.repeat(100_000)}`)}</channel></rss>`;
const outside = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.99/y">%y;]>
  <rss version="2.0"><channel><title>Feed</title>${item('a &x; b')}</channel></rss>`;

const ways: Record<string, Way> = {
  'gzip-bomb': (socket, path) => answer(compressed.gzip(), ['Content-Encoding: gzip'])(socket, path),
  'brotli-bomb': (socket, path) => answer(compressed.br(), ['Content-Encoding: br'])(socket, path),
  'deflate-bomb': (socket, path) => answer(compressed.deflate(), ['Content-Encoding: deflate'])(socket, path),
  'gzip-in-gzip': (socket, path) =>
    answer(gzipSync(compressed.gzip()), ['Content-Encoding: gzip, gzip'])(socket, path),
  'entities-nested': answer(entities),
  'entities-long': answer(quadratic),
  'entities-outside': answer(outside),
  'deep-beyond-size': (socket, path) =>
    answer(gzipSync(Buffer.from('<a>'.repeat(10_000_000))), ['Content-Encoding: gzip'])(socket, path),
  'deep-elements': (socket, path) => answer(feed(`<item>${'<a>'.repeat(5_000_000)}`))(socket, path),
  'deep-content': (socket, path) =>
    answer(feed(item(`<![CDATA[${'<div>'.repeat(1_000_000)}]]>`)))(socket, path),
  'many-attributes': answer(
    feed(
      `<item ${Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ')}><guid>a</guid><title>a</title></item>`,
    ),
  ),
  'long-lines': (socket, path) =>
    answer(
      feed(
        `<item><guid>${'g'.repeat(5_000_000)}</guid><title>${'t'.repeat(5_000_000)}</title><author>${'a'.repeat(4_000_000)}</author><category>${'c'.repeat(4_000_000)}</category></item>`,
      ),
    )(socket, path),
  'many-namespaces': answer(
    `<rss version="2.0" ${Array.from({ length: 100_000 }, (_, index) => `xmlns:n${index}="u:${index}"`).join(' ')}><channel><title>Feed</title>${item('a')}</channel></rss>`,
  ),
  'many-items': (socket, path) => answer(feed('<item/>'.repeat(2_000_000)))(socket, path),
  'one-line': stream(() =>
    repeated(Buffer.alloc(megabyte, 'a'), 1024, '<rss version="2.0"><channel><title>'),
  ),
  'one-comment': stream(() => repeated(Buffer.alloc(megabyte, '-'), 19, '<!--')),
  brackets: stream(() => repeated(Buffer.alloc(megabyte, '<'), 15, '<rss>')),
  'drip-head': every(500, (socket, count) =>
    socket.write(count === 1 ? 'HTTP/1.1 200 OK\r\n' : `X-${count}: a\r\n`),
  ),
  'drip-body': every(500, (socket, count) =>
    socket.write(count === 1 ? `${head(['Content-Length: 1000000'])}\r\n<rss>` : ' '),
  ),
  'early-hints': every(20, (socket) =>
    socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n'),
  ),
  silent: () => undefined,
  'length-short': (socket) => {
    const body = feed(item('first') + item('second'));
    socket.end(`${head(['Content-Length: 120'])}\r\n${body}`);
  },
  'length-long': (socket) => {
    socket.end(`${head(['Content-Length: 100000'])}\r\n${feed(item('a'))}`);
  },
  'length-twice': (socket) => {
    socket.end(`${head(['Content-Length: 5', 'Content-Length: 500'])}\r\n${feed(item('a'))}`);
  },
  'length-no-number': (socket) => {
    socket.end(`${head(['Content-Length: 99999999999999999999'])}\r\n${feed(item('a'))}`);
  },
  'chunk-lie': (socket) => {
    socket.write(`${head(['Transfer-Encoding: chunked'])}\r\nffffffffffffffff\r\n${feed(item('a'))}`);
    socket.end();
  },
  'chunk-extensions': stream(
    () => repeated(`1;${'x'.repeat(60_000)}\r\na\r\n`, 400),
    ['Transfer-Encoding: chunked'],
  ),
  'head-flood': (socket, path) =>
    answer(
      feed(item('a')),
      Array.from({ length: 200_000 }, (_, index) => `X-Flood-${index}: ${'a'.repeat(40)}`),
    )(socket, path),
  'head-long': (socket, path) =>
    answer(feed(item('a')), [`X-Long: ${'a'.repeat(5 * megabyte)}`])(socket, path),
  redirects: (socket, path) => {
    const step = Number(path.split('?')[1] ?? 0) + 1;
    return answer('', [`Location: /redirects?${step}`], '302 Found')(socket, path);
  },
  'redirect-file': answer('', ['Location: file:///etc/passwd'], '301 Moved Permanently'),
  'redirect-data': answer('', ['Location: data:application/rss+xml,<rss/>'], '302 Found'),
  'redirect-script': answer('', ['Location: javascript:alert(1)'], '302 Found'),
  'redirect-inside': answer('', ['Location: http://192.168.0.1/'], '302 Found'),
  'redirect-localhost': answer('', ['Location: http://localhost/'], '302 Found'),
  'redirect-metadata': answer(
    '',
    ['Location: http://[::ffff:a9fe:a9fe]/latest/meta-data/'],
    '307 Temporary Redirect',
  ),
  'not-modified': answer('', [], '304 Not Modified'),
  'no-http': (socket) => socket.end(Buffer.alloc(1000, 0xff)),
  'charset-wrong': answer(feed(item('Grüße')), ['Content-Type: application/rss+xml; charset=utf-16le']),
  'charset-none': answer(feed(item('Grüße')), ['Content-Type: text/xml; charset=no-such-charset']),
  honest: answer(feed(item('Grüße'))),
};

export async function startHostileServer(): Promise<HostileServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that goes away is what is hoped for.
    socket.on('error', () => undefined);
    socket.once('data', (request) => {
      const path = request.toString('latin1').split(' ')[1]?.slice(1) ?? '';
      asked.push(path);
      void ways[path.split('?')[0] ?? '']?.(socket, path);
    });
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const names = Object.keys(ways);
  return {
    asked,
    ways: names,
    address: (way) => `http://127.0.0.${2 + names.indexOf(way)}:${port}/${way}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
