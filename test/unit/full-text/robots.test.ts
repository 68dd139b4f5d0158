import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAllowed, readRobotsText } from '../../../electron/core/http/robots.ts';
import { costOf } from '../../support/cpu-clock.ts';

const allows = (text: string, path: string): boolean =>
  isAllowed(readRobotsText(text), `https://example.org${path}`);

describe('robots.txt (RFC 9309)', () => {
  test.each([
    ['nothing at all', '', '/a', true],
    ['a whole site', 'User-agent: *\nDisallow: /', '/a', false],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['a folder', 'User-agent: *\nDisallow: /private/', '/private/a', false],
    ['beside the folder', 'User-agent: *\nDisallow: /private/', '/privately', true],
    ['a rule before any group', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
    [
      'the group of our own name',
      'User-agent: *\nDisallow: /\n\nUser-agent: Offprint\nDisallow: /b',
      '/a',
      true,
    ],
    [
      'our name with a version, in any case',
      'User-agent: OFFPRINT/2.0\nDisallow: /a\nUser-agent: *\nAllow: /',
      '/a',
      false,
    ],
    [
      'a name that only begins like ours',
      'User-agent: offprintbot\nDisallow: /\nUser-agent: *\nAllow: /',
      '/a',
      true,
    ],
    [
      'groups of one name are one',
      'User-agent: *\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b',
      '/b',
      false,
    ],
    ['two agents with one group', 'User-agent: x\nUser-agent: *\nDisallow: /a', '/a', false],
    ['the longest rule decides', 'User-agent: *\nDisallow: /a\nAllow: /a/public', '/a/public/x', true],
    ['whatever their order', 'User-agent: *\nAllow: /a/public\nDisallow: /a', '/a/x', false],
    ['of two as long the one that allows', 'User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
    ['a star', 'User-agent: *\nDisallow: /*/print', '/2021/a/print', false],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['more behind the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['only the front page', 'User-agent: *\nDisallow: /$', '/', false],
    ['not the rest', 'User-agent: *\nDisallow: /$', '/a', true],
    ['a query', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['escapes and none are the same', 'User-agent: *\nDisallow: /caf\u00e9', '/caf%C3%A9/x', false],
    ['an escape that need not be one', 'User-agent: *\nDisallow: /%61%2f', '/a%2Fb', false],
    ['an escaped slash is no slash', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
    ['comments', 'User-agent: * # all\nDisallow: /a # not here', '/a', false],
    [
      'unknown lines end no group',
      'User-agent: *\nSitemap: https://example.org/s.xml\nDisallow: /a',
      '/a',
      false,
    ],
    ['lines ended the old way', 'User-agent: *\rDisallow: /a', '/a', false],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /a', '/a', false],
    ['robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['a page instead of rules', '<!doctype html><title>404</title><p>User-agent: * Disallow: /', '/a', true],
  ])('%s', (_name, text, path, expected) => {
    expect(allows(text, path)).toBe(expected);
  });

  test('the delay that is asked for', () => {
    expect(readRobotsText('User-agent: *\nCrawl-delay: 10\nDisallow: /x').crawlDelay).toBe(10);
    expect(readRobotsText('User-agent: *\nCrawl-delay: soon').crawlDelay).toBeNull();
  });

  test('what lies beyond half a megabyte is not read', () => {
    expect(allows(`User-agent: *\n${'# nothing\n'.repeat(60_000)}Disallow: /`, '/a')).toBe(true);
  });

  test('any text, and stars without end, in bounded time', () => {
    fc.assert(
      fc.property(fc.string(), fc.webPath(), (text, path) => {
        expect(typeof allows(`User-agent: *\nDisallow: ${text}`, path || '/')).toBe('boolean');
      }),
    );
    const stars = `User-agent: *\nDisallow: /${'*a'.repeat(20_000)}b`;
    expect(costOf(() => allows(stars, `/${'a'.repeat(50_000)}`))).toBeLessThan(200);
  });
});
