import { describe, expect, test } from 'vitest';
import { prepareForReading } from '../../../electron/core/content/reading/prepare.ts';
import { costOf } from '../../support/cpu-clock.ts';
import { readFixtures } from '../../support/fixtures.ts';

const options = {
  title: 'Fixture title',
  baseUrl: 'https://dev.to/someone/a-post-1a2b',
  addresses: 'clean' as const,
  imageUrl: (url: string) => (url.includes('missing') ? null : `offprint-asset://${url}`),
};

/** White space between blocks is no business of a reader's. */
function compact(html: string): string {
  return html.replace(/>\s*\n\s*</g, '>\n<').trim();
}

describe('prepareForReading', () => {
  test.each(readFixtures('reading', 'input.html', 'expected.html'))('$name', ({ input, expected }) => {
    expect(compact(prepareForReading(input, options).html)).toBe(compact(expected));
  });

  test('lists headings with their anchors, and images by original address', () => {
    const { outline, imageUrls } = prepareForReading(
      '<h2>One</h2><h3>Two &amp; <code>three</code></h3><h2></h2><h2>One</h2><img src="/a.png"><img src="/a.png">',
      options,
    );
    expect(outline).toEqual([
      { level: 2, text: 'One', anchor: 'user-content-one' },
      { level: 3, text: 'Two & three', anchor: 'user-content-two-three' },
      { level: 2, text: 'One', anchor: 'user-content-one-2' },
    ]);
    expect(imageUrls).toEqual(['https://dev.to/a.png']);
  });

  test('numbers a heading that repeats thousands of times in bounded time', () => {
    const cost = costOf(() => {
      const { outline } = prepareForReading('<h2>Fixed</h2>'.repeat(5000), options);
      expect(outline.at(-1)?.anchor).toBe('user-content-fixed-5000');
    });
    expect(cost).toBeLessThan(400);
  });

  test.each(['elixir', 'haskell', 'dockerfile', 'powershell', 'nix'])('colours %s too', (language) => {
    const { html } = prepareForReading(
      `<pre><code class="language-${language}"># 1\nif "a" then 2</code></pre>`,
      options,
    );
    expect(html).toContain('hljs-');
  });

  test('shows links without what only tracks, or as they came, and counts those that have it', () => {
    const html =
      '<p><a href="/a?utm_source=rss&amp;id=1">one</a> <a href="https://e.org/?fbclid=2">https://e.org/?fbclid=2</a> <a href="/b?id=3">three</a></p>';
    const clean = prepareForReading(html, options);
    expect(clean.trackedLinks).toBe(2);
    expect(clean.html).toContain('href="https://dev.to/a?id=1"');
    expect(clean.html).toMatch(/href="https:\/\/e\.org\/"[^>]*>https:\/\/e\.org\/<\/a>/);
    expect(clean.html).toContain('href="https://dev.to/b?id=3"');
    const original = prepareForReading(html, { ...options, addresses: 'original' });
    expect(original.trackedLinks).toBe(2);
    expect(original.html).toContain('href="https://dev.to/a?utm_source=rss&#x26;id=1"');
    expect(original.html).toContain('>https://e.org/?fbclid=2<');
  });

  test('completes addresses by the first Forem host when nothing else is known', () => {
    const { html } = prepareForReading('<a href="/ada">a</a>', {
      ...options,
      baseUrl: null,
      foremHosts: ['forem.test'],
    });
    expect(html).toContain('href="https://forem.test/ada"');
  });
});
