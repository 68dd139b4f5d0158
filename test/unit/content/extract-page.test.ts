import { describe, expect, test } from 'vitest';
import { agreement, pageBlocks, wordCounts } from '../../../electron/core/content/extract/blocks.ts';
import { textOfBlocks } from '../../../electron/core/content/extract/choose.ts';
import { extractPage } from '../../../electron/core/content/extract/extract-page.ts';
import { byReadability } from '../../../electron/core/content/extract/extractors.ts';
import { readPage } from '../../../electron/core/content/extract/read-page.ts';
import { addStandfirst } from '../../../electron/core/content/extract/standfirst.ts';
import { parseFragment } from '../../../electron/core/content/tree/markup.ts';
import { htmlToMarkdown } from '../../../electron/core/export/markdown/to-markdown.ts';
import { costOf } from '../../support/cpu-clock.ts';
import { type MadeArticle, madeArticles } from '../../support/pages/made-articles.ts';
import { madePages } from '../../support/pages/made-pages.ts';

const url = 'https://example.org/2021/a-story';
const extract = (html: string, known?: { title: string | null; text: string | null }) =>
  extractPage({ bytes: new TextEncoder().encode(html), url, contentType: null, ...(known && { known }) });
const textOf = (html: string): string => textOfBlocks(pageBlocks(parseFragment(html)));
const truthOf = (article: MadeArticle): string => textOf(article.blocks.join('\n'));
const page = (body: string, head = '<title>A page</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const articleNamed = (name: string): MadeArticle => {
  const found = madeArticles.find((article) => article.name === name);
  if (found === undefined) throw new Error(`There is no article ${name}`);
  return found;
};
const prose = articleNamed('prose');

describe('articles in pages of all kinds', () => {
  const share = (find: (html: string) => string | null): number => {
    const cases = madePages.flatMap((one) => madeArticles.map((article) => ({ one, article })));
    const right = cases.filter(({ one, article }) => {
      const found = find(one.make(article));
      return found !== null && agreement(wordCounts(textOf(found)), wordCounts(truthOf(article))) >= 0.9;
    });
    return right.length / cases.length;
  };

  test('finds far more of them than one extractor alone', () => {
    const chosen = share((html) => extract(html).contentHtml);
    expect(chosen).toBeGreaterThan(0.88);
    expect(chosen).toBeGreaterThan(share(byReadability) + 0.2);
  });

  // Each kind of page with the article that is hardest to tell from what is around it: it is the shortest.
  const hard = new Set(['wordy sidebar']);
  test.each(madePages.filter(({ name }) => !hard.has(name)))('$name', ({ make }) => {
    const article = articleNamed('news');
    const found = textOf(extract(make(article)).contentHtml);
    expect(agreement(wordCounts(found), wordCounts(truthOf(article)))).toBeGreaterThan(0.9);
  });
});

