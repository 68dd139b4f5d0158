/** Pages of the kinds that are met on the web, each with any article in it: what an extractor finds can be judged. */
import type { MadeArticle } from './made-articles.ts';

export type MadePage = { name: string; make: (article: MadeArticle) => string };

const document = (article: MadeArticle, body: string, head = ''): string =>
  `<!doctype html><html lang="${article.language}"><head><meta charset="utf-8"><title>${article.title} | The Daily Example</title>${head}</head><body>${body}</body></html>`;

const menu =
  '<nav><ul>' +
  ['Home', 'World', 'Local', 'Culture', 'Science', 'Opinion', 'Sport', 'Weather']
    .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
    .join('') +
  '</ul></nav>';

const foot =
  '<div class="f"><p>The Daily Example is published by Example Press Limited, registered in Exampleshire under number 1234567.</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li><li><a href="/contact">Contact us</a></li></ul></div>';

const stories = [
  [
    'Mayor opens new library after long delay',
    'The building was to be ready four years ago. Yesterday the doors were opened at last, and more than a thousand people came to see the reading room.',
  ],
  [
    'Storm leaves thousands without power',
    'Crews worked through the night to mend lines that had come down in the valley. By noon all but two villages had their electricity back.',
  ],
  [
    'Rowing club celebrates a hundred years',
    'Founded by eleven dockworkers in a shed behind the gasworks, the club has since sent nine of its members to the games.',
  ],
  [
    'Bakers warn of rising prices',
    'Flour has become dearer by a fifth since the summer, and the guild expects that bread will follow before the end of the year.',
  ],
  [
    'Museum asks for old photographs',
    'For an exhibition in the autumn the town museum is looking for pictures of the market square before it was rebuilt in 1961.',
  ],
  [
    'Swimming pool closes for repairs',
    'The tiles in the large basin have come loose in several places, and the town wants to use the winter months to put them right.',
  ],
];

const comments = [
  'I have lived here for thirty years and this is the first time that anyone has written about it properly. Thank you, it was a pleasure to read.',
  'With respect, the author has left out half of the story. My father worked there and he would have told you something quite different about it.',
  'Does anyone know whether one can still visit on Sundays? The page of the council says nothing, and nobody answers the telephone in the morning.',
  'Great piece. I sent it to my sister, who moved away years ago, and she rang me up at once to tell me what she remembered of the place.',
  'I disagree with nearly all of this, but it is well written and made me think, which is more than can be said of the rest of this paper.',
  'The same thing happened in our town, and in the end it was decided over everybody’s head, as these things always seem to be.',
];

const teasers = (wrap: (title: string, text: string) => string): string =>
  stories.map(([title = '', text = '']) => wrap(title, text)).join('');
const body = (article: MadeArticle): string => article.blocks.join('\n');
const byline = '<p class="meta">By Robin Sample · 12 May 2021 · 4 min read</p>';

