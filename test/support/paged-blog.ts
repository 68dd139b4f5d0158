/** Feeds in pages as other software writes them, on the loopback server: WordPress, RFC 5005, and a blog without pages. */
import type { LoopbackServer } from './loopback-server.ts';

export type PagedEntry = {
  id: string;
  title: string /** null: the feed sends no dates. */;
  at: string | null;
};

const answer = (server: LoopbackServer, path: string, type: string, body: () => string | null): void => {
  server.answers.set(path, (_request, response) => {
    const text = body();
    response.writeHead(text === null ? 404 : 200, { 'content-type': type });
    response.end(text ?? 'not found');
  });
};

const rssItem = ({ id, title, at }: PagedEntry): string =>
  `<item><title>${title}</title><guid isPermaLink="false">${id}</guid><description>Text of ${title}</description>
   ${at === null ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`}</item>`;

const rss = (generator: string, entries: readonly PagedEntry[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>A blog of old boats</title>${generator}${entries.map(rssItem).join('')}</channel></rss>`;

/** Ten a page by `?paged=N`; 404 behind the last one. `entries` newest first, asked for anew at each request. */
export function serveWordPress(
  server: LoopbackServer,
  path: string,
  entries: () => readonly PagedEntry[],
  generator = '<generator>https://wordpress.org/?v=6.6.1</generator>',
): void {
  for (let page = 1; page <= 9; page += 1) {
    answer(server, page === 1 ? path : `${path}?paged=${page}`, 'application/rss+xml', () => {
      const shown = entries().slice((page - 1) * 10, page * 10);
      return shown.length === 0 ? null : rss(generator, shown);
    });
  }
}

/** One page, whatever stands behind its address. */
export function serveWithoutPages(
  server: LoopbackServer,
  path: string,
  entries: () => readonly PagedEntry[],
): void {
  for (const query of ['', '?paged=2', '?paged=3']) {
    answer(server, `${path}${query}`, 'application/rss+xml', () => rss('', entries().slice(0, 10)));
  }
}

/** An archived feed (RFC 5005 §4): five entries in the document that is subscribed to, the others in archives that link back. */
export function serveArchives(server: LoopbackServer, path: string, entries: readonly PagedEntry[]): void {
  const pages: PagedEntry[][] = [];
  for (let start = 0; start < entries.length; start += 5) pages.push(entries.slice(start, start + 5));
  for (const [index, page] of pages.entries()) {
    const name = (at: number): string => `/archives/${pages.length - at}.atom`;
    const link =
      index === pages.length - 1
        ? ''
        : `<link rel="prev-archive" href="${server.origin}${name(index + 1)}"/>`;
    answer(
      server,
      index === 0 ? path : name(index),
      'application/atom+xml',
      () => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">
        <title>Archived notes</title><id>urn:notes</id>${index === 0 ? '' : '<fh:archive/>'}${link}
        ${page
          .map(
            ({ id, title, at }) =>
              `<entry><id>${id}</id><title>${title}</title><updated>${at}</updated><content type="html">Text of ${title}</content></entry>`,
          )
          .join('')}</feed>`,
    );
  }
}
