import { describe, expect, test } from 'vitest';
import { parseFragment, parsePage } from '../../../electron/core/content/tree/markup.ts';

const first = (html: string) => parseFragment(html).children[0];
const element = (tagName: string, properties: object, children: object[] = []) => ({
  type: 'element',
  tagName,
  properties,
  children,
});

describe('attributes are read by their kind', () => {
  test.each([
    ['a list of words', '<p class=" a\n b ">', element('p', { className: ['a', 'b'] })],
    ['an empty list', '<p class="">', element('p', { className: [] })],
    ['a list with commas', '<img srcset="a 1x, b 2x,">', element('img', { srcSet: 'a 1x, b 2x,' })],
    [
      'parts between commas',
      '<input accept="a, b,">',
      element('input', { type: undefined, accept: ['a', 'b'] }),
    ],
    ['a number', '<ol start="3">', element('ol', { start: 3 })],
    ['no number', '<ol start="x">', element('ol', { start: 'x' })],
    ['an empty number', '<td-x tabindex="">', element('td-x', { tabIndex: '' })],
    ['a switch', '<details open>', element('details', { open: true })],
    ['a switch by its name', '<details open="OPEN">', element('details', { open: true })],
    ['a switch that says more', '<a download="x.txt">', element('a', { download: 'x.txt' })],
    [
      'names with hyphens',
      '<p data-lazy-src="x" aria-label="y">',
      element('p', { dataLazySrc: 'x', ariaLabel: 'y' }),
    ],
    ['unknown names', '<p onclick2="x">', element('p', { onclick2: 'x' })],
    ['names that every object has', '<p constructor="x" id="y">', element('p', { id: 'y' })],
  ])('%s', (_name, html, expected) => {
    expect(first(html)).toEqual(expected);
  });

  test('names made up by the thousand are read as well', () => {
    const html = Array.from({ length: 5000 }, (_, index) => `<i made${index}="1"></i>`).join('');
    expect(parseFragment(html).children.at(-1)).toEqual(element('i', { made4999: '1' }));
  });
});

test('names of elements are what they are', () => {
  expect(first('<list.item#x>')).toEqual(element('list.item#x', {}));
});

test('drawings keep the names of their own, formulas theirs', () => {
  expect(first('<svg viewbox="0 0 1 1"><lineargradient xlink:href="#a"/></svg>')).toEqual(
    element('svg', { viewBox: '0 0 1 1' }, [element('linearGradient', { xLinkHref: '#a' })]),
  );
  expect(first('<math display="block"><mi>x</mi></math>')).toEqual(
    element('math', { display: 'block' }, [element('mi', {}, [{ type: 'text', value: 'x' }])]),
  );
});

test('what a template holds is apart from the text', () => {
  expect(first('<template><p>x</p></template>')).toEqual({
    ...element('template', {}),
    content: { type: 'root', children: [element('p', {}, [{ type: 'text', value: 'x' }])] },
  });
});

test('a page keeps its kind, comments and head', () => {
  expect(parsePage('<!doctype html><!--c--><title>T</title>').children).toMatchObject([
    { type: 'doctype' },
    { type: 'comment', value: 'c' },
    element('html', {}, [
      element('head', {}, [element('title', {}, [{ type: 'text', value: 'T' }])]),
      element('body', {}),
    ]),
  ]);
});
