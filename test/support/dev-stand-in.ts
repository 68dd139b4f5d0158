/**
 * DEV as a process meets it behind a proxy: the program asks a proxy of this machine for https://dev.to, and what answers is a
 * server here, with a certificate the program is told to trust. Nothing of the program is replaced.
 */
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { devFeed, type TestArticle } from './dev-feed.ts';
import { selfSignedCertificate } from './self-signed.ts';

export type DevStandIn = {
  /** Newest first; changing the list publishes. */
  articles: TestArticle[];
  /** Requests for the feed. */
  requests(): number;
  /** For the program's environment. */
  env: Record<string, string>;
  /** From now on nothing answers, and nothing refuses either. */
  holdAnswers(): void;
  close(): Promise<void>;
};

/** `folder`: where the certificate is put. */
export async function startDevStandIn(folder: string): Promise<DevStandIn> {
  const { key, cert } = selfSignedCertificate('DNS:dev.to');
  const certificate = join(folder, 'dev-stand-in.pem');
  writeFileSync(certificate, cert);
  const sockets = new Set<Socket>();
  let requests = 0;
  let isHeld = false;
  const articles: TestArticle[] = [];
  const site = createHttpsServer({ key, cert }, (request, response) => {
    if (request.url !== '/feed') {
      response.writeHead(404);
      response.end();
      return;
    }
    requests += 1;
    // Each check is due again at once: the tests start the program again and again.
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
    response.end(devFeed('https://dev.to', 'all', articles));
  });
  const proxy = createHttpServer((_request, response) => {
    response.writeHead(502);
    response.end();
  });
  proxy.on('connect', (request, client: Socket) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (isHeld) return;
    if (request.url !== 'dev.to:443') {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const server = connect((site.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    sockets.add(server);
    server.on('error', () => client.destroy());
  });
  await Promise.all([site, proxy].map(listening));
  return {
    articles,
    requests: () => requests,
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: certificate,
    },
    holdAnswers() {
      isHeld = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([site, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
