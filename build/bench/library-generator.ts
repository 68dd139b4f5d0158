/**
 * Fills a library with made articles: words by Zipf's law over a vocabulary that grows with the library as real ones do,
 * lengths log-normal (median 7 kB, p99 100 kB), dates over ten years, through the product's own way of storing.
 */

import { linkKeys } from '../../electron/core/content/compare/link-keys.ts';
import { simhashOf } from '../../electron/core/content/compare/simhash.ts';
import { packMarkup } from '../../electron/core/content/scan/packed-markup.ts';
import { scanContent } from '../../electron/core/content/scan/scan.ts';
import type { IngestItem } from '../../electron/core/entries/parsed-feed.ts';
import { storeItems } from '../../electron/core/library/articles/article-store.ts';
import type { Library } from '../../electron/core/library/connection/open.ts';
import { mergeAsItGrows } from '../../electron/core/library/connection/segment-merging.ts';
import { insertFeed } from '../../electron/core/library/subscriptions/feeds-table.ts';
import { toIndexText } from '../../electron/core/text/index-text.ts';

const median = 7_000;
/** Of the logarithm: puts the 99th percentile at about 100 kB. */
const spread = 1.14;
const longest = 400_000;
const tenYears = 10 * 365 * 86_400_000;

/** xorshift32: fast, and the same at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

/** Word number `rank`: pronounceable, longer for the rarer, and each with a prefix that others share. */
export function wordOfRank(rank: number): string {
  let left = rank;
  let word = '';
  do {
    word += consonants[left % consonants.length] ?? 'b';
    left = Math.floor(left / consonants.length);
    word += vowels[left % vowels.length] ?? 'a';
    left = Math.floor(left / vowels.length);
  } while (left > 0);
  return word.length < 4 ? `${word}n` : word;
}

/** Zipf with exponent about 1: rank = V^u for u uniform. */
function zipfRank(random: () => number, vocabulary: number): number {
  return Math.floor(vocabulary ** random()) - 1;
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}

export type GenerateOptions = { articles: number; feeds: number; now: number; seed?: number; first?: number };

/** A line of code as DEV sends it. */
function highlighted([name, call, value]: readonly [string, string, string]): string {
  return `<span class="kd">const</span> <span class="nx">${name}</span> <span class="o">=</span> <span class="k">await</span> <span class="nf">${call}</span><span class="p">(</span><span class="nx">${value}</span><span class="p">);</span>`;
}

/** Bytes of markup stored. `onProgress` after each batch. */
export function generateLibrary(
  library: Library,
  options: GenerateOptions,
  onProgress: (done: number) => void = () => undefined,
): number {
  const random = randomFrom(options.seed ?? 1);
  const first = options.first ?? 0;
  const feedIds = Array.from({ length: options.feeds }, (_unused, index) => {
    const url = `https://feed-${index}.example/feed`;
    const known = library.db.prepare('SELECT id FROM feeds WHERE url = ?').pluck().get(url) as
      | number
      | undefined;
    return (
      known ??
      insertFeed(library, { url, feedTitle: `Feed ${index}`, folderId: null, isTyped: true }, options.now).id
    );
  });
  let bytes = 0;
  const batch = 50;
  for (let start = 0; start < options.articles; start += batch) {
    const count = Math.min(batch, options.articles - start);
    const items = Array.from({ length: count }, (_unused, index) => {
      const number = first + start + index;
      // As they come in: later articles are newer.
      const at =
        options.now - tenYears + Math.floor(((number + random()) / (first + options.articles)) * tenYears);
      const { item, size } = makeArticle(random, number, at);
      bytes += size;
      return item;
    });
    const feedId = feedIds[(start / batch) % feedIds.length] ?? 0;
    library.db
      .transaction(() => storeItems(library, feedId, items.toReversed(), { now: options.now, autoTags: [] }))
      .immediate();
    mergeAsItGrows(library);
    onProgress(start + count);
  }
  return bytes;
}

export function makeArticle(
  random: () => number,
  number: number,
  publishedAt: number,
): { item: IngestItem; size: number } {
  const size = Math.min(longest, Math.round(median * Math.exp(spread * gaussian(random))));
  // Heaps' law: what is written later uses more words.
  const vocabulary = 20_000 + Math.floor(80 * Math.sqrt(number + 1));
  const word = (): string => wordOfRank(zipfRank(random, vocabulary));
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const hasCode = random() < 0.5;
  const paragraphs: string[] = [];
  const blocks: string[] = [];
  let html = '';
  while (html.length < size) {
    const place = paragraphs.length + blocks.length;
    if (hasCode && place % 4 === 3) {
      const lines = Array.from({ length: 8 }, () => [word(), word(), word()] as const);
      blocks.push(lines.map(([name, call, value]) => `const ${name} = await ${call}(${value});`).join('\n'));
      html += `<div class="highlight js-code-highlight">\n<pre class="highlight typescript"><code>${lines.map(highlighted).join('\n')}\n</code></pre>\n</div>\n`;
    } else {
      const [start, middle, end] = [words(25), words(3), words(25)];
      paragraphs.push(`${start} ${middle} ${end}`);
      const heading =
        place % 5 === 0
          ? `<h2>\n  <a name="part-${place}" href="#part-${place}">\n  </a>\n  ${words(4)}\n</h2>\n`
          : '';
      html += `${heading}<p>${start} <a href="https://example.org/${number}/${middle.replaceAll(' ', '-')}" target="_blank" rel="noopener noreferrer">${middle}</a> ${end}</p>\n\n`;
    }
  }
  const text = paragraphs.join('\n');
  const code = blocks.join('\n');
  const title = words(7);
  const author = `Author ${Math.floor(random() ** 2 * 500)}`;
  const tag = wordOfRank(Math.floor(random() ** 2 * 200));
  const wordCount = paragraphs.length * 53;
  const item: IngestItem = {
    key: `key-${number}`,
    guid: `key-${number}`,
    url: `https://example.org/articles/${number}`,
    title,
    author,
    publishedAt,
    updatedAt: null,
    categories: [tag],
    enclosures: [],
    imageUrl: null,
    language: 'en',
    discussion: null,
    packedHtml: packMarkup(html),
    summary: null,
    displayTitle: title,
    textLength: text.length + code.length,
    linkKeys: linkKeys(scanContent(html).linkUrls),
    contentHash: `hash-${number}`,
    canonicalUrl: `https://example.org/articles/${number}`,
    simhash: simhashOf(text),
    scan: {
      hasCode,
      codeLanguages: hasCode ? ['typescript'] : [],
      wordCount,
      readingMinutes: Math.max(1, Math.round(wordCount / 275)),
      snippet: text.slice(0, 300),
      imageUrls: [],
      hasTable: false,
      hasMath: false,
      hasVideo: false,
      hasAudio: false,
    },
    indexText: {
      title: toIndexText(title),
      author: toIndexText(author),
      body: toIndexText(text),
      code: toIndexText(code),
    },
  };
  return { item, size: html.length };
}
