import { describe, expect, test } from 'vitest';
import { originalImageUrl } from '../../../electron/core/content/constructs/images.ts';
import { canonicalLanguage, languageInClasses } from '../../../electron/core/content/constructs/languages.ts';

describe('originalImageUrl', () => {
  test.each([
    ['https://example.org/a.png', 'https://example.org/a.png'],
    [
      'https://media2.dev.to/dynamic/image/width=800%2Cheight=%2Cformat=auto/https%3A%2F%2Fexample.org%2Fa%2520b.png',
      'https://example.org/a%20b.png',
    ],
    [
      'https://media.dev.to/cdn-cgi/image/width=800,fit=cover/https://example.org/a%20b.png?x=1',
      'https://example.org/a%20b.png?x=1',
    ],
    [
      'https://res.cloudinary.com/practicaldev/image/fetch/s--abc--/c_limit%2Cf_auto%2Cw_880/https://example.org/a.gif',
      'https://example.org/a.gif',
    ],
    [
      'https://res.cloudinary.com/practicaldev/image/fetch/s--a--/c_limit/https://res.cloudinary.com/practicaldev/image/fetch/s--b--/w_1/https%3A%2F%2Fexample.org%2Fa.gif',
      'https://example.org/a.gif',
    ],
    [
      'https://community.test/images/sig_1/rt:fit/w:800/mb:500000/ar:1/aHR0cHM6Ly9leGFtcGxlLm9yZy9hLnBuZw',
      'https://example.org/a.png',
    ],
    [
      'https://media2.dev.to/dynamic/image/width=800/not-an-address',
      'https://media2.dev.to/dynamic/image/width=800/not-an-address',
    ],
  ])('%s', (url, expected) => {
    expect(originalImageUrl(url)).toBe(expected);
  });
});

describe('languages', () => {
  test.each([
    ['js', 'javascript'],
    ['TS', 'typescript'],
    ['shell', 'bash'],
    ['golang', 'go'],
    ['py', 'python'],
    ['c++', 'cpp'],
    ['plaintext', null],
    ['text', null],
    ['cobol', 'cobol'],
  ])('%s', (name, expected) => {
    expect(canonicalLanguage(name)).toBe(expected);
  });

  test.each([
    [['highlight', 'ruby'], 'ruby'],
    [['language-c++'], 'c++'],
    [['lang-py', 'prettyprint'], 'py'],
    [['brush:', 'js;'], 'js'],
    [['hljs', 'elixir'], 'elixir'],
    [['highlight-source-rust'], 'rust'],
    [['highlight', 'highlight-source-css-scss'], 'scss'],
    [['highlight', 'highlight-source-json-comments'], 'json'],
    [['highlight', 'highlight-source-c++'], 'c++'],
    [['highlight', 'highlight-text-html-basic'], 'html'],
    [['highlight', 'highlight-text-xml'], 'xml'],
    [['highlight', 'highlight-text-xml-svg'], 'svg'],
    [['highlight', 'highlight-text-html-erb'], 'erb'],
    [['highlight', 'highlight-text-html-php'], 'php'],
    [['highlight', 'highlight-text-html-vue'], 'vue'],
    [['language-json-doc'], 'json-doc'],
    [['wp-block-code'], null],
    [['my-style'], null],
  ])('%j', (classes, expected) => {
    expect(languageInClasses(classes)).toBe(expected);
  });
});
