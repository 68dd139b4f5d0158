/** What is right is left in peace; places, grouping and order of what is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../../electron/core/feeds/doctor/rules/rules.ts';
import { findingsOf, inShort, itemOf, ofRule, rssOf } from '../../../support/examine.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/doctor/', import.meta.url));
const sample = fileURLToPath(new URL('../../../../electron/core/sample/library/', import.meta.url));
const afterSample = Date.UTC(2026, 10, 25);

describe('a clean feed', () => {
  const files = [fixtures, sample].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:xml|json)$/.test(name) && name !== 'contents.json')
      .map((name) => `${folder}${name}`),
  );
  it.each(files)('%s has no error and no warning', (file) => {
    const headers: [string, string][] = [
      ['ETag', '"a"'],
      ['Content-Type', file.endsWith('.json') ? 'application/feed+json' : 'application/xml'],
    ];
    expect(inShort(findingsOf(readFileSync(file), { now: afterSample }))).toEqual([]);
    expect(
      inShort(
        findingsOf(readFileSync(file), {
          now: afterSample,
          headers,
          contentType: 'application/xml; charset=utf-8',
        }),
      ),
    ).toEqual([]);
  });

  it('written by hand in full has not even a hint', () => {
    const url = 'https://harbour.example/feed.xml';
    expect(findingsOf(readFileSync(`${fixtures}clean-rss.xml`), { url })).toEqual([]);
    expect(
      findingsOf(readFileSync(`${fixtures}clean-atom.xml`), { url: 'https://bread.example/atom.xml' }),
    ).toEqual([]);
    expect(
      findingsOf(readFileSync(`${fixtures}clean-feed.json`), { url: 'https://kite.example/feed.json' }),
    ).toEqual([]);
  });
});

describe('findings', () => {
  it('have names of their own', () => {
    const names = rules.map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });

  it('count lines as editors do and columns in characters', () => {
    const feed = rssOf(itemOf('').replace('Text', '😀é & co')).replaceAll('\n', '\r\n');
    const [found] = ofRule(findingsOf(feed), 'ampersand-bare');
    expect(found?.line).toBe(2);
    const line = feed.split('\r\n')[1] ?? '';
    expect(found?.column).toBe([...line.slice(0, line.indexOf('&'))].length + 1);
    expect(found?.excerpt).toContain('😀é & co');
    expect(ofRule(findingsOf(feed.replaceAll('\r\n', '\r')), 'ampersand-bare')[0]?.line).toBe(2);
  });

  it('cut a long line around the place, and show control characters instead of sending them', () => {
    const feed = rssOf(itemOf('').replace('Text', `${'a'.repeat(500)}\u001b[31m & b${'c'.repeat(500)}`));
    const [found] = ofRule(findingsOf(feed), 'ampersand-bare');
    expect(found?.excerpt).toMatch(/^…a+␛\[31m & bc+…$/);
    expect(found?.excerpt?.length).toBeLessThan(170);
  });

  it('stand together by rule, worst first, five of a kind and a number', () => {
    const feed = rssOf(itemOf('<category>a & b</category>').repeat(44).replaceAll('</item>', '</item>\n'));
    const findings = findingsOf(feed);
    const same = ofRule(findings, 'ampersand-bare');
    expect(same.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, null]);
    expect(same[5]?.message).toBe('And 39 more of the same kind.');
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual(
      [...severities].sort(
        (a, b) => ['error', 'warning', 'hint'].indexOf(a) - ['error', 'warning', 'hint'].indexOf(b),
      ),
    );
    const order = findings.map(({ rule }) => rule).filter((rule, index, all) => rule !== all[index - 1]);
    expect(order.length).toBe(new Set(order).size);
  });
});
