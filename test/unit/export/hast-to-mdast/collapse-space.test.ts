import { describe, expect, test } from 'vitest';
import { parseFragment, serialise } from '../../../../electron/core/content/tree/markup.ts';
import { collapseSpace } from '../../../../electron/core/export/markdown/hast-to-mdast/collapse-space.ts';
import { costOf } from '../../../support/cpu-clock.ts';

function collapsed(html: string): string {
  const tree = parseFragment(html);
  collapseSpace(tree);
  return serialise(tree);
}

describe('collapseSpace', () => {
  test.each([
    ['a run is one space', '<p>a \n\t b</p>', '<p>a b</p>'],
    ['none at the edges of a block', '<p> a </p>\n<p>\n b</p> ', '<p>a</p><p>b</p>'],
    ['none around a line break', '<p>a <br> b</p>', '<p>a<br>b</p>'],
    ['one where two elements meet', '<p><b>a </b> <i> b</i></p>', '<p><b>a </b><i>b</i></p>'],
    ['none at the end of the last element', '<p>a <b>b </b> </p>', '<p>a <b>b</b></p>'],
    ['none before a block beside', 'a <div>b</div> c', 'a<div>b</div>c'],
    ['kept beside a picture', '<p> <img alt="x"> a</p>', '<p><img alt="x"> a</p>'],
    [
      'kept beside code',
      '<p><code>a</code> <code> b  c </code> d</p>',
      '<p><code>a</code> <code> b  c </code> d</p>',
    ],
    ['kept beside empty code', '<p>a <code></code> b</p>', '<p>a <code></code> b</p>'],
    ['kept in blocks of code', '<pre>\n\n  a\n b </pre> c', '<pre>\n  a\n b </pre>c'],
    [
      'folded in code that a link takes apart',
      '<code>a  <a href="/b">b</a></code>',
      '<code>a <a href="/b">b</a></code>',
    ],
    ['no-break spaces are content', '<p>&nbsp; a &nbsp;</p>', '<p>\u00A0 a \u00A0</p>'],
    [
      'kept before what browsers hide in ruby',
      '<p><ruby>a <rp>(</rp></ruby></p>',
      '<p><ruby>a <rp>(</rp></ruby></p>',
    ],
  ])('%s', (_name, html, expected) => {
    expect(collapsed(html)).toBe(expected);
  });

  test('an edge is found behind any number of empty elements, without looking at each of them each time', () => {
    const empty = '<i></i>'.repeat(60_000);
    const cost = costOf(() => {
      expect(collapsed(`<p>a ${empty} </p>`)).toBe(`<p>a${empty}</p>`);
      expect(collapsed(`<p>a ${empty} b</p>`)).toBe(`<p>a ${empty}b</p>`);
    });
    expect(cost).toBeLessThan(500);
  });
});
