/** A blog whose feed sends the beginning of each post, with the whole post on its page. */
import type { LoopbackServer } from './loopback-server.ts';

export type BlogPost = { slug: string; title: string; paragraphs: string[] };

/** What only the page of the post has. */
export const restOf = (slug: string): string =>
  `Only the page of ${slug} tells how the story ends, which takes it another few words to do.`;

export function blogPosts(count: number): BlogPost[] {
  return Array.from({ length: count }, (_, index) => {
    const slug = `post-${index + 1}`;
    return {
      slug,
      title: `The story of number ${index + 1}`,
      paragraphs: [
        `This is how the story of number ${index + 1} begins, on a morning in the early spring of the year.`,
        `Nobody in the harbour had expected boat number ${index + 1} to come back before the ice had gone.`,
        'The keeper of the light saw it first, and rang the bell three times, as had been agreed long before.',
        'By noon half of the village stood on the pier, with blankets, hot soup and a great many questions.',
        restOf(slug),
      ],
    };
  });
}

export function blogFeed(
  origin: string,
  posts: readonly BlogPost[],
  body: (post: BlogPost) => string = ({ paragraphs }) => `<p>${paragraphs[0]} …</p>`,
): string {
  const items = posts.map(
    (post, index) =>
      `<item><title>${post.title}</title><link>${origin}/${post.slug}</link><guid>${post.slug}</guid>
       <pubDate>${new Date(Date.UTC(2026, 2, 20 - index, 12)).toUTCString()}</pubDate>
       <description><![CDATA[${body(post)}]]></description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The harbour blog</title><link>${origin}/</link>${items.join('')}</channel></rss>`;
}

export const blogPage = (post: BlogPost): string =>
  `<!doctype html><html lang="en"><head><title>${post.title} | The harbour blog</title></head><body>
   <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
   <article><h1>${post.title}</h1>${post.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
   <pre class="language-rust"><code>fn main() {}</code></pre></article>
   <footer>The harbour blog, since 1998</footer></body></html>`;

/** Serves feed and pages at /blog.xml and /post-N. */
export function serveBlog(
  server: LoopbackServer,
  posts: readonly BlogPost[],
  body?: (post: BlogPost) => string,
): void {
  server.answers.set('/blog.xml', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(blogFeed(server.origin, posts, body));
  });
  for (const post of posts) {
    server.answers.set(`/${post.slug}`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(blogPage(post));
    });
  }
}
