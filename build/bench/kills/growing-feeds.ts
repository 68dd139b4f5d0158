/** A server whose feeds bring something new, and change something old, each time they are asked. Loopback only. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seeded } from './changes.ts';

export type GrowingFeeds = { origin: string; close(): Promise<void> };

const shown = 20;
const newEachTime = 3;
/** The last words of every text: a file without them was cut off. */
export const lastWords = 'and so it ends.';

export async function startGrowingFeeds(): Promise<GrowingFeeds> {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const times = (asked.get(name) ?? 0) + 1;
    asked.set(name, times);
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(feed(name, times));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function feed(name: string, times: number): string {
  const newest = times * newEachTime;
  const items = Array.from({ length: Math.min(shown, newest) }, (_, index) => {
    const number = newest - index;
    const edition = index === 4 ? ` Edited at request ${times}.` : '';
    // No two alike: what is nearly the same would be one article, and marked as one.
    const random = seeded(number * 1000 + name.length);
    const words = Array.from({ length: 200 }, () => `${name}${Math.floor(random() * 1e6).toString(36)}`);
    const body = `<p>${words.join(' ')}</p><pre><code>call_${number}()</code></pre>`;
    return `<item><guid isPermaLink="false">${name}-${number}</guid><title>${name} ${number}</title>
      <pubDate>${new Date(Date.UTC(2026, 0, 1) + number * 60_000).toUTCString()}</pubDate>
      <category>made</category><description><![CDATA[${body}<p>${edition}${lastWords}</p>]]></description></item>`;
  });
  return `<rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
}
