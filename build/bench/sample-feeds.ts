/** Feeds of the shapes that developers' sites send, made from a small vocabulary: the same at every run. */

export type BenchFeed = { name: string; url: string; contentType: string; bytes: Uint8Array };

const words =
  'the of and to in is that for it with as was on be at by this from which or an are not have you we can use when value ' +
  'function state server request async await promise render component hook query index table cache thread memory borrow ' +
  'lifetime trait struct enum module import export test build deploy container cluster network latency throughput retry ' +
  'timeout error handler stream buffer token parser syntax tree graph node edge path route form input button layout grid';
const vocabulary = words.split(' ');

/** A linear congruential generator (Numerical Recipes): benches must not depend on chance. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export type ArticleShape = { paragraphs: number; codeBlocks: number };

/** An article's HTML: paragraphs with links and inline code, lists, pictures, and highlighted code as DEV sends it. */
export function articleHtml(seed: number, shape: ArticleShape): string {
  const random = randomFrom(seed);
  // Zipf-like: small indexes far more often.
  const word = (): string => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? 'the';
  const sentence = (): string => {
    const count = 6 + Math.floor(random() * 14);
    const text = Array.from({ length: count }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  };
  const parts: string[] = [];
  for (let index = 0; index < shape.paragraphs; index += 1) {
    if (index % 5 === 0)
      parts.push(`<h2>\n  <a name="part-${index}" href="#part-${index}">\n  </a>\n  ${sentence()}\n</h2>`);
    const link = `<a href="https://example.org/${word()}/${index}" rel="noopener noreferrer">${word()} ${word()}</a>`;
    parts.push(`<p>${sentence()}, <code>${word()}()</code> ${sentence()} — ${link}. “${sentence()}”</p>`);
    if (index % 7 === 3)
      parts.push(`<ul>\n${Array.from({ length: 4 }, () => `<li>${sentence()}</li>`).join('\n')}\n</ul>`);
    if (index % 9 === 4)
      parts.push(
        `<p><img src="https://media.example.org/image-${seed}-${index}.png" alt="${sentence()}"></p>`,
      );
  }
  for (let index = 0; index < shape.codeBlocks; index += 1) {
    const lines = Array.from(
      { length: 12 },
      () =>
        `<span class="k">const</span> <span class="nx">${word()}</span> <span class="o">=</span> <span class="k">await</span> <span class="nf">${word()}</span><span class="p">(</span><span class="dl">"</span><span class="s2">${word()}</span><span class="dl">"</span><span class="p">);</span>`,
    );
    parts.push(
      `<div class="highlight js-code-highlight">\n<pre class="highlight typescript"><code>${lines.join('\n')}\n</code></pre>\n</div>`,
    );
  }
  return parts.join('\n\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Entry = { title: string; link: string; at: Date; html: string };

/** Newest first, as feeds have them: one more stands before all the others, which stay what they were. */
function entries(seed: number, count: number, shape: ArticleShape): Entry[] {
  return Array.from({ length: count }, (_unused, index) => {
    const number = count - index;
    return {
      title: `Notes on ${vocabulary[(seed * 7 + number) % vocabulary.length]} & more, part ${number}`,
      link: `https://example.org/${seed}/posts/${number}`,
      at: new Date(Date.UTC(2026, 0, 1) + (seed * 1000 + number) * 3_600_000),
      html: articleHtml(seed * 1000 + number, shape),
    };
  });
}

/** As Forem writes it: the whole article escaped in `description`. */
export function devShapedFeed(seed: number, count: number, shape: ArticleShape): string {
  const items = entries(seed, count, shape).map(
    (entry) =>
      `<item><title>${escaped(entry.title)}</title><dc:creator>Ada Bench</dc:creator><pubDate>${entry.at.toUTCString()}</pubDate><link>${entry.link}</link><guid>${entry.link}</guid><description>${escaped(entry.html)}</description><category>bench</category></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench ${seed}</title><link>https://example.org/${seed}</link><description>d</description>\n${items.join('\n')}\n</channel></rss>`;
}

/** As WordPress writes it: an excerpt, and the article in a CDATA section. */
function wordPressFeed(seed: number, count: number, shape: ArticleShape): string {
  const items = entries(seed, count, shape).map(
    (entry) =>
      `<item><title>${escaped(entry.title)}</title><link>${entry.link}</link><dc:creator><![CDATA[Ada Bench]]></dc:creator><pubDate>${entry.at.toUTCString()}</pubDate><category><![CDATA[Bench]]></category><guid isPermaLink="false">${entry.link}?p=1</guid><description><![CDATA[<p>${entry.title} [&#8230;]</p>]]></description><content:encoded><![CDATA[${entry.html}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Press ${seed}</title><link>https://example.org/${seed}</link><description>d</description>${items.join('\n')}</channel></rss>`;
}

/** As Jekyll writes it: Atom with escaped HTML and a base address. */
function atomFeed(seed: number, count: number, shape: ArticleShape): string {
  const items = entries(seed, count, shape).map(
    (entry) =>
      `<entry><title type="html">${escaped(escaped(entry.title))}</title><link href="${entry.link}" rel="alternate"/><published>${entry.at.toISOString()}</published><updated>${entry.at.toISOString()}</updated><id>${entry.link}</id><content type="html" xml:base="${entry.link}">${escaped(entry.html)}</content><author><name>Ada Bench</name></author></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom ${seed}</title><id>https://example.org/${seed}</id><updated>2026-01-01T00:00:00Z</updated>${items.join('\n')}</feed>`;
}

export function sampleFeeds(): BenchFeed[] {
  const shape = { paragraphs: 24, codeBlocks: 3 };
  const contentType = 'application/xml; charset=utf-8';
  const feed = (name: string, text: string): BenchFeed => ({
    name,
    url: 'https://example.org/feed',
    contentType,
    bytes: new TextEncoder().encode(text),
  });
  return [
    ...[1, 2, 3, 4].map((seed) => feed(`dev-${seed}`, devShapedFeed(seed, 30, shape))),
    ...[5, 6].map((seed) => feed(`wordpress-${seed}`, wordPressFeed(seed, 30, shape))),
    ...[7, 8].map((seed) => feed(`atom-${seed}`, atomFeed(seed, 30, shape))),
  ];
}
