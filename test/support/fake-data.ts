/** Made-up feeds and articles for component tests and the demo page. The same every time. */
import type { ArticleSummary } from '../../shared/model/articles.ts';
import type { Feed, Folder } from '../../shared/model/feeds.ts';

export const demoNow = Date.UTC(2026, 10, 24, 9, 0);
const minuteMs = 60_000;

export const folders: Folder[] = [
  { id: 1, parentId: null, name: 'DEV', position: 0 },
  { id: 2, parentId: null, name: 'Engineering blogs', position: 1 },
];

type FeedDraft = { title: string; folderId: number | null; url: string };

const feedDrafts: FeedDraft[] = [
  { title: 'DEV · typescript', folderId: 1, url: 'https://dev.to/feed/tag/typescript' },
  { title: 'DEV · webdev', folderId: 1, url: 'https://dev.to/feed/tag/webdev' },
  { title: 'Ben Halpern', folderId: 1, url: 'https://dev.to/feed/ben' },
  { title: 'HasMCP', folderId: 1, url: 'https://dev.to/feed/hasmcp' },
  { title: 'Cloudflare', folderId: 2, url: 'https://blog.cloudflare.example/rss' },
  { title: 'GitHub', folderId: 2, url: 'https://github.example/blog.atom' },
  { title: 'Rust Blog', folderId: 2, url: 'https://blog.rust.example/feed.xml' },
  { title: 'مدونة الواجهات', folderId: null, url: 'https://arabic.example/feed' },
];

export function makeFeeds(): Feed[] {
  return feedDrafts.map((draft, index) => ({
    id: index + 1,
    url: draft.url,
    siteUrl: new URL(draft.url).origin,
    title: draft.title,
    feedTitle: draft.title,
    customTitle: null,
    description: 'Notes from people who build things.',
    language: 'en',
    imageUrl: null,
    iconUrl: null,
    folderId: draft.folderId,
    position: index,
    addedAt: demoNow - 90 * 24 * 60 * minuteMs,
    isPaused: false,
    intervalMinutes: null,
    autoTags: [],
    notify: false,
    fullText: 'auto',
    sendsExcerpts: null,
    lastCheckAt: demoNow - 12 * minuteMs,
    lastSuccessAt: demoNow - 12 * minuteMs,
    nextCheckAt: demoNow + 40 * minuteMs,
    lastOutcome:
      draft.title === 'HasMCP'
        ? { status: 'skipped', reason: 'retry-after', until: demoNow + 330 * minuteMs }
        : draft.title === 'GitHub'
          ? { status: 'failed', code: 'timeout', details: { host: 'github.example' } }
          : { status: 'updated', newArticles: 3, changedArticles: 1 },
    errorCount: draft.title === 'GitHub' ? 3 : 0,
    articleCount: 0,
    unreadCount: 0,
  }));
}

const titles = [
  'Why a lifetime is not a scope, and what the borrow checker really sees',
  'Backstage SaaS & Open Source Alternatives',
  'How an online shop protects its assets: a DDoS story',
  'I turned my resume into a playlist',
  'Token optimisation for a search server',
  'Small functions are not the point',
  'What SQLite taught us about waiting',
  'A calmer on-call: one year with fewer alerts',
  'كيف تكتب واجهات تعمل من اليمين إلى اليسار دون مفاجآت',
  `The complete, exhaustive and unabridged guide to every way in which a title can be too long for the place it is given${', and then some more of it'.repeat(7)}`,
  'Reading a flame graph without fear',
  'TypeScript’s control flow analysis, drawn by hand',
  'Edge caching for people who ship once a week',
  'The tests we deleted',
];

const snippets = [
  'The name suggests time, but a lifetime is a set of points in the control-flow graph; once you see it that way …',
  'One tool created a category. It showed that a central hub for developers pays, and what it costs to keep.',
  'Attackers are more and more eager to get your website down, to gather your data, and to be paid for leaving.',
  'So, I asked myself: what if recruiters could play my projects like they play their favourite songs?',
];

const sourceTags = [
  ['rust', 'compilers'],
  ['devops'],
  ['security'],
  ['devchallenge', 'portfolio'],
  ['mcp', 'ai'],
];
const thumbnail = (hue: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"><rect width="72" height="72" fill="hsl(${hue} 50% 45%)"/><circle cx="50" cy="22" r="26" fill="hsl(${hue + 30} 60% 60%)"/></svg>`)}`;

/** Item `index` of a list that goes round. */
function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list has nothing to pick from');
  return item;
}

