import { describe, expect, it } from 'vitest';
import {
  readTypedAddress,
  withoutCredentials,
} from '../../../electron/core/feeds/subscribe/typed-address.ts';
import { AppError } from '../../../shared/errors.ts';

describe('a file', () => {
  it.each([
    ['file:///home/mira/feed.xml', 'file:///home/mira/feed.xml'],
    ['FILE:///home/mira/feed.xml', 'file:///home/mira/feed.xml'],
    ['file://localhost/home/mira/feed.xml', 'file:///home/mira/feed.xml'],
    ['/home/mira/my feed.xml', 'file:///home/mira/my%20feed.xml'],
    ['"/home/mira/feed.xml"', 'file:///home/mira/feed.xml'],
    ['file:///home/mira/feed.xml?x#y', 'file:///home/mira/feed.xml'],
    ['/home/mira/50%#1.xml', 'file:///home/mira/50%25%231.xml'],
  ])('%s', (typed, url) => {
    expect(readTypedAddress(typed)).toEqual({ url, alternatives: [], basicAuth: null });
  });

  it('of another machine is refused', () => {
    expect(() => readTypedAddress('file://server/share/feed.xml')).toThrow(AppError);
  });

  it('is not what begins with two slashes', () => {
    expect(readTypedAddress('//example.org/feed').url).toBe('https://example.org/feed');
  });
});

describe('a name and password', () => {
  it.each([
    ['https://mira:secret@example.org/feed', 'https://example.org/feed', 'mira', 'secret'],
    ['https://mira@example.org/feed', 'https://example.org/feed', 'mira', ''],
    ['https://mira%40work:a%3Ab@example.org/', 'https://example.org/', 'mira@work', 'a:b'],
    ['https://mira:100%@example.org/', 'https://example.org/', 'mira', '100%'],
    ['feed:https://mira:secret@example.org/feed', 'https://example.org/feed', 'mira', 'secret'],
    ['feed://https://mira:secret@example.org/feed', 'https://example.org/feed', 'mira', 'secret'],
    ['<https://mira:secret@example.org/feed>', 'https://example.org/feed', 'mira', 'secret'],
  ])('%s', (typed, url, username, password) => {
    expect(readTypedAddress(typed)).toMatchObject({ url, basicAuth: { username, password } });
  });

  it.each([
    'https://example.org/@mira',
    'https://medium.example/feed/@mira?a=b@c',
    'dev.to/ben',
    'https://:x@example.org/',
  ])('is not in %s', (typed) => {
    expect(readTypedAddress(typed).basicAuth).toBeNull();
  });

  it('is left out where the address is shown again', () => {
    expect(withoutCredentials('https://mira:se@cret@example.org/@mira')).toBe('https://example.org/@mira');
    expect(withoutCredentials('https://example.org/@mira')).toBe('https://example.org/@mira');
    for (const typed of [
      'ftp://mira:hidden@example.org/',
      'https://mira:hidden@',
      'feed:ftp://mira:hidden@x/',
    ]) {
      try {
        readTypedAddress(typed);
        expect.unreachable();
      } catch (error) {
        expect(JSON.stringify((error as AppError).details)).not.toContain('hidden');
      }
    }
  });
});
