/** A feed of what articles are made of: long prose, code, tables, formulas, notes, pictures, right-to-left text. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const sentences = [
  'A reader that one lives in is quiet: it shows the text, keeps the place, and is gone from the mind after a minute.',
  'The width of a line decides more about comfort than the typeface does, and the height between lines more than the size.',
  'What moves while one reads is read again; what stays is forgotten, and that is the highest praise for an interface.',
  'Somebody wrote these paragraphs to be long enough for a hyphen, a justification, and for the occasional incomprehensibilities of narrow columns.',
  'There is a number, 3.14, an abbreviation, e.g. this one, and a name, Ada Lovelace, so that sentences end where they should.',
];
const paragraph = (start: number): string =>
  `<p>${[0, 1, 2, 3].map((step) => sentences[(start + step) % sentences.length]).join(' ')}</p>`;

const math = (tex: string, body: string, isDisplay = false): string =>
  `<span class="katex${isDisplay ? '-display' : ''}"><span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"${isDisplay ? ' display="block"' : ''}><semantics><mrow>${body}</mrow><annotation encoding="application/x-tex">${escaped(tex)}</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">${escaped(tex)}</span></span></span>`;

const go = `package main

import (
	"context"
	"fmt"
)

// retry calls fn until it succeeds, the context ends, or the attempts are used up; the error of the last attempt is returned as it is.
func retry(ctx context.Context, attempts int, fn func(context.Context) error) error {
	for i := 0; i < attempts; i++ {
		if err := fn(ctx); err == nil {
			return nil
		}
	}
	return fmt.Errorf("gave up after %d attempts", attempts)
}`;
const sql = `SELECT feed_id, count(*) FILTER (WHERE is_read = 0) AS unread
FROM article_state
WHERE deleted_at IS NULL
GROUP BY feed_id;`;

const wideTable = `<table><thead><tr>${[
  'Library',
  'Version',
  'Cold start',
  'Warm start',
  'Memory',
  'Licence',
  'Maintainer',
  'First release',
]
  .map((name) => `<th>${name}</th>`)
  .join('')}</tr></thead><tbody>${['alpha', 'beta', 'gamma']
  .map(
    (name, index) =>
      `<tr><td><code>lib-${name}-implementation</code></td><td>${index + 1}.4.2</td><td align="right">${120 * (index + 1)} ms</td><td align="right">${12 * (index + 1)} ms</td><td align="right">${31 + index} MB</td><td>MIT</td><td>somebody@example.org</td><td>March 201${index}</td></tr>`,
  )
  .join('')}</tbody></table>`;

export const readingTitles = {
  long: 'On reading for hours',
  code: 'Retries, timeouts and the code between them',
  math: 'The sum that would not converge',
  notes: 'Notes at the foot of the page',
  pictures: 'Three pictures of one harbour',
  rtl: 'مكتبة صغيرة على جهازك',
} as const;

/** `origin`: where pictures come from, and the site the articles stand on. */
export function readingArticles(
  origin: string,
): { title: string; html: string; link: string; author: string }[] {
  const at = (name: string): string => `${origin}/posts/${name}`;
  return [
    {
      title: readingTitles.long,
      link: at('long'),
      author: 'Robin Example',
      html: [
        paragraph(0),
        '<h2>Measure</h2>',
        paragraph(1),
        `<p>Another piece of this feed explains <a href="${at('code')}?utm_source=feed#timeouts">how to retry</a>, one <a href="https://elsewhere.example/essay">stands elsewhere</a>, and <a href="#leading">leading</a> comes below.</p>`,
        '<blockquote><p>“Typography exists to honour content.”</p></blockquote>',
        '<h2 id="leading">Leading</h2>',
        ...[2, 3, 4, 0].map(paragraph),
        '<h3>Where the eye returns</h3>',
        ...[1, 2].map(paragraph),
        '<h2>Colour</h2>',
        ...[3, 4, 0, 1, 2].map(paragraph),
      ].join('\n'),
    },
    {
      title: readingTitles.code,
      link: at('code'),
      author: 'Robin Example',
      html: [
        `<p>Call <code>retry(ctx, 3, fetch)</code> and it is over sooner or later; <kbd>Ctrl</kbd>+<kbd>C</kbd> ends it now.</p>`,
        '<h2 id="timeouts">Timeouts</h2>',
        `<pre><code class="language-go">${escaped(go)}</code></pre>`,
        paragraph(2),
        `<div class="highlight js-code-highlight"><pre class="highlight sql"><code>${escaped(sql)}</code></pre><div class="highlight__panel js-actions-panel"></div></div>`,
        '<pre><code>a plain block\nwithout a language</code></pre>',
        '<h2>How they compare</h2>',
        wideTable,
        '<ul><li><input type="checkbox" checked disabled> write the code</li><li><input type="checkbox" disabled> delete it again</li></ul>',
        '<details><summary>What about back-off?</summary><p>Double the wait each time, up to a minute, and add a little chance.</p></details>',
        '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title">Warning</p><p>A retry without a limit is a loop.</p></div>',
        '<blockquote><p>[!TIP]<br>Jitter keeps clients apart.</p></blockquote>',
        '<p><iframe src="https://www.youtube.com/embed/abcdefghijk" title="A talk on queues"></iframe></p>',
      ].join('\n'),
    },
    {
      title: readingTitles.math,
      link: at('math'),
      author: 'Ada Example',
      html: [
        `<p>For ${math('x > 1', '<mi>x</mi><mo>&gt;</mo><mn>1</mn>')} it converges, and everything is well.</p>`,
        math('\\sum_{n=1}^{\\infty} \\frac{1}{n^x} = \\prod_{p} \\frac{1}{1 - p^{-x}}', '<mi>s</mi>', true),
        '<p>Written in the text: \\(e^{i\\pi} + 1 = 0\\), and on a line of its own:</p>',
        '<p>$$\\int_0^1 x^2 \\, dx = \\frac{1}{3}$$</p>',
        '<p>It costs $5 or $6, which is no formula, and <code>\\(not this\\)</code> either.</p>',
        paragraph(1),
      ].join('\n'),
    },
    {
      title: readingTitles.notes,
      link: at('notes'),
      author: 'Robin Example',
      html: [
        '<p>A claim that needs a source<sup id="fnref1"><a href="#fn1">1</a></sup>, and another<sup id="fnref2"><a href="#fn2">2</a></sup>.</p>',
        ...[0, 1, 2, 3, 4].map(paragraph),
        '<div class="footnotes"><hr><ol><li id="fn1"><p>The source is <em>this very sentence</em>. <a href="#fnref1">↩</a></p></li><li id="fn2"><p>See <a href="https://elsewhere.example/source">elsewhere</a>. <a href="#fnref2">↩</a></p></li></ol></div>',
      ].join('\n'),
    },
    {
      title: readingTitles.pictures,
      link: at('pictures'),
      author: 'Robin Example',
      html: [
        paragraph(3),
        ...['morning', 'noon', 'night'].map(
          (name, index) =>
            `<figure><img src="${origin}/images/harbour-${name}.png" alt="The harbour at ${name}" width="${800 + index}" height="400">${index === 0 ? '<figcaption>Before the boats leave.</figcaption>' : ''}</figure>${paragraph(index)}`,
        ),
      ].join('\n'),
    },
    {
      title: readingTitles.rtl,
      link: at('rtl'),
      author: 'سارة',
      html: [
        '<p>القارئ الجيد هادئ: يعرض النص ويحفظ المكان ثم ينسى القارئ أنه موجود. عرض السطر أهم من شكل الحرف.</p>',
        '<h2>السطر والمسافة</h2>',
        '<p>نكتب <code>npm install</code> ثم ننتظر قليلا، وبعدها نقرأ <a href="https://elsewhere.example/ar">في مكان آخر</a>.</p>',
        '<pre><code class="language-js">const reader = open("مكتبة");</code></pre>',
        '<blockquote><p>ما يتحرك أثناء القراءة يقرأ مرتين.</p></blockquote>',
        '<table><thead><tr><th>الاسم</th><th>العدد</th></tr></thead><tbody><tr><td>مقالات</td><td>12</td></tr></tbody></table>',
      ].join('\n'),
    },
  ];
}

export function readingFeed(origin: string): string {
  const items = readingArticles(origin).map(
    ({ title, html, link, author }) =>
      `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><dc:creator>${author}</dc:creator><description><![CDATA[${html}]]></description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Reading room</title><link>${origin}</link>${items.join('')}</channel></rss>`;
}
