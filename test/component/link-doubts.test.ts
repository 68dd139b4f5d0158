import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHost } from '../../renderer/article/host-names.ts';
import { doubtsOf } from '../../renderer/article/link-doubts.ts';
import { decodePunycode } from '../../renderer/article/punycode.ts';

describe('decodePunycode', () => {
  // RFC 3492 §7.1, and names that exist.
  it.each([
    ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['Proprostnemluvesky-uyb24dma41a', 'Pročprostěnemluvíčesky'.toLowerCase()],
    ['3B-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
    ['bcher-kva', 'bücher'],
    ['e1afmkfd', 'пример'],
  ])('%s', (sent, letters) => {
    expect(decodePunycode(sent)).toBe(letters);
  });

  it.each(['', '-', '!!', 'a!', '99999999', 'ü', 'a'.repeat(70)])('%j is none', (sent) => {
    expect(decodePunycode(sent)).toBeNull();
  });

  it('is the inverse of what the system sends', () => {
    for (const name of [
      'münchen',
      'straße-ä',
      'παράδειγμα',
      '例え',
      'пример-тест',
      'ありがとう',
      '한국',
      'ไทย',
    ]) {
      const sent = domainToASCII(name);
      expect(decodePunycode(sent.slice(4))).toBe(name.normalize('NFC'));
    }
  });
});

describe('readHost', () => {
  it.each([
    'bücher.example',
    '例え.jp',
    'ラーメンshop.jp',
    'пример.ru',
    'καλημέρα.gr',
    'ışık.com.tr',
    '한국abc.kr',
    'почта.com',
  ])('shows %s in its letters', (name) => {
    expect(readHost(domainToASCII(name))).toEqual({ shown: name, looksLike: null });
  });

  it.each([
    'аpple.com',
    'pаypal.com',
    'ехаmple.org',
    'аррӏе.com',
    'gооgle.com',
    'micrоsoft.co.uk',
    'ɡoogle.com',
    'wıkipedia.org',
    'exαmple.com',
    'օոսհ.com',
    'ģithub.com',
    'googlé.com',
    'ⲁpple.com',
    'ꓮpple.com',
    '𐌀pple.com',
    'ⲅⲟⲟ.com',
    'ꓖꓳꓳꓖ.com',
    'aກk.com',
    'bank丿login.example',
    'bankノlogin.example',
  ])('shows %s as it is sent, and says what it would be taken for', (name) => {
    const sent = domainToASCII(name);
    expect(sent).toMatch(/xn--/);
    expect(readHost(sent)).toEqual({ shown: sent, looksLike: name });
  });

  it.each(['example.org', '127.0.0.1', '[::1]', 'xn--.com', 'xn--99999999.com', 'localhost'])(
    'leaves %s',
    (name) => {
      expect(readHost(name)).toEqual({ shown: name, looksLike: null });
    },
  );
});

describe('a host made to look like another', () => {
  it.each([
    ['https://rnozilla.org/', []],
    ['https://goog1e.com/', []],
    ['https://my-b1og.example/', ['my-blog.example', 'my-b1og.example.org']],
    ['https://my-b1og.example/', ['my-blog.example']],
    ['https://xn--mnchen-blog-thb.example/', ['www.munchen-blog.example']],
  ])('%s is doubtful beside %j', (address, known) => {
    expect(doubtsOf(address, 'words', { trusted: known, beside: [] })?.looksLike).toEqual(expect.any(String));
    expect(doubtsOf(address, 'words', { trusted: [], beside: known })?.looksLike).toEqual(expect.any(String));
  });

  it.each([
    ['https://mozilla.org/', []],
    ['https://docs.github.com/', ['github.com']],
    ['https://my-blog.example/', ['my-blog.example', 'www.my-blog.example']],
    ['https://xn--mnchen-blog-thb.example/', ['example.org']],
    ['https://modern.example/', ['modem.test']],
  ])('%s is not beside %j', (address, known) => {
    expect(doubtsOf(address, 'words', { trusted: known, beside: [address] })).toBeNull();
  });
});

describe('doubtsOf', () => {
  it.each([
    ['https://example.org/a', 'an article'],
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a', 'www.example.org'],
    ['https://blog.example.org/a', 'example.org'],
    ['https://example.org/', 'blog.example.org/post'],
    ['https://github.com/x/socket', 'Socket.IO'],
    ['https://learn.example/x', 'ASP.NET'],
    ['https://example.org/', 'main.rs'],
    ['https://example.org/', 'README.md'],
    ['https://example.org/', 'user@example.com'],
    ['https://example.org/', 'It works.In the end'],
    ['https://example.org/', 'write to user@example.com today'],
    ['https://example.org/', 'see example.org for more'],
    ['https://github.com/x/socket', 'Chat with Socket.IO and ASP.NET'],
    ['https://ada@example.org/', 'a repository'],
    ['mailto:ada@example.org', 'bank.example'],
    ['https://bücher.example/', 'books'],
    ['nonsense', 'bank.example'],
    ['https://example.org/', null],
  ])('nothing about %s as “%s”', (address, words) => {
    expect(doubtsOf(address, words)).toBeNull();
  });

  it.each([
    ['https://elsewhere.example/', 'bank.example', { says: 'bank.example' }],
    ['https://elsewhere.example/', ' https://www.bank.example/login ', { says: 'bank.example' }],
    ['https://elsewhere.example/', 'Go to https://bank.example now', { says: 'bank.example' }],
    ['https://elsewhere.example/', 'Go to bank.example now', { says: 'bank.example' }],
    ['https://elsewhere.example/', '(bank.example)', { says: 'bank.example' }],
    ['https://elsewhere.example/', '👉 bank.example', { says: 'bank.example' }],
    ['https://elsewhere.example/', 'bank.example: the docs', { says: 'bank.example' }],
    ['https://elsewhere.example/', 'bank\u200B.exam\u00ADple', { says: 'bank.example' }],
    ['https://elsewhere.example/', 'bank．com', { says: 'bank.com' }],
    ['https://elsewhere.example/', 'bank。com', { says: 'bank.com' }],
    ['https://elsewhere.example/', 'bank․com', { says: 'bank.com' }],
    ['https://elsewhere.example/', 'ｂａｎｋ.com', { says: 'bank.com' }],
    ['https://elsewhere.example/', '\u202Emoc.knab\u202C', { says: 'bank.com' }],
    ['https://bank.example.elsewhere.example/', 'bank.example', { says: 'bank.example' }],
    ['https://bank.example.elsewhere.test/', 'HTTPS://BANK.EXAMPLE', { says: 'bank.example' }],
    ['https://bank.example@elsewhere.example/', 'log in', { standsBefore: 'bank.example' }],
    ['https://xn--pple-43d.com/', 'apple', { looksLike: 'аpple.com' }],
    ['https://xn--pple-43d.com/', 'apple.com', { looksLike: 'аpple.com', says: 'apple.com' }],
  ])('%s as “%s”', (address, words, expected) => {
    expect(doubtsOf(address, words)).toMatchObject(expected);
  });
});