export const madePages: readonly MadePage[] = [
  {
    name: 'blog',
    make: (a) =>
      document(
        a,
        `<header><a href="/">A blog</a>${menu}</header><main><article><h1>${a.title}</h1>${byline}<div class="entry-content">${body(a)}</div></article></main><footer>${foot}</footer>`,
      ),
  },
  {
    name: 'teasers are the only articles',
    make: (a) =>
      document(
        a,
        `${menu}<div class="page"><h1>${a.title}</h1>${byline}<div class="story">${body(a)}</div><div class="grid">${teasers((title, text) => `<article><h3><a href="/s">${title}</a></h3><p>${text}</p></article>`)}</div></div>${foot}`,
      ),
  },
  {
    name: 'split into sections with advertisements between',
    make: (a) => {
      const middle = Math.ceil(a.blocks.length / 3);
      const parts = [
        a.blocks.slice(0, middle),
        a.blocks.slice(middle, 2 * middle),
        a.blocks.slice(2 * middle),
      ];
      return document(
        a,
        `${menu}<div id="content"><h1>${a.title}</h1>${parts.map((part) => `<div class="row"><div class="col">${part.join('\n')}</div></div><div class="ad-slot"><p>Advertisement</p><a href="/buy">Buy a new mattress today and sleep like you have never slept before</a></div>`).join('')}</div>${foot}`,
      );
    },
  },
  {
    name: 'line breaks instead of paragraphs',
    make: (a) =>
      document(
        a,
        `${menu}<div class="wrap"><h1>${a.title}</h1><div class="t">${a.blocks.map((block) => (block.startsWith('<p>') ? `${block.slice(3, -4)}<br><br>` : block)).join('\n')}</div></div>${foot}`,
      ),
  },
  {
    name: 'more comments than article',
    make: (a) =>
      document(
        a,
        `${menu}<div class="post"><h1>${a.title}</h1>${byline}<div class="post-body">${body(a)}</div></div><section id="comments"><h2>18 comments</h2><ol>${[...comments, ...comments, ...comments].map((text, index) => `<li><div class="c"><b>reader${index}</b><p>${text}</p><a href="#r">Reply</a></div></li>`).join('')}</ol></section>${foot}`,
      ),
  },
  {
    name: 'comments without a name for them',
    make: (a) =>
      document(
        a,
        `${menu}<div class="x1"><div class="x2"><h1>${a.title}</h1>${body(a)}</div><div class="x3">${comments.map((text, index) => `<div class="x4"><div class="x5"><a href="/u/${index}">reader${index}</a> wrote on 13 May</div><div class="x6"><p>${text}</p></div></div>`).join('')}</div></div>${foot}`,
      ),
  },
  {
    name: 'wordy sidebar',
    make: (a) =>
      document(
        a,
        `${menu}<div class="columns"><div class="left"><h1>${a.title}</h1>${body(a)}</div><div class="right"><h3>About this paper</h3><p>We are a small paper with nine people, and we have been reporting from this coast since 1922. Our readers own us, and nobody else does.</p><h3>Our view</h3><p>What this town needs is not another car park but a place where one can sit down without having to buy anything. There is still time to build it.</p><h3>From the archive</h3><p>Fifty years ago today the ferry ran aground with two hundred people on board, all of whom were brought ashore by the boats of the village.</p></div></div>${foot}`,
      ),
  },
  {
    name: 'documentation with a tree of pages',
    make: (a) =>
      document(
        a,
        `<div class="layout"><aside class="sidebar"><ul>${Array.from({ length: 40 }, (_, index) => `<li><a href="/docs/${index}">Chapter ${index} of the handbook</a></li>`).join('')}</ul></aside><main class="content"><ul class="breadcrumbs"><li><a href="/">Docs</a></li><li><a href="/g">Guides</a></li></ul><h1>${a.title}</h1>${body(a)}<div class="edit-this-page"><a href="/edit">Edit this page</a></div><nav class="pager"><a href="/p">Previous: Installing</a><a href="/n">Next: Configuring</a></nav></main></div>`,
      ),
  },
  {
    name: 'tables as layout',
    make: (a) =>
      document(
        a,
        `<table width="100%"><tr><td colspan="2"><a href="/">Home</a> <a href="/links">Links</a></td></tr><tr><td width="160" valign="top">${teasers((title) => `<a href="/s">${title}</a><br>`)}</td><td valign="top"><h1>${a.title}</h1>${body(a)}</td></tr><tr><td colspan="2">${foot}</td></tr></table>`,
      ),
  },
  {
    name: 'first paragraph in a header of its own',
    make: (a) =>
      document(
        a,
        `${menu}<div class="top"><h1>${a.title}</h1><div class="standfirst">${a.blocks[0] ?? ''}</div>${byline}</div><div class="main"><div class="story-text">${a.blocks.slice(1).join('\n')}</div></div>${foot}`,
      ),
  },
  {
    name: 'names a machine made',
    make: (a) =>
      document(
        a,
        `<div id="root"><div class="css-1q2w3e">${menu}</div><div class="css-9zx8cv"><div class="css-7bn6m"><div class="css-title">${a.title}</div>${a.blocks.map((block) => `<div class="css-p0o9i"><div>${block}</div></div>`).join('')}</div><div class="css-5lk4j">${teasers((title, text) => `<div class="css-3hg2f"><a href="/s"><div>${title}</div></a><div>${text}</div></div>`)}</div></div></div>`,
      ),
  },
  {
    name: 'summaries of other stories below',
    make: (a) =>
      document(
        a,
        `${menu}<main><h1>${a.title}</h1>${byline}${body(a)}<h2>More from The Daily Example</h2>${teasers((title, text) => `<div class="item"><h3><a href="/s">${title}</a></h3><p>${text}</p></div>`)}</main>${foot}`,
      ),
  },
  {
    name: 'notices of cookies and letters',
    make: (a) =>
      document(
        a,
        `<div class="cookie-consent"><p>We and our 743 partners store and read information on your device, such as cookies, to show you advertisements and to measure how well they do. You may change your mind at any time.</p><button>Accept all</button></div>${menu}<article><h1>${a.title}</h1>${a.blocks.slice(0, 2).join('\n')}<div class="newsletter-box"><h4>Never miss a story</h4><p>Sign up for our letter, which we send every Friday at noon, and get the best of the week in your inbox. You can unsubscribe whenever you like.</p><form><input type="email"><button>Sign up</button></form></div>${a.blocks.slice(2).join('\n')}<div class="author-bio"><p>Robin Sample has written about the coast for this paper since 2009 and lives with two dogs in an old mill.</p></div></article><div style="display:none"><p>Are you sure that you want to leave? There are many more stories that you have not seen, and all of them are waiting for you.</p></div>${foot}`,
      ),
  },
  {
    name: 'the next story follows in full',
    make: (a) =>
      document(
        a,
        `${menu}<div class="stream"><article class="s"><header><h1>${a.title}</h1>${byline}</header><div class="b">${body(a)}</div></article><article class="s"><header><h1>${stories[1]?.[0] ?? ''}</h1></header><div class="b">${stories
          .concat(stories)
          .map(([, text = '']) => `<p>${text}</p>`)
          .join('')}</div></article></div>${foot}`,
      ),
  },
  {
    name: 'application with its text in JSON-LD',
    make: (a) => {
      const facts = {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: a.title,
        datePublished: '2021-05-12T08:00:00Z',
        author: { '@type': 'Person', name: 'Robin Sample' },
        articleBody: body(a)
          .replace(/<[^>]+>/g, ' ')
          .replaceAll('&gt;', '>'),
      };
      return document(
        a,
        `<div id="app">${menu}<section><section><h1>${a.title}</h1>${body(a)}</section><section>${teasers((title, text) => `<div><b>${title}</b><p>${text}</p></div>`)}</section></section></div>`,
        `<script type="application/ld+json">${JSON.stringify(facts)}</script>`,
      );
    },
  },
  {
    name: 'forum thread',
    make: (a) =>
      document(
        a,
        `${menu}<h1>${a.title}</h1><div class="topic"><div class="post-row" id="post_1"><div class="user"><a href="/u/ada">ada</a></div><div class="post-content">${body(a)}</div></div></div><div class="replies">${comments
          .slice(0, 3)
          .map(
            (text, index) =>
              `<div class="post-row" id="post_${index + 2}"><div class="user"><a href="/u/${index}">user${index}</a></div><div class="cooked">${text}</div></div>`,
          )
          .join('')}</div>`,
      ),
  },
  {
    name: 'share bars and lists of tags around',
    make: (a) =>
      document(
        a,
        `${menu}<div class="single"><h1>${a.title}</h1><div class="share-bar"><a href="https://social.example/1">Share on Chirper</a><a href="https://social.example/2">Share on Facepage</a><a href="mailto:?">Send by mail</a></div>${body(a)}<div class="post-tags">Filed under <a href="/t/1">coast</a>, <a href="/t/2">people</a></div><div class="related-posts"><h3>You may also like</h3><ul>${teasers((title) => `<li><a href="/s">${title}</a></li>`)}</ul></div></div>${foot}`,
      ),
  },
  {
    name: 'built of boxes with a builder’s names',
    make: (a) =>
      document(
        a,
        `${menu}<div class="elementor elementor-1"><section class="elementor-section"><div class="elementor-widget elementor-widget-heading"><h1>${a.title}</h1></div>${a.blocks.map((block) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${block}</div></div>`).join('')}</section><aside class="widget-area"><div class="widget widget_recent"><h3>Recent posts</h3><ul>${teasers((title) => `<li><a href="/s">${title}</a></li>`)}</ul></div><div class="widget widget_text"><p>Welcome to this page, where you find all there is to know about our little town by the sea.</p></div></aside></div>${foot}`,
      ),
  },
  {
    name: 'a platform’s page with its own lines around',
    make: (a) =>
      document(
        a,
        `<div id="root"><div class="a b"><div class="ab ac"><article><div class="l"><section><div><div class="fj fk"><h1 class="pw-post-title">${a.title}</h1><div class="speechify"><div><a href="/@robin">Robin Sample</a></div><div><button>Follow</button></div><div>5 min read</div><div>May 12, 2021</div></div><div><div>1.2K</div><div>14</div><div>Listen</div><div>Share</div></div>${body(a)}</div></div></section></div></article><div class="nn"><a href="/tag/coast">Coast</a><a href="/tag/people">People</a></div><div class="oo"><h2>Written by Robin Sample</h2><p>3.4K Followers</p><p>Writes about the coast, about boats and about the people who live from both of them.</p></div><div class="pp"><h2>More from Robin Sample</h2>${teasers((title, text) => `<div class="qq"><a href="/s"><h3>${title}</h3><p>${text}</p></a></div>`)}</div></div></div></div>`,
      ),
  },
  {
    name: 'first paragraph called a teaser',
    make: (a) =>
      document(
        a,
        `${menu}<main><article><header><h1>${a.title}</h1><div class="teaser">${a.blocks[0] ?? ''}</div></header><div class="article__content">${a.blocks.slice(1).join('\n')}</div></article></main><aside class="teaser-list">${teasers((title, text) => `<div class="teaser-item"><h4><a href="/s">${title}</a></h4><p>${text}</p></div>`)}</aside>${foot}`,
      ),
  },
];
