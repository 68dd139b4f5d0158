import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownWords, readArguments } from '../../../electron/app/command-line.ts';
import { readLink, readOpened } from '../../../electron/app/opened.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-opened-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('links from outside', () => {
  it.each([
    ['feed:https://blog.example/feed', 'https://blog.example/feed'],
    ['feed://https://blog.example/feed', 'https://blog.example/feed'],
    // As MoreRSS's “Local Reader” button writes it: which scheme it was is not said.
    ['feed://blog.example/feed?x=1', 'feed://blog.example/feed?x=1'],
    ['feeds://blog.example/feed', 'https://blog.example/feed'],
    ['FEED:https%3A%2F%2Fblog.example%2Ffeed', 'https://blog.example/feed'],
    ['offprint://subscribe?url=https%3A%2F%2Fblog.example%2Ffeed', 'https://blog.example/feed'],
    ['offprint://subscribe/?url=https://blog.example/feed', 'https://blog.example/feed'],
    ['offprint:add?url=blog.example', 'https://blog.example/'],
    ['offprint://add?url=feed%3A%2F%2Fblog.example%2Ffeed', 'feed://blog.example/feed'],
    ['https://blog.example/feed#top', 'https://blog.example/feed'],
    // What stands before the host is no part of what is shown and asked.
    ['feed:https://dev.to@evil.example/feed', 'https://evil.example/feed'],
  ])('%s asks to subscribe to %s', (link, address) => {
    expect(readLink(link)).toEqual({ kind: 'subscribe', address, isPrivate: false });
  });

  it.each([
    ['feed:javascript:alert(1)', 'not-an-address'],
    ['feed:java\nscript:alert(1)', 'not-an-address'],
    ['feed:file:///etc/passwd', 'not-an-address'],
    ['feed:feed:feed:feed:https://blog.example', 'not-an-address'],
    ['feed:', 'not-an-address'],
    ['offprint://subscribe?url=file%3A%2F%2F%2Fetc%2Fpasswd', 'not-an-address'],
    ['offprint://subscribe?url=/etc/passwd', 'not-an-address'],
    ['offprint://subscribe?url=data:text/xml,x', 'not-an-address'],
    ['offprint://subscribe', 'not-an-address'],
    ['offprint://delete?url=https://blog.example', 'unknown-action'],
    ['offprint://app/index.html', 'unknown-action'],
    ['offprint:', 'unknown-action'],
    ['javascript:alert(1)', 'unknown-scheme'],
    ['mailto:mira@example.org', 'unknown-scheme'],
    [`feed:https://blog.example/${'a'.repeat(5000)}`, 'too-long'],
  ])('%s is refused: %s', (link, reason) => {
    expect(readLink(link)).toMatchObject({ kind: 'refused', reason });
  });

  it.each([
    'feed://localhost:8080/feed',
    'feed:http://192.168.1.1/feed',
    'feed:http://[::1]/feed',
    'feed:http://[::ffff:10.0.0.1]/feed',
    'feed:http://0x7f000001/feed',
    'feed:http://router/feed',
    'feed:http://printer.local./feed',
    'offprint://add?url=http://nas.home.arpa/feed',
  ])('%s leads into the reader’s own network, which is said', (link) => {
    expect(readLink(link)).toMatchObject({ kind: 'subscribe', isPrivate: true });
  });

  it('keeps a page where the bookmark asks for it', () => {
    expect(readLink('offprint://save?url=https%3A%2F%2Fblog.example%2Fa%3Fb%3D1%26c%3D2')).toEqual({
      kind: 'save',
      address: 'https://blog.example/a?b=1&c=2',
      isPrivate: false,
    });
    expect(readLink('offprint://save?url=javascript%3Aalert(1)')).toMatchObject({ reason: 'not-an-address' });
  });

  it('whatever they hold, give an address of the web without credentials, or a refusal that can be shown', () => {
    const start = fc.constantFrom('feed:', 'feed://', 'feeds://', 'offprint://add?url=', 'https://', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 300 }), (scheme, rest) => {
        const asked = readLink(scheme + rest);
        if (asked.kind === 'subscribe') {
          expect(asked.address).toMatch(/^(?:https?|feed):\/\/[^/@]+\//);
        } else {
          expect(asked).toMatchObject({ kind: 'refused' });
          expect((asked as { link: string }).link).not.toMatch(/[\p{Cc}\u202E\u2028]/u);
        }
      }),
    );
  });
});

describe('the words of a start', () => {
  it('are files, links and actions; switches and the library are none', () => {
    const file = join(folder, 'my feeds.opml');
    writeFileSync(file, '<opml/>');
    const words = [
      '--no-sandbox',
      '--library',
      folder,
      'my feeds.opml',
      pathToFileURL(file).href,
      '--refresh',
    ];
    expect(readOpened(words, folder)).toEqual([
      { kind: 'file', path: file },
      { kind: 'file', path: file },
      { kind: 'command', commandId: 'library.refresh' },
    ]);
    expect(readOpened(['--library=x', 'gone.opml', 'file://elsewhere.example/share/x.opml'], folder)).toEqual(
      [
        { kind: 'refused', link: 'gone.opml', reason: 'no-such-file' },
        { kind: 'refused', link: 'file://elsewhere.example/share/x.opml', reason: 'no-such-file' },
      ],
    );
  });

  it('bury nobody in questions', () => {
    const asked = readOpened(Array(500).fill('feed://blog.example/feed'), folder);
    expect(asked).toHaveLength(21);
    expect(asked.at(-1)).toMatchObject({ reason: 'too-many' });
  });

  it('begin behind the program, and unpackaged behind the app’s folder', () => {
    expect(ownWords(['electron', '--inspect=0', folder, 'feed:x'], folder)).toEqual([
      '--inspect=0',
      'feed:x',
    ]);
    expect(readArguments(['--library=/tmp/a=b'], {}).libraryFolder).toBe('/tmp/a=b');
  });
});
