/** Places to break in runs of characters that have none: enough of them, never in a character, and the text stays as it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLongRuns } from '../../../electron/core/content/reading/break-long-runs.ts';
import { parseFragment, serialise } from '../../../electron/core/content/tree/markup.ts';

function broken(html: string): string {
  const tree = parseFragment(html);
  breakLongRuns(tree);
  return serialise(tree);
}

const longestRun = (html: string): number =>
  Math.max(
    ...html
      .replaceAll('<wbr>', ' ')
      .replace(/<[^>]*>/g, '')
      .split(/\s+/)
      .map((run) => run.length),
  );

describe('breakLongRuns', () => {
  it('leaves alone what has words, and what breaks by itself', () => {
    const texts = [
      `<p>${'word '.repeat(1000)}</p>`,
      `<p>${'字'.repeat(1000)}</p>`,
      `<p>${'ไทย'.repeat(400)}</p>`,
      `<p>${'x'.repeat(250)}</p>`,
      `<pre><code>${'x'.repeat(1000)}</code></pre>`,
    ];
    for (const html of texts) expect(broken(html)).toBe(html);
  });

  it('bounds runs in every element, and those that go through several', () => {
    for (const html of [
      `<p>${'W'.repeat(20_000)}</p>`,
      `<h2>${'W'.repeat(20_000)}</h2>`,
      `<p><a href="https://example.org/">${'W'.repeat(20_000)}</a></p>`,
      `<p>${'<b>WWWWWWW</b>'.repeat(3_000)}</p>`,
      `<table><tbody><tr><td>${'W'.repeat(20_000)}</td></tr></tbody></table>`,
      `<p>a ${'W'.repeat(200)}<em>${'W'.repeat(200)}</em>${'W'.repeat(200)} z</p>`,
    ]) {
      const result = broken(html);
      expect(result.replaceAll('<wbr>', '')).toBe(html);
      expect(longestRun(result)).toBeLessThanOrEqual(300);
    }
  });

  it('begins anew in each block', () => {
    const html = `<p>${'W'.repeat(200)}</p><p>${'W'.repeat(200)}</p>`;
    expect(broken(html)).toBe(html);
  });

  it('divides no character from its marks, unless there is no end of them', () => {
    const accented = 'e\u0301'.repeat(1_000);
    for (const piece of broken(`<p>${accented}</p>`).split('<wbr>')) expect(piece).not.toMatch(/^\p{M}/u);
    const family = '👨‍👩‍👧‍👦'.repeat(200);
    for (const piece of broken(family).split('<wbr>'))
      expect(piece).not.toMatch(/^[\u200D\uDC00-\uDFFF]|\u200D$/u);
    expect(longestRun(broken(`a${'\u0301'.repeat(5_000)}`))).toBeLessThanOrEqual(300);
  });

  it('never changes the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (parts) => {
        const text = parts.map((part) => part.replace(/[<>&\0\r]/g, '')).join('W'.repeat(120));
        const html = serialise(parseFragment(`<p>${text}</p>`));
        expect(broken(html).replaceAll('<wbr>', '')).toBe(html);
      }),
    );
  });
});
