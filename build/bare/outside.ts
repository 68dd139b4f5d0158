/** What the systems find outside of them: a display and a proxy. Both belong to the script and end with it. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export type OutsideDisplay = { number: string; close: () => void };

/** Starts an X server that lets everybody in, on a free number. */
export async function openOutsideDisplay(): Promise<OutsideDisplay> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { number, close: () => void server.kill() };
}

/** Returns the title of a window of Offprint that is large enough to be read; null: there is none. */
export function findWindow(display: string): string | null {
  const { stdout } = spawnSync('xwininfo', ['-root', '-tree', '-display', display], { encoding: 'utf8' });
  return windowIn(stdout ?? '');
}

/** Reads what `xwininfo -root -tree` prints. */
export function windowIn(tree: string): string | null {
  for (const [, title = '', width = '0', height = '0'] of tree.matchAll(
    /^\s+0x[0-9a-f]+ "(.*)": \(.*\)\s+(\d+)x(\d+)\+/gm,
  )) {
    if (/offprint/i.test(title) && Number(width) >= 300 && Number(height) >= 200) return title;
  }
  return null;
}

export type OutsideProxy = { address: string; count: () => number; close: () => void };

/** Starts an HTTP proxy on the loopback interface that forwards everything, and counts. */
export async function openProxy(): Promise<OutsideProxy> {
  let count = 0;
  const server: Server = createServer((incoming, answer) => {
    count += 1;
    const { method, headers, url = '' } = incoming;
    const outgoing = request(url, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.once('error', () => answer.writeHead(502).end());
    incoming.pipe(outgoing);
  });
  server.on('connect', (incoming, socket, head) => {
    count += 1;
    const { hostname, port } = new URL(`http://${incoming.url}`);
    const target = connect(Number(port || 443), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    for (const one of [target, socket]) {
      one.once('error', () => {
        target.destroy();
        socket.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    count: () => count,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