export function makeArticle(index: number, feed: Feed): ArticleSummary {
  const title = pick(titles, index);
  const sortAt = demoNow - (12 + index * index * 3 + index * 41) * minuteMs;
  return {
    id: index + 1,
    key: `key-${index + 1}`,
    feedId: feed.id,
    feedTitle: feed.title,
    url: `https://example.org/articles/${index + 1}`,
    title: index < titles.length ? title : `${title} (${index + 1})`,
    author: index % 3 === 0 ? 'Robin Example' : null,
    publishedAt: sortAt,
    updatedAt: null,
    firstSeenAt: sortAt,
    sortAt,
    tags: index === 0 ? ['work/incident'] : index % 11 === 3 ? ['sqlite'] : [],
    sourceTags: pick(sourceTags, index),
    isRead: index % 5 > 2,
    isSaved: index % 7 === 1,
    snoozedUntil: null,
    isReturned: false,
    isLater: index % 13 === 4,
    isChangedSinceRead: false,
    isChangedSinceExport: false,
    copies: [],
    isEdited: index % 9 === 4,
    hasCode: index % 4 === 0,
    offline: index % 6 === 0 ? 'ready' : 'partial',
    readingMinutes: 3 + ((index * 7) % 11),
    wordCount: 800 + index,
    language: title.startsWith('كيف') ? 'ar' : 'en',
    thumbnailUrl: index % 3 === 1 ? thumbnail((index * 47) % 360) : null,
    snippet: pick(snippets, index),
  };
}

export const articleHtml = `
<p>The name suggests time, but a lifetime is a <em>set of points</em> in the control-flow graph. Once you see it that way, most of the messages that looked arbitrary <strong>turn out to be a shortest path</strong>.<sup><a href="#fn-1" id="fnref-1">1</a></sup></p>
<h2 id="what-the-checker-is-given">What the checker is given</h2>
<p>Every reference carries a region. The checker solves for the smallest region that satisfies all constraints, then looks at <code>loans_in_scope</code> at each point:</p>
<pre><code class="hljs language-rust"><span class="hljs-keyword">fn</span> <span class="hljs-title">longest</span>&lt;<span class="hljs-symbol">'a</span>&gt;(x: &amp;<span class="hljs-symbol">'a</span> <span class="hljs-type">str</span>, y: &amp;<span class="hljs-symbol">'a</span> <span class="hljs-type">str</span>) -&gt; &amp;<span class="hljs-symbol">'a</span> <span class="hljs-type">str</span> {
    <span class="hljs-comment">// both inputs must outlive every use of the result</span>
    <span class="hljs-keyword">if</span> x.<span class="hljs-title">len</span>() &gt; y.<span class="hljs-title">len</span>() { x } <span class="hljs-keyword">else</span> { y }
}

<span class="hljs-keyword">let</span> n = <span class="hljs-number">42</span>; <span class="hljs-keyword">let</span> s = <span class="hljs-title">longest</span>(<span class="hljs-string">"a"</span>, <span class="hljs-string">"bc"</span>);</code></pre>
<blockquote><p>“A loan is live while some region that contains it can still be used.”</p></blockquote>
<h2 id="three-errors">Three errors, one picture</h2>
<p>Take the three classics, draw the graph, and mark the points. The region grows until it meets the conflicting access, and <a href="https://example.org/edge">that edge is the error</a>.</p>
<ul><li>Use after move: the point is after the loan’s end.</li><li>Two mutable borrows: both regions hold one point.<ul><li>One of them is often a temporary.</li></ul></li><li>Dangling return: the region leaves the function.</li></ul>
<table><thead><tr><th>Error</th><th>What meets</th><th>Where</th><th>How often</th></tr></thead><tbody><tr><td><code>E0499</code></td><td>two loans</td><td>the second borrow</td><td>31 %</td></tr><tr><td><code>E0505</code></td><td>a move and a loan</td><td>the move</td><td>22 %</td></tr></tbody></table>
<p><span class="image-missing">A control-flow graph with three marked points</span></p>
<h3 id="polonius">Where Polonius differs</h3>
<p>It asks the other way round: not where a region ends, but which loans a value may hold. In symbols, <math><mi>L</mi><mo>⊆</mo><mi>R</mi></math>.</p>
<details><summary>The long form</summary><p>Loans flow along the edges of the subset relation until nothing changes.</p></details>
<a class="embed" href="https://example.org/repository">rust-lang/polonius<small>A repository on example.org</small></a>
<script>window.bad = true</script><p style="color:red" onclick="bad()">This paragraph came with a style and a script; neither is left.</p>
<h2 id="footnotes">Footnotes</h2>
<ol class="footnotes"><li id="fn-1">Of the graph of constraints, not of the program. <a href="#fnref-1">Back</a></li></ol>
`;

export const articleOutline = [
  { level: 2, text: 'What the checker is given', anchor: 'what-the-checker-is-given' },
  { level: 2, text: 'Three errors, one picture', anchor: 'three-errors' },
  { level: 3, text: 'Where Polonius differs', anchor: 'polonius' },
  { level: 2, text: 'Footnotes', anchor: 'footnotes' },
];
