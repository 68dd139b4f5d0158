import { describe, expect, it } from 'vitest';
import { splitUnspaced, toIndexText, toMatchString } from '../../../electron/core/text/index-text.ts';

describe('text for the index', () => {
  it('keeps ordinary text as it is', () => {
    expect(toIndexText('Plain words, and a number: 42.')).toBe('Plain words, and a number: 42.');
  });

  it('adds the parts of identifiers behind the text, so that phrases stay whole', () => {
    expect(toIndexText('call useEffect first')).toBe('call useEffect first\nuse Effect');
    expect(toIndexText('XMLHttpRequest')).toBe('XMLHttpRequest\nXML Http Request');
    expect(toIndexText('parse2Json')).toBe('parse2Json\nparse2 Json');
  });

  it('gives names made of signs a word of their own', () => {
    const words = (text: string) => toIndexText(text).trim().split(/\s+/);
    expect(words('C++ and C# on .NET')).toEqual(['cplusplus', 'and', 'csharp', 'on', 'dotnet']);
    expect(words('C++20')).toEqual(['cplusplus', '20']);
    expect(toIndexText('ABC++')).not.toContain('cplusplus');
  });

  it('finds them in every text, not in every second', () => {
    const texts = ['C++ one', 'C++ two', 'C++ three'].map(toIndexText);
    expect(texts.filter((text) => text.includes('cplusplus'))).toHaveLength(3);
  });

  it('puts spaces between the characters of scripts that have no words', () => {
    expect(splitUnspaced('東京タワーに').trim().split(/\s+/)).toEqual(['東', '京', 'タ', 'ワ', 'ー', 'に']);
    expect(splitUnspaced('ｶﾞ').trim()).toBe('ガ');
    // An accent of a Latin letter is no character of its own.
    expect(splitUnspaced('cafe\u0301 東')).toBe('cafe\u0301  東 ');
    const vowels = splitUnspaced('ปี ปู').trim().split(/\s+/);
    expect(vowels).toHaveLength(2);
    expect(vowels[0]).not.toBe(vowels[1]);
    expect(splitUnspaced('ภาษาไทยง่าย').trim().split(/\s+/).length).toBeGreaterThan(1);
    expect(splitUnspaced('no change')).toBe('no change');
  });
});

describe('words for a query', () => {
  it('is a quoted string, with a star for a prefix', () => {
    expect(toMatchString('lifetime', false)).toBe('"lifetime"');
    expect(toMatchString('life', true)).toBe('"life"*');
    expect(toMatchString('std::vector', false)).toBe('"std::vector"');
    expect(toMatchString('東京', false)).toBe('"東 京"');
  });

  it('writes ss and ß both ways', () => {
    expect(toMatchString('Straße', false)).toBe('("Strasse" OR "Straße")');
    expect(toMatchString('class', true)).toBe('("class"* OR "claß"*)');
    expect(toMatchString('Massmessung', false)).toMatch(/^\("[^"]+"( OR "[^"]+"){3}\)$/);
  });

  it('cannot break out of its quotation marks', () => {
    expect(toMatchString('a" OR title:"b', false)).toBe('"a  OR title: b"');
  });

  it('names what the index names', () => {
    expect(toMatchString('C++', false)).toBe('"cplusplus"');
    expect(toMatchString('.NET', false)).toBe('"dotnet"');
    expect(toMatchString('modern C++20', false)).toBe('"modern  cplusplus 20"');
  });

  it('has no NUL, at which SQLite would stop reading', () => {
    expect(toMatchString('a\0b', false)).toBe('"a b"');
  });

  it('is nothing when there is nothing to find', () => {
    expect(toMatchString('--- !?', false)).toBeNull();
    expect(toMatchString('"', false)).toBeNull();
  });
});
