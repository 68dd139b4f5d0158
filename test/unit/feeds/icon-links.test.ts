import { expect, it } from 'vitest';
import { iconLinks } from '../../../electron/core/images/icon-links.ts';

const page = 'https://blog.example/posts/';

it('finds what a page names, the fittest first', () => {
  const html = `<link rel="apple-touch-icon" href="/touch.png">
    <link rel="shortcut icon" href="favicon.ico"><link rel="icon" sizes="16x16" href="/16.png">
    <link rel="icon" sizes="192x192" href="/192.png"><LINK REL="Icon" SIZES="32x32" HREF="/32.png">`;
  expect(iconLinks(html, page)).toEqual([
    'https://blog.example/32.png',
    'https://blog.example/touch.png',
    'https://blog.example/192.png',
  ]);
});

it('takes a drawing before all sizes', () => {
  const html =
    '<link rel="icon" sizes="32x32" href="/32.png"><link rel="icon" type="image/svg+xml" href="/i">';
  expect(iconLinks(html, page)[0]).toBe('https://blog.example/i');
});

it('follows the base of the page, and takes nothing that is no web address', () => {
  const html = `<base href="https://static.example/"><link rel="icon" href="a.png">
    <link rel="icon" href="data:image/png;base64,AA"><link rel="icon"><link rel="stylesheet" href="b.css">`;
  expect(iconLinks(html, page)).toEqual(['https://static.example/a.png']);
});
