import { expect, it } from 'vitest';
import { addressTwins } from '../../../electron/core/library/texts/address-twins.ts';

it('names http and https, with and without www. and the last slash', () => {
  expect(addressTwins('https://Example.org/feed').sort()).toEqual(
    [
      'https://Example.org/feed',
      ...['http', 'https'].flatMap((scheme) =>
        ['example.org', 'www.example.org'].flatMap((host) => [
          `${scheme}://${host}/feed`,
          `${scheme}://${host}/feed/`,
        ]),
      ),
    ].sort(),
  );
});

it.each([
  ['http://www.example.org/feed/?tag=a', 'https://example.org/feed?tag=a', true],
  ['https://example.org', 'http://www.example.org/', true],
  ['https://example.org/feed', 'https://example.org/feed?x=1', false],
  ['https://example.org/feed', 'https://example.org/Feed', false],
  ['https://example.org:8443/feed', 'http://example.org:8443/feed', false],
  ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a/', true],
  ['https://blog.example.org/', 'https://example.org/', false],
])('%s and %s', (one, other, isSame) => {
  expect(addressTwins(one).includes(new URL(other).href)).toBe(isSame);
});

it('leaves alone what is no web address', () => {
  expect(addressTwins('offprint-sample:devto')).toEqual(['offprint-sample:devto']);
  expect(addressTwins('nonsense')).toEqual(['nonsense']);
});
