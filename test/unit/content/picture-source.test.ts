/** Which address is the picture: the reading pane, the library and exports must agree. */
import { describe, expect, it, test } from 'vitest';
import { bestCandidate, readSrcset } from '../../../electron/core/content/constructs/srcset.ts';
import { sanitiseHtml } from '../../../electron/core/content/sanitise/sanitise.ts';
import { scanContent } from '../../../electron/core/content/scan/scan.ts';
import { absoluteHtml } from '../../../electron/core/feeds/read/xml/addresses-in-markup.ts';

const a = 'https://pictures.example/a.jpg';
const other = 'https://pictures.example/other.jpg';
const grey = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const shown = (html: string): string[] =>
  Array.from(
    sanitiseHtml(html, { baseUrl: null }).matchAll(/<img[^>]*\ssrc="([^"]*)"/g),
    ([, src]) => src ?? '',
  );

describe.each([
  ['src', `<img src="${a}">`],
  [
    'src beside smaller and larger ones',
    `<img src="${a}" srcset="${other} 400w, ${a} 1024w, ${other}?l 2048w">`,
  ],
  ['the sharper one, where src is a small one', `<img src="${other}" srcset="${other} 400w, ${a} 1024w">`],
  ['srcset alone', `<img srcset="${other} 480w, ${a} 1280w, ${other}?huge 6000w">`],
  ['srcset by density', `<img srcset="${other}, ${a} 2x, ${other}?huge 3x">`],
  ['srcset of nothing but large ones', `<img srcset="${other} 6000w, ${a} 2400w">`],
  ['data-src behind an inline stand-in', `<img src="${grey}" data-src="${a}">`],
  ['data-src without src', `<img data-src="${a}">`],
  [
    'data-src behind a grey pixel',
    `<img src="https://pictures.example/img/placeholder.gif" data-src="${a}">`,
  ],
  ['data-src behind a blurred preview', `<img class="lazyload blur-up" src="${other}" data-src="${a}">`],
  ['data-srcset', `<img src="${grey}" data-srcset="${other} 480w, ${a} 1280w">`],
  ['data-lazy-srcset', `<img src="${grey}" data-lazy-srcset="${a} 1280w">`],
  ['data-original', `<img src="${grey}" data-original="${a}">`],
  ['data-lazy-src', `<img src="${grey}" data-lazy-src="${a}">`],
  ['Cloudflare’s Mirage', `<img data-cfsrc="${a}">`],
  ['the picture’s own image', `<picture><source srcset="${other} 900w"><img src="${a}"></picture>`],
  [
    'a source, where the image is a stand-in',
    `<picture><source srcset="${a} 900w"><img src="${grey}"></picture>`,
  ],
  [
    'an older format before AVIF',
    `<picture><source type="image/jpeg" srcset="${a} 900w"><source type="image/avif" srcset="${other} 900w"><img src="${grey}"></picture>`,
  ],
  ['data-srcset of a source', `<picture><source data-srcset="${a} 900w"><img src="${grey}"></picture>`],
  ['noscript', `<noscript><img src="${a}"></noscript>`],
  [
    'a name that sounds like a stand-in, where there is no other',
    `<img src="${a.replace('a.jpg', 'lazy-loading.png')}">`,
  ],
])('%s', (_name, html) => {
  const expected = [_name.startsWith('a name') ? 'https://pictures.example/lazy-loading.png' : a];
  it('is shown', () => expect(shown(html)).toEqual(expected));
  it('is what the library stores', () => expect(scanContent(html).imageUrls).toEqual(expected));
});

describe.each([
  '<img src="https://count.example/p.gif" width="1" height="1">',
  '<img src="https://count.example/p.gif" width=0 height=0 alt="">',
  '<img src="https://count.example/p.gif" width="1px" height="1px">',
  '<img src="https://count.example/p.gif" style="width:1px; height: 1px">',
  '<img src="https://count.example/p.gif" style="border:0;display:none">',
  '<img src="https://count.example/p.gif" width="1" style="height:1px">',
  '<picture><source srcset="https://count.example/q.gif"><img src="https://count.example/p.gif" width="1" height="1"></picture>',
])('%s counts readers', (html) => {
  it('and is not shown', () => expect(sanitiseHtml(`<p>a${html}</p>`, { baseUrl: null })).toBe('<p>a</p>'));
  it('nor stored', () => expect(scanContent(html).imageUrls).toEqual([]));
});

test.each([
  `<img src="${a}" width="1" height="200">`,
  `<img src="${a}" width="10" height="10">`,
  `<img src="${a}" width="100%" height="1.5em">`,
  `<img src="${a}" style="max-width:1px;line-height:1px">`,
  `<img src="${grey}" style="display:none" data-src="${a}">`,
])('%s does not', (html) => {
  expect(shown(html)).toEqual([a]);
  expect(scanContent(html).imageUrls).toEqual([a]);
});

test('sources that follow the image, or belong to a film, are none', () => {
  for (const html of [
    `<picture><img src="${grey}"><source srcset="${a}"></picture>`,
    `<video><source src="${a}"></video><img src="${grey}">`,
  ]) {
    expect(scanContent(html).imageUrls).toEqual([]);
    expect(shown(html)).not.toContain(a);
  }
});

test('sources count for the picture they stand in, and for no later image', () => {
  const html = `<picture><source srcset="${a}"><img src="${grey}"></picture><img src="${grey}">`;
  expect(scanContent(html).imageUrls).toEqual([a]);
});

test('addresses with commas are whole', () => {
  const cloudinary = 'https://res.example/c_limit,f_auto,w_800/a.jpg';
  expect(readSrcset(`${cloudinary} 800w,${cloudinary} 1600w`).map(({ address }) => address)).toEqual([
    cloudinary,
    cloudinary,
  ]);
  expect(bestCandidate(readSrcset('x.png 1foo, , y.png 0.5x'))?.address).toBe('y.png');
  expect(bestCandidate([])).toBeNull();
});

test('relative ones of lazy loaders are completed like all others', () => {
  const html = '<img data-src="/a.jpg" data-lazy-srcset="/a.jpg 480w, /b.jpg 900w">';
  expect(absoluteHtml(html, 'https://blog.example/post')).toBe(
    '<img data-src="https://blog.example/a.jpg" data-lazy-srcset="https://blog.example/a.jpg 480w, https://blog.example/b.jpg 900w">',
  );
});