describe('what a page says of itself', () => {
  test('JSON-LD, OpenGraph and the document', () => {
    const facts = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'The Daily Example' },
        { '@id': '#robin', '@type': 'Person', name: 'Robin Sample' },
        {
          '@type': 'NewsArticle',
          headline: prose.title,
          author: { '@id': '#robin' },
          datePublished: '2021-05-12T08:00:00+02:00',
          isAccessibleForFree: 'False',
        },
      ],
    };
    const article = extract(
      page(
        `<main><h1>${prose.title}</h1>${prose.blocks.join('')}</main>`,
        `<title>${prose.title} | The Daily Example</title><link rel="canonical" href="/2021/story"><meta property="og:site_name" content="The Daily Example"><meta property="og:image" content="/lead.jpg"><meta name="description" content="A keeper and her forms."><script type="application/ld+json">${JSON.stringify(facts)}</script>`,
      ),
    );
    expect(article).toMatchObject({
      title: prose.title,
      byline: 'Robin Sample',
      publishedAt: Date.UTC(2021, 4, 12, 6),
      language: 'en',
      canonicalUrl: 'https://example.org/2021/story',
      imageUrl: 'https://example.org/lead.jpg',
      siteName: 'The Daily Example',
      excerpt: 'A keeper and her forms.',
      isPaywalled: true,
    });
  });

  test.each([
    ['How tides work - The Daily Example', '', 'How tides work - The Daily Example'],
    ['How the tides work on a round world - The Daily Example', '', 'How the tides work on a round world'],
    ['Example | How tides work', '<meta property="og:site_name" content="Example">', 'How tides work'],
    ['How tides work – example.org', '', 'How tides work'],
  ])('the title of “%s”', (title, head, expected) => {
    expect(extract(page(prose.blocks.join(''), `<title>${title}</title>${head}`)).title).toBe(expected);
  });

  test('JSON-LD with raw line breaks in it, and some that is none', () => {
    const head = `<title>x</title><script type="application/ld+json">{"@type":"BlogPosting","headline":"How\ntides work","author":["Ada","Bo"]}</script><script type="application/ld+json">{oops</script>`;
    expect(extract(page(prose.blocks.join(''), head)).byline).toBe('Ada, Bo');
  });

  test('the byline and time of the text, where nothing else names them', () => {
    const body = `<article><h1>${prose.title}</h1><p class="byline">By <a rel="author" href="/robin">Robin Sample</a></p><time datetime="2021-05-12">12 May</time>${prose.blocks.join('')}</article>`;
    expect(extract(page(body))).toMatchObject({ byline: 'Robin Sample', publishedAt: Date.UTC(2021, 4, 12) });
  });
});

