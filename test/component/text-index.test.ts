// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText, indexText, objectSign } from '../../renderer/article/text-index.ts';
import { articleDocument } from '../../renderer/views/reading/article-document.ts';

const indexed = (html: string) => indexText([articleDocument(html)]);

describe('the text of an article', () => {
  it('is what is read, one block a line, without what the page added', () => {
    const { text, blocks } = indexed(
      '<h2 id="a">Title</h2>\n<p>One   <em>two</em>\n three</p><ul><li>item</li><li>more<br>below</li></ul><pre><code class="language-js">a  =\n 1</code></pre><p>So <span class="math math-inline" data-tex="x">\\(x\\)</span>.</p>',
    );
    expect(text).toBe(`Title\nOne two three\nitem\nmore\nbelow\na  =\n 1\nSo ${objectSign}.\n`);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'One two three',
      'item',
      'more\nbelow',
      'a  =\n 1',
      `So ${objectSign}.`,
    ]);
  });

  it('keeps text of a block that stands before, between and after its inner blocks', () => {
    const { text, blocks } = indexed('<blockquote>before<p>inner</p>between<p>other</p>after</blockquote>');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'before',
      'inner',
      'between',
      'other',
      'after',
    ]);
  });

  it('leads back to the document', () => {
    const { text, rangeOf } = indexed('<p>One <em>two</em> three</p><p>four</p>');
    expect(rangeOf(text.indexOf('two'), text.indexOf('three') + 5)?.toString()).toBe('two three');
    expect(rangeOf(text.indexOf('\n'), text.indexOf('\n') + 1)).toBeNull();
  });

  it('and from there to the text again, whatever part it is', () => {
    const { text, rangeOf, placeOf } = indexed(
      '<p>One <em>two</em> three</p><ul><li>four</li><li>five six</li></ul><p>seven</p>',
    );
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other) + 1];
        const range = rangeOf(start, end);
        if (range === null) return;
        const place = placeOf(range);
        expect(place).not.toBeNull();
        expect(text.slice(place?.start, place?.end).replaceAll('\n', '')).toBe(
          text.slice(start, end).replaceAll('\n', ''),
        );
      }),
    );
  });
});

describe('finding', () => {
  it.each([
    ['Café con CAFÉ', 'cafe', ['Café', 'CAFÉ']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['one\ntwo', 'one two', ['one\ntwo']],
    ['Straße İstanbul', 'istanbul', ['İstanbul']],
    ['nothing', '  ', []],
    ['日本語の本', '本', ['本', '本']],
  ])('%s: %s', (text, typed, expected) => {
    expect(findInText(text, typed).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
