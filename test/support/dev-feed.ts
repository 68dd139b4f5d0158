/** Feeds in DEV's shape, written for the tests. */

export type TestArticle = {
  slug: string;
  title: string;
  /** Display name, as dc:creator has it. */
  author: string;
  publishedAt: string;
  tags: string[];
  html: string;
  /** The user or organisation in its address, where that is not whose feed it is. */
  owner?: string;
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** RSS as Forem's builder writes it: `xmlns="default"`, guid = link, the whole HTML in description. */
export function devFeed(origin: string, user: string, articles: readonly TestArticle[]): string {
  const items = articles.map((article) => {
    const link = `${origin}/${article.owner ?? user}/${article.slug}`;
    return `    <item>
      <title>${escapeXml(article.title)}</title>
      <dc:creator>${escapeXml(article.author)}</dc:creator>
      <pubDate>${new Date(article.publishedAt).toUTCString().replace('GMT', '+0000')}</pubDate>
      <link>${link}</link>
      <guid>${link}</guid>
      <description>${escapeXml(article.html)}</description>
${article.tags.map((tag) => `      <category>${escapeXml(tag)}</category>`).join('\n')}
    </item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="default">
  <channel>
    <title>DEV Community: ${escapeXml(user)}</title>
    <description>The latest articles on DEV Community by ${escapeXml(user)} (@${user}).</description>
    <link>${origin}/${user}</link>
    <image>
      <url>${origin}/images/avatar.png</url>
      <title>DEV Community: ${escapeXml(user)}</title>
      <link>${origin}/${user}</link>
    </image>
    <atom:link rel="self" type="application/rss+xml" href="${origin}/feed/${user}"/>
    <language>en</language>
${items.join('\n')}
  </channel>
</rss>
`;
}

/** A profile page that names its feed, as DEV's do. */
export function devProfile(user: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>${user} - DEV Community</title>
  <link rel="alternate" type="application/rss+xml" title="${user}'s posts" href="/feed/${user}">
</head>
<body><h1>${user}</h1><p>Posts by ${user}.</p></body>
</html>`;
}

/** Three articles with what DEV's readers meet every day: code, a table, an image, a list, another language. */
export function lighthouseArticles(origin: string): TestArticle[] {
  return [
    {
      slug: 'keeping-a-queue-honest-4k2m',
      title: 'Keeping a queue honest: "at least once" & what follows',
      author: 'Mira Lindqvist',
      publishedAt: '2026-03-14T09:26:53Z',
      tags: ['go', 'distributed', 'testing'],
      html: `<p>Every queue makes a promise, and most of us read it <em>once</em>. The lighthouse keeper's rule is simple: count what comes back.</p>

<h2>
  <a name="a-small-proof" href="#a-small-proof" class="anchor">
  </a>
  A small proof
</h2>

<p>The consumer calls <code>acknowledgeBatch</code> only after its write is on disk:</p>

<div class="highlight js-code-highlight">
<pre class="highlight go"><code><span class="k">func</span> <span class="n">acknowledgeBatch</span><span class="p">(</span><span class="n">ids</span> <span class="p">[]</span><span class="kt">string</span><span class="p">)</span> <span class="kt">error</span> <span class="p">{</span>
	<span class="k">return</span> <span class="n">store</span><span class="o">.</span><span class="n">Commit</span><span class="p">(</span><span class="n">ids</span><span class="p">)</span>
<span class="p">}</span>
</code></pre>

</div>

<p><a href="${origin}/images/lighthouse.png" class="article-body-image-wrapper"><img src="${origin}/images/lighthouse.png" alt="A lighthouse" loading="lazy" width="800" height="400"></a></p>

<div class="table-wrapper-paragraph"><table>
<thead>
<tr>
<th>Delivery</th>
<th>Duplicates</th>
</tr>
</thead>
<tbody>
<tr>
<td>at most once</td>
<td>none</td>
</tr>
<tr>
<td>at least once</td>
<td>some, <code>a|b</code></td>
</tr>
</tbody>
</table></div>

<ul>
<li>count what you send</li>
<li>count what comes back</li>
</ul>

<p>More in <a href="/mira/the-outbox-pattern-1c9d">the outbox pattern</a>.</p>
`,
    },
    {
      slug: 'schreibtisch-im-wald-7h3p',
      title: 'Ein Schreibtisch im Wald',
      author: 'Mira Lindqvist',
      publishedAt: '2026-03-12T07:00:00Z',
      tags: ['german', 'remote'],
      html: '<p>Größere Fenster, weniger Lärm: ein Bericht über Arbeit <strong>ohne</strong> Büro.</p>',
    },
    {
      slug: 'the-outbox-pattern-1c9d',
      title: 'The outbox pattern',
      author: 'Mira Lindqvist',
      publishedAt: '2026-03-01T18:30:00Z',
      tags: ['postgres', 'go'],
      html: '<p>Write the message where you write the row. <kbd>Ctrl</kbd>+<kbd>C</kbd> in between loses neither.</p>',
    },
  ];
}
