import { describe, expect, it } from 'vitest';
import {
  isNearby,
  proxyFromEnvironment,
  proxyFromPac,
  proxyName,
  readProxyUrl,
} from '../../../electron/core/http/proxy.ts';
import { errorReasons } from '../../../shared/error-reasons.ts';
import { AppError } from '../../../shared/errors.ts';

describe('the address of a proxy', () => {
  it.each([
    ['proxy.example:3128', 'http://proxy.example:3128/'],
    [' http://proxy.example ', 'http://proxy.example/'],
    ['https://proxy.example:8443/', 'https://proxy.example:8443/'],
    ['socks5://127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['socks://[::1]:1080', 'socks://[::1]:1080'],
    ['socks4a://mira@proxy.example', 'socks4a://mira@proxy.example'],
    ['http://mira:s%40cret@proxy.example:3128', 'http://mira:s%40cret@proxy.example:3128/'],
  ])('%s', (text, expected) => {
    expect(readProxyUrl(text)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    'http://',
    'ftp://proxy.example',
    'file:///etc/proxy',
    'http://proxy.example/path',
    'http://proxy.example?query',
    'http://mira:100%@proxy.example',
    'http://proxy.example:99999',
    'http://a b',
  ])('is refused with a reason: “%s”', (text) => {
    const read = () => readProxyUrl(text);
    expect(read).toThrow(AppError);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-input', details: { field: 'proxyUrl' } });
      expect(errorReasons).toContain((error as AppError).details.reason);
      expect(JSON.stringify(error)).not.toContain('mira');
    }
  });

  it('is shown without name and password', () => {
    expect(proxyName('http://mira:secret@proxy.example:3128/')).toBe('http://proxy.example:3128');
    expect(proxyName('socks5://mira:secret@127.0.0.1:1080')).toBe('socks5://127.0.0.1:1080');
  });
});

describe('a PAC answer', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['nonsense', null],
    ['PROXY proxy.example:8080', 'http://proxy.example:8080/'],
    ['PROXY proxy.example:8080; DIRECT', 'http://proxy.example:8080/'],
    ['DIRECT; PROXY proxy.example:8080', null],
    ['HTTPS proxy.example:443', 'https://proxy.example/'],
    ['SOCKS5 127.0.0.1:1080;PROXY b.example:1', 'socks5://127.0.0.1:1080'],
    ['SOCKS 127.0.0.1:1080', 'socks4://127.0.0.1:1080'],
    ['QUIC a.example:443; proxy b.example:80', 'http://b.example/'],
    ['PROXY ; PROXY b.example:8080', 'http://b.example:8080/'],
  ])('%s', (answer, expected) => {
    expect(proxyFromPac(answer)).toBe(expected);
  });
});

describe('the environment', () => {
  const choose = (env: Record<string, string>, url: string) => proxyFromEnvironment(env)(url);

  it('has a proxy for each scheme, and one for all', () => {
    const env = { HTTP_PROXY: 'a.example:1', HTTPS_PROXY: 'b.example:2', ALL_PROXY: 'socks5://c.example:3' };
    expect(choose(env, 'http://feed.example/')).toBe('http://a.example:1/');
    expect(choose(env, 'https://feed.example/')).toBe('http://b.example:2/');
    expect(choose({ ALL_PROXY: 'socks5://c.example:3' }, 'https://feed.example/')).toBe(
      'socks5://c.example:3',
    );
    expect(choose({}, 'https://feed.example/')).toBeNull();
    expect(choose({ HTTPS_PROXY: '' }, 'https://feed.example/')).toBeNull();
  });

  it('is read in both cases, the lower first', () => {
    expect(choose({ https_proxy: 'low.example', HTTPS_PROXY: 'up.example' }, 'https://feed.example/')).toBe(
      'http://low.example/',
    );
  });

  it.each([
    ['*', 'https://feed.example/', true],
    ['feed.example', 'https://feed.example/', true],
    ['feed.example', 'https://sub.feed.example/', true],
    ['.feed.example', 'https://sub.feed.example/', true],
    ['.feed.example', 'https://feed.example/', true],
    ['*.feed.example', 'https://sub.feed.example/', true],
    ['feed.example', 'https://otherfeed.example/', false],
    ['a.example, feed.example b.example', 'https://feed.example/', true],
    ['FEED.example', 'https://feed.example/', true],
    ['feed.example:443', 'https://feed.example/', true],
    ['feed.example:80', 'https://feed.example/', false],
    ['10.0.0.1', 'http://10.0.0.1/', true],
    ['::1', 'http://[::1]:8080/', true],
    ['', 'https://feed.example/', false],
  ])('has exceptions: %s for %s', (no, url, isException) => {
    const env = { HTTPS_PROXY: 'p.example', HTTP_PROXY: 'p.example', NO_PROXY: no };
    expect(choose(env, url)).toBe(isException ? null : 'http://p.example/');
    expect(choose({ https_proxy: 'p.example', http_proxy: 'p.example', no_proxy: no }, url)).toBe(
      isException ? null : 'http://p.example/',
    );
  });
});

it.each([
  ['http://localhost:3000/', true],
  ['http://app.localhost/', true],
  ['http://127.0.0.1/', true],
  ['http://192.168.1.9/', true],
  ['http://[fd00::1]/', true],
  ['http://nas/feed', true],
  ['http://nas.local/feed', true],
  ['http://nas.home.arpa/feed', true],
  ['https://dev.to/feed', false],
  ['https://local.example/feed', false],
  ['http://8.8.8.8/', false],
])('what is nearby needs no proxy: %s %s', (url, expected) => {
  expect(isNearby(new URL(url))).toBe(expected);
});
