import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../electron/core/feeds/subscribe/address.ts';
import { AppError } from '../../../shared/errors.ts';

function codeOf(text: string): string | null {
  try {
    readAddress(text);
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('readAddress', () => {
  it.each([
    ['https://dev.to/feed', 'https://dev.to/feed'],
    ['  HTTPS://DEV.to/feed \n', 'https://dev.to/feed'],
    ['dev.to/t/go', 'https://dev.to/t/go'],
    ['//dev.to/t/go', 'https://dev.to/t/go'],
    ['dev.to:8443/t/go', 'https://dev.to:8443/t/go'],
    ['localhost:8080/feed', 'http://localhost:8080/feed'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['[::1]:8080/feed', 'http://[::1]:8080/feed'],
    ['<https://dev.to/feed>', 'https://dev.to/feed'],
    ['https://user:secret@dev.to/feed#top', 'https://dev.to/feed'],
    ['feed:https://dev.to/feed', 'https://dev.to/feed'],
    ['feed:http://old.example/feed', 'http://old.example/feed'],
    ['feed://https://dev.to/feed', 'https://dev.to/feed'],
    ['feed:https%3A%2F%2Fdev.to%2Ffeed', 'https://dev.to/feed'],
    ['feed%3Ahttps%3A%2F%2Fdev.to%2Ffeed', 'https://dev.to/feed'],
    ['feeds://dev.to/feed', 'https://dev.to/feed'],
    ['feeds:https://dev.to/feed', 'https://dev.to/feed'],
    ['feeds:dev.to/feed', 'https://dev.to/feed'],
    ['feeds://http://dev.to/feed', 'http://dev.to/feed'],
    ['FEED://HTTPS://dev.to/feed?a=b%20c', 'https://dev.to/feed?a=b%20c'],
    ['feed://https%3A%2F%2Fdev.to%2Ffeed', 'https://dev.to/feed'],
    ['feed:feed:https://dev.to/feed', 'https://dev.to/feed'],
    [' feed:\n//https://dev.to/feed ', 'https://dev.to/feed'],
    ['münchen.example/feed', 'https://xn--mnchen-3ya.example/feed'],
  ])('%s', (text, url) => {
    expect(readAddress(text)).toEqual({ url, alternatives: [] });
  });

  it('gives http as the second try where feed:// has lost the scheme', () => {
    expect(readAddress('feed://dev.to/feed')).toEqual({
      url: 'https://dev.to/feed',
      alternatives: ['http://dev.to/feed'],
    });
    expect(readAddress('FEED:dev.to/feed').alternatives).toEqual(['http://dev.to/feed']);
  });

  it.each([
    '',
    '   ',
    'hello',
    'hello world',
    'jane@example.org',
    '/t/go',
    'https://',
    'feed:',
    'feed:feed:feed:feed:x.example',
    '..',
    'https://a b/',
  ])('is no address: %s', (text) => {
    expect(codeOf(text)).toBe('not-a-url');
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'feed:javascript:alert(1)',
    'feed://file:///etc/passwd',
    'mailto:jane@example.org',
    'ftp://x.example/',
  ])('has a scheme that is not read: %s', (text) => {
    expect(codeOf(text)).toBe('unsupported-scheme');
  });
});
