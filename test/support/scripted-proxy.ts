/**
 * An HTTP proxy behind which every host is a script: it answers what the test says, and writes down what each host saw, by
 * the test's own clock. So a test has servers of any name without a network, and judges by what arrived.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Seen = { host: string; path: string; headers: IncomingHttpHeaders; at: number };
export type Script = (request: IncomingMessage, response: ServerResponse, seen: Seen) => void;

export type ScriptedProxy = {
  /** Address of the proxy. */
  url: string;
  seen: Seen[];
  /** Answers for a host. */
  hosts: Map<string, Script>;
  /** Connections that carried requests for a host: the most at once so far. */
  mostConnections(host: string): number;
  /** Requests for a host under way: the most at once so far. */
  mostActive(host: string): number;
  close(): Promise<void>;
};

export async function startScriptedProxy(now: () => number = Date.now): Promise<ScriptedProxy> {
  const seen: Seen[] = [];
  const hosts = new Map<string, Script>();
  const sockets = new Set<Socket>();
  const connections = new Map<string, Set<Socket>>();
  const active = new Map<string, number>();
  const most = { connections: new Map<string, number>(), active: new Map<string, number>() };
  const raise = (map: Map<string, number>, host: string, to: number): void => {
    map.set(host, Math.max(map.get(host) ?? 0, to));
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://not-absolute.invalid');
    const { host } = url;
    const entry: Seen = { host, path: url.pathname + url.search, headers: request.headers, at: now() };
    seen.push(entry);
    const open = connections.get(host) ?? new Set<Socket>();
    connections.set(host, open.add(request.socket));
    raise(most.connections, host, open.size);
    active.set(host, (active.get(host) ?? 0) + 1);
    raise(most.active, host, active.get(host) ?? 0);
    response.once('close', () => active.set(host, (active.get(host) ?? 1) - 1));
    const script = hosts.get(host);
    if (script !== undefined) script(request, response, entry);
    else {
      response.writeHead(502);
      response.end();
    }
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      for (const open of connections.values()) open.delete(socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    hosts,
    mostConnections: (host) => most.connections.get(host) ?? 0,
    mostActive: (host) => most.active.get(host) ?? 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
