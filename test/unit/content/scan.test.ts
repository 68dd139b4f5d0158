import { describe, expect, test } from 'vitest';
import { scanContent } from '../../../electron/core/content/scan/scan.ts';

describe('scanContent', () => {
  test('reads text, code and languages apart', () => {
    const scan = scanContent(`<h2>Hello</h2><p>One two<br>three &amp; four.</p><style>p{}</style>
<div class="highlight js-code-highlight"><pre class="highlight js"><code><span>let a</span> = 1;
</code></pre><div class="highlight__panel"><svg><title>Enter fullscreen mode</title></svg></div></div>
<pre><code class="language-sh">ls</code></pre><p>Enter fullscreen mode Exit fullscreen mode</p>`);
    expect(scan.text).toBe('Hello\nOne two\nthree & four.');
    expect(scan.code).toBe('let a = 1;\nls');
    expect(scan.codeLanguages).toEqual(['javascript', 'bash']);
    expect(scan.wordCount).toBe(5);
    expect(scan.readingMinutes).toBe(1);
  });

  test('collects absolute addresses, images without their proxies', () => {
    const scan = scanContent(
      `<a href="https://example.org/a">a</a><a href="/ada">b</a><a href="#x">c</a><a href="mailto:a@example.org">d</a>
<img src="https://media2.dev.to/dynamic/image/width=800/https%3A%2F%2Fexample.org%2Fi.png"><img src="data:image/gif;base64,R0" data-src="https://example.org/lazy.png">
<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>`,
      { foremHosts: ['dev.to'] },
    );
    expect(scan.linkUrls).toEqual([
      'https://example.org/a',
      'https://dev.to/ada',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ]);
    expect(scan.imageUrls).toEqual(['https://example.org/i.png', 'https://example.org/lazy.png']);
    expect(scan).toMatchObject({ hasVideo: true, hasAudio: false, hasTable: false, hasMath: false });
  });

  test('counts words of scripts without spaces by dictionary', () => {
    expect(scanContent('<p>私は日本語を勉強しています。</p>').wordCount).toBeGreaterThan(4);
    expect(scanContent('<p>one – two … 🎉 three</p>').wordCount).toBe(3);
    expect(scanContent(`<p>${'word '.repeat(2750)}</p>`).readingMinutes).toBe(10);
  });

  test('cuts the snippet at a word', () => {
    const { snippet } = scanContent(`<p>${'lorem ipsum '.repeat(60)}</p>`);
    expect(snippet.length).toBeLessThanOrEqual(301);
    expect(snippet).toMatch(/(?:lorem|ipsum)…$/);
  });
});
