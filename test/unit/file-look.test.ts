/** A file nobody knows is described by what is in it. */
import { describe, expect, it } from 'vitest';
import { fileLook } from '../../shared/file-look.ts';
import { jsonPaths } from '../../shared/json-paths.ts';

describe('the names of fields in JSON', () => {
  it.each<[string, string[]]>([
    ['{"a":1,"b":{"c":[{"d":true}]}}', ['a', 'b', 'b.c', 'b.c[].d']],
    ['[{"url":"x","tags":["a","b"]},{"title":null}]', ['[].url', '[].tags', '[].title']],
    // A value that looks like a key, and signs of JSON within texts.
    ['{"a":"b\\":{\\"no\\":1","c":":"}', ['a', 'c']],
    ['{"a":["x",{"y":1},"z"],"b":2}', ['a', 'a[].y', 'b']],
    // Cut: in a text, in a key, between two.
    ['{"a":{"b":"it goes on', ['a', 'a.b']],
    ['{"a":1,"half', ['a']],
    ['[{"a":1},', ['[].a']],
    ['no JSON: "a", {', []],
    ['}]}]', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect([...jsonPaths(text)]).toEqual(expected);
  });

  it('are bounded, however many there are and however deep they stand', () => {
    const many = `{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join(',')}}`;
    expect(jsonPaths(many).size).toBe(2000);
    expect(jsonPaths(`${'['.repeat(100_000)}{"a":1}`).size).toBe(1);
    expect(jsonPaths('{"a":'.repeat(20_000)).size).toBe(2000);
  });
});

describe('what a file looks like', () => {
  it.each<[string, unknown]>([
    ['', { kind: 'empty' }],
    [' \n\t', { kind: 'empty' }],
    ['SQLite format 3\u0000rest', { kind: 'database' }],
    ['%PDF-1.7\n', { kind: 'pdf' }],
    ['\uFFFDPNG\r\n', { kind: 'binary' }],
    ['GIF89a\u0000\u0001', { kind: 'binary' }],
    ['<?xml version="1.0"?><rss version="2.0">', { kind: 'feed' }],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', { kind: 'feed' }],
    ['<rdf:RDF xmlns:rdf="x">', { kind: 'feed' }],
    ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1.1","items":[]}', { kind: 'feed' }],
    ['\uFEFF<!doctype html><p>x', { kind: 'page' }],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', { kind: 'xml' }],
    ['{"hello":1,"b":{"c":1}}', { kind: 'json', names: ['hello', 'b'] }],
    ['[{"id":1,"link":"x","sub":{"y":1}}]', { kind: 'json', names: ['id', 'link', 'sub'] }],
    ['{"meta":{"v":1},"links":[{"href":"x","added":1}]}', { kind: 'json', names: ['href', 'added'] }],
    ['[]', { kind: 'json', names: [] }],
    ['Name,Website\nx,y\n', { kind: 'table', names: ['name', 'website'] }],
    ['dear all, this has one line', { kind: 'text' }],
    ['https://a.example\nhttps://b.example\n', { kind: 'text' }],
  ])('%j', (text, expected) => {
    expect(fileLook(text)).toEqual(expected);
  });

  it('names the first few fields, and no more of each than fits a sentence', () => {
    const wide = `${Array.from({ length: 60 }, (_, i) => `column ${i}`).join(',')}\n1\n`;
    const look = fileLook(wide);
    expect(look).toMatchObject({ kind: 'table' });
    expect('names' in look ? look.names : []).toHaveLength(6);
    expect(fileLook(`{"${'x'.repeat(500)}":1}`)).toEqual({ kind: 'json', names: [`${'x'.repeat(40)}…`] });
  });
});
