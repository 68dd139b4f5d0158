import { describe, expect, it } from 'vitest';
import { dropHighlighting } from '../../../electron/core/content/constructs/highlighting.ts';
import { parseFragment, serialise } from '../../../electron/core/content/tree/markup.ts';

const without = (html: string): string => {
  const tree = parseFragment(html);
  dropHighlighting(tree);
  return serialise(tree);
};

describe('highlighting', () => {
  it.each([
    [
      'is taken off words, lines and what is nested',
      '<div class="highlight"><pre class="highlight js"><code><span class="kd">const</span> <span class="hll"><span class="nx s2">a</span> = 1\n</span>;</code></pre></div>',
      '<div class="highlight"><pre class="highlight js"><code>const a = 1\n;</code></pre></div>',
    ],
    ['goes where it has no name', '<pre><span>a</span><span></span>b</pre>', '<pre>ab</pre>'],
  ])('%s', (_name, html, expected) => {
    expect(without(html)).toBe(expected);
  });

  it.each([
    ['outside of code', '<p><span class="k">a</span></p>'],
    ['with a name that means something', '<pre><code><span class="katex">a</span></code></pre>'],
    ['that links lead to', '<pre><code><span id="L1">a</span></code></pre>'],
    ['around more than words', '<pre><code><span class="k"><img src="a.png">b</span></code></pre>'],
    [
      'in links, headings and lines of their own',
      '<pre><a href="/x"><span class="k">a</span></a><div><span class="k">b</span></div></pre>',
    ],
  ])('stays %s', (_name, html) => {
    expect(without(html)).toBe(html);
  });
});
