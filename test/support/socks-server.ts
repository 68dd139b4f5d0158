/** A SOCKS5 proxy (RFC 1928, RFC 1929) that writes down where it was asked to go, and always goes to one place. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type SocksServer = {
  host: string;
  /** Type of address (1: IPv4, 3: name), place and user of each connection. */
  asked: { type: number; place: string; user: string | null }[];
  close(): Promise<void>;
};

/** `target`: port on this machine. `login`: what it asks for, null: nothing. */
export async function startSocksServer(
  target: number,
  login: { name: string; password: string } | null = null,
): Promise<SocksServer> {
  const asked: SocksServer['asked'] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let user: string | null = null;
    let step: 'greeting' | 'login' | 'request' = 'greeting';
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (step === 'greeting') {
        step = login === null ? 'request' : 'login';
        socket.write(Buffer.from([5, login === null ? 0 : 2]));
      } else if (step === 'login') {
        const nameLength = data[1] ?? 0;
        user = data.subarray(2, 2 + nameLength).toString();
        const password = data.subarray(3 + nameLength).toString();
        const isIn = user === login?.name && password === login.password;
        socket.write(Buffer.from([1, isIn ? 0 : 1]));
        if (!isIn) socket.end();
        step = 'request';
      } else {
        socket.removeAllListeners('data');
        const type = data[3] ?? 0;
        const [from, to] = type === 3 ? [5, 5 + (data[4] ?? 0)] : [4, 8];
        const bytes = data.subarray(from, to);
        const name = type === 3 ? bytes.toString() : bytes.join('.');
        asked.push({ type, place: `${name}:${data.readUInt16BE(to)}`, user });
        const onward = connect(target, '127.0.0.1', () => {
          socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          socket.pipe(onward).pipe(socket);
        });
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