describe('what is kept', () => {
  const keeping = (inner: string): string =>
    extract(
      page(
        `<article><h1>${prose.title}</h1>${prose.blocks.slice(0, 4).join('')}${inner}${prose.blocks.slice(4).join('')}</article>`,
      ),
    ).contentHtml;

  test.each([
    ['on the block', '<pre class="language-rust"><code>fn main() {}</code></pre>', 'rust'],
    [
      'on a wrapper',
      '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>puts 1</code></pre></div></div>',
      'ruby',
    ],
    [
      'as DEV writes it',
      '<div class="highlight js-code-highlight"><pre class="highlight python"><code><span class="k">def</span> f(): pass</code></pre><div class="highlight__panel js-actions-panel"><div>Enter fullscreen mode</div></div></div>',
      'python',
    ],
    [
      'beside numbers of lines',
      '<figure class="highlight go"><table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>package main\nfunc main() {}</pre></td></tr></table></figure>',
      'go',
    ],
    [
      'with a button to copy',
      '<div class="code-block"><div><span>TypeScript</span><button>Copy</button></div><pre><code class="hljs language-ts">const a = 1;</code></pre></div>',
      'ts',
    ],
  ])('the language of code %s', (_where, block, language) => {
    expect(htmlToMarkdown(keeping(block), { url, title: null })).toContain(`\`\`\`${language}\n`);
  });

  test('code as it stands', () => {
    const html = keeping('<pre><code>if (a &lt; b) {\n\n\treturn;\n}</code></pre>');
    expect(html).toMatch(/<code>if \(a (?:&#x3C;|&lt;) b\) \{\n\n\treturn;\n\}<\/code>/);
  });

  test.each([
    [
      'data-src behind an inline stand-in',
      '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg" alt="A">',
    ],
    ['srcset alone', '<img srcset="/small.jpg 300w, /a.jpg 1200w, /huge.jpg 6000w" alt="A">'],
    [
      'noscript',
      '<img class="lazy" src="/img/placeholder.gif"><noscript><img src="/a.jpg" alt="A"></noscript>',
    ],
    [
      'picture',
      '<picture><source srcset="/a.jpg 1200w, /b.jpg 600w" type="image/jpeg"><img alt="A" src="data:image/gif;base64,R0lG"></picture>',
    ],
  ])('images: %s', (_name, image) => {
    expect(keeping(`<figure>${image}<figcaption>The station in spring.</figcaption></figure>`)).toMatch(
      /src="https:\/\/example\.org\/a\.jpg"[\s\S]*The station in spring\./,
    );
  });

  test('tables with all their cells', () => {
    const table =
      '<table><thead><tr><th>Team</th><th>Days</th></tr></thead><tbody><tr><td>Search</td><td colspan="1">12</td></tr><tr><td>Billing</td><td>30</td></tr></tbody></table>';
    expect(htmlToMarkdown(keeping(table), { url, title: null })).toMatch(
      /\| Team\s+\| Days \|[\s\S]*\| Billing \| 30\s+\|/,
    );
  });

  test('footnotes with the links between them', () => {
    const html = keeping(
      '<p>Nobody knows why it is so.<sup id="fnref:1"><a href="#fn:1">1</a></sup> Perhaps nobody ever asked.</p>',
    );
    expect(html).toContain('href="#fn:1"');
    expect(html).toContain('id="fnref:1"');
  });

  test('formulas with their source', () => {
    const html = keeping(
      '<p>The sum is <script type="math/tex">a^2 + b &lt; c</script>, as everybody learns.</p>',
    );
    expect(html).toContain('<annotation encoding="application/x-tex">');
  });

  test('players and links, with whole addresses', () => {
    const html = keeping(
      '<iframe src="https://www.youtube.com/embed/abc123"></iframe><p>As <a href="../other">another story</a> tells in more words than this one does.</p>',
    );
    expect(html).toContain('youtube.com/embed/abc123');
    expect(html).toContain('href="https://example.org/other"');
  });

  test.each([
    [
      'a note beside the text',
      '<aside class="starlight-aside starlight-aside--note"><p>Remember to close the door behind you when you leave.</p></aside>',
      'close the door',
    ],
    [
      'an admonition',
      '<div class="admonition warning"><p class="admonition-title">Warning</p><p>Do not do this on a system that others depend on.</p></div>',
      'others depend on',
    ],
    [
      'who is quoted',
      '<blockquote><p>It was a long way home and nobody had brought a lamp.</p><footer>The keeper, in a letter of 1931</footer></blockquote>',
      'in a letter of 1931',
    ],
    [
      'notes at the end',
      '<section class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>Nobody has ever found out who wrote it, or when.</p></li></ol></section>',
      'ever found out',
    ],
    [
      'a post from elsewhere',
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>We close at six today, because of the snow on the roads.</p></blockquote></div>',
      'snow on the roads',
    ],
  ])('%s', (_name, inner, words) => {
    expect(textOf(keeping(inner))).toContain(words);
  });

  test('nothing that only styles, and no title twice', () => {
    const html = keeping(
      '<p style="color:red" class="x y" onclick="go()" data-a="1">A paragraph that says a little about nothing in particular, at some length.</p>',
    );
    expect(html).not.toMatch(/style=|onclick|data-a|class=/);
    expect(html).not.toContain(prose.title);
  });
});

describe('evidence', () => {
  const application = (facts: object): string =>
    page(
      '<div id="root"><p>Loading the story, which may take a moment on a slow connection.</p></div>',
      `<title>x</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: truthOf(prose), ...facts })}</script>`,
    );

  test('a text that only the publisher’s statement has', () => {
    expect(
      agreement(wordCounts(textOf(extract(application({})).contentHtml)), wordCounts(truthOf(prose))),
    ).toBe(1);
  });

  test('but not where it is for subscribers', () => {
    expect(textOf(extract(application({ isAccessibleForFree: false })).contentHtml)).toContain('Loading');
  });

  test.each(['…', '...', ' […]', '… Read more'])(
    'a statement cut with “%s” does not outvote the page',
    (cut) => {
      const facts = { '@type': 'NewsArticle', articleBody: `${truthOf(prose).slice(0, 700)}${cut}` };
      const html = page(
        `<article><h1>${prose.title}</h1>${prose.blocks.join('')}</article>`,
        `<title>x</title><script type="application/ld+json">${JSON.stringify(facts)}</script>`,
      );
      const found = textOf(extract(html).contentHtml);
      expect(agreement(wordCounts(found), wordCounts(truthOf(prose)))).toBeGreaterThan(0.97);
    },
  );

  test('the feed’s own words say which of two texts is meant', () => {
    const other = articleNamed('interview').blocks.join('') + articleNamed('lists').blocks.join('');
    const news = articleNamed('news');
    const html = page(`<div><div class="a">${other}</div><div class="b">${news.blocks.join('')}</div></div>`);
    const found = extract(html, { title: news.title, text: textOf(news.blocks.slice(0, 2).join('')) });
    expect(textOf(found.contentHtml)).toContain('Engineers found cracks');
  });
});

describe('other stories of the site', () => {
  const paragraphs =
    '<p>Crews worked through the night to mend lines that had come down in the valley.</p>'.repeat(6);
  const news = articleNamed('news');
  const own = news.blocks.join('');
  const linked = '<a href="/2021/storm">Storm leaves thousands without power</a>';

  test.each([
    [
      'the next ones in boxes like its own',
      `<div><div class="s"><h1>${news.title}</h1>${own}</div>${`<div class="s"><h1>${linked}</h1>${paragraphs}</div>`.repeat(3)}</div>`,
    ],
    [
      'sections whose heading is a link',
      `<div><section><h1>${news.title}</h1>${own}</section><section><h2>${linked}</h2>${paragraphs}</section></div>`,
    ],
    [
      'articles after one that has its title above it',
      `<h1>${news.title}</h1><article>${own}</article><article><h2>${linked}</h2>${paragraphs}</article>`,
    ],
  ])('%s', (_name, body) => {
    const found = textOf(extract(page(body, `<title>${news.title}</title>`)).contentHtml);
    expect(found).not.toContain('Crews worked');
    expect(agreement(wordCounts(found), wordCounts(truthOf(news)))).toBeGreaterThan(0.97);
  });

  test.each([
    [
      'chapters with links in the page',
      (inner: string) =>
        `<section><h1>${news.title}</h1>${own}</section><section><h2><a href="#b">B</a></h2>${inner}</section>`,
    ],
    [
      'chapters about pages elsewhere',
      (inner: string) =>
        `<section><h1>${news.title}</h1>${own}</section><section><h2><a href="https://example.com/b">B</a></h2>${inner}</section>`,
    ],
    [
      'chapters whose heading is no link',
      (inner: string) =>
        `<section><h1>${news.title}</h1>${own}</section><section><h1>B</h1>${inner}</section>`,
    ],
  ])('but not %s', (_name, make) => {
    const found = textOf(extract(page(make(paragraphs), `<title>${news.title}</title>`)).contentHtml);
    expect(found).toContain('Crews worked');
  });
});

describe('boxes named after a paywall', () => {
  const boxed = (inner: string, before = 3): string =>
    textOf(
      extract(
        page(
          `<article><h1>${prose.title}</h1>${prose.blocks.slice(0, before).join('')}<div class="paywall">${inner}</div></article>`,
        ),
      ).contentHtml,
    );

  test('are kept where they hold the text', () => {
    const half = Math.ceil(prose.blocks.length / 2) + 1;
    const found = boxed(prose.blocks.slice(half).join(''), half);
    expect(agreement(wordCounts(found), wordCounts(truthOf(prose)))).toBeGreaterThan(0.97);
  });

  test('one for a short paragraph as well', () => {
    expect(boxed('<p>The last of the keepers left the island in the spring.</p>')).toContain(
      'last of the keepers',
    );
  });

  test.each([
    '<p>Subscribe to continue reading.</p><p>Unlimited access for one pound a month. Cancel any time you like.</p>',
    '<p>Jetzt abonnieren und alle Artikel unbegrenzt lesen, zum Preis von einem Euro im Monat.</p>',
    '<p>この記事は会員限定です。登録すると続きをお読みいただけます。ぜひご検討ください。</p>',
  ])('go where they are an offer: %s', (offer) => {
    expect(agreement(wordCounts(boxed(offer)), wordCounts(textOf(prose.blocks.slice(0, 3).join(''))))).toBe(
      1,
    );
  });
});

describe('a first paragraph of which an extractor drops hidden words', () => {
  const first = (hidden: string): string =>
    `<p>The keeper of the station wrote a letter${hidden} every evening, and none of them was ever sent to anyone.</p>`;

  test('is not doubled', () => {
    const { body } = readPage(
      page(
        `<h1>${prose.title}</h1>${first('<span class="tip"> (opens in a new window)</span>')}${prose.blocks.join('')}`,
      ),
      url,
    );
    const tree = parseFragment(`${first('')}${prose.blocks.join('')}`);
    addStandfirst(tree, body, [prose.title]);
    expect(textOfBlocks(pageBlocks(tree)).match(/wrote a letter/g)).toHaveLength(1);
  });

  test('is added where it is missing', () => {
    const { body } = readPage(page(`<h1>${prose.title}</h1>${first('')}${prose.blocks.join('')}`), url);
    const tree = parseFragment(prose.blocks.join(''));
    addStandfirst(tree, body, [prose.title]);
    expect(textOfBlocks(pageBlocks(tree)).match(/wrote a letter/g)).toHaveLength(1);
  });
});

describe('pages that are none', () => {
  test.each([
    ['nothing', ''],
    ['a menu', page('<nav><a href="/a">One</a><a href="/b">Two</a></nav>')],
    ['a script', page('<div id="root"></div><script>render("<p>Text</p>")</script>')],
  ])('%s', (_name, html) => {
    expect(() => extract(html)).toThrow(expect.objectContaining({ code: 'no-article' }));
  });

  test.each([
    ['nested for ever', '<div>'.repeat(60_000) + prose.blocks.join('')],
    [
      'a hundred thousand paragraphs',
      `<p>Words enough to count as a sentence, one after the other, on and on.</p>`.repeat(100_000),
    ],
    ['tags never closed', '<b><i><font>'.repeat(20_000) + prose.blocks.join('')],
    ['scripts never closed', `${prose.blocks.join('')}${'<script>'.repeat(50_000)}`],
    ['links only', '<a href="/x">A link with words in it</a> '.repeat(50_000)],
  ])('%s: in bounded time', (_name, body) => {
    const cost = costOf(() => {
      try {
        extract(page(body));
      } catch (error) {
        expect(error).toMatchObject({ code: 'no-article' });
      }
    });
    expect(cost).toBeLessThan(1_500);
  });

  test('bytes in another encoding', () => {
    const bytes = Buffer.from(
      page(
        `<article>${'<p>Caf\u00e9 au lait, cr\u00e8me br\u00fbl\u00e9e, et puis un long discours qui ne finit jamais.</p>'.repeat(5)}</article>`,
      ),
      'latin1',
    );
    expect(extractPage({ bytes, url, contentType: 'text/html; charset=iso-8859-1' }).contentHtml).toContain(
      'Café au lait',
    );
  });
});

describe('markup as it is met', () => {
  test.each([
    ['a stray quote', `<div class="media"">${prose.blocks.join('')}</div><a href="/x">`],
    [
      'drawings that close themselves',
      `${'<svg viewBox="0 0 1 1"><path d="M0 0"/><use href="#a"/></svg>'.repeat(80)}<article>${prose.blocks.join('')}</article>`,
    ],
    ['an empty drawing', `<svg class="icon"/><article>${prose.blocks.join('')}</article>`],
    [
      'a frame that is never closed',
      `<article>${prose.blocks.join('')}</article><iframe src="https://ads.example/"><p>Buy one and get another one for half of its price, today only.</p>`,
    ],
  ])('%s', (_name, body) => {
    const found = textOf(extract(page(`<nav><a href="/">Home</a></nav>${body}`)).contentHtml);
    expect(agreement(wordCounts(found), wordCounts(truthOf(prose)))).toBeGreaterThan(0.97);
  });
});
