/** A server of attacks: a feed for each round of trials, and addresses that nothing but core's own pictures may ask for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Vector } from './vector.ts';

export type Trial = Vector & { id: number };
/** Attacks that are tried in one article. */
export type Batch = readonly Trial[];

export type TrapServer = {
  origin: string;
  /** Address of a feed in which each batch is an article, in this order. */
  publish(round: number, batches: readonly Batch[]): string;
  /** Requests of anybody but core, as `METHOD address`. */
  stranger: string[];
  close(): Promise<void>;
};

/** Ends whatever an attack may have left open, so that the next one stands as it was written. */
const closers =
  '"\'`>--></script></style></title></textarea></xmp></noscript></noembed></noframes></iframe></template></select></svg></math></object></table></form>';

/** The paragraph behind an attack. Where it is none in what is shown, what follows has not been tried. */
export const endMark = (id: number): string => `end-of-${id}`;
export const trialTitle = (round: number, index: number): string => `trial-${round}-${index}`;
export const feedTitle = (round: number): string => `round-${round}`;

export async function startTrapServer(): Promise<TrapServer> {
  const feeds = new Map<string, string>();
  const stranger: string[] = [];
  const server = createServer((request, response) => {
    const feed = feeds.get(request.url ?? '');
    if (!String(request.headers['user-agent']).startsWith('Offprint/'))
      stranger.push(`${request.method} ${request.url}`);
    response.writeHead(feed === undefined ? 404 : 200, { 'content-type': 'application/feed+json' });
    response.end(feed ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const dressed = ({ id, html }: Trial): string =>
    html.replaceAll('{RUN}', `__pwned(${id})`).replaceAll('{TRAP}', `${origin}/trap/${id}`);

  return {
    origin,
    stranger,
    publish(round, batches) {
      const items = batches.map((batch, index) => ({
        id: trialTitle(round, index),
        title: trialTitle(round, index),
        date_published: new Date(Date.UTC(2026, 2, 14) - index * 60_000).toISOString(),
        // With a base relative addresses lead to the web, without one to the page itself.
        ...(index % 2 === 0 ? { url: `${origin}/articles/${trialTitle(round, index)}` } : {}),
        content_html: batch
          .map((trial) =>
            batch.length === 1
              ? dressed(trial)
              : `${dressed(trial)}${closers}\n<p>${endMark(trial.id)}</p>\n`,
          )
          .join(''),
      }));
      const path = `/feeds/${round}.json`;
      feeds.set(
        path,
        JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: feedTitle(round), items }),
      );
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
