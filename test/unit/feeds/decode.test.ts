import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../electron/core/text/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('decodeBytes', () => {
  it('keeps valid UTF-8 whatever labels say', () => {
    expect(
      decodeBytes(utf8('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'), 'text/xml; charset=latin1'),
    ).toMatchObject({
      encoding: 'utf-8',
      text: expect.stringContaining('é'),
    });
  });

  it('drops byte order marks', () => {
    expect(decodeBytes(utf8('\ufeff<a/>'), null).text).toBe('<a/>');
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0), null)).toEqual({
      encoding: 'utf-16le',
      text: '<a',
    });
    expect(decodeBytes(Uint8Array.of(0xfe, 0xff, 0, 0x3c, 0, 0x61), null)).toEqual({
      encoding: 'utf-16be',
      text: '<a',
    });
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0), null)).toEqual({
      encoding: 'utf-32le',
      text: '<',
    });
    expect(decodeBytes(Uint8Array.of(0, 0, 0xfe, 0xff, 0, 1, 0xf6, 0), null)).toEqual({
      encoding: 'utf-32be',
      text: '😀',
    });
  });

  it('sees wide encodings without mark by their zero bytes', () => {
    expect(decodeBytes(Uint8Array.of(0x3c, 0, 0x61, 0), 'text/xml; charset=utf-8').text).toBe('<a');
    expect(decodeBytes(Uint8Array.of(0, 0x3c, 0, 0x61), null).text).toBe('<a');
  });

  it('believes the header, then the declaration, then meta', () => {
    const declared = latin('<?xml version="1.0" encoding="koi8-r"?><a>\xc1</a>');
    expect(decodeBytes(declared, 'text/xml; charset="windows-1251"').encoding).toBe('windows-1251');
    expect(decodeBytes(declared, null).encoding).toBe('koi8-r');
    expect(decodeBytes(declared, 'text/xml; charset=nonsense').encoding).toBe('koi8-r');
    expect(decodeBytes(declared, 'text/xml; charset=utf-8').encoding).toBe('koi8-r');
    expect(decodeBytes(latin('<meta charset=windows-1253>\xc1'), null).encoding).toBe('windows-1253');
  });

  it('reads ISO-2022-JP, whose bytes all look like ASCII', () => {
    const bytes = latin('<?xml version="1.0" encoding="iso-2022-jp"?><a>\x1b$B$"\x1b(B</a>');
    expect(decodeBytes(bytes, null).text).toContain('あ');
  });

  it('falls back on windows-1252, and forgives a little damage to UTF-8', () => {
    expect(decodeBytes(latin('<a>\x93caf\xe9\x94</a>'), null)).toEqual({
      encoding: 'windows-1252',
      text: '<a>“café”</a>',
    });
    const damaged = new Uint8Array([...utf8('é'.repeat(200)), 0xe9, ...utf8(' ü')]);
    expect(decodeBytes(damaged, null).text).toBe(`${'é'.repeat(200)}\ufffd ü`);
  });

  it('takes no label of one byte for UTF-8 with a few stray bytes', () => {
    const head = '<?xml version="1.0" encoding="iso-8859-1"?>';
    const damaged = new Uint8Array([
      ...utf8(`${head}${'Größe, naïve, café. '.repeat(20)}`),
      0xe9,
      ...utf8(' über '),
      0x93,
    ]);
    expect(decodeBytes(damaged, 'text/xml; charset=iso-8859-1')).toMatchObject({
      encoding: 'utf-8',
      text: expect.stringContaining('Größe, naïve, café'),
    });
    // Three bytes in twenty characters: not enough for a text in another encoding.
    const more = new Uint8Array([...utf8('ä ö ü ß é '.repeat(4)), 0xe9, 0x20, 0xfc, 0x20, 0xe4]);
    expect(decodeBytes(more, null)).toMatchObject({ encoding: 'utf-8' });
  });

  it('still believes a label where only some pairs of bytes look like UTF-8', () => {
    const text = latin(`<a>${'d\xe9j\xe0 vu, na\xefve. '.repeat(9)}\xc3\xa9</a>`);
    expect(decodeBytes(text, 'text/xml; charset=iso-8859-1').text).toContain('déjà vu');
    const japanese = new Uint8Array([0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0xe3, 0x81, 0x82, 0x93, 0xfa]);
    expect(decodeBytes(japanese, 'text/xml; charset=shift_jis').encoding).toBe('shift_jis');
  });

  it('forgives a character cut off at the end', () => {
    expect(decodeBytes(utf8('<a>é€').subarray(0, -1), null)).toMatchObject({ encoding: 'utf-8' });
  });
});
