import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../../electron/core/export/file-name.ts';

const publishedAt = Date.UTC(2026, 0, 31, 23);

describe('fileName', () => {
  test.each([
    ['Why a lifetime is not a scope', '2026-01-31-why-a-lifetime-is-not-a-scope.md'],
    ["It's C# / F#: what?", '2026-01-31-its-c-f-what.md'],
    ['../../etc/passwd', '2026-01-31-etc-passwd.md'],
    ['🎉 Café 日本語', '2026-01-31-🎉-café-日本語.md'],
    ['', '2026-01-31.md'],
  ])('%s', (title, expected) => {
    expect(fileName({ title, publishedAt })).toBe(expected);
  });

  test('avoids the names of Windows devices', () => {
    expect(fileName({ title: 'CON', publishedAt: null })).toBe('con-.md');
    expect(fileName({ title: '...', publishedAt: null })).toBe('untitled.md');
  });

  test('tells clashing names apart, whatever the case or composition', () => {
    const taken = new Set<string>();
    expect(fileName({ title: 'Über', publishedAt: null }, taken)).toBe('über.md');
    expect(fileName({ title: 'U\u0308BER', publishedAt: null }, taken)).toBe('über-2.md');
    expect(fileName({ title: 'über', publishedAt: null }, taken)).toBe('über-3.md');
  });

  test('every name is valid on every system', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.option(fc.constant(publishedAt)),
        (title, date) => {
          const name = fileName({ title, publishedAt: date });
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
          expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+\.md$/u);
          expect(name).not.toMatch(/^[. ]|[. ]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)\.md$/i);
          expect(name).toBe(name.normalize('NFC'));
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
