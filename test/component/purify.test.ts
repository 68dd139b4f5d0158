// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleDocument } from '../../renderer/views/reading/article-document.ts';

function cleaned(html: string): string {
  const holder = document.createElement('div');
  holder.append(articleDocument(html));
  return holder.innerHTML;
}

describe('article HTML', () => {
  it.each([
    '<img src=x onerror="alert(1)">',
    '<svg><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<iframe src="https://example.org"></iframe>',
    '<form action="https://example.org"><button>x</button></form>',
    '<style>body{display:none}</style><p style="position:fixed">x</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<object data="https://example.org"></object><embed src="https://example.org">',
  ])('leaves nothing that runs or reaches out in %s', (html) => {
    const out = cleaned(html);
    expect(out).not.toMatch(/script|onerror|alert|iframe|<form|<style|style=|<object|<embed/i);
  });

  it('shows images of its own scheme only', () => {
    expect(cleaned('<img src="offprint://image/1?u=x" alt="a">')).toContain('offprint://image/1');
    const remote = cleaned(
      '<img src="https://tracker.example/p.gif" srcset="https://tracker.example/2x.gif 2x" alt="A chart">',
    );
    expect(remote).not.toContain('tracker.example');
    expect(remote).toContain('A chart');
  });

  it('keeps the alignment of a column', () => {
    expect(cleaned('<table><tr><td align="right">1</td></tr></table>')).toContain('<td align="right">');
  });

  it('keeps the boxes of task lists, which cannot be ticked, and no other field', () => {
    const out = cleaned(
      '<ul><li><input type="checkbox" checked> done</li></ul><input type="text" value="x">',
    );
    expect(out).toContain('type="checkbox"');
    expect(out).toContain('disabled');
    expect(out).not.toContain('type="text"');
  });
});
